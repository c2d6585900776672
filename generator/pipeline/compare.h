/* compare: two editions of a site, loaded and compared. */
#ifndef PIPELINE_COMPARE_H
#define PIPELINE_COMPARE_H

#include "pipeline/build.h"
#include "pipeline/edition.h"
#include "render/changes/changes.h"

struct compare {
    struct workers workers; /* whose memory the sites live in */
    struct edition sites[2];
    struct changes_edition editions[2]; /* the old and the new */
    const struct diff *diff;            /* NULL unless all went well */
    struct str unknown;                 /* the name that no edition has, else empty */
    struct str known;                   /* then: the names there are, with commas between */
    struct str language;                /* of the site; empty when its settings could not be read */
};

/* Compares the editions called `old` and `new`; "nu" (or "current") is the current one. The site,
 * the themes and the threads of `options` count. What is wrong with the site is in `diags`, sorted;
 * faults in frozen texts are passed over, since nobody can mend them. BUILD_CONTENT also when a
 * name is unknown. */
enum build_status compare_start(struct arena *arena, const struct build_options *options,
                                struct str old, struct str new, struct diags *diags,
                                struct compare *compare);

/* Releases the sites and what borrows from them. */
void compare_finish(struct compare *compare);

#endif
