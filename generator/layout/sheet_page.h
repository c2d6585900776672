/* sheet_page: the pages of a theme's sheets for paper: @page, and the boxes of its margins. */
#ifndef LAYOUT_SHEET_PAGE_H
#define LAYOUT_SHEET_PAGE_H

#include "layout/sheet_reader.h"

/* Makes a paper of every name, as all layers say; a page without a name is said of all of them. */
void sheet_page_read(struct sheet_reader *reader);

/* Gives the text in the margins its looks, as rules: for sheet_walk. */
void sheet_page_take_boxes(struct sheet_reader *reader, const struct css_block *block);

#endif
