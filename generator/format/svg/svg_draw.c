#include "format/svg/svg_draw.h"

#include "base/arena.h"
#include "format/svg/svg_clip.h"
#include "format/svg/svg_image.h"
#include "format/svg/svg_marker.h"
#include "format/svg/svg_paint.h"
#include "format/svg/svg_pattern.h"
#include "format/svg/svg_shape.h"
#include "format/svg/svg_style.h"
#include "format/svg/svg_text.h"

static void draw_children(struct svg_context *context, uint32_t node, const struct svg_state *state)
{
    for (uint32_t n = svg_child(context, node, 0); n != 0; n = svg_child(context, node, n)) {
        svg_draw_element(context, n, state);
    }
}

void svg_draw_view(struct svg_context *context, uint32_t node, const struct svg_state *state,
                   struct svg_box frame)
{
    struct str preserve = xml_value(context->xml, node, STR("preserveAspectRatio"));
    struct svg_state inside = *state;
    struct svg_box view;
    bool slice;
    uint32_t clips = 0;
    inside.width = frame.width;
    inside.height = frame.height;
    if (state->style->overflow != 1) {
        clips = svg_clip_box(context, node, state->matrix, frame);
    }
    if (svg_view_box(xml_value(context->xml, node, STR("viewBox")), &view)) {
        inside.matrix = svg_multiply(svg_fit(preserve, view, frame, &slice), state->matrix);
        inside.width = view.width;
        inside.height = view.height;
    } else {
        inside.matrix = svg_multiply(svg_translation(frame.x, frame.y), state->matrix);
    }
    draw_children(context, node, &inside);
    svg_clip_end(context, node, clips);
}

/* A view inside another: an svg element, or a symbol that is used with that size. */
static void draw_inner_view(struct svg_context *context, uint32_t node,
                            const struct svg_state *state)
{
    struct svg_box frame = {svg_attribute(context, state, node, "x", SVG_ACROSS, 0),
                            svg_attribute(context, state, node, "y", SVG_DOWN, 0),
                            svg_attribute(context, state, node, "width", SVG_ACROSS, state->width),
                            svg_attribute(context, state, node, "height", SVG_DOWN, state->height)};
    if (frame.width > 0 && frame.height > 0) {
        svg_draw_view(context, node, state, frame);
    }
}

/* A symbol, or an svg element, takes the size that the use element gives. */
static void draw_used_view(struct svg_context *context, uint32_t use, uint32_t node,
                           const struct svg_state *state)
{
    struct svg_style style = svg_style_of(context, node, state);
    struct svg_state inside = *state;
    double width = svg_attribute(context, state, node, "width", SVG_ACROSS, state->width);
    double height = svg_attribute(context, state, node, "height", SVG_DOWN, state->height);
    struct svg_box frame = {0, 0, svg_attribute(context, state, use, "width", SVG_ACROSS, width),
                            svg_attribute(context, state, use, "height", SVG_DOWN, height)};
    struct svg_box view;
    inside.style = &style;
    if (!svg_view_box(xml_value(context->xml, node, STR("viewBox")), &view) &&
        str_equal(svg_local(&context->tree, node), STR("symbol")) &&
        xml_find(context->xml, use, STR("width")) == NULL) {
        draw_children(context, node, &inside); /* nothing says how large it is */
    } else if (frame.width > 0 && frame.height > 0 && !style.no_display) {
        svg_draw_view(context, node, &inside, frame);
    }
}

static void draw_use(struct svg_context *context, uint32_t node, const struct svg_state *state)
{
    struct str id = svg_reference(svg_href(context, node));
    uint32_t to = id.size > 0 ? svg_find(context, node, id) : UINT32_MAX;
    struct svg_state moved = *state;
    struct svg_matrix by = svg_translation(svg_attribute(context, state, node, "x", SVG_ACROSS, 0),
                                           svg_attribute(context, state, node, "y", SVG_DOWN, 0));
    moved.matrix = svg_multiply(by, state->matrix);
    if (id.size == 0) {
        svg_skip(context, SVG_SKIP_REFERENCE, node, svg_href(context, node));
    }
    if (to == UINT32_MAX || !svg_enter(context, node, to)) {
        return;
    }
    struct str name = svg_local(&context->tree, to);
    if (str_equal(name, STR("symbol")) || str_equal(name, STR("svg"))) {
        draw_used_view(context, node, to, &moved);
    } else {
        svg_draw_element(context, to, &moved);
    }
    svg_leave(context);
}

/* The first child that we can draw: the others are for programs that know more. */
static void draw_switch(struct svg_context *context, uint32_t node, const struct svg_state *state)
{
    for (uint32_t n = svg_child(context, node, 0); n != 0; n = svg_child(context, node, n)) {
        struct str name = svg_local(&context->tree, n);
        if (name.size > 0 && !str_equal(name, STR("foreignObject")) &&
            xml_find(context->xml, n, STR("requiredExtensions")) == NULL) {
            svg_draw_element(context, n, state);
            return;
        }
    }
}

static void add_shape(struct svg_context *context, uint32_t node, const struct svg_state *state,
                      const struct svg_shape *shape)
{
    struct svg_op *op = svg_add(context, SVG_PATH, node, state->matrix);
    if (op != NULL) {
        struct svg_shape *copy = arena_alloc(context->arena, sizeof *copy);
        *copy = *shape;
        op->shape = copy;
    }
}

static void draw_shape(struct svg_context *context, uint32_t node, const struct svg_state *state)
{
    const struct svg_style *style = state->style;
    struct svg_shape shape = {.even_odd = style->even_odd != 0,
                              .stroke_first = style->stroke_first != 0};
    struct svg_box box;
    uint32_t pattern;
    if (style->hidden || !svg_outline_of(context, node, state, &shape.path) ||
        !svg_path_box(&shape.path, &box)) {
        return;
    }
    shape.fill =
        svg_paint_of(context, node, state, &style->fill, style->fill_opacity, &box, &pattern);
    shape.stroke = svg_stroke_of(context, node, state, &box);
    if (pattern != UINT32_MAX) {
        svg_draw_pattern(context, node, state, pattern, &shape.path, &box);
    }
    if (shape.fill.kind != SVG_NONE || shape.stroke.paint.kind != SVG_NONE) {
        add_shape(context, node, state, &shape);
    }
    svg_draw_markers(context, node, state, &shape.path);
}

static void draw_image(struct svg_context *context, uint32_t node, const struct svg_state *state)
{
    if (!state->style->hidden) {
        svg_draw_image(context, node, state);
    }
}

static void draw_nothing(struct svg_context *context, uint32_t node, const struct svg_state *state)
{
    (void)context;
    (void)node;
    (void)state;
}

struct drawer {
    struct str name;
    void (*draw)(struct svg_context *context, uint32_t node, const struct svg_state *state);
};

/* The elements that are not shapes. Those that draw nothing where they stand are known too. */
static const struct drawer drawers[] = {
    {TEXT("g"), draw_children},
    {TEXT("a"), draw_children},
    {TEXT("svg"), draw_inner_view},
    {TEXT("use"), draw_use},
    {TEXT("switch"), draw_switch},
    {TEXT("text"), svg_draw_text},
    {TEXT("image"), draw_image},
    {TEXT("defs"), draw_nothing},
    {TEXT("symbol"), draw_nothing},
    {TEXT("title"), draw_nothing},
    {TEXT("desc"), draw_nothing},
    {TEXT("metadata"), draw_nothing},
    {TEXT("style"), draw_nothing},
    {TEXT("script"), draw_nothing},
    {TEXT("clipPath"), draw_nothing},
    {TEXT("mask"), draw_nothing},
    {TEXT("linearGradient"), draw_nothing},
    {TEXT("radialGradient"), draw_nothing},
    {TEXT("pattern"), draw_nothing},
    {TEXT("marker"), draw_nothing},
    {TEXT("filter"), draw_nothing},
    {TEXT("view"), draw_nothing},
    {TEXT("cursor"), draw_nothing},
    {TEXT("animate"), draw_nothing},
    {TEXT("animateTransform"), draw_nothing},
    {TEXT("set"), draw_nothing},
    {TEXT("animateMotion"), draw_nothing},
    {TEXT("color-profile"), draw_nothing},
    {TEXT("font"), draw_nothing},
    {TEXT("font-face"), draw_nothing},
};
static const struct drawer shape_drawer = {TEXT(""), draw_shape};

static const struct drawer *find_drawer(struct svg_context *context, uint32_t node)
{
    struct str name = svg_local(&context->tree, node);
    if (svg_is_shape(name)) {
        return &shape_drawer;
    }
    for (size_t i = 0; i < countof(drawers); i++) {
        if (str_equal(name, drawers[i].name)) {
            return &drawers[i];
        }
    }
    if (name.size > 0) { /* else it is a drawing program's own, not to be seen */
        svg_skip(context, SVG_SKIP_ELEMENT, node, name);
    }
    return NULL;
}

/* Tells what of the style is not drawn, and sets the matrix; false when nothing is seen. */
static bool apply_style(struct svg_context *context, uint32_t node, const struct svg_style *style,
                        struct svg_state *state)
{
    struct svg_matrix own;
    struct svg_matrix inverse;
    if (style->filtered) {
        svg_skip(context, SVG_SKIP_FILTER, node, svg_local(&context->tree, node));
    }
    if (style->blended) {
        svg_skip(context, SVG_SKIP_BLEND, node, svg_local(&context->tree, node));
    }
    if (style->transform.size > 0) {
        if (svg_transform(style->transform, &own)) {
            state->matrix = svg_multiply(own, state->matrix);
        } else {
            svg_skip(context, SVG_SKIP_VALUE, node, style->transform);
        }
    }
    state->style = style;
    state->opacity *= style->opacity;
    return state->opacity > 0 && svg_invert(state->matrix, &inverse);
}

void svg_draw_element(struct svg_context *context, uint32_t node, const struct svg_state *state)
{
    const struct drawer *drawer = find_drawer(context, node);
    if (drawer == NULL || drawer->draw == draw_nothing || !svg_work_element(context, node)) {
        return;
    }
    if (context->nesting >= SVG_NESTING) {
        svg_skip(context, SVG_SKIP_REST, node, (struct str){0});
        return;
    }
    struct svg_style style = svg_style_of(context, node, state);
    struct svg_state own = *state;
    if (style.no_display || !apply_style(context, node, &style, &own)) {
        return;
    }
    context->nesting++;
    uint32_t clips = svg_clip_begin(context, node, &own);
    drawer->draw(context, node, &own);
    svg_clip_end(context, node, clips);
    context->nesting--;
}
