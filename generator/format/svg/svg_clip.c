#include "format/svg/svg_clip.h"

#include "base/arena.h"
#include "format/svg/svg_gradient.h"
#include "format/svg/svg_shape.h"
#include "format/svg/svg_style.h"

#include <math.h>

/* The shapes of a clip path or mask, put together. */
struct gathering {
    struct svg_context *context;
    struct svg_outline outline;
    uint32_t shapes;
    bool even_odd;
    bool mask;  /* only what is white (or, with alpha, opaque) may stand in it */
    bool alpha; /* mask-type: alpha */
    bool fails; /* something is not just a clip */
};

uint32_t svg_clip_path(struct svg_context *context, uint32_t node, struct svg_matrix matrix,
                       const struct svg_path *path, bool even_odd)
{
    struct svg_op *op = svg_add(context, SVG_CLIP, node, matrix);
    if (op == NULL) {
        return 0;
    }
    struct svg_shape *shape = arena_alloc(context->arena, sizeof *shape);
    shape->path = *path;
    shape->even_odd = even_odd;
    op->shape = shape;
    return 1;
}

uint32_t svg_clip_box(struct svg_context *context, uint32_t node, struct svg_matrix matrix,
                      struct svg_box box)
{
    struct svg_outline outline = {.arena = context->arena};
    svg_rectangle(&outline, box, 0, 0);
    struct svg_path path = svg_path_made(&outline);
    return svg_clip_path(context, node, matrix, &path, false);
}

void svg_clip_end(struct svg_context *context, uint32_t node, uint32_t count)
{
    while (count-- > 0) {
        svg_add(context, SVG_UNCLIP, node, svg_identity());
    }
}

/* Whether a shape lets through all that is under it. */
static bool is_clear(const struct gathering *gathering, const struct svg_style *style)
{
    const struct css_colour *fill = &style->fill.colour;
    const double nearly = 0.99;
    bool white = fill->red > nearly && fill->green > nearly && fill->blue > nearly;
    return !style->fill.none && style->fill.id.size == 0 && style->stroke.none &&
           fill->alpha * style->fill_opacity * style->opacity > nearly &&
           (white || gathering->alpha);
}

static void gather(struct gathering *gathering, uint32_t node, const struct svg_state *parent);

static void gather_inside(struct gathering *gathering, uint32_t node, const struct svg_state *state)
{
    struct svg_context *context = gathering->context;
    for (uint32_t n = svg_child(context, node, 0); n != 0; n = svg_child(context, node, n)) {
        gather(gathering, n, state);
    }
}

static void gather_use(struct gathering *gathering, uint32_t node, const struct svg_state *state)
{
    struct svg_context *context = gathering->context;
    uint32_t to = svg_find(context, node, svg_reference(svg_href(context, node)));
    struct svg_state moved = *state;
    struct svg_matrix by = svg_translation(svg_attribute(context, state, node, "x", SVG_ACROSS, 0),
                                           svg_attribute(context, state, node, "y", SVG_DOWN, 0));
    moved.matrix = svg_multiply(by, state->matrix);
    if (to != UINT32_MAX && svg_enter(context, node, to)) {
        gather(gathering, to, &moved);
        svg_leave(context);
    }
}

static void gather_shape(struct gathering *gathering, uint32_t node, const struct svg_state *state)
{
    struct svg_context *context = gathering->context;
    struct svg_path path;
    if (gathering->mask && !is_clear(gathering, state->style)) {
        gathering->fails = true;
    } else if (svg_outline_of(context, node, state, &path)) {
        path = svg_path_clockwise(context->arena, &path);
        svg_path_add(&gathering->outline, &path, state->matrix);
        bool even_odd = gathering->mask ? state->style->even_odd : state->style->clip_even_odd;
        gathering->even_odd = even_odd;
        gathering->shapes++;
    }
}

/* Adds an element to a clip, in the space of the clip. */
static void gather(struct gathering *gathering, uint32_t node, const struct svg_state *parent)
{
    struct svg_context *context = gathering->context;
    struct str name = svg_local(&context->tree, node);
    struct svg_style style = svg_style_of(context, node, parent);
    struct svg_state state = *parent;
    struct svg_matrix own;
    if (style.no_display || style.hidden || !svg_work_element(context, node) ||
        context->nesting >= SVG_NESTING) {
        return;
    }
    state.style = &style;
    if (style.transform.size > 0 && svg_transform(style.transform, &own)) {
        state.matrix = svg_multiply(own, parent->matrix);
    }
    context->nesting++;
    if (svg_is_shape(name)) {
        gather_shape(gathering, node, &state);
    } else if (str_equal(name, STR("use"))) {
        gather_use(gathering, node, &state);
    } else if (str_equal(name, STR("g"))) {
        gather_inside(gathering, node, &state);
    } else if (str_equal(name, STR("text")) || str_equal(name, STR("image"))) {
        gathering->fails = true;
    }
    context->nesting--;
}

/* The matrix from a clip's or mask's content to the user space of what is clipped; false when its
 * box is needed and there is none. */
static bool content_matrix(struct svg_context *context, uint32_t node, uint32_t clip,
                           const struct svg_state *state, const char *units,
                           struct svg_matrix *matrix)
{
    struct svg_box box;
    *matrix = svg_transform_of(context, clip, STR("transform"));
    if (!svg_is(xml_value(context->xml, clip, str_from(units)), "objectboundingbox")) {
        return true;
    }
    if (!svg_bounds(context, node, state, &box)) {
        return false;
    }
    *matrix = svg_multiply(*matrix, svg_box_matrix(&box));
    return true;
}

/* Gathers the shapes of a clip path or mask; false when it cannot be done by a clip. */
static bool gather_all(struct gathering *gathering, uint32_t node, uint32_t clip,
                       const struct svg_state *state)
{
    struct svg_context *context = gathering->context;
    struct svg_style style = svg_style_inherited(context, state->style);
    struct svg_state inside = *state;
    style.fill = context->initial.fill;
    style.stroke = context->initial.stroke;
    style.clip_even_odd = style.even_odd = 0;
    inside.style = &style;
    struct svg_style own = svg_style_of(context, clip, &inside);
    inside.style = &own;
    if (!content_matrix(context, node, clip, state,
                        gathering->mask ? "maskContentUnits" : "clipPathUnits", &inside.matrix)) {
        return true; /* no box: nothing shows, as nothing is there */
    }
    gather_inside(gathering, clip, &inside);
    return !gathering->fails;
}

static uint32_t begin(struct svg_context *context, uint32_t node, const struct svg_state *state,
                      struct str id, bool mask)
{
    uint32_t clip = svg_find(context, node, id);
    if (clip == UINT32_MAX) {
        return 0;
    }
    if (!str_equal(svg_local(&context->tree, clip), mask ? STR("mask") : STR("clipPath"))) {
        svg_skip(context, SVG_SKIP_REFERENCE, node, id);
        return 0;
    }
    if (!svg_enter(context, node, clip)) {
        return 0;
    }
    uint32_t count = 0;
    struct gathering gathering = {
        .context = context, .outline = {.arena = context->arena}, .mask = mask};
    struct str style = xml_value(context->xml, clip, STR("style"));
    gathering.alpha = svg_is(xml_value(context->xml, clip, STR("mask-type")), "alpha") ||
                      str_find(style, STR("mask-type:alpha"), 0) < style.size ||
                      str_find(style, STR("mask-type: alpha"), 0) < style.size;
    if (gather_all(&gathering, node, clip, state)) {
        struct svg_path path = svg_path_made(&gathering.outline);
        bool even_odd = gathering.even_odd && gathering.shapes == 1;
        count = svg_clip_path(context, node, state->matrix, &path, even_odd);
        struct str outer = svg_url(xml_value(context->xml, clip, STR("clip-path")), NULL);
        count += outer.size > 0 ? begin(context, node, state, outer, false) : 0;
    } else {
        svg_skip(context, SVG_SKIP_MASK, node, id);
    }
    svg_leave(context);
    return count;
}

uint32_t svg_clip_begin(struct svg_context *context, uint32_t node, const struct svg_state *state)
{
    uint32_t count = 0;
    if (state->style->clip.size > 0) {
        count += begin(context, node, state, state->style->clip, false);
    }
    if (state->style->mask.size > 0) {
        count += begin(context, node, state, state->style->mask, true);
    }
    return count;
}
