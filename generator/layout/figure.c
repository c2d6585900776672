#include "layout/figure.h"

#include "base/arena.h"
#include "format/image/bitmap.h"
#include "format/image/image.h"
#include "format/image/qr.h"
#include "format/text/slug.h"
#include "layout/drawing.h"
#include "layout/paint.h"
#include "layout/picture.h"
#include "layout/style_value.h"
#include "rules/diag.h"

#include <math.h>

/* Pixels an inch: what is too coarse for paper, and how large a picture is by itself. */
static const double coarse = 150;
static const double natural = 180;
/* A picture that is higher than this part of its width is upright. */
static const double upright = 1.6;
static const double qr_side = 24 * 72 / 25.4;

/* What stands in a picture's place. */
struct figure {
    const struct box *box;
    const struct pdf_picture *picture; /* or … */
    const struct svg_drawing *drawing; /* … or … */
    const struct qr *qr;
    double width, height; /* as set */
    double up;    /* a picture that bleeds: from the column's top to the edge it goes out over */
    double shown; /* the same: height that is seen below the edge or the column's top */
};

/* --- reading ---------------------------------------------------------------------------------- */

static void report(struct layout *layout, const struct box *box, enum rule rule, struct str what)
{
    struct str src = box_attribute(layout, box, STR("src"));
    struct str args[] = {src, what};
    diag_add(layout->diags, rule, box_find(layout, box->node, src), args,
             rule_get(rule)->arguments);
}

static void report_picture(struct layout *layout, const struct box *box, enum picture_fault fault)
{
    static const enum rule rules[] = {[PICTURE_FORMAT] = RULE_HANDOUT_IMAGE,
                                      [PICTURE_CMYK] = RULE_HANDOUT_CMYK,
                                      [PICTURE_DAMAGED] = RULE_HANDOUT_DAMAGED,
                                      [PICTURE_TOO_LARGE] = RULE_HANDOUT_LARGE};
    report(layout, box, rules[fault], str_format(layout->arena, "%d", BITMAP_SIDE));
}

static struct str variable(const void *context, struct str name)
{
    const struct layout *layout = context;
    const struct str *value = map_get(layout->setup->sheets.variables, name);
    return value != NULL ? *value : STR("");
}

static const struct svg_drawing *read_drawing(struct layout *layout, const struct box *box,
                                              struct str bytes)
{
    struct svg_drawing *drawing = arena_alloc(layout->arena, sizeof *drawing);
    struct svg_options options = {
        .sheet = layout->setup->sheets.drawings, .variable = variable, .context = layout};
    struct xml_fault fault;
    bool read = box->kind == BOX_DRAWING
                    ? svg_draw(layout->arena, &layout->xml, box->node, &options, drawing)
                    : svg_read(layout->arena, bytes, &options, drawing, &fault);
    if (!read) {
        report(layout, box, RULE_HANDOUT_DAMAGED, (struct str){0});
        return NULL;
    }
    for (uint32_t i = 0; i < drawing->skipped_count; i++) {
        report(layout, box, RULE_HANDOUT_DRAWING, drawing->skipped[i].name);
    }
    return drawing;
}

/* An inline drawing has its alternative text in <title> and <desc>. */
static void give_alt(const struct layout *layout, const struct box *box,
                     const struct svg_drawing *drawing)
{
    if (box->element == NULL || box->kind != BOX_DRAWING ||
        xml_find(&layout->xml, box->node, STR("alt")) != NULL) {
        return;
    }
    struct str label = box_attribute(layout, box, STR("aria-label"));
    struct str title = drawing->title.size != 0 ? drawing->title : label;
    struct str alt = str_concat(
        layout->arena, title, title.size > 0 && drawing->description.size > 0 ? STR(". ") : STR(""),
        drawing->description);
    if (alt.size == 0) {
        struct str what = STR("svg");
        diag_tell(layout->diags, RULE_MISSING_ALT, box_place(layout, box->node), what);
        alt = layout->job->title;
    }
    pdf_element_alt(box->element, alt);
}

static bool read_figure(struct layout *layout, const struct box *box, struct figure *figure)
{
    struct str src = box_attribute(layout, box, STR("src"));
    struct str bytes = {0};
    *figure = (struct figure){.box = box};
    if (box->kind == BOX_DRAWING) {
        figure->drawing = read_drawing(layout, box, bytes);
        if (figure->drawing != NULL) {
            give_alt(layout, box, figure->drawing);
        }
        return figure->drawing != NULL;
    }
    if (layout->job->image == NULL || !layout->job->image(layout->job->context, src, &bytes)) {
        report(layout, box, RULE_BROKEN_IMAGE, (struct str){0});
        return false;
    }
    if (image_kind(bytes) == IMAGE_UNKNOWN) {
        figure->drawing = read_drawing(layout, box, bytes);
    } else {
        enum picture_fault fault;
        figure->picture = picture_read(layout->arena, bytes, &fault);
        if (figure->picture == NULL) {
            report_picture(layout, box, fault);
        }
    }
    return figure->drawing != NULL || figure->picture != NULL;
}

/* A picture that is laid out several times is read once. */
static bool find_figure(struct layout *layout, const struct box *box, struct figure *figure)
{
    struct str key = str_format(layout->arena, "%u", (unsigned)box->node);
    struct figure *known = map_get(&layout->figures, key);
    if (known == NULL) {
        known = arena_alloc(layout->arena, sizeof *known);
        (void)read_figure(layout, box, known);
        map_set(&layout->figures, layout->arena, key, known);
    }
    *figure = *known;
    figure->box = box;
    return figure->drawing != NULL || figure->picture != NULL;
}

/* --- size ------------------------------------------------------------------------------------- */

/* How wide a picture is that no style gives a width: as fine as paper can show; but as large as on
 * a screen while it does not fill half of the column. */
static double own_width(const struct flow *flow, const struct pdf_picture *picture)
{
    double fine = pdf_picture_width(picture) * 72 / natural;
    double screen = pdf_picture_width(picture) * 0.75;
    double half = flow->width / flow->scale / 2;
    double least = screen < half ? screen : half;
    return fine > least ? fine : least;
}

static double wanted_width(const struct flow *flow, const struct box *box, double own)
{
    struct str told = box_attribute(flow->layout, box, STR("bredd"));
    double number;
    uint8_t unit;
    if (told.size > 0 && style_measure(&told, &number, &unit)) {
        return unit == UNIT_PERCENT ? flow->width * number / 100 : number * flow->scale;
    }
    const struct style_width *width = &box->style->width;
    if (width->part > 0) {
        return flow->width * width->part;
    }
    return (width->points > 0 ? width->points : own) * flow->scale;
}

static void set_size(const struct flow *flow, struct figure *figure)
{
    double ratio = 1;
    double own;
    if (figure->picture != NULL) {
        own = own_width(flow, figure->picture);
        ratio = (double)pdf_picture_height(figure->picture) / pdf_picture_width(figure->picture);
    } else if (figure->drawing != NULL) {
        own = figure->drawing->sized ? figure->drawing->width * 0.75 : flow->width / flow->scale;
        ratio = figure->drawing->height / figure->drawing->width;
    } else {
        own = qr_side;
    }
    double width = wanted_width(flow, figure->box, own);
    double part =
        ratio > upright ? 0.5 : 0.7; /* of the page; a narrow picture needs no more to be seen */
    double highest =
        (flow->fill > 0 ? flow->fill * 0.85 : flow->layout->room_height * part) * flow->scale;
    width = width > flow->width ? flow->width : width;
    width = width * ratio > highest ? highest / ratio : width;
    figure->width = width;
    figure->height = width * ratio;
}

/* Pictures that bleed go out so far over the paper's edges, for paper is never cut quite right. */
static const double bleed = 3 * 72 / 25.4;
/* They fill at most this part of the paper's height; what is over is left out at the foot. */
static const double most_bleed = 0.62;

/* Over the paper's edges at the sides, and at the top when nothing stands above. */
static void set_bleed(const struct flow *flow, struct figure *figure)
{
    const struct layout *layout = flow->layout;
    double ratio = figure->height / figure->width;
    bool top = flow->stack->items.count == 0 || flow->page_before;
    double most = layout->paper->height * most_bleed;
    figure->width = layout->paper->width + 2 * bleed;
    figure->height = figure->width * ratio;
    figure->up = top ? layout->margins[SIDE_TOP] : 0;
    figure->shown = figure->height - (top ? bleed : 0);
    figure->shown = figure->shown > most ? most : figure->shown;
}

static void check_resolution(struct layout *layout, const struct figure *figure)
{
    if (figure->picture == NULL || layout->job->large) {
        return; /* the same handout in ordinary size tells it */
    }
    double inch = pdf_picture_width(figure->picture) / (figure->width / 72);
    if (inch < coarse) {
        struct str src = box_attribute(layout, figure->box, STR("src"));
        diag_tell(layout->diags, RULE_HANDOUT_COARSE, box_find(layout, figure->box->node, src), src,
                  str_format(layout->arena, "%.0f", floor(inch)),
                  str_format(layout->arena, "%.0f", ceil(figure->width / 72 * coarse)));
    }
}

/* --- drawing ---------------------------------------------------------------------------------- */

/* The modules go out to the box's edges, in line with text around; the quiet zone is what
 * stands free beyond. */
static void paint_qr(struct painter *painter, const struct qr *qr, struct pdf_element *element,
                     double x, double y, double width)
{
    double module = width / qr->side;
    struct arena *arena = painter->layout->arena;
    uint8_t *verbs = arena_alloc(arena, (size_t)qr->rectangle_count * 5);
    struct pdf_point *points = arena_array(arena, (size_t)qr->rectangle_count * 4, sizeof *points);
    for (uint32_t i = 0; i < qr->rectangle_count; i++) {
        const struct qr_rectangle *r = &qr->rectangles[i];
        double left = x + r->x * module;
        double top = y + r->y * module;
        double right = left + r->width * module;
        double bottom = top + r->height * module;
        struct pdf_point *p = &points[(size_t)i * 4];
        p[0] = (struct pdf_point){left, top};
        p[1] = (struct pdf_point){right, top};
        p[2] = (struct pdf_point){right, bottom};
        p[3] = (struct pdf_point){left, bottom};
        uint8_t *v = &verbs[(size_t)i * 5];
        v[0] = PDF_MOVE;
        v[1] = v[2] = v[3] = PDF_LINE;
        v[4] = PDF_CLOSE;
    }
    struct pdf_path path = {verbs, (size_t)qr->rectangle_count * 5, points,
                            (size_t)qr->rectangle_count * 4};
    struct pdf_style style = {.fill = {.kind = PDF_PAINT_COLOUR, .colour = {0, 0, 0, 1}}};
    pdf_draw(painter->page, element, &path, &style);
}

static void draw_at(struct painter *painter, const struct figure *figure, double x, double y)
{
    struct pdf_element *element = paint_element(painter, figure->box->element);
    if (figure->picture != NULL) {
        pdf_image(painter->page, element, figure->picture,
                  (struct pdf_box){x, y, figure->width, figure->height});
    } else if (figure->drawing != NULL) {
        drawing_paint(painter, figure->drawing, figure->box->style, element, x, y, figure->width);
    } else {
        paint_qr(painter, figure->qr, element, x, y, figure->width);
    }
}

static void draw_figure(struct painter *painter, const struct item *item, double x, double y)
{
    static const uint8_t verbs[] = {PDF_MOVE, PDF_LINE, PDF_LINE, PDF_LINE, PDF_CLOSE};
    const struct figure *figure = item->what;
    if (!(figure->shown > 0)) {
        draw_at(painter, figure, x, y);
        return;
    }
    double left = painter->page_x;
    double right = left + painter->layout->paper->width;
    double top = y - figure->up;
    double bottom = top + figure->shown;
    const struct pdf_point corners[] = {{left, top}, {right, top}, {right, bottom}, {left, bottom}};
    const struct pdf_path clip = {verbs, countof(verbs), corners, countof(corners)};
    pdf_push(painter->page, NULL, &clip, false, 1);
    draw_at(painter, figure, left - bleed, top - (figure->up > 0 ? bleed : 0));
    pdf_pop(painter->page);
}

static const struct item_kind figure_kind = {.draw = draw_figure};

static bool make_qr(struct layout *layout, const struct box *box, struct figure *figure)
{
    struct str text = box_attribute(layout, box, STR("text"));
    struct qr *qr = map_get(&layout->codes, text);
    if (qr == NULL) {
        qr = arena_alloc(layout->arena, sizeof *qr);
        if (!qr_encode(layout->arena, text, QR_MEDIUM, qr)) {
            diag_tell(layout->diags, RULE_HANDOUT_QR, box_find_element(layout, box->node), text);
            return false;
        }
        map_set(&layout->codes, layout->arena, text, qr);
    }
    *figure = (struct figure){.box = box, .qr = qr};
    return true;
}

void stack_figure(struct flow *flow, const struct box *box)
{
    struct layout *layout = flow->layout;
    struct figure *figure = arena_alloc(layout->arena, sizeof *figure);
    bool there =
        box->kind == BOX_QR ? make_qr(layout, box, figure) : find_figure(layout, box, figure);
    if (!there) {
        return;
    }
    set_size(flow, figure);
    if (box->style->bleed && flow->sections != NULL) {
        set_bleed(flow, figure);
    }
    check_resolution(layout, figure);
    double lack = flow->width - figure->width;
    double x = box->style->align == ALIGN_CENTRE  ? lack / 2
               : box->style->align == ALIGN_RIGHT ? lack
                                                  : 0;
    double height = figure->shown > 0 ? figure->shown - figure->up : figure->height;
    struct item *item = stack_add(flow, &figure_kind, height);
    item->x += x;
    item->what = figure;
}

/* --- rules ------------------------------------------------------------------------------------ */

struct rules {
    const struct style *style;
    double width, step;
    uint32_t count;
};

static uint32_t rule_colour(const struct style *style)
{
    return style->border[SIDE_BOTTOM] > 0 ? style->border_colour[SIDE_BOTTOM] : style->colour;
}

static void draw_rules(struct painter *painter, const struct item *item, double x, double y)
{
    const struct rules *rules = item->what;
    double thickness = rules->style->border[SIDE_BOTTOM];
    thickness = thickness > 0 ? thickness : 0.5;
    uint32_t count = rules->step > 0 ? (uint32_t)(item->height / rules->step + 0.01) : 1;
    for (uint32_t i = 1; i <= count; i++) {
        double drop = rules->step > 0 ? i * rules->step - thickness : 0;
        paint_rule(painter, x, y + drop, rules->width, thickness, rule_colour(rules->style));
    }
}

static const struct item_kind rules_kind = {.draw = draw_rules};

void stack_rules(struct flow *flow, const struct box *box)
{
    enum { FEWEST = 3, MOST = 200 };
    struct rules *rules = arena_alloc(flow->layout->arena, sizeof *rules);
    *rules = (struct rules){.style = box->style, .width = flow->width};
    if (box->kind == BOX_RULE) {
        stack_add(flow, &rules_kind, box->style->border[SIDE_BOTTOM])->what = rules;
        return;
    }
    uint32_t count = box_number(flow->layout, box, STR("antal"), 1, MOST, 0);
    rules->step = box->style->leading * box->style->size * flow->scale;
    if (flow->stack->items.count > 0) {
        /* The lines belong to what is asked above them. */
        struct item *items = flow->stack->items.items;
        items[flow->stack->items.count - 1].penalty = PENALTY_NEXT;
    }
    double used = stack_height(flow->stack, 0, flow->stack->items.count);
    double left = flow->fill - used - flow->space;
    bool fills = count == 0;
    if (fills) {
        count = left > FEWEST * rules->step ? (uint32_t)(left / rules->step) : FEWEST;
    }
    struct item *item = stack_add(flow, &rules_kind, count * rules->step);
    item->what = rules;
    item->stretches = fills && !(flow->fill > 0);
    item->step = rules->step;
    item->least = count > FEWEST ? FEWEST * rules->step : 0;
}
