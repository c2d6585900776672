/* table_grid: a table's cells in their rows and columns, and how wide the columns are; a
 * part of table. */
#ifndef LAYOUT_TABLE_GRID_H
#define LAYOUT_TABLE_GRID_H

#include "layout/stack.h"

struct table_cell {
    const struct box *box;
    uint32_t row, column;
    uint32_t rows, columns; /* that it covers, within the table */
};

struct table_row {
    const struct box *box;
    uint32_t first, count; /* cells that begin here */
    bool head;
    bool tied; /* a cell covers both this row and the next */
};

struct table_grid {
    struct table_cell *cells;
    uint32_t cell_count;
    struct table_row *rows;
    uint32_t row_count;
    uint32_t head_count; /* rows of thead, which come first */
    uint32_t columns;
    const struct box *caption; /* NULL: none */
};

enum { TABLE_COLUMNS = 200 };

struct table_grid table_grid_read(struct layout *layout, const struct box *table);

/* Shares `width` among the columns; their widths include padding. False when the content cannot be
 * that narrow even with words divided, or only just, by less than `spare` times. `stretch`: use all
 * of the width. */
bool table_grid_widths(struct layout *layout, const struct table_grid *grid, double width,
                       double scale, double spare, bool stretch, double *widths);

#endif
