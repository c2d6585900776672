/* font_face: what a struct font is made of, for the parts of format/ that shape with it
 * or embed it. */
#ifndef FORMAT_TEXT_FONT_FACE_H
#define FORMAT_TEXT_FONT_FACE_H

#include "format/text/font.h"

#include <harfbuzz/hb.h>

struct font {
    hb_face_t *face; /* immutable */
    hb_font_t *font; /* immutable; its scale is units_per_em */
    struct font_metrics metrics;
    struct str name;
    uint32_t glyph_count;
    uint32_t units_per_em;
    int32_t box[4]; /* of all glyphs, in font units: left, bottom, right, top */
};

/* One table of a font file, borrowed for as long as it is open; empty when the font has none such.
 * Its numbers are read with bytes_big. */
struct font_table {
    hb_blob_t *blob;
    struct str bytes;
};

/* Opens the table with the tag of four letters. */
struct font_table font_table_open(hb_face_t *face, const char *tag);
void font_table_close(struct font_table *table);

#endif
