#include "layout/grid.h"

#include "base/arena.h"
#include "layout/row.h"
#include "layout/style_value.h"

enum { MOST_COLUMNS = 12 };

struct columns {
    uint32_t count;
    double x[MOST_COLUMNS];
    double width[MOST_COLUMNS];
};

/* Reads "3", "2 1" or "30 mm 1". */
static uint32_t read_columns(struct str text, double *numbers, uint8_t *units)
{
    uint32_t count = 0;
    for (text = str_trim(text); text.size > 0 && count < MOST_COLUMNS; text = str_trim(text)) {
        if (!style_measure(&text, &numbers[count], &units[count])) {
            break;
        }
        count++;
    }
    if (count == 1 && units[0] == UNIT_NUMBER) {
        count = numbers[0] >= 1 && numbers[0] <= MOST_COLUMNS ? (uint32_t)numbers[0] : 1;
        for (uint32_t i = 0; i < count; i++) {
            numbers[i] = 1;
            units[i] = UNIT_NUMBER;
        }
    }
    return count;
}

static uint32_t child_count(const struct box *box)
{
    uint32_t count = 0;
    for (const struct box *child = box->first; child != NULL; child = child->next) {
        count++;
    }
    return count;
}

static struct columns find_columns(const struct flow *flow, const struct box *box, double gap)
{
    double numbers[MOST_COLUMNS] = {1};
    uint8_t units[MOST_COLUMNS] = {UNIT_NUMBER};
    struct columns columns = {0};
    struct str told = box_attribute(flow->layout, box, STR("kolumner"));
    columns.count = read_columns(told, numbers, units);
    if (columns.count == 0) {
        uint32_t children = child_count(box);
        columns.count =
            read_columns(str_format(flow->layout->arena, "%u", (unsigned)children), numbers, units);
    }
    columns.count = columns.count == 0 ? 1 : columns.count;
    double shares = 0;
    double rest = flow->width - gap * (columns.count - 1);
    for (uint32_t i = 0; i < columns.count; i++) {
        shares += units[i] == UNIT_NUMBER ? numbers[i] : 0;
        rest -= units[i] == UNIT_POINT ? numbers[i] * flow->scale : 0;
    }
    rest = rest > 0 ? rest : 0;
    double x = 0;
    for (uint32_t i = 0; i < columns.count; i++) {
        columns.x[i] = x;
        columns.width[i] = units[i] == UNIT_NUMBER ? rest * numbers[i] / (shares > 0 ? shares : 1)
                                                   : numbers[i] * flow->scale;
        x += columns.width[i] + gap;
    }
    return columns;
}

/* A child as a cell: a plain block gets its box drawn as high as the row. */
static struct row_cell make_cell(const struct flow *flow, const struct box *child, double x,
                                 double width, double fill)
{
    struct row_cell cell = {.x = x, .width = width, .scale = flow->scale};
    bool block = child->kind == BOX_BLOCK;
    cell.valign = block ? child->style->valign : VALIGN_TOP;
    struct stack *stack = arena_alloc(flow->layout->arena, sizeof *stack);
    struct flow inner = {.layout = flow->layout,
                         .stack = stack,
                         .width = width,
                         .scale = flow->scale,
                         .fill = fill,
                         .at_start = true};
    if (block) {
        cell.style = child->style;
        inner.width = row_inner_width(child->style, width, flow->scale);
        inner.fill = fill > 0 ? fill - (width - inner.width) : 0;
        inner.begins = stack_begin(flow->layout, child, NULL);
        stack_children(&inner, child);
    } else {
        stack_box(&inner, child);
    }
    cell.stack = stack;
    return cell;
}

/* What stands above the grid on its first page, when that is little: a heading, say. */
static double used_above(const struct flow *flow)
{
    const struct stack *stack = flow->stack;
    size_t from = stack->items.count;
    if (flow->page_before || from == 0) {
        return 0;
    }
    for (from--; from > 0 && !stack_item(stack, from)->page_before;) {
        from--;
    }
    double height = stack_height(stack, from, stack->items.count) + flow->space;
    return height < flow->layout->room_height * 0.35 ? height : 0;
}

/* What frames around take of a page that the rows begin on, or go on to. */
static double frames_height(const struct flow *flow, bool first)
{
    double sum = 0;
    for (const struct frame *frame = flow->frame; frame != NULL; frame = frame->parent) {
        bool counted = frame->first < flow->stack->items.count; /* by used_above() */
        sum += frame->bottom + (!first ? frame->cut_top : counted ? 0 : frame->top);
    }
    return sum;
}

static void stack_rows(struct flow *flow, const struct box *box, uint32_t rows)
{
    struct layout *layout = flow->layout;
    double gap = box->style->gap * flow->scale;
    struct columns columns = find_columns(flow, box, gap);
    double room = flow->fill > 0 ? flow->fill : layout->room_height;
    bool fixed = rows == 0 || flow->fill > 0;
    double above = fixed ? 0 : used_above(flow) + frames_height(flow, true);
    double around = fixed ? 0 : frames_height(flow, false);
    const struct box *child = box->first;
    for (uint32_t number = 0; child != NULL; number++) {
        double left = room - (number < rows ? above : around);
        double height = rows == 0 ? 0 : (left - gap * (rows - 1) - 0.01) / rows;
        struct row_cell *cells = arena_array(layout->arena, columns.count, sizeof *cells);
        struct row row = {.cells = cells, .scale = flow->scale};
        for (; child != NULL && row.count < columns.count; child = child->next) {
            cells[row.count] =
                make_cell(flow, child, columns.x[row.count], columns.width[row.count], height);
            row.count++;
        }
        row_stack(flow, &row, height);
        flow->space = gap;
    }
    flow->space = 0;
}

void stack_grid(struct flow *flow, const struct box *box)
{
    uint32_t rows = box_number(flow->layout, box, STR("rader"), 1, 50, 0);
    struct flow_mark mark = {0};
    bool framed = stack_is_framed(box->style);
    if (framed) {
        mark = stack_frame_begin(flow, box->style);
    }
    stack_rows(flow, box, rows);
    if (framed) {
        stack_frame_end(flow, &mark);
    }
}
