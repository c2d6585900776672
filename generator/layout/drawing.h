/* drawing: paints the operations of an SVG drawing. */
#ifndef LAYOUT_DRAWING_H
#define LAYOUT_DRAWING_H

#include "format/svg/svg.h"
#include "layout/paint.h"

/* Paints the drawing stretched evenly so that it is `width` wide, for the element. Texts
 * take `style`'s typeface. */
void drawing_paint(struct painter *painter, const struct svg_drawing *drawing,
                   const struct style *style, struct pdf_element *element, double x, double y,
                   double width);

#endif
