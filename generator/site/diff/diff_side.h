/* diff_side: one of the two sites of a diff, and how its values read as text.
 *
 * A reference reads as the title that the record has in the new edition, where it has one, so that
 * a page that got a new name does not count as a change in all that refer to it. */
#ifndef SITE_DIFF_DIFF_SIDE_H
#define SITE_DIFF_DIFF_SIDE_H

#include "site/model.h"

struct diff_side {
    const struct site *site;
    const struct record *const *partner; /* by index: the record in the other site, or NULL */
    struct map by_data;                  /* address of record->data → record */
    bool is_new;
};

/* Indexes the records of a site whose partners are known. */
struct diff_side diff_side_make(struct arena *arena, const struct site *site,
                                const struct record *const *partner, bool is_new);

/* What a link leads to in words: a page's title, a file's path, an address. */
struct str diff_side_target(const struct diff_side *side, const struct target *target);

/* What tells whether two targets are the same in both editions. */
struct str diff_side_identity(const struct diff_side *side, struct arena *arena,
                              const struct target *target);

/* A value of a field as one line of text, "label: value; label: value" for a group. */
struct str diff_side_text(const struct diff_side *side, struct arena *arena,
                          const struct field *field, const struct value *value);

#endif
