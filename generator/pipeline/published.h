/* published: holds the last build's output against the new plan: what stood there may
 * have been printed. */
#ifndef PIPELINE_PUBLISHED_H
#define PIPELINE_PUBLISHED_H

#include "pipeline/editions.h"
#include "pipeline/made.h"
#include "pipeline/plan.h"

/* Warns when the edition that was built last is neither the current one nor frozen, and else for
 * each page of it that the plan has no longer. */
void published_check(struct arena *arena, const struct made *made, const struct editions *editions,
                     const struct plan *plan, struct diags *diags);

#endif
