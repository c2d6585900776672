/* The part of stack that draws. */
#include "base/arena.h"
#include "layout/paint.h"
#include "layout/stack.h"

/* Where a frame's part on this page begins and ends. */
struct extent {
    const struct frame *frame;
    double top, bottom;
};

struct drawing {
    struct painter *painter;
    const struct stack *stack;
    size_t from, to;
    struct vec extents; /* of struct extent, outer frames first */
    struct vec open;    /* of size_t: indexes of those that have not ended */
};

static struct extent *extent_at(const struct drawing *drawing, size_t index)
{
    return &((struct extent *)drawing->extents.items)[index];
}

/* Ends the open frames that `frame` does not stand in. */
static double close_frames(struct drawing *drawing, const struct frame *frame, double y)
{
    const size_t *open = drawing->open.items;
    while (drawing->open.count > 0) {
        struct extent *extent = extent_at(drawing, open[drawing->open.count - 1]);
        const struct frame *at = frame;
        while (at != NULL && at != extent->frame) {
            at = at->parent;
        }
        if (at != NULL) {
            break;
        }
        y += stack_frame_bottom(extent->frame, drawing->to);
        extent->bottom = y;
        drawing->open.count--;
    }
    return y;
}

static double open_frames(struct drawing *drawing, const struct frame *frame, double y)
{
    struct arena *arena = drawing->painter->layout->arena;
    const size_t *open = drawing->open.items;
    size_t count = drawing->open.count;
    const struct frame *innermost = count == 0 ? NULL : extent_at(drawing, open[count - 1])->frame;
    if (frame == NULL || frame == innermost) {
        return y;
    }
    y = open_frames(drawing, frame->parent, y);
    struct extent *extent = vec_push(&drawing->extents, arena, sizeof *extent);
    *extent = (struct extent){frame, y, y};
    vec_add(&drawing->open, arena, size_t, drawing->extents.count - 1);
    return y + stack_frame_top(frame, drawing->from);
}

/* Finds the place of each item, and of the frames around them; returns the places. */
static const double *settle(struct drawing *drawing, double y)
{
    size_t from = drawing->from;
    size_t to = drawing->to;
    double *places = arena_array(drawing->painter->layout->arena, to - from, sizeof *places);
    for (size_t i = from; i < to; i++) {
        const struct item *item = stack_item(drawing->stack, i);
        y = close_frames(drawing, item->frame, y);
        y += i > from ? item->space : 0;
        y = open_frames(drawing, item->frame, y);
        y += i == from && item->repeat != NULL ? item->repeat->height : 0;
        places[i - from] = y;
        y += item->height;
    }
    close_frames(drawing, NULL, y);
    return places;
}

static void draw_repeat(struct painter *painter, const struct repeat *repeat, double x, double y)
{
    struct pdf_element *artifact = painter->artifact;
    painter->artifact = pdf_artifact(painter->layout->pdf, PDF_ARTIFACT_LAYOUT);
    stack_draw(painter, repeat->stack, repeat->from, repeat->to, x + repeat->x, y - repeat->height);
    painter->artifact = artifact;
}

static void draw_label(struct painter *painter, const struct item *item, double x, double y)
{
    const struct line *line = &item->label->paragraph->lines[0];
    double baseline = item->baseline > 0 ? item->baseline : line->baseline;
    paint_line_of_text(painter, line, item->label->paragraph->scale, x + item->label->x,
                       y + baseline);
}

/* What an item brings beside itself: places to go to, a marker. */
static void draw_beside(struct painter *painter, const struct item *item, double x, double y)
{
    for (const struct begin *begin = item->begins; begin != NULL; begin = begin->next) {
        paint_anchor(painter, begin->box->anchor, x + item->x, y);
        if (begin->box->heading != NULL && painter->artifact == NULL) {
            begin->box->heading->page = painter->page_number;
        }
    }
    if (item->label != NULL) {
        draw_label(painter, item, x, y);
    }
}

/* How many items from `from` on are pieces of one thing. */
static size_t pieces(const struct stack *stack, size_t from, size_t to)
{
    size_t end = from + 1;
    const struct item *first = stack_item(stack, from);
    while (first->kind->is_piece != NULL && end < to &&
           stack_item(stack, end)->kind == first->kind &&
           first->kind->is_piece(stack_item(stack, end), first)) {
        end++;
    }
    return end - from;
}

/* How far from the end of the text's room a box may end that goes on to the paper's edge. */
static const double near = 12;

/* A box that goes out to the paper's edges at the sides, and up or down when it stands at the
 * top or foot. */
static struct pdf_box to_edges(const struct painter *painter, struct pdf_box box)
{
    const struct layout *layout = painter->layout;
    double foot = layout->paper->height - layout->margins[SIDE_BOTTOM] - near;
    double bottom = box.y + box.height;
    bottom = bottom > foot ? layout->paper->height : bottom;
    double top = box.y < layout->margins[SIDE_TOP] + 1 ? 0 : box.y;
    return (struct pdf_box){painter->page_x, top, layout->paper->width, bottom - top};
}

void stack_draw(struct painter *painter, const struct stack *stack, size_t from, size_t to,
                double x, double y)
{
    struct drawing drawing = {.painter = painter, .stack = stack, .from = from, .to = to};
    const double *places = settle(&drawing, y);
    for (size_t i = 0; i < drawing.extents.count; i++) {
        const struct extent *extent = extent_at(&drawing, i);
        struct pdf_box box = {x + extent->frame->x, extent->top, extent->frame->width,
                              extent->bottom - extent->top};
        box = extent->frame->style->bleed ? to_edges(painter, box) : box;
        struct paint_cut cut = {extent->frame->first<from, extent->frame->end> to};
        paint_part(painter, extent->frame->style, extent->frame->scale, &cut, &box);
    }
    for (size_t i = from, count; i < to; i += count) {
        const struct item *item = stack_item(stack, i);
        double top = places[i - from];
        count = pieces(stack, i, to);
        if (i == from && item->repeat != NULL) {
            draw_repeat(painter, item->repeat, x, top);
        }
        draw_beside(painter, item, x, top);
        if (item->kind->draw_pieces != NULL) {
            item->kind->draw_pieces(painter, item, count, i == from, x + item->x, top);
        } else {
            item->kind->draw(painter, item, x + item->x, top);
        }
    }
}
