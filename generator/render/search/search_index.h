/* search_index: in which documents each term stands, and how much it weighs there. */
#ifndef RENDER_SEARCH_INDEX_H
#define RENDER_SEARCH_INDEX_H

#include "render/search/search_terms.h"

/* How much a term weighs in a document, as a digit. What each digit is worth stands
 * in sok.js too. */
enum { SEARCH_LEVELS = 6 };

struct search_posting {
    uint32_t document;
    uint32_t level;
};

struct search_index {
    struct search_posting *postings;
    size_t *starts; /* by term, and the end of the last one: where its postings begin */
};

struct search_index search_index_make(struct arena *arena, const struct search_documents *documents,
                                      const struct search_terms *terms);

#endif
