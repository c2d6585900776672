/* comparisons: what differs between the editions of a site: each against the one after it, and each
 * against the current one. The first are for ever at andringar/A--B.html, the others at
 * andringar/A--nu.html, where what they say follows the current edition. */
#ifndef PIPELINE_COMPARISONS_H
#define PIPELINE_COMPARISONS_H

#include "pipeline/comparison.h"
#include "pipeline/editions.h"

/* Compares the editions, which are loaded; one that is taken over from the last build is
 * read again. A site without frozen editions has no comparisons. What they hold lives as
 * long as the workers. */
void comparisons_make(struct comparisons *comparisons, struct editions *editions,
                      struct workers *workers);

/* Internal: what a page of changes between two frozen editions was made from; whether the last
 * build made it from the same, and then it is taken from its output; and the note on it for
 * the next build. */
struct str comparisons_key(const struct editions *editions, struct arena *arena, size_t old);
bool comparisons_take_over(struct editions *editions, struct arena *arena, size_t old,
                           struct str key, struct comparison *comparison);
void comparisons_note(struct editions *editions, struct arena *arena, size_t old, struct str key,
                      const struct comparison *comparison);

#endif
