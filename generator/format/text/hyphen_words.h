/* hyphen_words: the part of hyphen that knows words by heart. */
#ifndef FORMAT_TEXT_HYPHEN_WORDS_H
#define FORMAT_TEXT_HYPHEN_WORDS_H

#include "base/map.h"

/* Marks between the letters of a word, by byte: 0 none, else one of these. */
enum { HYPHEN_MARK_PART = 1, HYPHEN_MARK_INSIDE = 2 };

struct hyphen_words {
    struct map entries; /* word → const struct hyphen_entry */
    size_t longest;     /* bytes */
};

/* Reads the list: words and, of compounds, their parts. */
void hyphen_words_read(struct arena *arena, struct str list, struct hyphen_words *words);

/* Writes where a word of lower case is divided into `marks`, which has a byte for each of
 * its, all zero: the mark stands at what comes after the hyphen. False when the word is not
 * made of the list's. */
bool hyphen_words_divide(const struct hyphen_words *words, struct str word, uint8_t *marks);

#endif
