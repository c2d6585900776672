/* svg_size: how large a drawing is by itself. */
#ifndef FORMAT_SVG_SVG_SIZE_H
#define FORMAT_SVG_SVG_SIZE_H

#include "format/data/xml.h"

/* The size of an svg element in CSS pixels, from width and height and else from viewBox;
 * 0 when neither says. `font_size` is what em means. True when width or height says so
 * in absolute units. */
bool svg_size(const struct xml *xml, uint32_t node, double font_size, double *width,
              double *height);

#endif
