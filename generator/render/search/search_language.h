/* search_language: what the search must know of a language besides its stems: words that say
 * nothing, endings that the stemmer leaves, and how words are put together. */
#ifndef RENDER_SEARCH_LANGUAGE_H
#define RENDER_SEARCH_LANGUAGE_H

#include "base/str.h"

/* Words are parted by spaces. Empty where a language needs nothing of the kind. */
struct search_language {
    struct str tag;
    struct str stop_words; /* that are not searched for */
    struct str asking;     /* that begin a question of what something is, after "vad" */
    struct str endings; /* a word and the same with one of them are one word when both are there */
    struct str derived; /* "ing:a": X + ing and X + a likewise */
    struct str alike;   /* "nätt:natt": stems of one word that no ending explains */
    struct str apart;   /* longer words that are not the shorter one with an ending */
    struct str short_parts; /* words of three letters that compounds are made of */
    struct str never_first; /* words that begin many words without being a part of them */
    struct str joints;      /* letters that may stand between the parts of a compound */
    bool compounds;         /* words are put together without a space */
};

/* The language of a tag ("sv-FI"); one without any words for a language that is not known. */
const struct search_language *search_language_of(struct str tag);

/* The stem that stands for this one, mostly itself. */
struct str search_language_alike(const struct search_language *language, struct str stem);

/* True when the word stands in the list. */
bool search_language_has(struct str list, struct str word);

/* Takes the next word off the front of the list; false when none is left. */
bool search_language_next(struct str *list, struct str *word);

#endif
