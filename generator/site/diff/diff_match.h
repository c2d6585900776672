/* diff_match: which records of two sites are the same. */
#ifndef SITE_DIFF_DIFF_MATCH_H
#define SITE_DIFF_DIFF_MATCH_H

#include "site/diff/diff_align.h"
#include "site/model.h"

struct diff_matches {
    const struct record **new_of; /* by index in the old site; NULL: gone */
    const struct record **old_of; /* by index in the new site; NULL: new */
};

struct diff_matches diff_match(struct arena *arena, struct diff_budget *budget,
                               const struct site *old, const struct site *new);

#endif
