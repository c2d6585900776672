/* fuzz_svg: draws any bytes as SVG, with a style sheet made of the same bytes. All numbers that
 * come out must be finite, paths and clips whole, colours within their bounds. Judges them too. */
#include "base/arena.h"
#include "format/svg/svg.h"
#include "format/svg/svg_judge.h"
#include "format/text/utf8.h"

#include <assert.h>
#include <math.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_path(const struct svg_path *path)
{
    static const uint32_t counts[] = {1, 1, 3, 0};
    uint32_t points = 0;
    for (uint32_t i = 0; i < path->verb_count; i++) {
        assert(path->verbs[i] <= SVG_CLOSE);
        assert(i > 0 || path->verbs[i] == SVG_MOVE);
        assert(i == 0 || path->verbs[i - 1] != SVG_CLOSE || path->verbs[i] == SVG_MOVE);
        points += counts[path->verbs[i]];
    }
    assert(points == path->point_count);
    for (uint32_t i = 0; i < 2 * points; i++) {
        assert(isfinite(path->points[i]));
    }
}

static void check_colour(const struct css_colour *colour)
{
    assert(colour->red >= 0 && colour->red <= 1 && colour->green >= 0 && colour->green <= 1);
    assert(colour->blue >= 0 && colour->blue <= 1 && colour->alpha >= 0 && colour->alpha <= 1);
}

static void check_matrix(const struct svg_matrix *m)
{
    assert(isfinite(m->a) && isfinite(m->b) && isfinite(m->c));
    assert(isfinite(m->d) && isfinite(m->e) && isfinite(m->f));
}

static void check_paint(const struct svg_paint *paint)
{
    check_colour(&paint->colour);
    if (paint->kind >= SVG_LINEAR) {
        const struct svg_gradient *gradient = paint->gradient;
        check_matrix(&gradient->matrix);
        assert(isfinite(gradient->x0 + gradient->y0 + gradient->x1 + gradient->y1));
        assert(gradient->r0 >= 0 && gradient->r1 >= 0 && gradient->stop_count >= 2);
        assert(gradient->stops[0].offset == 0);
        for (uint32_t i = 0; i < gradient->stop_count; i++) {
            check_colour(&gradient->stops[i].colour);
            assert(i == 0 || gradient->stops[i].offset >= gradient->stops[i - 1].offset);
            assert(gradient->stops[i].offset <= 1 + 1e-9);
        }
    }
}

static void check_stroke(const struct svg_stroke *stroke)
{
    check_paint(&stroke->paint);
    assert(stroke->paint.kind == SVG_NONE || (stroke->width > 0 && isfinite(stroke->width)));
    assert(stroke->dash_count % 2 == 0 && stroke->cap <= SVG_SQUARE && stroke->join <= SVG_BEVEL);
    double sum = 0;
    for (uint32_t i = 0; i < stroke->dash_count; i++) {
        assert(stroke->dashes[i] >= 0 && isfinite(stroke->dashes[i]));
        sum += stroke->dashes[i];
    }
    assert(stroke->dash_count == 0 || sum > 0);
}

static void check_text(const struct svg_text *text)
{
    assert(text->span_count > 0 && isfinite(text->x) && isfinite(text->y));
    for (uint32_t i = 0; i < text->span_count; i++) {
        const struct svg_span *span = &text->spans[i];
        assert(span->text.size > 0 && isfinite(span->size) && span->size >= 0);
        assert(isfinite(span->dx + span->dy + span->shift + span->letter_spacing));
        assert(span->baseline <= SVG_BOTTOM && span->weight >= 1 && span->weight <= 1000);
        check_paint(&span->fill);
        check_stroke(&span->stroke);
    }
}

static void check_drawing(const struct svg_drawing *drawing)
{
    uint32_t depth = 0;
    assert(drawing->width > 0 && drawing->height > 0 && drawing->op_count <= SVG_OPS);
    assert(drawing->skipped_count <= SVG_SKIPS);
    for (uint32_t i = 0; i < drawing->op_count; i++) {
        const struct svg_op *op = &drawing->ops[i];
        check_matrix(&op->matrix);
        if (op->kind == SVG_UNCLIP) {
            assert(depth-- > 0);
        } else if (op->kind == SVG_TEXT) {
            check_text(op->text);
        } else if (op->kind == SVG_IMAGE) {
            assert(op->image->bytes.size > 0 && op->image->width >= 0 && op->image->height >= 0);
        } else {
            depth += op->kind == SVG_CLIP;
            check_path(&op->shape->path);
            check_paint(&op->shape->fill);
            check_stroke(&op->shape->stroke);
        }
    }
    assert(depth == 0);
}

static void check_verdict(struct arena *arena, struct str bytes)
{
    struct svg_verdict verdict;
    bool good = svg_judge(arena, bytes, &verdict);
    assert(good == (verdict.count == 0) && verdict.count <= SVG_FAULTS);
    for (uint32_t i = 0; i < verdict.count; i++) {
        assert(utf8_valid(verdict.faults[i].what) == verdict.faults[i].what.size);
        assert(verdict.faults[i].kind != SVG_FAULT_XML || verdict.faults[i].xml.kind != XML_OK);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct str bytes = {(const char *)data, size};
    struct svg_options options = {.sheet = svg_sheet_read(&arena, bytes), .classes = STR("a")};
    struct svg_drawing drawing;
    struct xml_fault fault;
    if (svg_read(&arena, bytes, &options, &drawing, &fault)) {
        check_drawing(&drawing);
    }
    check_verdict(&arena, bytes);
    arena_finish(&arena);
    return 0;
}
