/* hyphen: where a word may be divided at the end of a line, through libhyphen and a list of exceptions.
 *
 * The dictionary is a file of patterns (hyph_sv.dic); the exceptions are words written with their hyphens
 * ("mål-bild"), a line each, # for comments. An exception also covers the word's ending and the
 * compounds it begins or ends: see hyphen_points. A hyphenator is const once loaded and may be used by
 * any number of threads at once (libhyphen only reads its dictionary). */
#ifndef FORMAT_HYPHEN_H
#define FORMAT_HYPHEN_H

#include "base/str.h"

struct arena;
struct hyphenator;

/* Letters that stay before the hyphen and after it. No more than HYPHEN_MOST places are given in one
 * word, and longer words than HYPHEN_LONGEST code points are not divided by the patterns. */
enum { HYPHEN_BEFORE = 3, HYPHEN_AFTER = 3, HYPHEN_MOST = 32, HYPHEN_LONGEST = 90 };

/* A place where a word may be divided. */
struct hyphen_point {
    uint32_t offset; /* bytes from the start of the word to what comes after the hyphen */
    uint8_t rank;    /* 0: between the parts of a compound or at a hyphen; 1: anywhere else */
    bool visible;    /* a hyphen already stands there ("e-tjänst"): break, but write none */
    uint8_t
        skip; /* bytes to leave out when it is not used or is: a U+00AD that stands just before */
};

/* Reads a dictionary's bytes and a list of exceptions (may be empty). NULL when libhyphen cannot read
 * it. Release it when no thread uses it any more. */
struct hyphenator *hyphen_load(struct arena *arena, struct str dictionary, struct str exceptions);
void hyphen_release(struct hyphenator *hyphenator);

/* The places in one word (no white space) in rising order; returns how many. The word may carry marks around it
 * ("(målbilden,"). None in words with digits, "@", "/", "." or "_" inside, in words with two or more capitals
 * (SKR, FoU), nor in those shorter than HYPHEN_BEFORE + HYPHEN_AFTER letters. A word with U+00AD is
 * divided there only; one with hyphens there, and inside its parts when they are long enough. */
size_t hyphen_points(const struct hyphenator *hyphenator, struct str word,
                     struct hyphen_point points[HYPHEN_MOST]);

#endif
