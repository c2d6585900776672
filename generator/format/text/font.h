/* font: one font file, read for shaping, measuring and embedding (OpenType 1.9, through HarfBuzz).
 *
 * Only TrueType outlines (a glyf table) are taken, and only fonts whose licence bits let them be
 * embedded and subset. A font is const once loaded and may be used by many threads at once.
 * Every measure is in em, y upwards from the baseline. */
#ifndef FORMAT_TEXT_FONT_H
#define FORMAT_TEXT_FONT_H

#include "base/str.h"

struct arena;
struct font;

enum font_fault {
    FONT_OK,
    FONT_UNREADABLE,    /* not an sfnt file, or a table that must be there is missing or broken */
    FONT_NO_TRUETYPE,   /* no glyf outlines (CFF, bitmap), or a variable font */
    FONT_MAY_NOT_EMBED, /* OS/2 fsType forbids embedding or subsetting */
};

struct font_metrics {
    double ascent;  /* of a line, above the baseline */
    double descent; /* below it; positive */
    double line_gap;
    double cap_height;         /* of H */
    double x_height;           /* of x */
    double underline_position; /* the line's middle, above the baseline: usually negative */
    double underline_thickness;
    double strike_position;
    double italic_angle; /* degrees, counter-clockwise: negative when the font slopes forwards */
    uint16_t weight;     /* 400 is normal, 700 bold */
    bool italic;
    bool monospaced;
};

/* Reads a font file. `bytes` must outlive the font, which lies in the arena but holds memory of
 * HarfBuzz: font_finish gives that back. NULL when the font cannot be used; then
 * *fault says why. */
struct font *font_load(struct arena *arena, struct str bytes, enum font_fault *fault);
void font_finish(struct font *font);

const struct font_metrics *font_metrics(const struct font *font);

/* Can the font show this code point? True as well for what shaping makes from other glyphs or draws
 * nothing for: the spaces of Unicode, U+2011, soft hyphen, joiners and direction marks. */
bool font_has(const struct font *font, uint32_t code_point);

/* The first byte of `text` (valid UTF-8) whose code point the font lacks, or text.size. */
size_t font_lacks(const struct font *font, struct str text);

#endif
