/* sheets: from pages to sides of paper: one page a side, or two of a folder, imposed so that sheets
 * laid in each other and folded once read in order. */
#ifndef LAYOUT_SHEETS_H
#define LAYOUT_SHEETS_H

#include "layout/pages.h"

/* Draws the pages in reading order; `folder` imposes them in fours. Returns the sides of paper. */
uint32_t sheets_paint(struct layout *layout, const struct pages *pages, bool folder);

#endif
