/* svg_paint: the part of svg that turns fill and stroke into colours and gradients. */
#ifndef FORMAT_SVG_SVG_PAINT_H
#define FORMAT_SVG_SVG_PAINT_H

#include "format/svg/svg_context.h"

/* The paint of a source on an element whose box (without stroke) is `box`, NULL for a text. A
 * pattern's node goes to `pattern`, with SVG_NONE; else that is UINT32_MAX. Where `pattern` is NULL
 * a pattern cannot be drawn: it is told, and the paint is its fallback or none. */
struct svg_paint svg_paint_of(struct svg_context *context, uint32_t node,
                              const struct svg_state *state, const struct svg_source *source,
                              double opacity, const struct svg_box *box, uint32_t *pattern);

/* The whole stroke of an element with the state's style. */
struct svg_stroke svg_stroke_of(struct svg_context *context, uint32_t node,
                                const struct svg_state *state, const struct svg_box *box);

#endif
