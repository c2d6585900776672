/* search_documents: what can be found: every page, and every record that stands on another's page
 * (a question, a term of the glossary, a decision). A log of changes repeats what it tells of, so
 * it is not among them. */
#ifndef RENDER_SEARCH_DOCUMENTS_H
#define RENDER_SEARCH_DOCUMENTS_H

#include "render/search/search_text.h"

/* One thing that can be found. The words are filled in by search_gather. */
struct search_document {
    const struct record *record;
    struct str menu_title; /* what the menu calls it; empty when it is not there */
    const struct search_section *sections;
    size_t section_count;
    size_t text_size;      /* bytes in the sections */
    const uint32_t *words; /* numbers in the vocabulary, each once */
    const float *weights;  /* one a word */
    size_t word_count;
    size_t length; /* words that say something, in all */
};

struct search_documents {
    struct search_document *items; /* type by type, in the type's order */
    size_t count;
};

/* How many there are; cheap. */
size_t search_documents_count(const struct site *site);

/* Lists them, without text. */
struct search_documents search_documents_list(struct arena *arena, const struct site *site);

/* The path of the page in the edition, and the anchor there, which may be empty. */
struct str search_document_page(const struct record *record, struct str *anchor);

#endif
