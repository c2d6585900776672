#include "format/svg/svg_pattern.h"

#include "base/arena.h"
#include "format/svg/svg_clip.h"
#include "format/svg/svg_gradient.h"
#include "format/svg/svg_style.h"

#include <math.h>

enum { MOST_TILES = 20000, MOST_POINTS = 400000 };

struct tiling {
    struct svg_context *context;
    uint32_t node;    /* what is filled */
    uint32_t pattern; /* whose children are drawn */
    struct svg_box tile;
    struct svg_matrix matrix;  /* from the pattern's space to the drawing */
    struct svg_matrix content; /* from the content's space to the pattern's */
    int first_x, first_y, end_x, end_y;
    struct svg_state state; /* of the content, but for its matrix */
};

static bool is_box_unit(struct svg_context *context, uint32_t pattern, struct str name,
                        bool otherwise)
{
    uint32_t from = svg_inherited_from(context, pattern, name);
    return from == UINT32_MAX ? otherwise
                              : svg_is(xml_value(context->xml, from, name), "objectboundingbox");
}

static double side(struct svg_context *context, uint32_t pattern, const struct svg_state *state,
                   const char *name, enum svg_axis axis)
{
    uint32_t from = svg_inherited_from(context, pattern, str_from(name));
    return from == UINT32_MAX ? 0 : svg_attribute(context, state, from, name, axis, 0);
}

/* Where the first tile is, in the pattern's space. */
static struct svg_box tile_of(struct svg_context *context, uint32_t pattern,
                              const struct svg_state *state, const struct svg_box *box)
{
    struct svg_state units = *state;
    bool of_box = is_box_unit(context, pattern, STR("patternUnits"), true);
    if (of_box) {
        units.width = units.height = 1;
    }
    struct svg_box tile = {side(context, pattern, &units, "x", SVG_ACROSS),
                           side(context, pattern, &units, "y", SVG_DOWN),
                           side(context, pattern, &units, "width", SVG_ACROSS),
                           side(context, pattern, &units, "height", SVG_DOWN)};
    return of_box ? svg_box_moved(svg_box_matrix(box), tile) : tile;
}

static struct svg_matrix content_of(struct svg_context *context, uint32_t pattern,
                                    struct svg_box tile, const struct svg_box *box)
{
    uint32_t from = svg_inherited_from(context, pattern, STR("viewBox"));
    struct svg_box view;
    if (from != UINT32_MAX && svg_view_box(xml_value(context->xml, from, STR("viewBox")), &view)) {
        bool slice;
        uint32_t how = svg_inherited_from(context, pattern, STR("preserveAspectRatio"));
        struct str preserve = {0};
        if (how != UINT32_MAX) {
            preserve = xml_value(context->xml, how, STR("preserveAspectRatio"));
        }
        return svg_fit(preserve, view, tile, &slice);
    }
    bool of_box = is_box_unit(context, pattern, STR("patternContentUnits"), false);
    /* As browsers do: the content begins at the tile's corner, not at that of the user space. */
    return of_box ? (struct svg_matrix){box->width, 0, 0, box->height, tile.x, tile.y}
                  : svg_translation(tile.x, tile.y);
}

/* Which tiles the box needs; false when they are too many. */
static bool count_tiles(struct tiling *tiling, struct svg_box box)
{
    double left = floor((box.x - tiling->tile.x) / tiling->tile.width);
    double top = floor((box.y - tiling->tile.y) / tiling->tile.height);
    double right = ceil((box.x + box.width - tiling->tile.x) / tiling->tile.width);
    double bottom = ceil((box.y + box.height - tiling->tile.y) / tiling->tile.height);
    if (!((right - left) * (bottom - top) <= MOST_TILES) || fabs(left) > 1e6 || fabs(top) > 1e6) {
        return false;
    }
    tiling->first_x = (int)left;
    tiling->first_y = (int)top;
    tiling->end_x = (int)right;
    tiling->end_y = (int)bottom;
    return true;
}

static void draw_content(const struct tiling *tiling, struct svg_matrix matrix)
{
    struct svg_context *context = tiling->context;
    struct svg_state state = tiling->state;
    state.matrix = matrix;
    for (uint32_t n = svg_child(context, tiling->pattern, 0); n != 0;
         n = svg_child(context, tiling->pattern, n)) {
        context->draw(context, n, &state);
    }
}

static bool is_opaque(const struct svg_paint *paint)
{
    return paint->kind == SVG_NONE || (paint->kind == SVG_COLOUR && paint->colour.alpha >= 1);
}

/* The path of one tile's operation, over all tiles. */
static bool repeat(const struct tiling *tiling, const struct svg_op *op, struct svg_path *path)
{
    struct svg_matrix back;
    struct svg_matrix to_pattern;
    struct svg_outline outline = {.arena = tiling->context->arena};
    int tiles = (tiling->end_x - tiling->first_x) * (tiling->end_y - tiling->first_y);
    if (!svg_invert(tiling->matrix, &back) ||
        !svg_invert(svg_multiply(op->matrix, back), &to_pattern) ||
        (double)tiles * op->shape->path.point_count > MOST_POINTS ||
        !svg_work(tiling->context, tiling->node, (size_t)tiles * op->shape->path.point_count)) {
        return false;
    }
    to_pattern.e = to_pattern.f = 0;
    for (int y = tiling->first_y; y < tiling->end_y; y++) {
        for (int x = tiling->first_x; x < tiling->end_x; x++) {
            struct svg_point by =
                svg_apply(to_pattern, x * tiling->tile.width, y * tiling->tile.height);
            svg_path_add(&outline, &op->shape->path, svg_translation(by.x, by.y));
        }
    }
    *path = svg_path_made(&outline);
    return true;
}

/* Draws all tiles as one path when the first shows that it can be done. */
static bool draw_as_one(const struct tiling *tiling)
{
    struct svg_context *context = tiling->context;
    size_t before = context->ops.count;
    draw_content(tiling, svg_multiply(tiling->content, tiling->matrix));
    struct svg_op *op = (struct svg_op *)context->ops.items + before;
    struct svg_path path;
    if (context->ops.count != before + 1 || op->kind != SVG_PATH || !is_opaque(&op->shape->fill) ||
        !is_opaque(&op->shape->stroke.paint) || !repeat(tiling, op, &path)) {
        context->ops.count = before;
        return false;
    }
    struct svg_shape *shape = arena_alloc(context->arena, sizeof *shape);
    *shape = *op->shape;
    shape->path = path;
    op->shape = shape;
    return true;
}

static void draw_tiles(const struct tiling *tiling)
{
    struct svg_context *context = tiling->context;
    for (int y = tiling->first_y; y < tiling->end_y; y++) {
        for (int x = tiling->first_x; x < tiling->end_x; x++) {
            struct svg_matrix matrix = svg_multiply(
                svg_translation(x * tiling->tile.width, y * tiling->tile.height), tiling->matrix);
            if (!svg_work(context, tiling->node, 1)) {
                return;
            }
            uint32_t clips = svg_clip_box(context, tiling->node, matrix, tiling->tile);
            draw_content(tiling, svg_multiply(tiling->content, matrix));
            svg_clip_end(context, tiling->node, clips);
        }
    }
}

void svg_draw_pattern(struct svg_context *context, uint32_t node, const struct svg_state *state,
                      uint32_t pattern, const struct svg_path *path, const struct svg_box *box)
{
    struct tiling tiling = {.context = context, .node = node, .state = *state};
    struct svg_style style = svg_style_inherited(context, &context->initial);
    uint32_t transform = svg_inherited_from(context, pattern, STR("patternTransform"));
    struct svg_matrix own = svg_identity();
    struct svg_matrix inverse;
    style.variables = state->style->variables;
    style.colour = state->style->colour;
    tiling.state.style = &style;
    tiling.pattern = svg_children_from(context, pattern);
    tiling.tile = tile_of(context, pattern, state, box);
    if (transform != UINT32_MAX) {
        own = svg_transform_of(context, transform, STR("patternTransform"));
    }
    if (tiling.pattern == UINT32_MAX || !(tiling.tile.width > 0 && tiling.tile.height > 0)) {
        return;
    }
    tiling.matrix = svg_multiply(own, state->matrix);
    tiling.content = content_of(context, pattern, tiling.tile, box);
    if (!svg_invert(own, &inverse) || !count_tiles(&tiling, svg_box_moved(inverse, *box)) ||
        !svg_enter(context, node, tiling.pattern)) {
        svg_skip(context, SVG_SKIP_PATTERN, node, xml_value(context->xml, pattern, STR("id")));
        return;
    }
    uint32_t clips = svg_clip_path(context, node, state->matrix, path, state->style->even_odd);
    if (clips > 0 && !draw_as_one(&tiling)) {
        draw_tiles(&tiling);
    }
    svg_clip_end(context, node, clips);
    svg_leave(context);
}
