/* css_colour: colours as CSS writes them (CSS Color 4). */
#ifndef FORMAT_CSS_CSS_COLOUR_H
#define FORMAT_CSS_CSS_COLOUR_H

#include "base/str.h"

struct css_colour {
    double red, green, blue; /* sRGB, 0–1 */
    double alpha;            /* 0–1 */
};

/* Reads #rgb, #rgba, #rrggbb, #rrggbbaa, rgb(), rgba(), hsl(), hsla(), color(srgb …),
 * color(display-p3 …) (taken as sRGB), a name, or "transparent". False for all else, also for
 * currentColor and none. */
bool css_colour(struct str text, struct css_colour *colour);

/* Reads #rgb or #rrggbb and nothing else, as 0xRRGGBB. */
bool css_colour_hex(struct str text, uint32_t *rgb);

#endif
