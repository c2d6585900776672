/* comparisons: what differs between the editions of a site: each against the one after it, and each against
 * the current one. The first are for ever at andringar/A--B.html, the others at andringar/A--nu.html, where
 * what they say follows the current edition. */
#ifndef BUILD_COMPARISONS_H
#define BUILD_COMPARISONS_H

#include "build/editions.h"
#include "render/changes.h"

struct comparison {
    const struct changes_edition *old;
    const struct changes_edition *new;
    const struct site *old_site;
    const struct site *new_site;
    struct str page; /* path in the output */
    struct str data; /* the same as JSON */
    const struct diff *diff;
};

struct comparisons {
    struct changes_edition *editions; /* the oldest first, the current one last */
    size_t edition_count;
    struct comparison *items;
    size_t count;
    struct changes_pair *pairs; /* one a comparison */
    struct str index;           /* path of their list in the output */
};

/* Compares the editions, which are loaded; one that is taken over from the last build is read again. A site
 * without frozen editions has no comparisons. What they hold lives as long as the workers. */
void comparisons_make(struct comparisons *comparisons, const struct editions *editions,
                      struct workers *workers);

#endif
