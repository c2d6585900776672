/* hyphen: where a word may be divided at the end of a line, through libhyphen and a list of words.
 *
 * The dictionary is a file of patterns (hyph_sv.dic, in UTF-8 or ISO 8859-1). The list says how
 * words are divided that the patterns get wrong, one on each line: "=" stands between the parts of
 * a compound and "-" elsewhere ("mål=bild", "in-vand-ra-re"); "#" begins a comment. A part without
 * "-" is divided by the patterns. A word put together of the list's words and their parts, with an
 * ending ("målbildsarbetet"), is divided as they are. A hyphenator is const once loaded and may be
 * used by any number of threads at once: libhyphen only reads it. */
#ifndef FORMAT_TEXT_HYPHEN_H
#define FORMAT_TEXT_HYPHEN_H

#include "base/str.h"

struct arena;
struct hyphenator;

/* Letters that stay before the hyphen and after it. No more than HYPHEN_MOST places are given in
 * one word, and words of more than HYPHEN_LONGEST letters are not divided by the patterns. */
enum { HYPHEN_BEFORE = 3, HYPHEN_AFTER = 3, HYPHEN_MOST = 32, HYPHEN_LONGEST = 90 };

/* A place where a word may be divided. */
struct hyphen_point {
    uint32_t offset; /* bytes from the start of the word to what comes on the next line */
    uint8_t rank;    /* 0: between the parts of a compound, at a hyphen or U+00AD; 1: elsewhere */
    bool visible;    /* a hyphen stands there already ("FoU-stöd"): divide, but write none */
    uint8_t skip;    /* bytes of a U+00AD just before the offset, which is never to be written */
};

/* Reads a dictionary's bytes and a list of words (may be empty). NULL when libhyphen cannot read it
 * or its encoding is another. Release it when no thread uses it any more. */
struct hyphenator *hyphen_load(struct arena *arena, struct str dictionary, struct str words);
void hyphen_release(struct hyphenator *hyphenator);

/* The places in one word (valid UTF-8, no white space) in rising order; returns how many. The word
 * may carry marks around it ("(målbilden,"). There are none in words with digits, "@", "/", ".",
 * ":" or "_" inside, nor in parts with two capitals (SKR, FoU) or with fewer than six letters. A
 * word with U+00AD is divided there only; one with hyphens there, and inside its longer parts. */
size_t hyphen_points(const struct hyphenator *hyphenator, struct str word,
                     struct hyphen_point points[HYPHEN_MOST]);

#endif
