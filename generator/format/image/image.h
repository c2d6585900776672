/* image: the kind and size in pixels of an image, from its first bytes; no decoding. */
#ifndef FORMAT_IMAGE_IMAGE_H
#define FORMAT_IMAGE_IMAGE_H

#include "base/str.h"

enum image_kind { IMAGE_UNKNOWN, IMAGE_PNG, IMAGE_JPEG, IMAGE_GIF, IMAGE_WEBP, IMAGE_SVG };

struct image {
    enum image_kind kind;
    uint32_t width; /* pixels; for SVG from width/height or the viewBox, rounded; 0 when unknown */
    uint32_t height;
};

/* Reads PNG (IHDR), JPEG (SOFn), GIF, WebP (VP8, VP8L, VP8X) and SVG; false when it is none of
 * them or is cut short. */
bool image_read(struct str bytes, struct image *image);

/* Finds what an SVG file must not hold: a script element, an on… attribute, a reference to another
 * host or a javascript: address. Returns the offending text, or the empty string. */
struct str image_svg_hazard(struct str svg);

#endif
