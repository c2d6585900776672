#include "format/svg/svg_paint.h"

#include "base/arena.h"
#include "format/svg/svg_gradient.h"

struct svg_paint svg_paint_of(struct svg_context *context, uint32_t node,
                              const struct svg_state *state, const struct svg_source *source,
                              double opacity, const struct svg_box *box, uint32_t *pattern)
{
    struct svg_paint paint = {.kind = SVG_COLOUR, .colour = source->colour};
    opacity *= state->opacity;
    paint.colour.alpha *= opacity;
    if (pattern != NULL) {
        *pattern = UINT32_MAX;
    }
    if (source->id.size > 0) {
        paint.kind = source->fallback ? SVG_COLOUR : SVG_NONE;
        uint32_t found = svg_find(context, node, source->id);
        struct str name = found == UINT32_MAX ? (struct str){0} : svg_local(&context->tree, found);
        if (str_equal(name, STR("linearGradient")) || str_equal(name, STR("radialGradient"))) {
            return svg_gradient_of(context, found, state, opacity, box);
        }
        if (str_equal(name, STR("pattern")) && pattern != NULL) {
            *pattern = found;
            paint.kind = SVG_NONE;
        } else if (str_equal(name, STR("pattern"))) {
            svg_skip(context, SVG_SKIP_PATTERN, node, source->id);
        } else if (found != UINT32_MAX) {
            svg_skip(context, SVG_SKIP_REFERENCE, node, source->id);
        }
    } else if (source->none) {
        paint.kind = SVG_NONE;
    }
    if (paint.kind == SVG_COLOUR && paint.colour.alpha <= 0) {
        paint.kind = SVG_NONE;
    }
    return paint;
}

struct svg_stroke svg_stroke_of(struct svg_context *context, uint32_t node,
                                const struct svg_state *state, const struct svg_box *box)
{
    const struct svg_style *style = state->style;
    struct svg_stroke stroke = {.width = style->stroke_width,
                                .miter_limit = style->miter_limit,
                                .dash_offset = style->dash_offset,
                                .dashes = style->dashes.lengths,
                                .dash_count = style->dashes.count,
                                .cap = style->cap,
                                .join = style->join > SVG_BEVEL ? SVG_MITER : style->join};
    double scale = svg_scale(state->matrix);
    if (style->fixed_stroke && scale > 0) {
        stroke.width /= scale;
    }
    if (stroke.width > 0) {
        stroke.paint =
            svg_paint_of(context, node, state, &style->stroke, style->stroke_opacity, box, NULL);
    }
    return stroke;
}
