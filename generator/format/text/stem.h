/* stem: what is left of a word without its endings, by the Snowball stemmers (libstemmer):
 * "vårdens" → "vård".
 *
 * Only for the languages whose stemmer the search in the page has too
 * (themes/base/filer/sok/stam-sv.js), since both must agree on every word. */
#ifndef FORMAT_TEXT_STEM_H
#define FORMAT_TEXT_STEM_H

#include "base/str.h"

struct stemmer;

/* A stemmer for a language tag ("sv", "en-GB"); NULL when there is none. It belongs
 * to one thread. */
struct stemmer *stemmer_create(struct str language);
void stemmer_destroy(struct stemmer *stemmer);

/* The stem of a word in lower case, valid until the next call. Without a stemmer (NULL)
 * the word itself. */
struct str stemmer_stem(struct stemmer *stemmer, struct str word);

#endif
