/* box_inline: the part of box that collects running text with its links, notes and languages. */
#ifndef LAYOUT_BOX_INLINE_H
#define LAYOUT_BOX_INLINE_H

#include "layout/box.h"

/* Builds a block as a child of `parent`, with the styles of `around`; see box_node. */
typedef void box_block(struct layout *layout, struct box *parent, const struct style_node *around,
                       uint32_t node);

/* The content of one block while its texts are collected. */
struct box_content {
    struct layout *layout;
    struct box *box;
    box_block *block; /* for blocks that stand among letters: they hold texts in turn */
    struct text_builder builder;
};

/* True when the node runs in a text: letters, or an inline element. */
bool box_is_inline(const struct layout *layout, uint32_t node);

/* Adds a node and all in it; blocks inside divide the text. */
void box_inline(struct box_content *content, const struct text_context *context, uint32_t node);

/* Ends the text and adds its box, when there is any. */
void box_flush(struct box_content *content);

#endif
