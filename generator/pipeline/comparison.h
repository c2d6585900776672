/* comparison: two editions compared, and all such pairs of a site: plain data for the plan. */
#ifndef PIPELINE_COMPARISON_H
#define PIPELINE_COMPARISON_H

#include "render/changes/changes.h"

struct comparison {
    const struct changes_edition *old;
    const struct changes_edition *new;
    const struct site *old_site;
    const struct site *new_site;
    struct str page; /* path in the output */
    struct str data; /* the same as JSON */
    struct str
        html; /* the finished page, and the data: what differs is far larger, so it is not kept */
    struct str json;
    struct diff_counts counts;
    bool taken_over; /* the last build made it from the same */
};

struct comparisons {
    struct changes_edition *editions; /* the oldest first, the current one last */
    size_t edition_count;
    struct comparison *items;
    size_t count;
    struct changes_pair *pairs; /* one a comparison */
    struct str index; /* path of their list in the output; where the content has it, that stands */
};

#endif
