/* editions: all editions of a site: the current one, at the root and at its permanent address, and the
 * frozen ones. */
#ifndef BUILD_EDITIONS_H
#define BUILD_EDITIONS_H

#include "build/archive.h"
#include "build/edition.h"
#include "site/history.h"

struct editions {
    struct archive archive;
    struct edition *current;
    struct edition *frozen; /* one a manifest, the oldest first */
    size_t frozen_count;
    struct history_edition *indexes; /* of the frozen ones, then of the current one */
    struct history history;
    struct renderer permanent; /* the current one below v/ */
    struct vec renderers;      /* of const struct renderer *: all that is rendered */
};

/* Reads and verifies the frozen editions of `current`, which is understood, and follows its pages through
 * them. A site without the setting `utgåva` has no editions. Afterwards `renderers` tells all there is to
 * render. What hinders is reported in the current edition's diags. */
void editions_load(struct editions *editions, struct workers *workers, struct edition *current,
                   const struct theme *theme);

/* Tells in one warning an edition what is wrong with the frozen ones. */
void editions_report(const struct editions *editions, struct arena *arena);

#endif
