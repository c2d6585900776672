/* changes: a diff as pages for readers, and as JSON for programs.
 *
 * The theme's templates `andringar` (the list of editions) and `andringar-par` (what
 * differs between two) draw the pages inside the frame of today's site. Each text has its
 * own words in texter.yaml. */
#ifndef RENDER_CHANGES_CHANGES_H
#define RENDER_CHANGES_CHANGES_H

#include "render/renderer.h"
#include "site/diff/diff.h"

/* One edition as the pages name it. */
struct changes_edition {
    struct str name;   /* "2022.1" */
    struct date date;  /* year 0: not known */
    struct str note;   /* what was said at the release; may be empty */
    struct str prefix; /* where its pages stand in the output: "v/2022.1/", or "" at the root */
    bool current;
};

/* Appends the page at `address` (path in the output, "andringar/2022.1--2023.1.html") that tells
 * what `diff` found; `old` and `new` are the editions of its two sites. Links lead to prefix + the
 * record's address, in both editions. `json` is the path in the output of the same as JSON, or
 * empty. Faults that show only now are reported in `diags`. */
void changes_render(const struct renderer *renderer, struct arena *scratch, struct str address,
                    const struct diff *diff, const struct changes_edition *old,
                    const struct changes_edition *new, struct str json, struct diags *diags,
                    struct buf *out);

/* One page of changes, for the list. */
struct changes_pair {
    const struct changes_edition *old;
    const struct changes_edition *new;
    struct str address;               /* of the page, in the output */
    const struct diff_counts *counts; /* NULL: not known, not told */
};

/* Appends the list of editions at `address` ("andringar/index.html"). `editions` are in the order
 * they were made; each shows the pair that ends in it and the pair from it to the current one. */
void changes_render_index(const struct renderer *renderer, struct arena *scratch,
                          struct str address, const struct changes_edition *editions,
                          size_t edition_count, const struct changes_pair *pairs, size_t pair_count,
                          struct diags *diags, struct buf *out);

/* Appends the diff as JSON, as the handbook documents it. */
void changes_json(const struct diff *diff, const struct changes_edition *old,
                  const struct changes_edition *new, struct arena *scratch, struct buf *out);

#endif
