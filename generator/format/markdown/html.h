/* html: a document as HTML, by one walk over a table of node kinds.
 *
 * Whoever knows the site hooks in for what depends on it; without hooks the output is CommonMark's
 * own. A hook that is NULL is done without.
 *
 * Ids: note n is "not-n", and the marks that refer to it are "notmarke-n", "notmarke-n-2" …;
 * headings never have such ids. Classes: "not" on a mark's sup, "noter" on the list of
 * notes, "not-tillbaka" on a link back, "tabell" on a table's frame, and "mitt" or "hoger"
 * on its cells. */
#ifndef FORMAT_MARKDOWN_HTML_H
#define FORMAT_MARKDOWN_HTML_H

#include "format/data/html_escape.h"
#include "format/markdown/document.h"

struct buf;

struct html_hooks {
    void *context;
    /* Writes the value of href, escaped. */
    void (*link)(void *context, const struct document *document, uint32_t link, struct buf *out);
    /* Writes further attributes of the a element, each with a leading space. */
    void (*link_attributes)(void *context, const struct document *document, uint32_t link,
                            struct buf *out);
    /* Writes the text of a link that has none of its own. */
    void (*link_text)(void *context, const struct document *document, uint32_t link,
                      struct buf *out);
    /* Writes the whole img element; `alt` is plain text. */
    void (*image)(void *context, const struct document *document, uint32_t link, struct str alt,
                  struct buf *out);
    /* Writes the whole container at `node` (render its inside with html_children). */
    void (*container)(void *context, const struct document *document, uint32_t node,
                      struct buf *out);
    /* Writes a text, escaped. `plain` is true inside links, headings and no-terms spans. */
    void (*text)(void *context, struct str text, bool plain, struct buf *out);
    /* Prefix for the ids of headings and notes, when several documents stand on one page; may be
     * empty. */
    struct str id_prefix;
    struct str
        table_label;       /* names the scrollable region around a table that no heading precedes */
    struct str note_label; /* "Not", for the accessible name of a note mark: "Not 1" */
    struct str note_back_label; /* accessible name of the link back from a note */
    bool row_heads;             /* the first cell of each row of a table is the row's heading */
    bool sources; /* mark block elements with where they were written: data-rad="path:line" */
};

/* Appends the node and all in it. Footnotes are left out of a root: see html_footnotes. */
void html_node(const struct document *document, uint32_t node, const struct html_hooks *hooks,
               struct buf *out);

/* Appends what is inside the node (of a root: the whole body without footnotes). */
void html_children(const struct document *document, uint32_t node, const struct html_hooks *hooks,
                   struct buf *out);

/* Appends the footnotes that are referred to, as an ordered list with links back;
 * nothing when none. */
void html_footnotes(const struct document *document, const struct html_hooks *hooks,
                    struct buf *out);

/* Appends the same footnotes one by one, for paper: <aside class="not" id="…"> with
 * the note's blocks. */
void html_footnote_asides(const struct document *document, const struct html_hooks *hooks,
                          struct buf *out);

#endif
