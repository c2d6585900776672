/* running: what stands at the head and foot of every page (<huvud>, <fot>, and what @page puts in
 * the margins), as artifacts.
 *
 * `sidor` says which pages: "första", "övriga", "sista"; else all. The page's text keeps clear of
 * them: running_room makes the margins larger when they are too small. */
#ifndef LAYOUT_RUNNING_H
#define LAYOUT_RUNNING_H

#include "layout/paint.h"
#include "layout/stack.h"

/* Whether elements of that name stand there. */
bool running_is_head(struct str name);
bool running_is_foot(struct str name);

/* Margins of the page's text: the paper's, or more where a head or foot needs it. */
void running_room(struct layout *layout, double margins[SIDES]);

/* Draws the heads and feet of the painter's page; (x, y) is the page's upper left corner. */
void running_draw(struct painter *painter, double x, double y);

#endif
