/* fill: texts of a table with their arguments: "{1}" stands for the first one, and "{2?, och {2}}"
 * for what stands in it when the second one is not empty. There are at most nine. */
#ifndef RULES_FILL_H
#define RULES_FILL_H

#include "base/str.h"

struct buf;

void fill_in(struct str text, const struct str *args, size_t count, struct buf *out);

/* The same, with "…" for what an argument has beyond its first `longest` code points (0: nothing
 * is left out). */
void fill_in_short(struct str text, const struct str *args, size_t count, size_t longest,
                   struct buf *out);

#endif
