/* picture: a raster picture of the site, made ready to be drawn in any handout. */
#ifndef LAYOUT_PICTURE_H
#define LAYOUT_PICTURE_H

#include "base/str.h"

struct arena;
struct pdf_picture;

enum picture_fault {
    PICTURE_OK,
    PICTURE_FORMAT, /* neither PNG nor JPEG, or a kind of JPEG that no browser shows */
    PICTURE_CMYK,
    PICTURE_DAMAGED,
    PICTURE_TOO_LARGE /* see bitmap.h */
};

/* Reads PNG and JPEG. NULL, and why, when it cannot be. The picture lives in the arena. */
const struct pdf_picture *picture_read(struct arena *arena, struct str bytes,
                                       enum picture_fault *fault);

#endif
