/* search_words: the words of a text as the search takes them: in lower case, without soft
 * hyphens, "SIP:en" as "sip", "SOU 2023:5" as "sou", "2023", "5" and "20235", "e-hälsa" as "e",
 * "hälsa" and "ehälsa".
 *
 * The page's own script parts queries in the same way (themes/base/filer/sok/ord.js). */
#ifndef RENDER_SEARCH_WORDS_H
#define RENDER_SEARCH_WORDS_H

#include "base/str.h"

/* Longer words are left out. */
enum { SEARCH_WORD_MOST = 60 };

struct search_words {
    struct str text;
    size_t at;
    size_t parts;                    /* of the word being taken apart */
    size_t joined_size;              /* above SEARCH_WORD_MOST: too long */
    char part[SEARCH_WORD_MOST + 4]; /* the word that was given out last */
    char whole[SEARCH_WORD_MOST + 4];
};

void search_words_start(struct search_words *words, struct str text);

/* The next word, valid until the next call; false when none is left. */
bool search_words_next(struct search_words *words, struct str *word);

#endif
