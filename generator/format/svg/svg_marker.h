/* svg_marker: the part of svg that draws the heads of arrows and the like on a path's corners. */
#ifndef FORMAT_SVG_SVG_MARKER_H
#define FORMAT_SVG_SVG_MARKER_H

#include "format/svg/svg_context.h"
#include "format/svg/svg_path.h"

/* Draws the markers that the state's style asks for along the path. */
void svg_draw_markers(struct svg_context *context, uint32_t node, const struct svg_state *state,
                      const struct svg_path *path);

#endif
