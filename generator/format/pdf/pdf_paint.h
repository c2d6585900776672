/* pdf_paint: colours and gradients (ISO 32000-1, 8.7.4; soft masks 11.6.5). */
#ifndef FORMAT_PDF_PDF_PAINT_H
#define FORMAT_PDF_PDF_PAINT_H

#include "format/pdf/pdf_internal.h"

/* Makes the paint the current one for filling or stroking. */
void pdf_paint_set(struct pdf_page *page, const struct pdf_paint *paint, bool stroking);

/* Is it a gradient between different opacities, which needs a soft mask? */
bool pdf_paint_masks(const struct pdf_paint *paint);

/* Sets the soft mask for what is painted within `bounds`; the caller saves and
 * restores the state. */
void pdf_paint_mask(struct pdf_page *page, const struct pdf_paint *paint, struct pdf_box bounds);

#endif
