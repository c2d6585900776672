#include "format/pdf/pdf_path.h"

#include "format/pdf/pdf_page.h"
#include "format/pdf/pdf_paint.h"
#include "format/pdf/pdf_syntax.h"

#include <math.h>

struct pdf_box pdf_path_bounds(const struct pdf_path *path)
{
    if (path->point_count == 0) {
        return (struct pdf_box){0};
    }
    struct pdf_point low = path->points[0];
    struct pdf_point high = low;
    for (size_t i = 1; i < path->point_count; i++) {
        low.x = fmin(low.x, path->points[i].x);
        low.y = fmin(low.y, path->points[i].y);
        high.x = fmax(high.x, path->points[i].x);
        high.y = fmax(high.y, path->points[i].y);
    }
    return (struct pdf_box){low.x, low.y, high.x - low.x, high.y - low.y};
}

void pdf_path_put(struct pdf_page *page, const struct pdf_path *path)
{
    static const struct {
        size_t points;
        struct str operator;
    } verbs[] = {
        [PDF_MOVE] = {1, TEXT("m\n")},
        [PDF_LINE] = {1, TEXT("l\n")},
        [PDF_CUBIC] = {3, TEXT("c\n")},
        [PDF_CLOSE] = {0, TEXT("h\n")},
    };
    int decimals = page->state->decimals;
    const struct pdf_point *point = path->points;
    const struct pdf_point *end = path->points + path->point_count;
    for (size_t i = 0; i < path->verb_count; i++) {
        size_t count = verbs[path->verbs[i]].points;
        if ((size_t)(end - point) < count) {
            return;
        }
        for (; count > 0; count--, point++) {
            pdf_put_operand(&page->content, point->x, decimals);
            pdf_put_operand(&page->content, -point->y, decimals);
        }
        buf_add(&page->content, verbs[path->verbs[i]].operator);
    }
}

/* Fills or strokes with one paint; `operators` come after the path. */
static void paint(struct pdf_page *page, const struct pdf_path *path, const struct pdf_paint *paint,
                  bool stroking, struct pdf_box bounds, const char *operators)
{
    struct pdf_state saved = *page->state;
    bool masked = pdf_paint_masks(paint);
    if (masked) {
        buf_add(&page->content, STR("q\n"));
        pdf_paint_mask(page, paint, bounds);
    }
    pdf_paint_set(page, paint, stroking);
    pdf_path_put(page, path);
    buf_add(&page->content, str_from(operators));
    if (masked) {
        buf_add(&page->content, STR("Q\n"));
        *page->state = saved;
    }
}

static bool is_plain(const struct pdf_stroke *stroke)
{
    return stroke->cap == PDF_CAP_BUTT && stroke->join == PDF_JOIN_MITER &&
           (stroke->miter_limit == 0 || stroke->miter_limit == 4) && stroke->dash_count == 0;
}

static void put_line_style(struct pdf_page *page, const struct pdf_stroke *stroke)
{
    struct buf *content = &page->content;
    int decimals = page->state->decimals;
    if (stroke->cap != PDF_CAP_BUTT) {
        buf_printf(content, "%d J ", stroke->cap);
    }
    if (stroke->join != PDF_JOIN_MITER) {
        buf_printf(content, "%d j ", stroke->join);
    }
    if (stroke->miter_limit >= 1) {
        pdf_put_operand(content, stroke->miter_limit, 2);
        buf_add(content, STR("M "));
    }
    double sum = 0;
    for (size_t i = 0; i < stroke->dash_count; i++) {
        sum += stroke->dash[i];
    }
    if (sum > 0) {
        buf_add_byte(content, '[');
        for (size_t i = 0; i < stroke->dash_count; i++) {
            pdf_put_operand(content, stroke->dash[i], decimals);
        }
        buf_add(content, STR("] "));
        pdf_put_operand(content, stroke->dash_offset, decimals);
        buf_add(content, STR("d "));
    }
    buf_add_byte(content, '\n');
}

static void stroke_path(struct pdf_page *page, const struct pdf_path *path,
                        const struct pdf_stroke *stroke, struct pdf_box bounds)
{
    struct pdf_state saved = *page->state;
    bool plain = is_plain(stroke);
    if (!plain) {
        buf_add(&page->content, STR("q\n"));
        put_line_style(page, stroke);
    }
    pdf_put_operand(&page->content, stroke->width,
                    page->state->decimals + 1 > 6 ? 6 : page->state->decimals + 1);
    buf_add(&page->content, STR("w\n"));
    paint(page, path, &stroke->paint, true, bounds, "S\n");
    if (!plain) {
        buf_add(&page->content, STR("Q\n"));
        *page->state = saved;
    }
}

static bool paints(const struct pdf_paint *paint)
{
    if (paint->kind == PDF_PAINT_NONE || paint->colour.alpha <= 0) {
        return false;
    }
    return paint->kind == PDF_PAINT_COLOUR || paint->stop_count > 0;
}

void pdf_draw(struct pdf_page *page, struct pdf_element *element, const struct pdf_path *path,
              const struct pdf_style *style)
{
    bool fills = paints(&style->fill);
    bool strokes = paints(&style->stroke.paint) && style->stroke.width > 0;
    if (path->verb_count == 0 || (!fills && !strokes)) {
        return;
    }
    struct pdf_box bounds = pdf_path_bounds(path);
    if (strokes) {
        bounds.x -= style->stroke.width / 2;
        bounds.y -= style->stroke.width / 2;
        bounds.width += style->stroke.width;
        bounds.height += style->stroke.width;
    }
    pdf_page_mark(page, element, bounds);
    pdf_page_end_text(page);
    if (fills) {
        paint(page, path, &style->fill, false, bounds, style->even_odd ? "f*\n" : "f\n");
    }
    if (strokes) {
        stroke_path(page, path, &style->stroke, bounds);
    }
}

void pdf_line(struct pdf_page *page, struct pdf_element *element, struct pdf_point from,
              struct pdf_point to, double width, struct pdf_colour colour)
{
    static const uint8_t verbs[] = {PDF_MOVE, PDF_LINE};
    const struct pdf_point points[] = {from, to};
    const struct pdf_path path = {verbs, countof(verbs), points, countof(points)};
    const struct pdf_style style = {
        .stroke = {.paint = {.kind = PDF_PAINT_COLOUR, .colour = colour}, .width = width}};
    pdf_draw(page, element, &path, &style);
}

void pdf_fill_box(struct pdf_page *page, struct pdf_element *element, struct pdf_box box,
                  double corner_radius, struct pdf_colour colour)
{
    static const uint8_t straight[] = {PDF_MOVE, PDF_LINE, PDF_LINE, PDF_LINE, PDF_CLOSE};
    static const uint8_t rounded[] = {PDF_MOVE, PDF_LINE,  PDF_CUBIC, PDF_LINE,  PDF_CUBIC,
                                      PDF_LINE, PDF_CUBIC, PDF_LINE,  PDF_CUBIC, PDF_CLOSE};
    double l = box.x;
    double t = box.y;
    double r = box.x + box.width;
    double b = box.y + box.height;
    double radius = fmin(corner_radius, fmin(box.width, box.height) / 2);
    double k = radius * (1 - 0.5522847498); /* circle by cubics */
    const struct pdf_point corners[] = {{l, t}, {r, t}, {r, b}, {l, b}};
    const struct pdf_point arcs[] = {{l + radius, t}, {r - radius, t}, {r - k, t}, {r, t + k},
                                     {r, t + radius}, {r, b - radius}, {r, b - k}, {r - k, b},
                                     {r - radius, b}, {l + radius, b}, {l + k, b}, {l, b - k},
                                     {l, b - radius}, {l, t + radius}, {l, t + k}, {l + k, t},
                                     {l + radius, t}};
    struct pdf_path path = {straight, countof(straight), corners, countof(corners)};
    if (radius > 0) {
        path = (struct pdf_path){rounded, countof(rounded), arcs, countof(arcs)};
    }
    const struct pdf_style style = {.fill = {.kind = PDF_PAINT_COLOUR, .colour = colour}};
    pdf_draw(page, element, &path, &style);
}
