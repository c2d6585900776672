/* cards: <kort> side by side with marks where to cut. Backs stand on the following side of
 * paper, mirrored, so that they meet their fronts when it is printed on both sides and turned
 * over the long edge. */
#ifndef LAYOUT_CARDS_H
#define LAYOUT_CARDS_H

#include "layout/stack.h"

/* Draws all cards below `root`, and what else stands there above the first ones; returns the
 * sides of paper. */
uint32_t cards_paint(struct layout *layout, const struct box *root);

/* True when there are cards in the tree. */
bool cards_any(const struct box *root);

#endif
