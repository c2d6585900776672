/* prose: a record's Markdown text as HTML on a given page: its links relative to the page, its
 * terms explained, its blocks made by their templates. */
#ifndef RENDER_PROSE_H
#define RENDER_PROSE_H

#include "render/page.h"

/* Appends the whole text without its footnotes, which are noted on the page. */
void prose_render(struct page *page, const struct prose *prose, struct buf *out);

/* Appends the footnotes of a text one by one, for paper; prose_render does so itself. */
void prose_render_asides(struct page *page, const struct prose *prose, struct buf *out);

/* Appends what is inside one node of it (a block's body). */
void prose_render_inside(struct page *page, const struct prose *prose, uint32_t node,
                         struct buf *out);

/* Appends the footnotes of every text noted on the page, each list by itself. */
void prose_render_notes(struct page *page, struct buf *out);

#endif
