/* image: the kind and size in pixels of an image, from its first bytes; no decoding. SVG is read by
 * format/svg. */
#ifndef FORMAT_IMAGE_IMAGE_H
#define FORMAT_IMAGE_IMAGE_H

#include "base/str.h"

enum image_kind { IMAGE_UNKNOWN, IMAGE_PNG, IMAGE_JPEG, IMAGE_GIF, IMAGE_WEBP, IMAGE_SVG };

struct image {
    enum image_kind kind;
    uint32_t width; /* pixels; for SVG from width/height or the viewBox, rounded; 0 when unknown */
    uint32_t height;
};

/* The kind that the first bytes speak of; IMAGE_UNKNOWN for SVG too, which is a text. */
enum image_kind image_kind(struct str bytes);

/* Reads PNG (IHDR), JPEG (SOFn), GIF and WebP (VP8, VP8L, VP8X); false when it is none of them or
 * is cut short before its size. */
bool image_read(struct str bytes, struct image *image);

#endif
