/* slug: a name fit for an address: a–z, 0–9 and single hyphens.
 *
 * å, ä → a; ö, ø → o; é → e; æ → ae; ß → ss …: letters lose their marks (compatibility
 * decomposition), all else becomes one hyphen; none at the ends. The same text always gives
 * the same slug. */
#ifndef FORMAT_TEXT_SLUG_H
#define FORMAT_TEXT_SLUG_H

#include "base/str.h"

struct arena;

/* The slug of `text`; empty when nothing in it has a Latin form. */
struct str slug_make(struct arena *arena, struct str text);

/* True for a non-empty text that slug_make would leave as it is. */
bool slug_is(struct str text);

#endif
