/* pdf_subset: a TrueType font program with the glyphs of one file only (OpenType 1.9:
 * glyf, loca, hmtx).
 *
 * Glyph n of the subset is CID n, so the font needs no map from one to the other; the parts of
 * composite glyphs follow after. Only the tables that PDF asks for are kept (ISO 32000-1, 9.9). */
#ifndef FORMAT_PDF_PDF_SUBSET_H
#define FORMAT_PDF_PDF_SUBSET_H

#include "format/pdf/pdf_internal.h"

/* Appends the font program to `out`. False when the font's tables contradict each other. */
bool pdf_subset(const struct pdf_font *font, struct buf *out);

#endif
