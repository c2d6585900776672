/* output: whether a place may become the folder of a built site, before anything is written. */
#ifndef PIPELINE_OUTPUT_H
#define PIPELINE_OUTPUT_H

#include "rules/diag.h"

struct arena;

/* False, after a report, for what is there and is no folder (a file, a device, a link that leads
 * nowhere), and for a folder that the site lies in: a build would put a new one in its place. */
bool output_check(struct arena *arena, struct str site, struct str output, struct diags *diags);

#endif
