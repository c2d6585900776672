/* drawing: paints the operations of an SVG drawing. */
#ifndef RENDER_HANDOUT_DRAWING_H
#define RENDER_HANDOUT_DRAWING_H

#include "format/svg.h"
#include "render/handout/paint.h"

/* Paints the drawing stretched evenly so that it is `width` wide, for the element. Texts take `style`'s
 * typeface. */
void drawing_paint(struct painter *painter, const struct svg_drawing *drawing,
                   const struct style *style, struct pdf_element *element, double x, double y,
                   double width);

#endif
