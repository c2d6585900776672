/* svg_text: the part of svg that turns text elements into positions and spans. */
#ifndef FORMAT_SVG_SVG_TEXT_H
#define FORMAT_SVG_SVG_TEXT_H

#include "format/svg/svg_context.h"

/* Draws a text element; the state's matrix and style are its own. */
void svg_draw_text(struct svg_context *context, uint32_t node, const struct svg_state *state);

/* The span of an element's style, without its text; the state's style is the element's. `shift`
 * is the baseline's. */
struct svg_span svg_span_of(struct svg_context *context, uint32_t node,
                            const struct svg_state *state, double shift);

#endif
