/* handout_list: the handouts, files to print, that a site's declarations (schema->handouts) make
 * of its records. */
#ifndef SITE_HANDOUT_LIST_H
#define SITE_HANDOUT_LIST_H

#include "site/model.h"

/* One file. */
struct handout {
    const struct handout_kind *kind;
    struct str id;      /* "talmanus/nara-vard-kort-storskrift" */
    struct str address; /* path in the output, for ever: "v/<edition>/utskrift/<id>.pdf", without
                         * "v/<edition>/" when the site has no editions */
    size_t index;       /* in the list */
    struct str title;   /* of its contents: the record's, or the type's in the plural */
    struct str part; /* title of the selection or the value it is limited to; empty: everything */
    const struct record *record;         /* HANDOUT_EACH; else NULL */
    const struct value_map *selection;   /* one `urval` of the record, or NULL */
    const struct record *const *records; /* what it is made of, in order */
    size_t record_count;
    const struct record *home; /* the page that offers it and that its code leads to, or NULL */
    bool large;                /* large print */
    const struct handout
        *other; /* the same in large print, or in ordinary; NULL when there is none */
};

/* Lists every handout in the order of their kinds and records: struct handout * into `handouts`. */
void handout_list(struct arena *arena, const struct site *site, struct vec *handouts);

/* The records of a kind that `where` (fält=värde, or empty) picks beside the
 * kind's own condition. */
struct vec handout_records(struct arena *arena, const struct site *site,
                           const struct handout_kind *kind, struct str where);

#endif
