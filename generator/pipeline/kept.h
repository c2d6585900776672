/* kept: what the last build noted of the frozen editions, so that those that nothing has changed
 * for are neither read nor rendered again: their part of the old output is taken over as it stands.
 *
 * The notes are a part of the memory (see memory.h). They only save work: without them, or when
 * they do not fit, everything is made anew with the same result. */
#ifndef PIPELINE_KEPT_H
#define PIPELINE_KEPT_H

#include "format/data/sha256.h"
#include "site/history.h"

struct arena;
struct buf;
struct frozen;

/* A file of the output, as it was written. */
struct kept_file {
    struct str path; /* in the output */
    struct sha256 hash;
};

struct kept_edition {
    struct str name;
    struct str index_key;         /* of what the index was made from */
    struct str page_key;          /* of what the pages were made from */
    struct str tree;              /* hash that describes their folder in the output */
    struct str fault_count;       /* faults of the frozen content, in figures; empty: none */
    struct str fault;             /* the first of them, in both languages */
    struct history_edition index; /* pages, redirects, assets (without sources) */
    struct vec files;             /* of struct kept_file */
    /* What differs between it and the next edition, when that one is frozen too: what the page was
     * made from, the page, the data, and the counts in figures with spaces between. */
    struct str changes_key;
    struct sha256 changes_page;
    struct sha256 changes_data;
    struct str changes_counts;
};

/* Appends the notes on editions. */
void kept_render(const struct kept_edition *editions, size_t count, struct buf *out);

/* Reads notes into `editions` (struct kept_edition); nothing when they cannot be understood. */
void kept_parse(struct arena *arena, struct str text, struct vec *editions);

/* The notes on the edition of that name, or NULL. */
const struct kept_edition *kept_find(const struct vec *editions, struct str name);

#endif
