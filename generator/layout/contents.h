/* contents: <innehåll nivåer="2"/>: the headings with leaders and page numbers, each a link. The
 * numbers are drawn last, when all pages are known. */
#ifndef LAYOUT_CONTENTS_H
#define LAYOUT_CONTENTS_H

#include "layout/stack.h"

void stack_contents(struct flow *flow, const struct box *box);

/* Draws the page numbers. */
void contents_finish(struct layout *layout);

#endif
