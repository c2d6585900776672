/* diff_score: how likely it is that a piece of the new text is a piece of the old
 * one with changes. */
#ifndef SITE_DIFF_DIFF_SCORE_H
#define SITE_DIFF_DIFF_SCORE_H

#include "site/diff/diff_units.h"

/* Above what two pieces that say the same count for, or 0 when they are not of the same kind. */
uint32_t diff_score_same(struct arena *arena, struct diff_unit *old, struct diff_unit *new);

/* How alike two pieces at the same place of their texts are; 0 when they are different things.
 * Below the same heading less is asked. */
uint32_t diff_score_alike(struct arena *arena, struct diff_unit *old, struct diff_unit *new,
                          bool same_section);

/* How sure it is that the old piece now stands elsewhere, as the new one; 0 when it is not. */
uint32_t diff_score_moved(struct arena *arena, struct diff_unit *old, struct diff_unit *new,
                          bool same_section);

#endif
