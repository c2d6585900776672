/* diff_fields: the parts of a record that differ: its fields, told by their labels,
 * and its body. */
#ifndef SITE_DIFF_DIFF_FIELDS_H
#define SITE_DIFF_DIFF_FIELDS_H

#include "site/diff/diff_blocks.h"

/* All parts of two records that differ, of type struct diff_part: fields in the order of the new
 * type, then those that only the old type has, then the body. The title is not a part. */
struct vec diff_parts(const struct diff_work *work, const struct record *old,
                      const struct record *new);

#endif
