/* pdf_font: the fonts of a file. A font is embedded as a CIDFontType2 with Identity-H; every
 * pair of a glyph and the text it stands for is a character of its own, so text is extracted as
 * it was given. */
#ifndef FORMAT_PDF_PDF_FONT_H
#define FORMAT_PDF_PDF_FONT_H

#include "format/pdf/pdf_internal.h"

struct pdf_file;

/* The font's place in this file, made at its first use. */
struct pdf_font *pdf_font_of(struct pdf *pdf, const struct font *font);

/* The CID that shows `glyph` (not 0) and is extracted as `text`. */
uint32_t pdf_font_cid(struct pdf *pdf, struct pdf_font *font, uint32_t glyph, struct str text);

/* Writes all fonts; they have their numbers after that. */
void pdf_font_write(struct pdf *pdf, struct pdf_file *file);

#endif
