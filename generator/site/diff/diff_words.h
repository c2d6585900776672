/* diff_words: what differs between two texts, word by word, in pieces that can be read aloud.
 *
 * The words are aligned by weight (diff_align.h); a text too long for that is first divided at the
 * words that both have once (patience diff, Bram Cohen). Then the result is tidied: words that
 * happen to be the same between two larger changes become part of one change; a change that may
 * stand at several places goes where a sentence or clause begins; and when less than two fifths of
 * the text is common, the whole old and the whole new text are given instead. */
#ifndef SITE_DIFF_DIFF_WORDS_H
#define SITE_DIFF_DIFF_WORDS_H

#include "site/diff/diff.h"
#include "site/diff/diff_align.h"
#include "site/diff/diff_tokens.h"

/* The runs live in the arena, their text where the tokens' does. */
struct diff_text diff_words(struct arena *arena, struct diff_budget *budget,
                            const struct diff_tokens *old, const struct diff_tokens *new);

/* True when a text has anything else than what is the same in both. */
bool diff_text_differs(const struct diff_text *text);

/* A text that is all added, removed or the same. */
struct diff_text diff_text_whole(struct arena *arena, enum diff_mark mark,
                                 const struct diff_tokens *tokens);

/* The whole old text and then the whole new one. */
struct diff_text diff_text_both(struct arena *arena, const struct diff_tokens *old,
                                const struct diff_tokens *new);

#endif
