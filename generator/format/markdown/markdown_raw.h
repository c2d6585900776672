/* markdown_raw: cmark's tree as a flat preorder array; the only module that sees cmark.
 *
 * The strings belong to cmark and live until raw_finish. Nodes nested deeper than MARKDOWN_DEPTH
 * are left out, and the first of them is noted. Lines and columns are those of the text that was
 * parsed. */
#ifndef FORMAT_MARKDOWN_MARKDOWN_RAW_H
#define FORMAT_MARKDOWN_MARKDOWN_RAW_H

#include "base/str.h"

struct arena;

struct raw_node {
    uint8_t kind;      /* enum doc_kind */
    uint8_t level;     /* as in struct doc_node */
    uint16_t flags;    /* as in struct doc_node */
    uint32_t size;     /* nodes in the subtree, this one included */
    uint32_t line;     /* of a block, from 1; 0 for inlines, whose places cmark does not know */
    uint32_t column;   /* in bytes, from 1 */
    uint32_t end_line; /* of a paragraph or heading */
    uint32_t start;    /* of a numbered list */
    struct str
        text; /* literal of a leaf, address of a link, info string of a code block in `title` */
    struct str title;
};

struct raw_tree {
    struct raw_node *nodes;
    uint32_t count;
    uint32_t
        deep_line; /* of the first block that was too deep, or holds something too deep; else 0 */
    uint32_t unfit_line; /* of the first block with an entity for what no text may hold; else 0 */
    uint32_t unfit;      /* the code point it stands for; U+FFFD is in its place */
    void *owner;
};

/* Parses the text; the array is in `scratch`. */
void raw_parse(struct arena *scratch, struct str text, struct raw_tree *tree);

/* Frees cmark's tree and with it all strings of the array. */
void raw_finish(struct raw_tree *tree);

#endif
