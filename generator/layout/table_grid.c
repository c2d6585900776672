#include "layout/table_grid.h"

#include "base/arena.h"

#include <math.h>

/* --- cells in their places -------------------------------------------------------------------- */

struct reader {
    struct layout *layout;
    struct vec cells;
    struct vec rows;
    uint32_t columns;
    uint32_t head_count;
    uint32_t busy[TABLE_COLUMNS]; /* rows, from this on, that a cell above covers */
};

static void read_row(struct reader *reader, const struct box *box, bool head)
{
    struct arena *arena = reader->layout->arena;
    struct table_row row = {.box = box, .first = (uint32_t)reader->cells.count, .head = head};
    uint32_t number = (uint32_t)reader->rows.count;
    uint32_t column = 0;
    for (const struct box *child = box->first; child != NULL; child = child->next) {
        if (child->kind != BOX_CELL) {
            continue;
        }
        while (column < TABLE_COLUMNS && reader->busy[column] > 0) {
            column++;
        }
        if (column == TABLE_COLUMNS) {
            break;
        }
        uint32_t across = child->across;
        across = across > TABLE_COLUMNS - column ? TABLE_COLUMNS - column : across;
        struct table_cell *cell = vec_push(&reader->cells, arena, sizeof *cell);
        *cell = (struct table_cell){child, number, column, child->down, across};
        for (uint32_t i = column; i < column + across; i++) {
            reader->busy[i] = child->down;
        }
        column += across;
        row.count++;
        reader->columns = column > reader->columns ? column : reader->columns;
    }
    for (uint32_t i = 0; i < TABLE_COLUMNS; i++) {
        row.tied = row.tied || reader->busy[i] > 1;
        reader->busy[i] -= reader->busy[i] > 0;
    }
    *(struct table_row *)vec_push(&reader->rows, arena, sizeof row) = row;
    reader->head_count += head && number == reader->head_count;
}

static void read_rows(struct reader *reader, const struct box *box, struct table_grid *grid)
{
    for (const struct box *child = box->first; child != NULL; child = child->next) {
        if (child->kind == BOX_ROW) {
            read_row(reader, child, str_equal(box->name, STR("thead")));
        } else if (str_equal(child->name, STR("caption"))) {
            grid->caption = child;
        } else if (child->kind == BOX_BLOCK) {
            read_rows(reader, child, grid);
        }
    }
}

struct table_grid table_grid_read(struct layout *layout, const struct box *table)
{
    struct reader *reader = arena_alloc(layout->arena, sizeof *reader);
    struct table_grid grid = {0};
    reader->layout = layout;
    read_rows(reader, table, &grid);
    struct table_row *rows = reader->rows.items;
    struct table_cell *cells = reader->cells.items;
    if (reader->rows.count > 0) {
        rows[reader->rows.count - 1].tied = false;
    }
    for (size_t i = 0; i < reader->cells.count; i++) {
        uint32_t left = (uint32_t)reader->rows.count - cells[i].row;
        cells[i].rows = cells[i].rows > left ? left : cells[i].rows;
    }
    grid.cells = cells;
    grid.cell_count = (uint32_t)reader->cells.count;
    grid.rows = rows;
    grid.row_count = (uint32_t)reader->rows.count;
    grid.head_count = reader->head_count;
    grid.columns = reader->columns;
    return grid;
}

/* --- widths ----------------------------------------------------------------------------------- */

static double sides(const struct style *style, double scale)
{
    return (style->padding[SIDE_LEFT] + style->padding[SIDE_RIGHT] + style->border[SIDE_LEFT] +
            style->border[SIDE_RIGHT]) *
           scale;
}

static void widen(struct paragraph_widths *widths, struct paragraph_widths by, double more)
{
    widths->divided = by.divided + more > widths->divided ? by.divided + more : widths->divided;
    widths->whole = by.whole + more > widths->whole ? by.whole + more : widths->whole;
    widths->most = by.most + more > widths->most ? by.most + more : widths->most;
}

/* What the content of a box asks for. */
static struct paragraph_widths ask(struct layout *layout, const struct box *box, double scale)
{
    struct paragraph_widths widths = {0, 0, 0};
    if (box->kind == BOX_TEXT) {
        return paragraph_measure(layout, box->text, scale);
    }
    if (box->kind != BOX_BLOCK && box->kind != BOX_ITEM && box->kind != BOX_CELL) {
        double wanted =
            box->style->width.points > 0 ? box->style->width.points * scale : 60 * scale;
        return (struct paragraph_widths){wanted, wanted, wanted * 2};
    }
    double more = box->kind == BOX_ITEM ? 1.6 * box->style->size * scale : 0;
    more += box->style->indent * scale;
    for (const struct box *child = box->first; child != NULL; child = child->next) {
        double inner = child->kind == BOX_TEXT ? 0 : sides(child->style, scale);
        widen(&widths, ask(layout, child, scale), more + inner);
    }
    return widths;
}

/* A cell over several columns widens them all alike. */
static void share_cell(const struct table_cell *cell, struct paragraph_widths asked,
                       struct paragraph_widths *columns)
{
    struct paragraph_widths sum = {0, 0, 0};
    for (uint32_t i = 0; i < cell->columns; i++) {
        sum.divided += columns[cell->column + i].divided;
        sum.whole += columns[cell->column + i].whole;
        sum.most += columns[cell->column + i].most;
    }
    for (uint32_t i = 0; i < cell->columns; i++) {
        struct paragraph_widths *column = &columns[cell->column + i];
        double n = cell->columns;
        column->divided += asked.divided > sum.divided ? (asked.divided - sum.divided) / n : 0;
        column->whole += asked.whole > sum.whole ? (asked.whole - sum.whole) / n : 0;
        column->most += asked.most > sum.most ? (asked.most - sum.most) / n : 0;
    }
}

static void ask_columns(struct layout *layout, const struct table_grid *grid, double scale,
                        struct paragraph_widths *columns)
{
    for (unsigned pass = 0; pass < 2; pass++) {
        for (uint32_t i = 0; i < grid->cell_count; i++) {
            const struct table_cell *cell = &grid->cells[i];
            if ((cell->columns > 1) != (pass == 1)) {
                continue;
            }
            struct paragraph_widths asked = {0, 0, 0};
            widen(&asked, ask(layout, cell->box, scale), sides(cell->box->style, scale) + 0.02);
            if (pass == 0) {
                widen(&columns[cell->column], asked, 0);
            } else {
                share_cell(cell, asked, columns);
            }
        }
    }
}

/* Columns that wish for no more than an even share get what they wish; the others stand between
 * what they need and what they wish, in proportion to the difference. */
static void spread(const double *least, const double *most, uint32_t count, double width,
                   double *widths)
{
    bool settled[TABLE_COLUMNS] = {false};
    uint32_t open = count;
    for (bool again = true; again;) {
        double needed = 0;
        again = false;
        for (uint32_t i = 0; i < count; i++) {
            needed += settled[i] ? 0 : least[i];
        }
        for (uint32_t i = 0; i < count && open > 1; i++) {
            if (!settled[i] && most[i] <= width / open && needed - least[i] <= width - most[i]) {
                settled[i] = true;
                widths[i] = most[i];
                width -= most[i];
                needed -= least[i];
                open--;
                again = true;
            }
        }
    }
    double needed = 0;
    double wishes = 0;
    for (uint32_t i = 0; i < count; i++) {
        needed += settled[i] ? 0 : least[i];
        wishes += settled[i] ? 0 : most[i] - least[i];
    }
    for (uint32_t i = 0; i < count; i++) {
        if (!settled[i]) {
            double share = wishes > 0 ? (most[i] - least[i]) / wishes : 1.0 / open;
            widths[i] = least[i] + (width - needed) * share;
        }
    }
}

bool table_grid_widths(struct layout *layout, const struct table_grid *grid, double width,
                       double scale, double spare, bool stretch, double *widths)
{
    struct paragraph_widths columns[TABLE_COLUMNS] = {{0, 0, 0}};
    double divided[TABLE_COLUMNS];
    double whole[TABLE_COLUMNS];
    double most[TABLE_COLUMNS];
    double sums[3] = {0, 0, 0};
    ask_columns(layout, grid, scale, columns);
    for (uint32_t i = 0; i < grid->columns; i++) {
        divided[i] = columns[i].divided;
        whole[i] = columns[i].whole;
        most[i] = columns[i].most;
        sums[0] += divided[i];
        sums[1] += whole[i];
        sums[2] += most[i];
    }
    if (sums[2] <= width) {
        for (uint32_t i = 0; i < grid->columns; i++) {
            widths[i] = most[i] * (stretch ? width / sums[2] : 1);
        }
    } else if (sums[1] <= width) {
        spread(whole, most, grid->columns, width, widths);
    } else if (sums[0] <= width) {
        /* Where words are divided anyhow, a column with much text needs more than
         * its longest word. */
        for (uint32_t i = 0; i < grid->columns; i++) {
            most[i] = most[i] > whole[i] ? sqrt(most[i] * whole[i]) : whole[i];
        }
        spread(divided, most, grid->columns, width, widths);
    }
    return sums[1] <= width || sums[0] * spare <= width;
}
