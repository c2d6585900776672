#include "layout/table.h"

#include "base/arena.h"
#include "layout/row.h"
#include "layout/table_grid.h"
#include "rules/diag.h"

/* A table that is too wide is tried in these sizes before it is set as a list. */
static const double sizes[] = {1, 0.92, 0.85, 0.78, 0.74};

/* A table has room when it is so many times wider than it must be. */
static const double ample = 1.3;
static const double enough = 1.12;

/* Rows that a cell goes through are kept together when they are lower than this part of a page. */
static const double tied = 0.85;

/* A table lower than this part of a page is small. */
static const double small = 0.4;

struct setting {
    struct flow *flow;
    const struct box *box;
    const struct table_grid *grid;
    double widths[TABLE_COLUMNS];
    double x[TABLE_COLUMNS + 1];
    double scale;
};

/* --- rows ------------------------------------------------------------------------------------- */

static struct row_cell set_cell(const struct setting *setting, const struct table_cell *cell)
{
    const struct style *style = cell->box->style;
    double width = setting->x[cell->column + cell->columns] - setting->x[cell->column];
    struct row_cell set = {.style = style,
                           .x = setting->x[cell->column],
                           .width = width,
                           .scale = setting->scale,
                           .valign = style->valign};
    set.stack = stack_of(setting->flow->layout, cell->box,
                         row_inner_width(style, width, setting->scale), setting->scale, 0);
    return set;
}

/* The height of each row, so that cells over several rows have room too. */
static double *row_heights(const struct setting *setting, const struct row_cell *cells)
{
    const struct table_grid *grid = setting->grid;
    double *heights = arena_array(setting->flow->layout->arena, grid->row_count, sizeof *heights);
    for (uint32_t i = 0; i < grid->cell_count; i++) {
        const struct table_cell *cell = &grid->cells[i];
        double height = row_cell_height(&cells[i]);
        if (cell->rows == 1 && height > heights[cell->row]) {
            heights[cell->row] = height;
        }
    }
    for (uint32_t i = 0; i < grid->cell_count; i++) {
        const struct table_cell *cell = &grid->cells[i];
        double lack = row_cell_height(&cells[i]);
        for (uint32_t k = 0; k < cell->rows; k++) {
            lack -= heights[cell->row + k];
        }
        if (lack > 0 && cell->rows > 1) {
            heights[cell->row + cell->rows - 1] += lack;
        }
    }
    return heights;
}

/* Rows that a cell goes through and that are higher than a page become rows of their own, so that a
 * page can end among them: the cell then stands in the first. True when there were any. */
static bool untie(const struct table_grid *grid, const double *heights, double room)
{
    bool any = false;
    for (uint32_t first = 0, last; first < grid->row_count; first = last + 1) {
        double height = heights[first];
        for (last = first; grid->rows[last].tied && last + 1 < grid->row_count;) {
            height += heights[++last];
        }
        if (last == first || height < room * tied) {
            continue;
        }
        any = true;
        for (uint32_t r = first; r <= last; r++) {
            grid->rows[r].tied = false;
            for (uint32_t c = 0; c < grid->rows[r].count; c++) {
                grid->cells[grid->rows[r].first + c].rows = 1;
            }
        }
    }
    return any;
}

static uint32_t row_penalty(const struct table_grid *grid, uint32_t row)
{
    const struct table_row *at = &grid->rows[row];
    if (at->tied) {
        return PENALTY_NEVER;
    }
    if (row + 1 >= grid->row_count) {
        return 0;
    }
    if (at->head || row + 1 == grid->head_count) {
        return PENALTY_NEXT;
    }
    /* A row or two alone on a page look lost. */
    bool lonely = row == grid->head_count || row + 3 >= grid->row_count;
    return lonely ? PENALTY_INTRODUCTION : 0;
}

/* Small tables are cut only when that spares much of a page. */
static void keep_small(struct flow *flow, size_t first)
{
    struct item *items = flow->stack->items.items;
    size_t count = flow->stack->items.count;
    if (stack_height(flow->stack, first, count) > flow->layout->room_height * small) {
        return;
    }
    for (size_t i = first; i + 1 < count; i++) {
        items[i].penalty = items[i].penalty > PENALTY_ROW ? items[i].penalty : PENALTY_ROW;
    }
}

/* Stacks the rows from `from` to `to`; those of the body get `repeat` at the top of a column. */
static void stack_rows(const struct setting *setting, struct flow *flow, uint32_t from, uint32_t to,
                       struct row_cell *cells, const double *heights, const struct repeat *repeat)
{
    const struct table_grid *grid = setting->grid;
    for (uint32_t r = from; r < to; r++) {
        const struct table_row *at = &grid->rows[r];
        struct row row = {.cells = cells + at->first,
                          .count = at->count,
                          .style = stack_is_framed(at->box->style) ? at->box->style : NULL,
                          .width = setting->x[grid->columns],
                          .scale = setting->scale};
        for (uint32_t i = at->first; i < at->first + at->count; i++) {
            double height = 0;
            for (uint32_t k = 0; k < grid->cells[i].rows; k++) {
                height += heights[r + k];
            }
            cells[i].height = grid->cells[i].rows > 1 ? height : 0;
        }
        flow->begins = stack_begin(flow->layout, at->box, flow->begins);
        size_t first = row_stack(flow, &row, heights[r]);
        struct item *items = flow->stack->items.items;
        for (size_t i = first; i < flow->stack->items.count; i++) {
            bool again = repeat != NULL && r >= grid->head_count;
            items[i].repeat = again ? &repeat[i > first] : NULL;
        }
        items[flow->stack->items.count - 1].penalty = row_penalty(grid, r);
    }
}

static void stack_grid_rows(struct setting *setting)
{
    struct flow *flow = setting->flow;
    const struct table_grid *grid = setting->grid;
    struct arena *arena = flow->layout->arena;
    struct row_cell *cells = arena_array(arena, grid->cell_count, sizeof *cells);
    for (uint32_t i = 0; i < grid->columns; i++) {
        setting->x[i + 1] = setting->x[i] + setting->widths[i];
    }
    for (uint32_t i = 0; i < grid->cell_count; i++) {
        cells[i] = set_cell(setting, &grid->cells[i]);
    }
    const double *heights = row_heights(setting, cells);
    if (untie(grid, heights, flow->layout->room_height)) {
        heights = row_heights(setting, cells);
    }
    struct repeat *repeat = NULL;
    if (grid->head_count > 0 && grid->head_count < grid->row_count) {
        struct stack *stack = arena_alloc(arena, sizeof *stack);
        struct flow head = {.layout = flow->layout,
                            .stack = stack,
                            .x = flow->x,
                            .width = flow->width,
                            .scale = setting->scale,
                            .at_start = true};
        stack_rows(setting, &head, 0, grid->head_count, cells, heights, NULL);
        repeat = arena_array(arena, 2, sizeof *repeat);
        repeat[0] = (struct repeat){stack, 0, (uint32_t)stack->items.count,
                                    stack_height(stack, 0, stack->items.count), 0};
        /* The second one is for rows that go on: their text needs some air below the head. */
        repeat[1] = repeat[0];
        repeat[1].height += 5 * setting->scale;
        /* Heads that fill much of a page are not said again. */
        repeat = repeat[0].height > flow->layout->room_height * 0.3 ? NULL : repeat;
    }
    size_t first = flow->stack->items.count;
    stack_rows(setting, flow, 0, grid->row_count, cells, heights, repeat);
    keep_small(flow, first);
}

/* --- as a list -------------------------------------------------------------------------------- */

static const struct table_cell *head_of(const struct table_grid *grid, uint32_t column)
{
    const struct table_cell *head = NULL;
    for (uint32_t i = 0; i < grid->cell_count; i++) {
        const struct table_cell *cell = &grid->cells[i];
        if (cell->row < grid->head_count && cell->column <= column &&
            column < cell->column + cell->columns) {
            head = cell;
        }
    }
    return head;
}

/* One cell, with its column's head at its left. The head is content the first time it is shown. */
static void stack_pair(const struct setting *setting, const struct table_cell *cell, bool first)
{
    struct flow *flow = setting->flow;
    struct layout *layout = flow->layout;
    const struct table_cell *head = head_of(setting->grid, cell->column);
    struct row_cell *cells = arena_array(layout->arena, 2, sizeof *cells);
    struct row row = {.cells = cells, .scale = flow->scale};
    double split = head == NULL ? 0 : flow->width * 0.34;
    if (head != NULL) {
        cells[row.count++] = (struct row_cell){
            .stack = stack_of(layout, head->box, split - 8 * flow->scale, flow->scale, 0),
            .width = split,
            .scale = flow->scale,
            .artifact = !first};
    }
    cells[row.count++] =
        (struct row_cell){.stack = stack_of(layout, cell->box, flow->width - split, flow->scale, 0),
                          .x = split,
                          .width = flow->width - split,
                          .scale = flow->scale};
    row_stack(flow, &row, 0);
    flow->space = 2 * flow->scale;
}

static void stack_as_list(struct setting *setting)
{
    struct flow *flow = setting->flow;
    const struct table_grid *grid = setting->grid;
    for (uint32_t r = grid->head_count; r < grid->row_count; r++) {
        const struct table_row *at = &grid->rows[r];
        size_t first = flow->stack->items.count;
        for (uint32_t i = 0; i < at->count; i++) {
            stack_pair(setting, &grid->cells[at->first + i], r == grid->head_count);
        }
        struct item *items = flow->stack->items.items;
        for (size_t i = first; i + 1 < flow->stack->items.count; i++) {
            items[i].penalty = items[i].penalty > PENALTY_ROW ? items[i].penalty : PENALTY_ROW;
        }
        flow->space = 10 * flow->scale;
    }
    flow->space = 0;
}

/* --- the table -------------------------------------------------------------------------------- */

static void report_wide(const struct setting *setting, bool list)
{
    struct layout *layout = setting->flow->layout;
    const struct table_grid *grid = setting->grid;
    const struct box *cell = grid->cells[0].box;
    struct str name =
        cell->first != NULL && cell->first->text != NULL ? cell->first->text->bytes : STR("");
    struct str done = list ? phrase(PHRASE_SET_AS_LIST) : phrase(PHRASE_SET_SMALLER);
    diag_tell(layout->diags, RULE_HANDOUT_TABLE, box_find(layout, cell->node, name), name, done);
}

/* Sets the rows in the largest size in which words need not be divided all the time; true when
 * there is one. */
static bool set_in_size(struct setting *setting, double spare)
{
    struct flow *flow = setting->flow;
    bool stretch = setting->box->style->width.part > 0.99;
    double scale = flow->scale;
    for (size_t i = 0; i < countof(sizes); i++) {
        setting->scale = scale * sizes[i];
        if (table_grid_widths(flow->layout, setting->grid, flow->width, setting->scale, spare,
                              stretch, setting->widths)) {
            if (i > 0) {
                report_wide(setting, false);
            }
            flow->scale = setting->scale;
            stack_grid_rows(setting);
            flow->scale = scale;
            return true;
        }
    }
    return false;
}

static void set_rows(struct setting *setting)
{
    if (!set_in_size(setting, ample) && !set_in_size(setting, enough)) {
        report_wide(setting, true);
        setting->scale = setting->flow->scale;
        stack_as_list(setting);
    }
}

void stack_table(struct flow *flow, const struct box *box)
{
    struct table_grid grid = table_grid_read(flow->layout, box);
    struct setting *setting = arena_alloc(flow->layout->arena, sizeof *setting);
    struct flow_mark mark = {0};
    bool framed = stack_is_framed(box->style);
    if (grid.caption != NULL) {
        size_t first = flow->stack->items.count;
        stack_box(flow, grid.caption);
        struct item *items = flow->stack->items.items;
        for (size_t i = first; i < flow->stack->items.count; i++) {
            items[i].penalty = PENALTY_NEXT;
        }
    }
    if (grid.row_count == 0 || grid.columns == 0) {
        return;
    }
    if (framed) {
        mark = stack_frame_begin(flow, box->style);
    }
    *setting = (struct setting){.flow = flow, .box = box, .grid = &grid};
    set_rows(setting);
    if (framed) {
        stack_frame_end(flow, &mark);
    }
}
