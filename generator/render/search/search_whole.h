/* search_whole: all that the files of an index are made from. Internal to search. */
#ifndef RENDER_SEARCH_SEARCH_WHOLE_H
#define RENDER_SEARCH_SEARCH_WHOLE_H

#include "render/search/search.h"
#include "render/search/search_index.h"

struct search_language;

struct search {
    const struct site *site;
    struct search_shape shape;
    const struct search_language *language;
    struct search_documents documents;
    struct search_terms terms;
    struct search_index index;
    size_t *word_starts; /* by file, and the end of the last: its first term */
    size_t *text_starts; /* likewise: its first document */
};

/* Appends the files. */
void search_write_register(const struct search *search, struct arena *scratch, struct buf *out);
void search_write_words(const struct search *search, size_t number, struct buf *out);
void search_write_texts(const struct search *search, struct arena *scratch, size_t number,
                        struct buf *out);
void search_write_filters(const struct search *search, struct arena *scratch, struct buf *out);

/* Appends ascending numbers as text; see search_list.c for the form. */
void search_write_numbers(const uint32_t *numbers, size_t count, struct buf *out);

#endif
