/* sum: lists whose parts add up to something (`summa` in a types file): the minutes
 * of a programme. */
#ifndef SITE_SUM_H
#define SITE_SUM_H

#include "site/model.h"

/* The sum of a field over the parts of a list: a time as {minuter, sekunder, iso} printing "55
 * min", or a whole number; null when no part has it. */
struct value sum_of(struct arena *arena, const struct value *list, struct str field);

/* Reports each list of the record that adds up to more than it may. */
void sum_check(struct arena *scratch, const struct record *record, struct diags *diags);

#endif
