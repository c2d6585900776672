/* diff_pair: one piece of a text that is new, gone, or stands in both, as a block of the diff. */
#ifndef SITE_DIFF_DIFF_PAIR_H
#define SITE_DIFF_DIFF_PAIR_H

#include "site/diff/diff_units.h"

/* The block of a piece that only one side has. */
struct diff_block diff_pair_alone(const struct diff_work *work, struct diff_unit *unit, bool added);

/* The block of two pieces that belong together; false when nothing in them differs. A text that is
 * not to be compared by `words` is given whole, old and new. */
bool diff_pair_both(const struct diff_work *work, struct diff_unit *old, struct diff_unit *new,
                    bool words, struct diff_block *block);

#endif
