/* page_data: what a page's templates see besides the record's own fields. */
#ifndef RENDER_PAGE_DATA_H
#define RENDER_PAGE_DATA_H

#include "render/page.h"

/* Fills page->globals and page->own before the main part is made. */
void page_data_fill(struct page *page);

/* Sets what pages and handouts both see in page->globals: text, webb, typer. */
void page_data_fill_shared(struct page *page);

/* Adds what is known once the main part is made: headings found in it, terms and notes. */
void page_data_finish(struct page *page, struct str main);

#endif
