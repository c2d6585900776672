#include "layout/row.h"

#include "base/arena.h"
#include "layout/paint.h"

/* Rows lower than this part of a page are never cut. */
static const double low_row = 0.3;

/* When less than this part of a page is left of a row, a cut before it costs up to so much more. */
static const double little_left = 0.25;
static const double little_cost = 800;

struct slice_part {
    size_t from, to; /* items of the cell's stack */
    double y;        /* of the first, from the slice's top */
};

struct slice {
    const struct row *row;
    const struct slice_part *parts; /* one a cell */
    double height;                  /* of the slice */
    bool first, last;
};

static double edge(const struct row_cell *cell, enum side side)
{
    return cell->style == NULL
               ? 0
               : (cell->style->padding[side] + cell->style->border[side]) * cell->scale;
}

double row_cell_height(const struct row_cell *cell)
{
    return edge(cell, SIDE_TOP) + stack_height(cell->stack, 0, cell->stack->items.count) +
           edge(cell, SIDE_BOTTOM);
}

double row_inner_width(const struct style *style, double width, double scale)
{
    double inner = width - (style->padding[SIDE_LEFT] + style->border[SIDE_LEFT] +
                            style->padding[SIDE_RIGHT] + style->border[SIDE_RIGHT]) *
                               scale;
    return inner > 1 ? inner : 1;
}

/* --- drawing ---------------------------------------------------------------------------------- */

static bool is_piece(const struct item *item, const struct item *before)
{
    return ((const struct slice *)item->what)->row == ((const struct slice *)before->what)->row;
}

/* What stands free above all cells of a slice: at the top of a column it is left out. */
static double lead(const struct slice *slice)
{
    double least = slice->height;
    for (uint32_t i = 0; i < slice->row->count; i++) {
        const struct slice_part *part = &slice->parts[i];
        least = part->to > part->from && part->y < least ? part->y : least;
    }
    return slice->first || least < 0 ? 0 : least;
}

static void draw_cell(struct painter *painter, const struct row_cell *cell,
                      const struct slice_part *part, double x, double y)
{
    struct pdf_element *artifact = painter->artifact;
    if (cell->artifact && artifact == NULL) {
        painter->artifact = pdf_artifact(painter->layout->pdf, PDF_ARTIFACT_LAYOUT);
    }
    stack_draw(painter, cell->stack, part->from, part->to, x + edge(cell, SIDE_LEFT), y);
    painter->artifact = artifact;
}

/* The parts of a cell in slices that stand together. */
static struct slice_part join(const struct item *items, size_t count, uint32_t cell)
{
    struct slice_part joined = {0};
    double y = 0;
    for (size_t i = 0; i < count; i++) {
        const struct slice *slice = items[i].what;
        const struct slice_part *part = &slice->parts[cell];
        if (part->to > part->from) {
            bool begun = joined.to > joined.from;
            joined = (struct slice_part){begun ? joined.from : part->from, part->to,
                                         begun ? joined.y : y + part->y};
        }
        y += items[i].height;
    }
    return joined;
}

static void draw_slices(struct painter *painter, const struct item *items, size_t count, bool top,
                        double x, double y)
{
    const struct slice *first = items[0].what;
    const struct slice *last = items[count - 1].what;
    const struct row *row = first->row;
    struct paint_cut cut = {!first->first, !last->last};
    double up = top ? lead(first) : 0;
    double sum = -up;
    for (size_t i = 0; i < count; i++) {
        sum += items[i].height;
    }
    if (row->style != NULL) {
        struct pdf_box box = {x + row->x, y, row->width, sum};
        paint_part(painter, row->style, row->scale, &cut, &box);
    }
    for (uint32_t i = 0; i < row->count; i++) {
        const struct row_cell *cell = &row->cells[i];
        double height = cell->height > sum ? cell->height : sum;
        if (cell->style != NULL) {
            struct pdf_box box = {x + cell->x, y, cell->width, height};
            paint_part(painter, cell->style, cell->scale, &cut, &box);
        }
        struct slice_part part = join(items, count, i);
        draw_cell(painter, cell, &part, x + cell->x, y + part.y - up);
    }
}

static const struct item_kind slice_kind = {.draw_pieces = draw_slices, .is_piece = is_piece};

/* --- cutting ---------------------------------------------------------------------------------- */

/* Where each item of a cell begins and ends, below the row's top. */
struct spots {
    double *tops;
    double *ends;
};

static struct spots find_spots(struct arena *arena, const struct row_cell *cell, double offset)
{
    size_t count = cell->stack->items.count;
    struct spots spots = {arena_array(arena, count, sizeof(double)),
                          arena_array(arena, count, sizeof(double))};
    double y = offset;
    for (size_t i = 0; i < count; i++) {
        y += stack_above(cell->stack, 0, i);
        spots.tops[i] = y;
        y += stack_item(cell->stack, i)->height;
        spots.ends[i] = y;
    }
    return spots;
}

/* True when no item of the cell lies across `y`, and ending before `y` is allowed. */
static bool may_cut(const struct row_cell *cell, const struct spots *spots, double y)
{
    for (size_t i = 0; i < cell->stack->items.count; i++) {
        if (spots->tops[i] < y - 0.01 && spots->ends[i] > y + 0.01) {
            return false;
        }
        bool last = i + 1 == cell->stack->items.count;
        bool next_below = !last && spots->ends[i] <= y + 0.01 && spots->tops[i + 1] >= y - 0.01;
        if (next_below && stack_item(cell->stack, i)->penalty >= PENALTY_AVOID) {
            return false;
        }
    }
    return true;
}

struct cutter {
    struct flow *flow;
    const struct row *row;
    struct spots *spots;
    double height;
    bool whole;
};

/* The lowest place for a cut above `limit` and below `above`; the row's height when
 * there is none. */
static double next_cut(const struct cutter *cutter, double above)
{
    double best = cutter->height;
    for (uint32_t c = 0; c < cutter->row->count; c++) {
        const struct row_cell *cell = &cutter->row->cells[c];
        for (size_t i = 0; i < cell->stack->items.count; i++) {
            double y = cutter->spots[c].ends[i];
            bool allowed = y > above + 0.01 && y < best - 0.01;
            for (uint32_t k = 0; allowed && k < cutter->row->count; k++) {
                allowed = may_cut(&cutter->row->cells[k], &cutter->spots[k], y);
            }
            best = allowed ? y : best;
        }
    }
    return best;
}

static void gather_notes(struct flow *flow, const struct row *row, const struct slice *slice,
                         struct item *item)
{
    struct vec notes = {0};
    for (uint32_t c = 0; c < row->count; c++) {
        const struct slice_part *part = &slice->parts[c];
        stack_notes(flow->layout->arena, row->cells[c].stack, part->from, part->to, &notes);
    }
    item->notes = notes.items;
    item->note_count = (uint32_t)notes.count;
}

static uint32_t slice_penalty(const struct cutter *cutter, double to)
{
    double left = cutter->height - to;
    double little = cutter->flow->layout->room_height * little_left;
    if (left < 0.01) {
        return 0;
    }
    return PENALTY_ROW + (left < little ? (uint32_t)(little_cost * (1 - left / little)) : 0);
}

static void add_slice(const struct cutter *cutter, double from, double to)
{
    struct flow *flow = cutter->flow;
    const struct row *row = cutter->row;
    struct arena *arena = flow->layout->arena;
    struct slice_part *parts = arena_array(arena, row->count, sizeof *parts);
    for (uint32_t c = 0; c < row->count; c++) {
        const struct spots *spots = &cutter->spots[c];
        size_t count = row->cells[c].stack->items.count;
        size_t first = 0;
        while (first < count && spots->ends[first] <= from + 0.01) {
            first++;
        }
        size_t end = first;
        /* A row that is not cut holds all, also what reaches into rows below. */
        while (end < count && (cutter->whole || spots->ends[end] <= to + 0.01)) {
            end++;
        }
        const struct frame *frame =
            first < end ? stack_item(row->cells[c].stack, first)->frame : NULL;
        double tops = frame == NULL ? 0 : stack_above(row->cells[c].stack, first, first);
        parts[c] =
            (struct slice_part){first, end, first < end ? spots->tops[first] - from - tops : 0};
    }
    struct slice *slice = arena_alloc(arena, sizeof *slice);
    *slice = (struct slice){row, parts, to - from, !(from > 0), to >= cutter->height - 0.01};
    struct item *item = stack_add(flow, &slice_kind, to - from);
    item->what = slice;
    item->penalty = slice_penalty(cutter, to);
    if (slice->first && row->count > 0 && row->cells[0].stack->items.count > 0) {
        const struct item *inner = stack_item(row->cells[0].stack, 0);
        item->baseline = parts[0].y + inner->baseline;
    }
    gather_notes(flow, row, slice, item);
}

size_t row_stack(struct flow *flow, const struct row *row, double least)
{
    struct arena *arena = flow->layout->arena;
    struct row *kept = arena_alloc(arena, sizeof *kept);
    struct cutter cutter = {flow, kept, arena_array(arena, row->count, sizeof(struct spots)), least,
                            false};
    size_t first = flow->stack->items.count;
    *kept = *row;
    for (uint32_t i = 0; i < row->count; i++) {
        double height = row_cell_height(&row->cells[i]);
        bool spans = row->cells[i].height > 0;
        cutter.height = !spans && height > cutter.height ? height : cutter.height;
    }
    cutter.whole = cutter.height < flow->layout->room_height * low_row;
    for (uint32_t i = 0; i < row->count; i++) {
        const struct row_cell *cell = &row->cells[i];
        double offset = edge(cell, SIDE_TOP);
        double box = cell->height > 0 ? cell->height : cutter.height;
        double lack = box - row_cell_height(cell);
        if (lack > 0 && cell->valign != VALIGN_TOP) {
            offset += cell->valign == VALIGN_MIDDLE ? lack / 2 : lack;
        }
        cutter.spots[i] = find_spots(arena, cell, offset);
        cutter.whole = cutter.whole || cell->height > 0;
    }
    double y = 0;
    while (y < cutter.height - 0.01) {
        double end = cutter.whole ? cutter.height : next_cut(&cutter, y);
        add_slice(&cutter, y, end);
        y = end;
    }
    if (flow->stack->items.count == first) {
        add_slice(&cutter, 0, cutter.height);
    }
    return first;
}
