/* grapheme: what a reader takes for one character: a letter with its marks, a flag, a family of emoji
 * (extended grapheme clusters, Unicode Standard Annex 29, version 15.0). */
#ifndef FORMAT_TEXT_GRAPHEME_H
#define FORMAT_TEXT_GRAPHEME_H

#include "base/str.h"

/* The byte after the cluster that begins at byte `at` of the valid UTF-8 text; `at` lies before its end. */
size_t grapheme_end(struct str text, size_t at);

size_t grapheme_count(struct str text);                       /* number of clusters */
struct str grapheme_prefix(struct str text, size_t clusters); /* first so many clusters */

#endif
