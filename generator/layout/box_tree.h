/* box_tree: a box takes its place among the others, and gets its styles. */
#ifndef LAYOUT_BOX_TREE_H
#define LAYOUT_BOX_TREE_H

#include "layout/box.h"

/* A new box as the last child of `parent`. */
struct box *box_add(struct layout *layout, struct box *parent, enum box_kind kind, uint32_t node);

/* The styles of an element in those of what is around it. */
const struct style_node *box_style(struct layout *layout, const struct style_node *around,
                                   uint32_t node);

#endif
