/* bitmap: PNG and JPEG as a page description wants them (image.h tells only kind and size).
 *
 * PNG is decoded by libpng to 8 bits a channel: grey or RGB, with the transparency by itself. Palettes,
 * 1–16 bits, interlacing and tRNS are resolved; gamma and colour profiles are left alone (sRGB). Grey stays
 * grey, and a transparency that is full everywhere is left out. JPEG passes through as it is: only its
 * header is read. Everything lives in the arena. */
#ifndef FORMAT_BITMAP_H
#define FORMAT_BITMAP_H

#include "base/str.h"

struct arena;

/* The largest side and the most pixels that are decoded. */
enum { BITMAP_SIDE = 20000, BITMAP_PIXELS = 60 * 1000 * 1000 };

enum bitmap_kind { BITMAP_PNG, BITMAP_JPEG };

struct bitmap {
    enum bitmap_kind kind;
    uint32_t width; /* pixels as stored */
    uint32_t height;
    uint8_t components;  /* 1 grey, 3 RGB; a JPEG says itself whether its three are YCbCr */
    uint8_t orientation; /* Exif, 1–8: how the pixels are to be turned when shown; 1 as they are */
    double pixels_per_inch; /* as the file says; 0 when it does not */
    struct str
        pixels; /* PNG: width × height × components bytes, row by row from the top. JPEG: the file */
    struct str alpha; /* PNG: width × height bytes, 255 opaque; empty when all is */
};

enum bitmap_fault {
    BITMAP_OK,
    BITMAP_UNKNOWN,   /* neither PNG nor JPEG */
    BITMAP_DAMAGED,   /* cut short, or no sense in it */
    BITMAP_TOO_LARGE, /* above BITMAP_SIDE or BITMAP_PIXELS */
    BITMAP_CMYK, /* a JPEG in the colours of print: PDF/A with an sRGB intent has no room for it */
    BITMAP_JPEG_KIND /* a JPEG that PDF cannot hold: lossless, arithmetic, not 8 bits, 2 components */
};

bool bitmap_read(struct arena *arena, struct str bytes, struct bitmap *bitmap,
                 enum bitmap_fault *fault);

#endif
