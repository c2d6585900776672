/* markdown_text: text among inlines. Pieces wait in build->pending until something else comes, so
 * that as few nodes as possible are made; footnote marks, spans and a heading's id are found here.
 */
#ifndef FORMAT_MARKDOWN_MARKDOWN_TEXT_H
#define FORMAT_MARKDOWN_MARKDOWN_TEXT_H

#include "format/markdown/markdown_build.h"

enum { OPEN_BRACKETS = 16 };

/* Brackets of one run of siblings that may turn out to begin a span; the oldest give way. */
struct brackets {
    uint32_t nodes[OPEN_BRACKETS];
    size_t count;
};

/* The inlines of one block, on the way from raw nodes to nodes. */
struct inlines {
    struct build *build;
    struct cursor cursor;
    uint32_t next;      /* the raw node that comes next */
    uint32_t end;       /* the raw node after the block */
    uint32_t text_line; /* where the pending text began */
    uint32_t before;    /* the code point before the pending text; 0 at the beginning */
    bool marked;        /* the block has ]{ somewhere */
    bool plain;         /* no typography here */
    bool linked;        /* a link ended just before */
    bool in_link;
    struct brackets *brackets;
    struct fixed_id *id; /* takes an id at the end of the text; or NULL */
};

/* Adds the text of a raw node, found again in the source. */
void text_add(struct inlines *in, struct str text);

/* Adds text as it is, at the cursor's line. */
void text_append(struct inlines *in, struct str text);

/* Makes a node of the pending text. `after` is the code point that follows, or 0 to look ahead. */
void text_flush(struct inlines *in, uint32_t after);

/* The place of something on the cursor's line. */
struct place text_place(const struct inlines *in, size_t offset, size_t size);

#endif
