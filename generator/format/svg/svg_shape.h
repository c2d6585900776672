/* svg_shape: the part of svg that knows the outline of each kind of shape. */
#ifndef FORMAT_SVG_SVG_SHAPE_H
#define FORMAT_SVG_SVG_SHAPE_H

#include "format/svg/svg_context.h"
#include "format/svg/svg_path.h"

/* Whether an element of that name (without prefix) is a shape. */
bool svg_is_shape(struct str name);

/* The outline of a shape in its user space; false when it is no shape or has none. */
bool svg_outline_of(struct svg_context *context, uint32_t node, const struct svg_state *state,
                    struct svg_path *path);

/* The box around an element and all in it, without strokes and texts, in the space of the state;
 * false when there is none. References are not followed. */
bool svg_bounds(struct svg_context *context, uint32_t node, const struct svg_state *state,
                struct svg_box *box);

#endif
