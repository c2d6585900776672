/* diff_blocks: aligns the pieces of two texts and tells what differs: first those that are the
 * same, then in the gaps between them those that are alike, then those that have moved. */
#ifndef SITE_DIFF_DIFF_BLOCKS_H
#define SITE_DIFF_DIFF_BLOCKS_H

#include "site/diff/diff_units.h"

/* The changed pieces, in the order of the new text with what is gone where it stood; of type
 * struct diff_block. */
struct vec diff_blocks(const struct diff_work *work, const struct diff_units *old,
                       const struct diff_units *new);

/* One value against another: changed word by word when `words`, else whole. Nothing when they
 * are the same. */
struct vec diff_blocks_of_pair(const struct diff_work *work, struct diff_unit *old,
                               struct diff_unit *new, bool words);

#endif
