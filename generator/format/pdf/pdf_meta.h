/* pdf_meta: what a file tells about itself: Info, XMP (ISO 16684-1), and its colours. */
#ifndef FORMAT_PDF_PDF_META_H
#define FORMAT_PDF_PDF_META_H

#include "format/pdf/pdf_internal.h"

struct pdf_file;

/* Each writes an object and returns its number. */
uint32_t pdf_meta_info(const struct pdf *pdf, struct pdf_file *file);
uint32_t pdf_meta_xmp(const struct pdf *pdf, struct pdf_file *file);
uint32_t pdf_meta_intent(struct pdf_file *file); /* sRGB OutputIntent */

/* Notes a fault when the title, the language or the date is not as it must be. */
void pdf_meta_check(struct pdf *pdf);

#endif
