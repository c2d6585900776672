/* typography: quotation marks, dashes, ellipses and no-break spaces, as Swedish and English set
 * them.
 *
 *     "x" 'x'      ”x” ’x’ in Swedish, “x” ‘x’ in English; ' inside a word is ’ in both
 *     a - b, a -- b, 1--2    en dash
 *     ...          …
 *     8 766, 50 %, 5 min, kl. 10, s. 4, § 3    no-break space
 *
 * What stands in an address (with ://) is left alone. Texts come in pieces when emphasis or links
 * divide them, so each call is told which characters stand around its piece. */
#ifndef FORMAT_TEXT_TYPOGRAPHY_H
#define FORMAT_TEXT_TYPOGRAPHY_H

#include "base/str.h"

struct arena;

enum typography { TYPOGRAPHY_NONE, TYPOGRAPHY_SV, TYPOGRAPHY_EN };

/* The rules of a language: "sv", "en", or one of their variants such as "en-GB"; else none. */
enum typography typography_of(struct str language);

/* True for a language that is written from right to left, such as "ar", "fa", "he" or "ur". */
bool typography_is_rtl(struct str language);

/* A byte that never occurs in UTF-8 and that typography_apply turns back into `byte` without doing
 * anything about it; `byte` itself when it needs no such protection. */
char typography_protect(char byte);

/* True when typography_apply would give something other than the text. May say yes too often. */
bool typography_concerns(struct str text);

/* Writes the text with its typography done into `out`, which has room for TYPOGRAPHY_GROWTH times
 * its size, and returns the size. `before` and `after` are the code points around it, 0 at the
 * beginning and end of a block. */
enum { TYPOGRAPHY_GROWTH = 3 };
size_t typography_apply(enum typography rules, struct str text, uint32_t before, uint32_t after,
                        char *out);

/* The same for a whole text, into the arena; the very same view when nothing changes. */
struct str typography_text(struct arena *arena, enum typography rules, struct str text);

#endif
