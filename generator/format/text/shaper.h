/* shaper: from text to glyphs in place (HarfBuzz), with a cache of everything shaped so far.
 *
 * A shaper belongs to one thread at a time. What it returns is const and lives until shaper_finish,
 * so one shaper can serve a thread through many files: words come back, and cost one look-up.
 *
 * The shaper does not split text: one call is one run of one font, direction, script and language.
 * Whoever breaks lines shapes word by word (with what clings to them) and spaces by themselves. */
#ifndef FORMAT_TEXT_SHAPER_H
#define FORMAT_TEXT_SHAPER_H

#include "base/str.h"

struct arena;
struct font;
struct shaper;

enum shape_feature {
    SHAPE_TABULAR = 1,      /* figures of one width (tnum), for columns of numbers */
    SHAPE_NO_LIGATURES = 2, /* for letter-spaced text and code */
};

/* One glyph. Measures in em, y upwards. */
struct glyph {
    uint32_t id;      /* in the font; 0 is the missing glyph (.notdef) */
    uint32_t cluster; /* byte offset in the text where the characters of this glyph begin */
    float advance;
    float dx; /* moves the glyph, not the pen */
    float dy;
};

struct shaped {
    const struct font *font;
    struct str text;            /* a copy of the text */
    const struct glyph *glyphs; /* left to right as drawn, also when rtl */
    uint32_t count;
    bool rtl;
    float advance;    /* width of the whole run */
    uint32_t missing; /* byte offset of the first character without a glyph; text.size when none */
};

struct shaper *shaper_create(struct arena *arena);
void shaper_finish(struct shaper *shaper);

/* Shapes `text` (valid UTF-8). `language` is a BCP 47 tag; empty when unknown. `features` is a sum
 * of enum shape_feature. */
const struct shaped *shaper_shape(struct shaper *shaper, const struct font *font, struct str text,
                                  bool rtl, struct str language, unsigned features);

#endif
