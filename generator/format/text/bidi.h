/* bidi: in which direction each part of a text runs (Unicode Standard Annex 9), by FriBidi's
 * algorithm and our own classes of characters (unicode.h). */
#ifndef FORMAT_TEXT_BIDI_H
#define FORMAT_TEXT_BIDI_H

#include "base/str.h"

struct arena;

enum bidi_base {
    BIDI_LEFT,
    BIDI_RIGHT,
    BIDI_AUTO /* as the first strong letter says, else left */
};

/* True when the valid UTF-8 text may hold something that runs from the right: Hebrew, Arabic and
 * their like, or a control character for direction. Texts without need no levels: all are 0. */
bool bidi_needed(struct str text);

/* Sets level[i] of each byte to the embedding level of its character: odd runs from right to left.
 * True when the paragraph itself runs from the right. Scratch memory comes from the arena. */
bool bidi_levels(struct arena *arena, struct str text, enum bidi_base base, uint8_t *level);

/* The order in which `count` pieces of a line are set from left to right, from the level of each
 * (rule L2): order[0] is the index of the leftmost. */
void bidi_order(const uint8_t *level, size_t count, uint32_t *order);

#endif
