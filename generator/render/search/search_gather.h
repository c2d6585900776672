/* search_gather: reads all documents, on many threads, and counts their words by
 * where they stand. */
#ifndef RENDER_SEARCH_GATHER_H
#define RENDER_SEARCH_GATHER_H

#include "render/search/search_documents.h"

struct search_language;

/* All words of all documents, each once, in an order that does not depend on threads. */
struct search_vocabulary {
    struct str *words;
    size_t count;
};

/* Fills in the documents and lists their words; stop words are not among them. */
struct search_vocabulary search_gather(struct arena *arena, struct search_documents *documents,
                                       const struct search_language *language, size_t jobs);

#endif
