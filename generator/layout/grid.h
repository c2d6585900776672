/* grid: <rutnät> and <rad>: children side by side, row after row.
 *
 * `kolumner` is a number ("3"), or a list of shares and lengths ("2 1", "30 mm 1"). `rader` makes
 * the rows divide the height of the page, or of what the grid stands in, evenly. */
#ifndef LAYOUT_GRID_H
#define LAYOUT_GRID_H

#include "layout/stack.h"

void stack_grid(struct flow *flow, const struct box *box);

#endif
