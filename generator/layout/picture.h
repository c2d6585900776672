/* picture: a raster picture of the site, made ready to be drawn in any handout. */
#ifndef LAYOUT_PICTURE_H
#define LAYOUT_PICTURE_H

#include "base/str.h"

struct arena;
struct pdf_picture;

/* Reads PNG and JPEG. NULL when it cannot be: `why` is then the reason, for a diagnostic (in both
 * languages, see rules/diag.h). The picture lives in the arena. */
const struct pdf_picture *picture_read(struct arena *arena, struct str bytes, struct str *why);

#endif
