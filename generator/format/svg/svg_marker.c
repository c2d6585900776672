#include "format/svg/svg_marker.h"

#include "base/arena.h"
#include "format/svg/svg_clip.h"
#include "format/svg/svg_style.h"

#include <assert.h>
#include <math.h>

enum { MOST_CORNERS = 5000 };

/* A corner of a path, with the directions in which it is reached and left (zero: none). */
struct corner {
    struct svg_point at;
    struct svg_point in;
    struct svg_point out;
    bool closes; /* the end of a subpath that was closed; `start` is its first corner */
    size_t start;
};

static struct svg_point difference(struct svg_point a, struct svg_point b)
{
    return (struct svg_point){a.x - b.x, a.y - b.y};
}

static bool is_zero(struct svg_point vector)
{
    return vector.x == 0 && vector.y == 0;
}

static void add_corner(struct svg_context *context, struct vec *corners, struct svg_point at,
                       struct svg_point in)
{
    struct corner *corner = vec_push(corners, context->arena, sizeof *corner);
    corner->at = at;
    corner->in = in;
}

/* A line or curve from `now` over the points; its directions go to both its corners. */
static void add_segment(struct svg_context *context, struct vec *corners, struct svg_point now,
                        const struct svg_point *points, size_t count)
{
    struct svg_point out = {0};
    struct svg_point in = {0};
    struct svg_point end = points[count - 1];
    assert(corners->count > 0); /* a path begins with a move */
    for (size_t i = 0; i < count && is_zero(out); i++) {
        out = difference(points[i], now);
    }
    for (size_t i = count; i-- > 0 && is_zero(in);) {
        in = difference(end, i > 0 ? points[i - 1] : now);
    }
    ((struct corner *)corners->items)[corners->count - 1].out = out;
    add_corner(context, corners, end, in);
}

/* All corners of a path (SVG 2, 11.6.3). */
static struct vec corners_of(struct svg_context *context, const struct svg_path *path)
{
    struct vec corners = {0};
    struct svg_point points[3];
    struct svg_point now = {0};
    struct svg_point start = {0};
    size_t first = 0;
    const double *point = path->points;
    for (uint32_t i = 0; i < path->verb_count && corners.count < MOST_CORNERS; i++) {
        size_t count = path->verbs[i] == SVG_CUBIC ? 3 : path->verbs[i] == SVG_CLOSE ? 0 : 1;
        for (size_t k = 0; k < count; k++, point += 2) {
            points[k] = (struct svg_point){point[0], point[1]};
        }
        if (path->verbs[i] == SVG_MOVE) {
            first = corners.count;
            start = points[0];
            add_corner(context, &corners, start, (struct svg_point){0});
        } else {
            points[0] = path->verbs[i] == SVG_CLOSE ? start : points[0];
            add_segment(context, &corners, now, points, count > 0 ? count : 1);
        }
        struct corner *last = (struct corner *)corners.items + corners.count - 1;
        last->closes = path->verbs[i] == SVG_CLOSE;
        last->start = first;
        now = last->at;
    }
    return corners;
}

/* The direction halfway between the two, in degrees. */
static double direction(const struct corner *corner)
{
    const double degree = 3.14159265358979323846 / 180;
    struct svg_point in = corner->in;
    struct svg_point out = corner->out;
    if (is_zero(in)) {
        in = out;
    }
    if (is_zero(out)) {
        out = in;
    }
    double a = atan2(in.y, in.x);
    double b = atan2(out.y, out.x);
    double turn = remainder(b - a, 2 * 180 * degree);
    return (a + turn / 2) / degree;
}

/* Draws a marker's content in its place: `matrix` takes its user space to the drawing. */
static void draw_content(struct svg_context *context, uint32_t node, uint32_t marker,
                         const struct svg_state *state, struct svg_matrix matrix)
{
    struct svg_box frame = {0, 0,
                            svg_attribute(context, state, marker, "markerWidth", SVG_ACROSS, 3),
                            svg_attribute(context, state, marker, "markerHeight", SVG_DOWN, 3)};
    struct svg_state inside = {
        .opacity = state->opacity, .width = frame.width, .height = frame.height};
    struct svg_style base = context->initial;
    struct svg_box view;
    struct svg_matrix fit = svg_identity();
    bool slice;
    base.colour = state->style->colour;
    base.variables = state->style->variables;
    inside.style = &base;
    struct svg_style style = svg_style_of(context, marker, &inside);
    inside.style = &style;
    if (!(frame.width > 0 && frame.height > 0)) {
        return;
    }
    if (svg_view_box(xml_value(context->xml, marker, STR("viewBox")), &view)) {
        fit = svg_fit(xml_value(context->xml, marker, STR("preserveAspectRatio")), view, frame,
                      &slice);
        inside.width = view.width;
        inside.height = view.height;
    }
    struct svg_point reference =
        svg_apply(fit, svg_attribute(context, &inside, marker, "refX", SVG_ACROSS, 0),
                  svg_attribute(context, &inside, marker, "refY", SVG_DOWN, 0));
    matrix = svg_multiply(svg_translation(-reference.x, -reference.y), matrix);
    inside.matrix = svg_multiply(fit, matrix);
    uint32_t clips = style.overflow == 1 ? 0 : svg_clip_box(context, node, matrix, frame);
    for (uint32_t n = svg_child(context, marker, 0); n != 0; n = svg_child(context, marker, n)) {
        context->draw(context, n, &inside);
    }
    svg_clip_end(context, node, clips);
}

static void draw_marker(struct svg_context *context, uint32_t node, const struct svg_state *state,
                        struct str id, const struct corner *corner, bool start)
{
    uint32_t marker = svg_find(context, node, id);
    if (marker == UINT32_MAX || !str_equal(svg_local(&context->tree, marker), STR("marker")) ||
        !svg_enter(context, node, marker)) {
        return;
    }
    struct str orient = str_trim(xml_value(context->xml, marker, STR("orient")));
    double angle = 0;
    struct svg_scan scan = {orient, 0};
    if (svg_is(orient, "auto") || svg_is(orient, "auto-start-reverse")) {
        angle = direction(corner) + (start && !svg_is(orient, "auto") ? 180 : 0);
    } else {
        svg_scan_number(&scan, &angle);
    }
    struct str turn = str_format(context->arena, "rotate(%.6f)", angle);
    struct svg_matrix matrix = svg_identity();
    svg_transform(turn, &matrix);
    if (!svg_is(xml_value(context->xml, marker, STR("markerUnits")), "userspaceonuse")) {
        double width = state->style->stroke_width;
        matrix = svg_multiply((struct svg_matrix){width, 0, 0, width, 0, 0}, matrix);
    }
    matrix = svg_multiply(matrix, svg_translation(corner->at.x, corner->at.y));
    struct svg_source fill = context->context_fill;
    struct svg_source stroke = context->context_stroke;
    context->context_fill = state->style->fill;
    context->context_stroke = state->style->stroke;
    draw_content(context, node, marker, state, svg_multiply(matrix, state->matrix));
    context->context_fill = fill;
    context->context_stroke = stroke;
    svg_leave(context);
}

void svg_draw_markers(struct svg_context *context, uint32_t node, const struct svg_state *state,
                      const struct svg_path *path)
{
    const struct svg_style *style = state->style;
    struct str name = svg_local(&context->tree, node);
    bool may = str_equal(name, STR("path")) || str_equal(name, STR("line")) ||
               str_equal(name, STR("polyline")) || str_equal(name, STR("polygon"));
    if (!may || (style->marker_start.size | style->marker_mid.size | style->marker_end.size) == 0) {
        return;
    }
    struct vec corners = corners_of(context, path);
    struct corner *all = corners.items;
    for (size_t i = 0; i < corners.count; i++) {
        if (all[i].closes) { /* both ends of a closed subpath look the way of its corner */
            all[i].out = all[all[i].start].out;
            all[all[i].start].in = all[i].in;
        }
    }
    for (size_t i = 0; i < corners.count; i++) {
        if (i == 0 && style->marker_start.size > 0) {
            draw_marker(context, node, state, style->marker_start, &all[i], true);
        }
        if (i > 0 && i + 1 < corners.count && style->marker_mid.size > 0) {
            draw_marker(context, node, state, style->marker_mid, &all[i], false);
        }
        if (i + 1 == corners.count && style->marker_end.size > 0) {
            draw_marker(context, node, state, style->marker_end, &all[i], false);
        }
    }
}
