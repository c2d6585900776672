#include "format/svg/svg_gradient.h"

#include "base/arena.h"
#include "format/svg/svg_style.h"

#include <math.h>

enum { MOST_PERIODS = 40, MOST_STOPS = 1000 };

/* Follows hrefs from a node: calls itself nothing, ends after SVG_DEPTH steps. */
static uint32_t next_along(struct svg_context *context, uint32_t node)
{
    struct str id = svg_reference(svg_href(context, node));
    return id.size == 0 ? UINT32_MAX : svg_find(context, node, id);
}

uint32_t svg_inherited_from(struct svg_context *context, uint32_t node, struct str name)
{
    for (size_t i = 0; i < SVG_DEPTH && node != UINT32_MAX; i++) {
        if (xml_find(context->xml, node, name) != NULL) {
            return node;
        }
        node = next_along(context, node);
    }
    return UINT32_MAX;
}

uint32_t svg_children_from(struct svg_context *context, uint32_t node)
{
    for (size_t i = 0; i < SVG_DEPTH && node != UINT32_MAX; i++) {
        if (svg_child(context, node, 0) != 0) {
            return node;
        }
        node = next_along(context, node);
    }
    return UINT32_MAX;
}

struct svg_matrix svg_box_matrix(const struct svg_box *box)
{
    return (struct svg_matrix){box->width, 0, 0, box->height, box->x, box->y};
}

/* A coordinate, with what it is when no gradient along the hrefs has it. */
static double coordinate(struct svg_context *context, uint32_t gradient,
                         const struct svg_state *state, const char *name, enum svg_axis axis,
                         const char *otherwise)
{
    uint32_t from = svg_inherited_from(context, gradient, str_from(name));
    struct svg_units units = svg_units(context, state);
    double value = 0;
    svg_length(str_from(otherwise), &units, axis, &value);
    return from == UINT32_MAX ? value : svg_attribute(context, state, from, name, axis, value);
}

static bool has_value(struct svg_context *context, uint32_t gradient, const char *name,
                      const char *value)
{
    uint32_t from = svg_inherited_from(context, gradient, str_from(name));
    return from != UINT32_MAX && svg_is(xml_value(context->xml, from, str_from(name)), value);
}

/* Reads the stops, with one at 0 and one at 1. */
static void read_stops(struct svg_context *context, uint32_t gradient,
                       const struct svg_state *state, double opacity, struct vec *stops)
{
    uint32_t from = svg_children_from(context, gradient);
    double offset = 0;
    if (from == UINT32_MAX) {
        return;
    }
    for (uint32_t n = svg_child(context, from, 0); n != 0 && stops->count < MOST_STOPS;
         n = svg_child(context, from, n)) {
        if (!str_equal(svg_local(&context->tree, n), STR("stop"))) {
            continue;
        }
        struct svg_style style = svg_style_of(context, n, state);
        double here = 0;
        svg_share(xml_value(context->xml, n, STR("offset")), &here);
        offset = fmin(fmax(here, offset), 1);
        struct svg_stop stop = {offset, style.stop_colour};
        stop.colour.alpha *= style.stop_opacity * opacity;
        if (stops->count == 0 && offset > 0) {
            *(struct svg_stop *)vec_push(stops, context->arena, sizeof stop) =
                (struct svg_stop){0, stop.colour};
        }
        *(struct svg_stop *)vec_push(stops, context->arena, sizeof stop) = stop;
    }
    if (stops->count > 0 && offset < 1) {
        struct svg_stop last = ((struct svg_stop *)stops->items)[stops->count - 1];
        last.offset = 1;
        *(struct svg_stop *)vec_push(stops, context->arena, sizeof last) = last;
    }
}

static struct css_colour mean_of(const struct vec *stops)
{
    const struct svg_stop *all = stops->items;
    struct css_colour mean = {0};
    for (size_t i = 0; i + 1 < stops->count; i++) {
        const struct css_colour *a = &all[i].colour;
        const struct css_colour *b = &all[i + 1].colour;
        double half = (all[i + 1].offset - all[i].offset) / 2;
        mean.red += half * (a->red + b->red);
        mean.green += half * (a->green + b->green);
        mean.blue += half * (a->blue + b->blue);
        mean.alpha += half * (a->alpha + b->alpha);
    }
    return mean;
}

static void set_linear(struct svg_context *context, uint32_t gradient,
                       const struct svg_state *state, struct svg_gradient *made)
{
    made->x0 = coordinate(context, gradient, state, "x1", SVG_ACROSS, "0%");
    made->y0 = coordinate(context, gradient, state, "y1", SVG_DOWN, "0%");
    made->x1 = coordinate(context, gradient, state, "x2", SVG_ACROSS, "100%");
    made->y1 = coordinate(context, gradient, state, "y2", SVG_DOWN, "0%");
}

static void set_radial(struct svg_context *context, uint32_t gradient,
                       const struct svg_state *state, struct svg_gradient *made)
{
    const double inside = 0.999;
    made->x1 = coordinate(context, gradient, state, "cx", SVG_ACROSS, "50%");
    made->y1 = coordinate(context, gradient, state, "cy", SVG_DOWN, "50%");
    made->r1 = coordinate(context, gradient, state, "r", SVG_OTHER, "50%");
    made->r0 = fmax(coordinate(context, gradient, state, "fr", SVG_OTHER, "0%"), 0);
    bool own_x = svg_inherited_from(context, gradient, STR("fx")) != UINT32_MAX;
    bool own_y = svg_inherited_from(context, gradient, STR("fy")) != UINT32_MAX;
    made->x0 = own_x ? coordinate(context, gradient, state, "fx", SVG_ACROSS, "50%") : made->x1;
    made->y0 = own_y ? coordinate(context, gradient, state, "fy", SVG_DOWN, "50%") : made->y1;
    double away = hypot(made->x0 - made->x1, made->y0 - made->y1);
    if (away > made->r1 * inside && away > 0) { /* the focus is drawn into the circle */
        made->x0 = made->x1 + (made->x0 - made->x1) * made->r1 * inside / away;
        made->y0 = made->y1 + (made->y0 - made->y1) * made->r1 * inside / away;
    }
}

/* How many periods before and after its own a gradient needs, to fill a box in its own space. */
static void periods(const struct svg_gradient *made, bool radial, struct svg_box box, int *first,
                    int *end)
{
    double dx = made->x1 - made->x0;
    double dy = made->y1 - made->y0;
    double least = 0;
    double most = 1;
    for (size_t i = 0; i < 4; i++) {
        double x = box.x + (i % 2 == 1 ? box.width : 0) - made->x0;
        double y = box.y + (i > 1 ? box.height : 0) - made->y0;
        double step = made->r1 - made->r0 - hypot(dx, dy);
        double t = radial ? (step > 0 ? hypot(x, y) / step : MOST_PERIODS)
                          : (x * dx + y * dy) / (dx * dx + dy * dy);
        least = fmin(least, t);
        most = fmax(most, t);
    }
    *first = radial ? 0 : (int)fmax(floor(least), -MOST_PERIODS);
    *end = (int)fmin(ceil(most), MOST_PERIODS);
}

/* Writes out a repeated or reflected gradient as a long one. */
static void spread(struct svg_context *context, struct svg_gradient *made, bool radial,
                   bool reflect, struct svg_box box)
{
    int first;
    int end;
    periods(made, radial, box, &first, &end);
    struct vec stops = {0};
    for (int period = first; period < end && stops.count < MOST_STOPS; period++) {
        bool back = reflect && period % 2 != 0;
        for (uint32_t i = 0; i < made->stop_count; i++) {
            struct svg_stop stop = made->stops[back ? made->stop_count - 1 - i : i];
            double offset = back ? 1 - stop.offset : stop.offset;
            stop.offset = (period - first + offset) / (end - first);
            *(struct svg_stop *)vec_push(&stops, context->arena, sizeof stop) = stop;
        }
    }
    struct svg_gradient old = *made;
    made->stops = stops.items;
    made->stop_count = (uint32_t)stops.count;
    made->x0 = old.x0 + first * (old.x1 - old.x0);
    made->y0 = old.y0 + first * (old.y1 - old.y0);
    made->x1 = old.x0 + end * (old.x1 - old.x0);
    made->y1 = old.y0 + end * (old.y1 - old.y0);
    made->r1 = old.r0 + end * (old.r1 - old.r0);
}

/* Sets the coordinates and the matrix; false when there is no area to paint in. */
static bool place(struct svg_context *context, uint32_t gradient, const struct svg_state *state,
                  const struct svg_box *box, bool radial, struct svg_gradient *made)
{
    struct svg_state own = *state;
    uint32_t from = svg_inherited_from(context, gradient, STR("gradientTransform"));
    made->matrix = svg_identity();
    if (from != UINT32_MAX) {
        made->matrix = svg_transform_of(context, from, STR("gradientTransform"));
    }
    if (!has_value(context, gradient, "gradientUnits", "userspaceonuse")) {
        if (box == NULL || !(box->width > 0 && box->height > 0)) {
            return false;
        }
        own.width = own.height = 1;
        made->matrix = svg_multiply(made->matrix, svg_box_matrix(box));
    }
    (radial ? set_radial : set_linear)(context, gradient, &own, made);
    struct svg_matrix inverse;
    return svg_invert(made->matrix, &inverse);
}

struct svg_paint svg_gradient_of(struct svg_context *context, uint32_t gradient,
                                 const struct svg_state *state, double opacity,
                                 const struct svg_box *box)
{
    struct vec stops = {0};
    struct svg_paint none = {0};
    bool radial = str_equal(svg_local(&context->tree, gradient), STR("radialGradient"));
    struct svg_gradient *made = arena_alloc(context->arena, sizeof *made);
    read_stops(context, gradient, state, opacity, &stops);
    if (stops.count == 0) {
        return none;
    }
    struct svg_paint paint = {SVG_COLOUR, mean_of(&stops), made};
    if (!place(context, gradient, state, box, radial, made)) {
        if (box == NULL) {
            svg_skip(context, SVG_SKIP_PATTERN, gradient,
                     xml_value(context->xml, gradient, STR("id")));
        }
        return box == NULL ? (struct svg_paint){SVG_COLOUR, paint.colour, NULL} : none;
    }
    made->stops = stops.items;
    made->stop_count = (uint32_t)stops.count;
    bool flat = radial ? made->r1 <= made->r0 : made->x0 == made->x1 && made->y0 == made->y1;
    if (flat || stops.count < 2) {
        return (struct svg_paint){SVG_COLOUR, made->stops[stops.count - 1].colour, NULL};
    }
    for (uint32_t i = 0; i < made->stop_count; i++) {
        made->translucent = made->translucent || made->stops[i].colour.alpha < 1;
    }
    bool reflect = has_value(context, gradient, "spreadMethod", "reflect");
    struct svg_matrix inverse;
    if ((reflect || has_value(context, gradient, "spreadMethod", "repeat")) && box != NULL &&
        svg_invert(made->matrix, &inverse)) {
        spread(context, made, radial, reflect, svg_box_moved(inverse, *box));
    }
    paint.kind = radial ? SVG_RADIAL : SVG_LINEAR;
    return paint;
}
