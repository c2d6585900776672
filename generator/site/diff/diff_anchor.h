/* diff_anchor: the words that two long texts both have exactly once, and in the same order in both:
 * the longest such row (patience diff). */
#ifndef SITE_DIFF_DIFF_ANCHOR_H
#define SITE_DIFF_DIFF_ANCHOR_H

#include "site/diff/diff_tokens.h"

struct diff_anchor {
    size_t old, new; /* indexes of the tokens */
};

/* The anchors of two texts, in order, in the arena. */
struct diff_anchor *diff_anchors(struct arena *arena, const struct diff_tokens *old,
                                 const struct diff_tokens *new, size_t *count);

#endif
