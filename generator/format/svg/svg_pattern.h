/* svg_pattern: the part of svg that fills a shape with a pattern, tile by tile. */
#ifndef FORMAT_SVG_SVG_PATTERN_H
#define FORMAT_SVG_SVG_PATTERN_H

#include "format/svg/svg_context.h"
#include "format/svg/svg_path.h"

/* Draws a pattern inside a path whose box is given. What is one opaque path in each tile becomes
 * one path in all (parts that stick out of the tile are seen then, as they are meant to join); else
 * each tile is clipped. */
void svg_draw_pattern(struct svg_context *context, uint32_t node, const struct svg_state *state,
                      uint32_t pattern, const struct svg_path *path, const struct svg_box *box);

#endif
