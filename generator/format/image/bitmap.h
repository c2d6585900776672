/* bitmap: PNG (ISO/IEC 15948) as a page description wants it (image.h tells only kind and size).
 *
 * It is decoded by libpng to 8 bits a channel: grey or RGB, with the transparency by itself.
 * Palettes, 1–16 bits, interlacing and tRNS are resolved; gamma and colour profiles are left alone
 * (sRGB). Grey stays grey, and a transparency that is full everywhere is left out. Everything lives
 * in the arena. */
#ifndef FORMAT_IMAGE_BITMAP_H
#define FORMAT_IMAGE_BITMAP_H

#include "base/str.h"

struct arena;

/* The largest side and the most pixels that are decoded. */
enum { BITMAP_SIDE = 20000, BITMAP_PIXELS = 60 * 1000 * 1000 };

struct bitmap {
    uint32_t width; /* pixels */
    uint32_t height;
    uint8_t components; /* 1 grey, 3 RGB */
    struct str pixels;  /* width × height × components bytes, row by row from the top */
    struct str alpha;   /* width × height bytes, 255 opaque; empty when all is */
};

enum bitmap_fault {
    BITMAP_OK,
    BITMAP_DAMAGED,  /* cut short, or no sense in it */
    BITMAP_TOO_LARGE /* above BITMAP_SIDE or BITMAP_PIXELS */
};

/* Whether the bytes begin as a PNG file does. */
bool bitmap_begins(struct str bytes);

/* Decodes a PNG file; at a fault the bitmap is empty. */
enum bitmap_fault bitmap_read(struct arena *arena, struct str bytes, struct bitmap *bitmap);

#endif
