/* pdf_srgb: the colour profile of sRGB (IEC 61966-2-1) as an ICC profile, version 4.2. */
#ifndef FORMAT_PDF_PDF_SRGB_H
#define FORMAT_PDF_PDF_SRGB_H

#include "base/buf.h"

/* Appends the whole profile: 448 bytes, always the same. */
void pdf_srgb_profile(struct buf *profile);

#endif
