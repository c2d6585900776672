/* search_parts: what a compound is made of, when the material has its parts as words too:
 * "närvårdsteam" → när, vård, team. Words that only look like parts (för-, upp-) are none. */
#ifndef RENDER_SEARCH_PARTS_H
#define RENDER_SEARCH_PARTS_H

#include "base/map.h"

struct search_language;

#define SEARCH_NO_TERM UINT32_MAX
enum { SEARCH_PARTS = 4 };

/* What the material has. */
struct search_attested {
    struct map
        words; /* word → struct search_meaning *, whose first member is its term (uint32_t) */
    struct map terms; /* stem → uint32_t *: its number */
};

/* Fills `parts` (SEARCH_PARTS of them) with the numbers of terms, and then SEARCH_NO_TERM. */
void search_parts_find(const struct search_attested *attested,
                       const struct search_language *language, struct str word, uint32_t *parts);

#endif
