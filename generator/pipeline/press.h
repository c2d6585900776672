/* press: makes all outputs of a plan, on all threads, straight into the new folder. */
#ifndef PIPELINE_PRESS_H
#define PIPELINE_PRESS_H

#include "pipeline/editions.h"
#include "pipeline/handouts.h"
#include "pipeline/plan.h"

struct press {
    struct workers *workers;
    const struct plan *plan;
    struct editions *editions;
    const struct handouts *handouts;
    struct stage *stage; /* NULL: nothing is written, only what may be wrong is looked for */
    struct diags *diags;
    struct kept_file *files; /* set by press_run: one an output, in the order of the plan */
};

/* Makes every output, handouts first, since pages tell how many pages and bytes they have. Files with the same bytes as another share its place on the disk where that is
 * simple: images of the editions. False after errors. */
bool press_run(struct press *press);

#endif
