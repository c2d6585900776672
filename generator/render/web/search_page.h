/* search_page: the page of results. Without its script it is a list of all there is, from
 * A to Ö. */
#ifndef RENDER_WEB_SEARCH_PAGE_H
#define RENDER_WEB_SEARCH_PAGE_H

#include "render/renderer.h"
#include "render/search/search_list.h"

struct reads;

/* Appends the page, or that of one letter (`number`, from 1) of a list that is split. */
void search_page_render(const struct renderer *renderer, struct arena *scratch, struct reads *reads,
                        const struct search_list *list, size_t number, struct diags *diags,
                        struct buf *out);

/* Notes what the page and the files of the index are made from: all records, by way
 * of their types. */
void search_page_note_reads(const struct site *site, struct reads *reads);

#endif
