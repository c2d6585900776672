#include "layout/slide.h"

#include "base/arena.h"
#include "layout/paint.h"
#include "layout/row.h"
#include "rules/diag.h"

#include <math.h>

/* Type smaller than this part of its size is told about. */
static const double told = 0.6;

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

static const struct item_kind slide_kind = {.draw = draw_slide};

/* The canvas gets higher by so much, when there is room for it on the paper, before type is printed
 * smaller than that. */
static const double taller[] = {1, 1.12, 1.25, 1.4, 1.6, 1.8};
static const double legible = 7.5;

/* The content in the greatest size that has room: type grows on a canvas with room to spare, and
 * shrinks on one without. Letters are no smaller than `least` on the canvas. */
static struct fitted fit_content(struct layout *layout, const struct slide *slide, double least)
{
    static const uint8_t percents[] = {130, 125, 120, 115, 110, 105, 100, 95, 90, 85,
                                       80,  75,  70,  65,  60,  50,  40,  30, 20};
    const struct style *style = slide->box->style;
    size_t count = 1;
    while (count < countof(percents) && percents[count] * style->size >= least * 100) {
        count++;
    }
    double least_type = layout->least_type;
    layout->least_type = least;
    struct fitted fitted = stack_fit(layout, slide->box, row_inner_width(style, slide->width, 1),
                                     inner_height(slide), percents, count);
    layout->least_type = least_type;
    return fitted;
}

/* Tells of too much content, with the same words however small the canvas is drawn. */
static void tell(struct layout *layout, const struct slide *slide)
{
    struct slide flat = *slide;
    flat.height = slide->box->down;
    double scale = fit_content(layout, &flat, 0).scale;
    struct str name;
    struct place place = box_title(layout, slide->box, &name);
    struct str args[] = {name, str_format(layout->arena, "%.0f", floor(scale * 100))};
    if (scale < told) {
        diag_add(layout->diags, RULE_HANDOUT_SLIDE, place, args, countof(args));
    }
}

/* Finds the size of type, and the height of a canvas that may be at most `highest`. */
static struct fitted fit(struct layout *layout, struct slide *slide, double highest)
{
    double height = slide->height;
    double least = slide->zoom > 0 ? layout->least_type / slide->zoom : 0;
    struct diags *diags = layout->diags;
    struct diags *tried = arena_alloc(layout->arena, sizeof *tried);
    struct fitted fitted = {0};
    for (size_t i = 0; i < countof(taller); i++) {
        if (i > 0 && height * taller[i] > highest) {
            break;
        }
        slide->height = height * taller[i];
        diags_init(tried, diags->arena);
        layout->diags = tried;
        fitted = fit_content(layout, slide, least);
        double printed = fitted.scale * slide->box->style->size * slide->zoom;
        if (fitted.fits && (fitted.scale >= 1 || printed >= legible)) {
            break;
        }
    }
    layout->diags = diags;
    diags_merge(diags, tried);
    return fitted;
}

static void set_content(struct layout *layout, struct slide *slide, double highest)
{
    const struct style *style = slide->box->style;
    struct fitted fitted = fit(layout, slide, highest);
    double room = inner_height(slide);
    slide->stack = fitted.stack;
    if (!fitted.fits || fitted.scale < told) {
        tell(layout, slide);
    }
    double lack = room > fitted.height ? room - fitted.height : 0;
    slide->top = style->padding[SIDE_TOP] + style->border[SIDE_TOP];
    slide->top += style->valign == VALIGN_MIDDLE   ? lack / 2
                  : style->valign == VALIGN_BOTTOM ? lack
                                                   : 0;
    /* What has no room even so makes the canvas higher. */
    slide->height += fitted.height > room ? fitted.height - room : 0;
}

/* How high a canvas may be drawn here: down to the end of the page, or to that of the next. */
static double highest_here(const struct flow *flow)
{
    double used = stack_height(flow->stack, 0, flow->stack->items.count) + flow->space;
    return flow->fill > used + 72 ? flow->fill - used : flow->layout->room_height;
}

static double drawn_width(const struct flow *flow, const struct slide *slide, double highest)
{
    const struct style *style = slide->box->style;
    double width = style->width.part > 0     ? flow->width * style->width.part
                   : style->width.points > 0 ? style->width.points * flow->scale
                                             : flow->width;
    width = width > flow->width ? flow->width : width;
    return width * slide->height / slide->width > highest ? highest * slide->width / slide->height
                                                          : width;
}

void stack_slide(struct flow *flow, const struct box *box)
{
    struct slide *slide = arena_alloc(flow->layout->arena, sizeof *slide);
    *slide = (struct slide){.box = box, .width = box->across, .height = box->down};
    double highest = highest_here(flow);
    slide->zoom = drawn_width(flow, slide, highest) / slide->width;
    set_content(flow->layout, slide, highest / slide->zoom);
    double page =
        flow->layout->room_height; /* a canvas that had to grow beyond may go on the next one */
    if (slide->height * slide->zoom > page) {
        slide->zoom = page / slide->height;
    }
    double lack = flow->width - slide->width * slide->zoom;
    struct item *item = stack_add(flow, &slide_kind, slide->height * slide->zoom);
    item->x += box->style->align == ALIGN_CENTRE ? lack / 2 : 0;
    item->what = slide;
    struct vec notes = {0};
    stack_notes(flow->layout->arena, slide->stack, 0, slide->stack->items.count, &notes);
    item->notes = notes.items;
    item->note_count = (uint32_t)notes.count;
}
