/* changes_words: what kinds of pieces and of changes are called in data (JSON, templates) and in
 * the keys of the interface's words. */
#ifndef RENDER_CHANGES_CHANGES_WORDS_H
#define RENDER_CHANGES_CHANGES_WORDS_H

#include "site/diff/diff.h"

/* "stycke", "rubrik", … */
struct str changes_kind_word(enum diff_block_kind kind);

/* "tillagd", "borttagen", "ändrad" or "flyttad". */
struct str changes_change_word(enum diff_change change);

#endif
