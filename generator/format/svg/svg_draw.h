/* svg_draw: the part of svg that draws elements, whatever they are. */
#ifndef FORMAT_SVG_SVG_DRAW_H
#define FORMAT_SVG_SVG_DRAW_H

#include "format/svg/svg_context.h"

/* Draws one element and all in it. */
void svg_draw_element(struct svg_context *context, uint32_t node, const struct svg_state *state);

/* Draws what an svg element holds; the state's style is its own and its matrix that of its place.
 * With `frame` as its view, which must have an area. */
void svg_draw_view(struct svg_context *context, uint32_t node, const struct svg_state *state,
                   struct svg_box frame);

#endif
