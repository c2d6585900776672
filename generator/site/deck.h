/* deck: presentations: slides (`:::bild`), their steps (`:::klick`, items of lists) and speaker
 * notes (`:::talmanus`) with cues.
 *
 * A step comes forth at a click, in document order; the cues of the notes must agree with the
 * steps, or presenter and slide fall out of step. */
#ifndef SITE_DECK_H
#define SITE_DECK_H

#include "site/model.h"

/* Names of the blocks that decks are made of. */
bool deck_is_slide(const struct prose_block *block);
bool deck_is_notes(const struct prose_block *block);

/* The slide that the node stands in, or NULL. */
const struct prose_block *deck_slide_of(const struct prose *prose, uint32_t node);

/* A slide's heading as plain text; empty when it has none. */
struct str deck_slide_title(const struct prose *prose, const struct prose_block *slide);

/* True when the record's notes must not be published (`anteckningar: dolda`). */
bool deck_hides_notes(const struct record *record);

/* Reports slides without a heading or with an id used twice, cues that do not agree with the steps,
 * and selections that name slides which do not exist. Does nothing for texts without slides. */
void deck_check(struct arena *scratch, const struct prose *prose, struct diags *diags);

#endif
