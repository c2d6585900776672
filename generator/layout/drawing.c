#include "layout/drawing.h"

#include "base/arena.h"
#include "format/text/font.h"
#include "format/text/shaper.h"
#include "layout/picture.h"
#include "layout/words.h"

struct context {
    struct painter *painter;
    const struct style *style;
    struct pdf_element *element;
};

static struct pdf_colour colour_of(struct css_colour colour)
{
    return (struct pdf_colour){(float)colour.red, (float)colour.green, (float)colour.blue,
                               (float)colour.alpha};
}

static struct pdf_matrix matrix_of(struct svg_matrix m)
{
    return (struct pdf_matrix){m.a, m.b, m.c, m.d, m.e, m.f};
}

/* --- shapes ----------------------------------------------------------------------------------- */

static struct pdf_paint paint_of(const struct context *context, const struct svg_paint *paint)
{
    struct pdf_paint result = {.kind = PDF_PAINT_NONE};
    if (paint->kind == SVG_NONE) {
        return result;
    }
    result.kind = PDF_PAINT_COLOUR;
    result.colour = colour_of(paint->colour);
    if (paint->kind == SVG_COLOUR || paint->gradient == NULL) {
        return result;
    }
    const struct svg_gradient *gradient = paint->gradient;
    struct pdf_stop *stops =
        arena_array(context->painter->layout->arena, gradient->stop_count, sizeof *stops);
    for (uint32_t i = 0; i < gradient->stop_count; i++) {
        stops[i] =
            (struct pdf_stop){gradient->stops[i].offset, colour_of(gradient->stops[i].colour)};
    }
    result.kind = paint->kind == SVG_LINEAR ? PDF_PAINT_LINEAR : PDF_PAINT_RADIAL;
    result.colour.alpha = 1;
    result.stops = stops;
    result.stop_count = gradient->stop_count;
    result.from = (struct pdf_point){gradient->x0, gradient->y0};
    result.to = (struct pdf_point){gradient->x1, gradient->y1};
    result.from_radius = gradient->r0;
    result.to_radius = gradient->r1;
    result.matrix = matrix_of(gradient->matrix);
    return result;
}

static struct pdf_path path_of(const struct context *context, const struct svg_path *path,
                               const struct svg_matrix *matrix)
{
    struct pdf_point *points =
        arena_array(context->painter->layout->arena, path->point_count, sizeof *points);
    for (uint32_t i = 0; i < path->point_count; i++) {
        double x = path->points[2 * (size_t)i];
        double y = path->points[2 * (size_t)i + 1];
        points[i] = (struct pdf_point){x, y};
        if (matrix != NULL) {
            points[i].x = matrix->a * x + matrix->c * y + matrix->e;
            points[i].y = matrix->b * x + matrix->d * y + matrix->f;
        }
    }
    return (struct pdf_path){path->verbs, path->verb_count, points, path->point_count};
}

static struct pdf_stroke stroke_of(const struct context *context, const struct svg_stroke *stroke)
{
    return (struct pdf_stroke){.paint = paint_of(context, &stroke->paint),
                               .width = stroke->width,
                               .cap = (enum pdf_cap)stroke->cap,
                               .join = (enum pdf_join)stroke->join,
                               .miter_limit = stroke->miter_limit,
                               .dash = stroke->dashes,
                               .dash_count = stroke->dash_count,
                               .dash_offset = stroke->dash_offset};
}

static void paint_shape(const struct context *context, const struct svg_op *op)
{
    struct pdf_page *page = context->painter->page;
    struct pdf_path path = path_of(context, &op->shape->path, NULL);
    struct pdf_matrix matrix = matrix_of(op->matrix);
    struct pdf_style fill = {.fill = paint_of(context, &op->shape->fill),
                             .even_odd = op->shape->even_odd};
    struct pdf_style stroke = {.stroke = stroke_of(context, &op->shape->stroke)};
    if (path.verb_count == 0) {
        return;
    }
    pdf_push(page, &matrix, NULL, false, 1);
    if (op->shape->stroke_first && stroke.stroke.paint.kind != PDF_PAINT_NONE) {
        pdf_draw(page, context->element, &path, &stroke);
        pdf_draw(page, context->element, &path, &fill);
    } else {
        fill.stroke = stroke.stroke;
        pdf_draw(page, context->element, &path, &fill);
    }
    pdf_pop(page);
}

/* --- text ------------------------------------------------------------------------------------- */

struct set_span {
    const struct word *word;
    double advance;
    double spacing;
};

static struct set_span set_span(const struct context *context, const struct svg_span *span)
{
    struct style style = *context->style;
    style.bold = span->weight >= 600;
    style.italic = span->italic;
    style.tabular = false;
    struct layout *layout = context->painter->layout;
    struct str language = span->language.size != 0 ? span->language : layout->job->language;
    struct set_span set = {.spacing = span->letter_spacing};
    set.word = words_get(layout->words, &style, language, span->text, false, false);
    set.advance = (double)set.word->advance * span->size;
    for (uint32_t i = 0; i < set.word->part_count; i++) {
        set.advance += set.word->parts[i]->count * span->letter_spacing;
    }
    return set;
}

static double baseline_shift(const struct context *context, const struct svg_span *span)
{
    const struct font_metrics *metrics = font_metrics(words_font(context->style));
    switch (span->baseline) {
    case SVG_CENTRAL:
        return (metrics->ascent - metrics->descent) / 2 * span->size;
    case SVG_X_MIDDLE:
        return metrics->x_height / 2 * span->size;
    case SVG_HANGING:
        return metrics->cap_height * span->size;
    case SVG_TOP:
        return metrics->ascent * span->size;
    case SVG_BOTTOM:
        return -metrics->descent * span->size;
    default:
        return 0;
    }
}

static void paint_span(const struct context *context, const struct svg_span *span,
                       const struct set_span *set, double x, double y)
{
    for (uint32_t i = 0; i < set->word->part_count; i++) {
        const struct shaped *shaped = set->word->parts[i];
        struct pdf_run run = {.shaped = shaped,
                              .x = x,
                              .y = y,
                              .size = span->size,
                              .colour = colour_of(span->fill.colour),
                              .spacing = set->spacing};
        (void)pdf_text(context->painter->page, context->element, &run);
        x += (double)shaped->advance * span->size + shaped->count * set->spacing;
    }
}

static void paint_text(const struct context *context, const struct svg_op *op)
{
    const struct svg_text *text = op->text;
    struct layout *layout = context->painter->layout;
    struct set_span *sets = arena_array(layout->arena, text->span_count, sizeof *sets);
    struct pdf_matrix matrix = matrix_of(op->matrix);
    double total = 0;
    for (uint32_t i = 0; i < text->span_count; i++) {
        sets[i] = set_span(context, &text->spans[i]);
        total += sets[i].advance + text->spans[i].dx;
    }
    double x = text->x;
    double y = text->y;
    x -= text->anchor == SVG_MIDDLE ? total / 2 : text->anchor == SVG_END ? total : 0;
    pdf_push(context->painter->page, &matrix, NULL, false, 1);
    for (uint32_t i = 0; i < text->span_count; i++) {
        const struct svg_span *span = &text->spans[i];
        x += span->dx;
        y += span->dy;
        if (span->fill.kind != SVG_NONE) {
            paint_span(context, span, &sets[i], x, y - span->shift + baseline_shift(context, span));
        }
        x += sets[i].advance;
    }
    pdf_pop(context->painter->page);
}

/* --- the rest --------------------------------------------------------------------------------- */

static void paint_image(const struct context *context, const struct svg_op *op)
{
    struct arena *arena = context->painter->layout->arena;
    struct pdf_matrix matrix = matrix_of(op->matrix);
    enum picture_fault fault;
    const struct pdf_picture *picture = picture_read(arena, op->image->bytes, &fault);
    if (picture == NULL) {
        return;
    }
    pdf_push(context->painter->page, &matrix, NULL, false, op->image->opacity);
    pdf_image(context->painter->page, context->element, picture,
              (struct pdf_box){op->image->x, op->image->y, op->image->width, op->image->height});
    pdf_pop(context->painter->page);
}

static void paint_op(const struct context *context, const struct svg_op *op)
{
    struct pdf_page *page = context->painter->page;
    struct pdf_path clip;
    switch (op->kind) {
    case SVG_PATH:
        paint_shape(context, op);
        break;
    case SVG_TEXT:
        paint_text(context, op);
        break;
    case SVG_IMAGE:
        paint_image(context, op);
        break;
    case SVG_CLIP:
        clip = path_of(context, &op->shape->path, &op->matrix);
        pdf_push(page, NULL, &clip, op->shape->even_odd, 1);
        break;
    case SVG_UNCLIP:
        pdf_pop(page);
        break;
    }
}

void drawing_paint(struct painter *painter, const struct svg_drawing *drawing,
                   const struct style *style, struct pdf_element *element, double x, double y,
                   double width)
{
    struct context context = {painter, style, element};
    double scale = width / drawing->width;
    struct pdf_matrix matrix = {scale, 0, 0, scale, x, y};
    pdf_push(painter->page, &matrix, NULL, false, 1);
    for (uint32_t i = 0; i < drawing->op_count; i++) {
        paint_op(&context, &drawing->ops[i]);
    }
    pdf_pop(painter->page);
}
