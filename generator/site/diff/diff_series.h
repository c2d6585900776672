/* diff_series: lists of numbers over time, such as an indicator's values by year. */
#ifndef SITE_DIFF_DIFF_SERIES_H
#define SITE_DIFF_DIFF_SERIES_H

#include "site/diff/diff_blocks.h"

/* True for a list of groups that have a whole number and a decimal, and nothing else. */
bool diff_is_series(const struct field *field);

/* The values of either list by their whole number; none when they don't differ. Lists
 * may be NULL. */
struct vec diff_series(const struct diff_work *work, const struct field *field,
                       const struct value *old, const struct value *new);

/* The labels of the two: "År" and "Värde". */
void diff_series_labels(const struct field *field, struct str *point, struct str *value);

#endif
