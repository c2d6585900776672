/* A table: every row as long as the others, no cells upon each other, every data cell
 * with a head. */
#include "ua.h"

enum { MOST = 2000 }; /* rows, columns */

struct grid {
    struct vec rows; /* struct vec of int: 0 free, 1 TD, 2 TH, for every column */
    size_t columns;
};

static int *cell(struct ua *ua, struct grid *grid, size_t row, size_t column)
{
    while (grid->rows.count <= row) {
        vec_push(&grid->rows, &ua->arena, sizeof(struct vec));
    }
    struct vec *cells = (struct vec *)grid->rows.items + row;
    while (cells->count <= column) {
        vec_push(cells, &ua->arena, sizeof(int));
    }
    if (grid->columns <= column) {
        grid->columns = column + 1;
    }
    return (int *)cells->items + column;
}

static void add_cell(struct ua *ua, struct grid *grid, size_t row, qpdf_oh element)
{
    int rows = ua_int(ua, ua_attribute(ua, element, "RowSpan"), 1);
    int columns = ua_int(ua, ua_attribute(ua, element, "ColSpan"), 1);
    if (rows < 1 || columns < 1 || rows > MOST || columns > MOST) {
        ua_find(ua, "UA 7.2: a cell with a span of %d rows and %d columns", rows, columns);
        return;
    }
    size_t at = 0;
    while (*cell(ua, grid, row, at) != 0) {
        at++;
    }
    int kind = ua_is(ua_name(ua, ua_get(ua, element, "S")), "TH") ? 2 : 1;
    for (size_t r = row; r < row + (size_t)rows; r++) {
        for (size_t c = at; c < at + (size_t)columns; c++) {
            if (*cell(ua, grid, r, c) != 0) {
                ua_find(ua, "UA 7.2: two cells upon each other");
            }
            *cell(ua, grid, r, c) = kind;
        }
    }
}

static size_t add_rows(struct ua *ua, struct grid *grid, qpdf_oh parent, size_t row)
{
    qpdf_oh kids = ua_get(ua, parent, "K");
    for (int i = 0; i < ua_count(ua, kids); i++) {
        qpdf_oh kid = ua_item(ua, kids, i);
        struct str role = ua_name(ua, ua_get(ua, kid, "S"));
        if (ua_among(role, "THead TBody TFoot")) {
            row = add_rows(ua, grid, kid, row);
        }
        if (!ua_is(role, "TR")) {
            continue;
        }
        qpdf_oh cells = ua_get(ua, kid, "K");
        for (int j = 0; j < ua_count(ua, cells); j++) {
            add_cell(ua, grid, row, ua_item(ua, cells, j));
        }
        row++;
    }
    return row;
}

void ua_table(struct ua *ua, qpdf_oh table)
{
    struct grid grid = {0};
    size_t rows = add_rows(ua, &grid, table, 0);
    bool heads = false;
    if (grid.rows.count != rows) {
        ua_find(ua, "UA 7.2: a cell that goes beyond the last row");
    }
    for (size_t r = 0; r < rows; r++) {
        for (size_t c = 0; c < grid.columns; c++) {
            int kind = *cell(ua, &grid, r, c);
            heads = heads || kind == 2;
            if (kind == 0) {
                ua_find(ua, "UA 7.2: a table whose rows differ in length");
            }
        }
    }
    if (!heads) {
        ua_find(ua, "UA 7.5: a table without head cells");
    }
}
