/* bitmap_png: the part of bitmap that decodes PNG, through libpng. */
#ifndef FORMAT_BITMAP_PNG_H
#define FORMAT_BITMAP_PNG_H

#include "format/bitmap.h"

/* Decodes a PNG; the bytes begin with its signature. */
enum bitmap_fault bitmap_png(struct arena *arena, struct str bytes, struct bitmap *bitmap);

#endif
