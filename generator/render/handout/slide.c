#include "render/handout/slide.h"

#include "base/arena.h"
#include "base/diag.h"
#include "render/handout/paint.h"
#include "render/handout/row.h"

/* Type grows at most so much, and only on slides that stay so full. Type smaller than the told part of its
 * size is told about; smaller than the least is not tried. */
static const double most = 1.3;
static const double airy = 0.82;
static const double told = 0.6;
static const double least = 0.2;

struct slide {
    const struct box *box;
    const struct stack *stack;
    double width, height; /* of the canvas */
    double zoom;
    double top; /* of the content, on the canvas */
};

static double inner_height(const struct slide *slide)
{
    const struct style *style = slide->box->style;
    return slide->height - style->padding[SIDE_TOP] - style->padding[SIDE_BOTTOM] -
           style->border[SIDE_TOP] - style->border[SIDE_BOTTOM];
}

static void draw_slide(struct painter *painter, const struct item *item, double x, double y)
{
    const struct slide *slide = item->what;
    const struct style *style = slide->box->style;
    struct pdf_matrix matrix = {slide->zoom, 0, 0, slide->zoom, x, y};
    struct painter kept = *painter;
    paint_page_end(painter);
    pdf_push(painter->page, &matrix, NULL, false, 1);
    painter->origin_x += x * painter->zoom;
    painter->origin_y += y * painter->zoom;
    painter->zoom *= slide->zoom;
    paint_box(painter, style, 1, 0, 0, slide->width, slide->height);
    stack_draw(painter, slide->stack, 0, slide->stack->items.count,
               style->padding[SIDE_LEFT] + style->border[SIDE_LEFT], slide->top);
    paint_page_end(painter);
    pdf_pop(painter->page);
    painter->origin_x = kept.origin_x;
    painter->origin_y = kept.origin_y;
    painter->zoom = kept.zoom;
}

static const struct item_kind slide_kind = {draw_slide};

static void set_content(struct layout *layout, struct slide *slide)
{
    double room = inner_height(slide);
    double width = row_inner_width(slide->box->style, slide->width, 1);
    double height = 0;
    double scale = most;
    double page_room = layout->room_height; /* heights inside are parts of the canvas */
    struct diags *diags = layout->diags;
    struct diags tried;
    layout->room_height = room;
    layout->diags = &tried;
    for (; scale >= least; scale -= scale > 0.7 ? 0.05 : 0.1) {
        diags_init(&tried, diags->arena); /* only what the last try says counts */
        slide->stack = stack_of(layout, slide->box, width, scale, room);
        height = stack_height(slide->stack, 0, slide->stack->items.count);
        if (height <= (scale > 1.001 ? airy * room : room)) {
            break;
        }
    }
    layout->room_height = page_room;
    layout->diags = diags;
    diags_merge(diags, &tried);
    if (scale < told) {
        struct str name = box_attribute(layout, slide->box, STR("id"));
        struct str args[] = {name, str_format(layout->arena, "%d", (int)(scale * 100))};
        diag_add(layout->diags, RULE_HANDOUT_SLIDE, box_place(layout, slide->box->node), args,
                 countof(args));
    }
    double lack = room > height ? room - height : 0;
    uint8_t valign = slide->box->style->valign;
    slide->top = slide->box->style->padding[SIDE_TOP] + slide->box->style->border[SIDE_TOP] +
                 (valign == VALIGN_MIDDLE   ? lack / 2
                  : valign == VALIGN_BOTTOM ? lack
                                            : 0);
}

void stack_slide(struct flow *flow, const struct box *box)
{
    struct slide *slide = arena_alloc(flow->layout->arena, sizeof *slide);
    *slide = (struct slide){.box = box, .width = box->across, .height = box->down};
    set_content(flow->layout, slide);
    double width = box->style->width_part > 0 ? flow->width * box->style->width_part
                   : box->style->width > 0    ? box->style->width * flow->scale
                                              : flow->width;
    double highest = flow->fill > 0 ? flow->fill : flow->layout->room_height;
    width = width > flow->width ? flow->width : width;
    width = width * slide->height / slide->width > highest ? highest * slide->width / slide->height
                                                           : width;
    slide->zoom = width / slide->width;
    double lack = flow->width - width;
    struct item *item = stack_add(flow, &slide_kind, slide->height * slide->zoom);
    item->x += box->style->align == ALIGN_CENTRE ? lack / 2 : 0;
    item->what = slide;
}
