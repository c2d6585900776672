/* document_cut: a document without some of its containers, as if they had never been written:
 * neither their text nor their headings, links and notes are left. */
#ifndef FORMAT_MARKDOWN_DOCUMENT_CUT_H
#define FORMAT_MARKDOWN_DOCUMENT_CUT_H

#include "format/markdown/document.h"

struct arena;

struct document_cut {
    const struct document *document;
    const uint32_t *links;      /* of each link that is left: its index in the whole document */
    const uint32_t *containers; /* likewise */
};

/* `gone` says of each container whether it goes, with all that is inside it. A footnote goes too
 * when nothing that is left refers to it; the others are numbered anew. Lives in the arena and
 * borrows from the whole document. */
struct document_cut document_cut(struct arena *arena, const struct document *whole,
                                 const bool *gone);

#endif
