/* row: stacks side by side, each in its box: the cells of a table or a grid.
 *
 * A row is one item when it is low; a tall one becomes a pile of slices, cut where no line of any
 * cell is cut, between which a page may end. */
#ifndef LAYOUT_ROW_H
#define LAYOUT_ROW_H

#include "layout/stack.h"

struct row_cell {
    const struct stack *stack;
    const struct style *style; /* of its box; NULL: none */
    double x, width;           /* of the box, from the row's left */
    double height;             /* of the box, when it covers several rows; 0: the row's */
    double scale;
    uint8_t valign;
    bool artifact; /* said elsewhere already */
};

struct row {
    const struct row_cell *cells;
    uint32_t count;
    const struct style *style; /* of the whole row's box; NULL: none */
    double x, width;
    double scale;
};

/* The height that a cell needs, padding and borders included. */
double row_cell_height(const struct row_cell *cell);

/* The width inside a cell's padding and borders. */
double row_inner_width(const struct style *style, double width, double scale);

/* Adds the row's items at the flow's left edge, at least `least` high. Returns the index
 * of the first. */
size_t row_stack(struct flow *flow, const struct row *row, double least);

#endif
