/* press: makes all outputs of a plan, on all threads, straight into the new folder. */
#ifndef PIPELINE_PRESS_H
#define PIPELINE_PRESS_H

#include "pipeline/editions.h"
#include "pipeline/handouts.h"
#include "pipeline/memory.h"
#include "pipeline/plan.h"

struct press {
    struct workers *workers;
    const struct plan *plan;
    struct editions *editions;
    const struct handouts *handouts;
    struct stage *stage;   /* NULL: nothing is written, only what may be wrong is looked for */
    struct memory *memory; /* of the last build; may be empty */
    struct world *world;   /* as it is now; learns how the handouts turn out */
    struct diags *diags;
    double
        *seconds; /* NULL, or by output: gets how long its making took; else it is left as it is */
    /* Set by press_run, each by output in the order of the plan: */
    struct kept_file *files;
    struct memory_note *notes; /* for the next build */
    struct why *why;           /* WHY_FRESH also of what was not asked about */
};

/* True when some handout must be made: the memory does not know all of them to be fresh. */
bool press_makes_handouts(const struct press *press);

/* Makes every output that the memory does not know to be fresh, handouts first, since pages tell
 * how many pages and bytes they have; the others are taken over from the last build. Files with the
 * same bytes as another share its place on the disk where that is simple: images of the editions.
 * False after errors. */
bool press_run(struct press *press);

#endif
