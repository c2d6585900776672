/* svg_image: the part of svg that takes out embedded pictures. */
#ifndef FORMAT_SVG_SVG_IMAGE_H
#define FORMAT_SVG_SVG_IMAGE_H

#include "format/svg/svg_context.h"

/* Draws an image element; the state's matrix and style are its own. */
void svg_draw_image(struct svg_context *context, uint32_t node, const struct svg_state *state);

#endif
