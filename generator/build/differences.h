/* differences: the pages of changes that a site has: one for each edition and the one before it, one for
 * each frozen edition and the current one, and the list of them all. Each also as JSON.
 *
 * They are found at andringar/OLD--NEW.html, andringar/OLD--nu.html (to whichever edition is the current
 * one) and andringar/index.html, and stay there when new editions come. A site without frozen editions has
 * none; where its own content has andringar/index.html, that stands instead of the list. */
#ifndef BUILD_DIFFERENCES_H
#define BUILD_DIFFERENCES_H

#include "render/changes.h"

struct difference {
    const struct changes_edition *old, *new;
    const struct site *old_site, *new_site;
    struct str page; /* paths in the output */
    struct str data;
};

struct differences {
    struct changes_edition *editions; /* the oldest first; the last is the current one */
    size_t edition_count;
    struct vec pairs; /* of struct difference */
};

/* Appends a page of changes, or the same as JSON; `scratch` holds the diff meanwhile. */
void differences_render(const struct renderer *renderer, const struct difference *difference,
                        struct arena *scratch, struct diags *diags, struct buf *out);
void differences_render_data(const struct difference *difference, struct arena *scratch,
                             struct buf *out);

/* Appends the list of editions. */
void differences_render_index(const struct renderer *renderer,
                              const struct differences *differences, struct arena *scratch,
                              struct diags *diags, struct buf *out);

#endif
