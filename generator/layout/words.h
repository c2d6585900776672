/* words: pieces of text as glyphs, with the widths that line breaking needs; remembered
 * by a thread.
 *
 * A piece is what stands between two places where a line may break, or less: a word with the blanks
 * after it. Letters that the family lacks come from the fallback fonts; those that nobody has are
 * shown as a replacement sign, and the piece tells. Measures are in em; everything lives as long
 * as the words. */
#ifndef LAYOUT_WORDS_H
#define LAYOUT_WORDS_H

#include "base/str.h"

struct font;
struct handout_setup;
struct shaped;
struct style;
struct words;

struct word_break {
    uint32_t offset; /* bytes to what comes after it */
    uint8_t skip;    /* bytes of a soft hyphen just before, to be left out */
    uint8_t rank;    /* 0: between the parts of a compound */
    bool visible;    /* a hyphen stands there already */
    float advance;   /* of what comes before, without a hyphen */
};

struct word {
    struct str text;                   /* as set, with its trailing blanks */
    const struct shaped *const *parts; /* left to right */
    uint32_t part_count;
    uint32_t break_count;
    const struct word_break *breaks; /* in rising order */
    float advance;                   /* trailing blanks included */
    float blanks;                    /* of these */
    uint32_t missing;                /* code point that no font has; 0: none */
};

struct words *words_create(const struct handout_setup *setup);
void words_finish(struct words *words);

/* The piece in the style's typeface. With `divide`, its breaks are those of the language's
 * hyphenation; else it has none. */
const struct word *words_get(struct words *words, const struct style *style, struct str language,
                             struct str text, bool rtl, bool divide);

/* The width of a piece's first `offset` bytes. */
float words_advance(const struct word *word, size_t offset);

/* The font of a style, for its measures. */
const struct font *words_font(const struct style *style);

#endif
