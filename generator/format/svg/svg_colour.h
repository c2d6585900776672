/* svg_colour: the part of svg that reads colours as CSS writes them. */
#ifndef FORMAT_SVG_SVG_COLOUR_H
#define FORMAT_SVG_SVG_COLOUR_H

#include "format/svg/svg.h"

/* Reads #rgb, #rgba, #rrggbb, #rrggbbaa, rgb(), rgba(), hsl(), hsla(), color(srgb …), color(display-p3 …) (taken as sRGB), a
 * name, or "transparent". False for all else, also for currentColor and none. */
bool svg_colour(struct str text, struct svg_colour *colour);

#endif
