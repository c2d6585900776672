/* report_limit: what of a long list of diagnostics is printed. A slip that a file repeats on
 * every line would hide all else, so the first few of a rule in a file are told, and how many
 * more there are. */
#ifndef APP_REPORT_LIMIT_H
#define APP_REPORT_LIMIT_H

#include "app/report.h"

struct arena;

enum { REPORT_OF_A_RULE = 10, REPORT_IN_ALL = 200 };

/* Makes `limited` a report of at most REPORT_OF_A_RULE of each rule in each file and REPORT_IN_ALL
 * in all, in the arena; it still counts them all. */
void report_limit(struct arena *arena, const struct report *report, struct report *limited);

#endif
