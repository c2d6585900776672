/* unique_ids: each name (id) on a finished page once, as HTML wants it.
 *
 * The names of headings never clash, but one record may stand in two lists, and templates may be
 * put together in ways that their authors did not think of. */
#ifndef RENDER_WEB_UNIQUE_IDS_H
#define RENDER_WEB_UNIQUE_IDS_H

struct arena;
struct buf;

/* Gives every id that has been on the page before the first free of -2, -3 … after it. The first
 * one keeps its name, and with it the links that lead there. */
void unique_ids(struct arena *scratch, struct buf *page);

#endif
