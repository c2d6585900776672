/* handout_slides: the slides of a presentation as values for the templates of paper. */
#ifndef RENDER_PAPER_HANDOUT_SLIDES_H
#define RENDER_PAPER_HANDOUT_SLIDES_H

#include "render/page.h"

/* A list of {id, titel, nummer, antal, tid, layout, avsnitt, html, manus}: the slides that `wanted`
 * ("1,4-9") names, else those of the handout's selection, else all. Empty for a text
 * without slides. A slide has the number that it has in the deck, of as many as the deck
 * has, as on the stage. */
struct value handout_slides(struct page *page, const struct record *record, struct str wanted);

/* Reads "1,4-9" over `count` slides into chosen[0 … count-1]; false when it is not such a list or
 * names a slide that does not exist. */
bool handout_slides_parse(struct str wanted, size_t count, bool *chosen);

/* How many slides the record's deck has: the number of the last one. */
size_t handout_slides_count(const struct record *record);

#endif
