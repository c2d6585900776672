#include "format/svg/svg_shape.h"

#include "format/svg/svg_style.h"

#include <math.h>

struct maker {
    struct svg_context *context;
    const struct svg_state *state;
    uint32_t node;
    struct svg_outline outline;
};

static double across(const struct maker *maker, const char *name, double otherwise)
{
    return svg_attribute(maker->context, maker->state, maker->node, name, SVG_ACROSS, otherwise);
}

static double down(const struct maker *maker, const char *name, double otherwise)
{
    return svg_attribute(maker->context, maker->state, maker->node, name, SVG_DOWN, otherwise);
}

static struct str value(const struct maker *maker, const char *name)
{
    return xml_value(maker->context->xml, maker->node, str_from(name));
}

/* Counts a list's numbers (nearly) before they are made. */
static bool may_read(const struct maker *maker, struct str list)
{
    return svg_work(maker->context, maker->node, list.size / 2 + 1);
}

static void told(const struct maker *maker, bool ok, struct str list)
{
    if (!ok) {
        svg_skip(maker->context, SVG_SKIP_VALUE, maker->node, list);
    }
}

static void make_path(struct maker *maker)
{
    struct str data = value(maker, "d");
    if (may_read(maker, data)) {
        told(maker, svg_path_data(&maker->outline, data), data);
    }
}

static void make_rectangle(struct maker *maker)
{
    double rx = across(maker, "rx", -1);
    double ry = down(maker, "ry", -1);
    struct svg_box box = {across(maker, "x", 0), down(maker, "y", 0), across(maker, "width", 0),
                          down(maker, "height", 0)};
    if (box.width > 0 && box.height > 0) {
        svg_rectangle(&maker->outline, box, rx < 0 ? ry : rx, ry < 0 ? rx : ry);
    }
}

static void make_circle(struct maker *maker)
{
    double r = svg_attribute(maker->context, maker->state, maker->node, "r", SVG_OTHER, 0);
    if (r > 0) {
        svg_ellipse(&maker->outline, across(maker, "cx", 0), down(maker, "cy", 0), r, r);
    }
}

static void make_ellipse(struct maker *maker)
{
    double rx = across(maker, "rx", -1);
    double ry = down(maker, "ry", -1);
    rx = rx < 0 ? ry : rx;
    ry = ry < 0 ? rx : ry;
    if (rx > 0 && ry > 0) {
        svg_ellipse(&maker->outline, across(maker, "cx", 0), down(maker, "cy", 0), rx, ry);
    }
}

static void make_line(struct maker *maker)
{
    svg_move(&maker->outline, across(maker, "x1", 0), down(maker, "y1", 0));
    svg_line(&maker->outline, across(maker, "x2", 0), down(maker, "y2", 0));
}

static void make_points(struct maker *maker, bool close)
{
    struct str points = value(maker, "points");
    if (may_read(maker, points)) {
        told(maker, svg_points(&maker->outline, points, close), points);
    }
}

static void make_polyline(struct maker *maker)
{
    make_points(maker, false);
}

static void make_polygon(struct maker *maker)
{
    make_points(maker, true);
}

static const struct {
    struct str name;
    void (*make)(struct maker *maker);
} shapes[] = {{TEXT("path"), make_path},      {TEXT("rect"), make_rectangle},
              {TEXT("circle"), make_circle},  {TEXT("ellipse"), make_ellipse},
              {TEXT("line"), make_line},      {TEXT("polyline"), make_polyline},
              {TEXT("polygon"), make_polygon}};

bool svg_is_shape(struct str name)
{
    for (size_t i = 0; i < countof(shapes); i++) {
        if (str_equal(name, shapes[i].name)) {
            return true;
        }
    }
    return false;
}

bool svg_outline_of(struct svg_context *context, uint32_t node, const struct svg_state *state,
                    struct svg_path *path)
{
    struct maker maker = {
        .context = context, .state = state, .node = node, .outline = {.arena = context->arena}};
    struct str name = svg_local(&context->tree, node);
    *path = (struct svg_path){0};
    for (size_t i = 0; i < countof(shapes); i++) {
        if (str_equal(name, shapes[i].name)) {
            shapes[i].make(&maker);
            *path = svg_path_made(&maker.outline);
        }
    }
    return path->verb_count > 0;
}

static void widen(struct svg_box *box, bool *any, struct svg_box more)
{
    if (*any) {
        double right = fmax(box->x + box->width, more.x + more.width);
        double bottom = fmax(box->y + box->height, more.y + more.height);
        box->x = fmin(box->x, more.x);
        box->y = fmin(box->y, more.y);
        box->width = right - box->x;
        box->height = bottom - box->y;
    } else {
        *box = more;
    }
    *any = true;
}

bool svg_bounds(struct svg_context *context, uint32_t node, const struct svg_state *state,
                struct svg_box *box)
{
    struct str name = svg_local(&context->tree, node);
    struct svg_path path;
    bool any = false;
    if (svg_outline_of(context, node, state, &path)) {
        return svg_path_box(&path, box);
    }
    if (str_equal(name, STR("image"))) {
        *box = (struct svg_box){svg_attribute(context, state, node, "x", SVG_ACROSS, 0),
                                svg_attribute(context, state, node, "y", SVG_DOWN, 0),
                                svg_attribute(context, state, node, "width", SVG_ACROSS, 0),
                                svg_attribute(context, state, node, "height", SVG_DOWN, 0)};
        return box->width > 0 && box->height > 0;
    }
    if ((!str_equal(name, STR("g")) && !str_equal(name, STR("a"))) ||
        !svg_work_element(context, node)) {
        return false;
    }
    for (uint32_t n = svg_child(context, node, 0); n != 0; n = svg_child(context, node, n)) {
        struct svg_box inside;
        struct svg_matrix moved = svg_transform_of(context, n, STR("transform"));
        if (svg_bounds(context, n, state, &inside)) {
            widen(box, &any, svg_box_moved(moved, inside));
        }
    }
    return any;
}
