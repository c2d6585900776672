/* grapheme: what a reader takes for one character: a letter with its marks, a flag, a family of
 * emoji (extended grapheme clusters, Unicode Standard Annex 29, version 15.0). */
#ifndef FORMAT_TEXT_GRAPHEME_H
#define FORMAT_TEXT_GRAPHEME_H

#include "base/str.h"

/* The byte after the cluster that begins at byte `at` of the valid UTF-8 text; `at` lies
 * before its end. */
size_t grapheme_end(struct str text, size_t at);

#endif
