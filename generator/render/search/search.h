/* search: the index that the page's own script searches, made with the site: one an edition.
 *
 * It is cut into files that each call one function, since a page opened from the disk may load
 * scripts and nothing else: a register of what there is, the terms in folded order, what the
 * documents say, and what a search can be narrowed by. How many files there are is known before the
 * index is made, by the size of the content alone. */
#ifndef RENDER_SEARCH_SEARCH_H
#define RENDER_SEARCH_SEARCH_H

#include "site/model.h"

struct buf;

#define SEARCH_PAGE "sok.html"
#define SEARCH_FOLDER "sok/"

/* How the index is cut. */
struct search_shape {
    size_t documents;
    size_t word_files;
    size_t text_files;
    bool filters;
};

enum search_part { SEARCH_REGISTER, SEARCH_WORDS, SEARCH_TEXTS, SEARCH_FILTERS };

struct search;

struct search_shape search_shape_of(const struct site *site);

/* The path of a file of the index in its edition. */
struct str search_path(struct arena *arena, enum search_part part, size_t number);

/* Makes the index on `jobs` threads. It lives in the arena. */
const struct search *search_make(struct arena *arena, const struct site *site,
                                 const struct search_shape *shape, size_t jobs);

/* Appends one of its files. Safe from many threads. */
void search_render(const struct search *search, struct arena *scratch, enum search_part part,
                   size_t number, struct buf *out);

#endif
