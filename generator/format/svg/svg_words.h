/* svg_words: what of a drawing's file is words that someone wrote: texts, notes, labels. */
#ifndef FORMAT_SVG_SVG_WORDS_H
#define FORMAT_SVG_SVG_WORDS_H

#include "base/str.h"

struct arena;

/* A copy of a well-formed file with spaces in the place of all attributes but labels and titles,
 * and of data: addresses wherever they stand; lines and bytes stay where they are. What is looked
 * for in words is not to be found in coordinates. */
struct str svg_words(struct arena *arena, struct str bytes);

#endif
