/* handouts: makes a site's printable files, one a call, on any of the build's threads. */
#ifndef PIPELINE_HANDOUTS_H
#define PIPELINE_HANDOUTS_H

#include "pipeline/demand.h"
#include "pipeline/workers.h"
#include "render/paper/handout_pdf.h"

struct handout_setup;

struct handouts {
    const struct handout_setup
        *setup; /* NULL: the site has none, or what the theme says of them is faulty */
    struct handout_worker **workers; /* one a thread */
    size_t count;
    bool quiet; /* there was nothing to say of what the theme says of them */
};

/* Loads fonts, styles and papers of the theme's folders (struct str), parents first, when the types
 * declare handouts; reports what is wrong with them and the declarations' papers. */
void handouts_start(struct handouts *handouts, struct workers *workers,
                    const struct vec *theme_folders, const struct schema *schema,
                    struct diags *diags);

/* Appends one file; false when there is nothing to keep (reported). */
bool handouts_make(const struct handouts *handouts, size_t worker, const struct renderer *renderer,
                   struct arena *scratch, const struct handout_request *request,
                   struct diags *diags, struct buf *out, struct handout_made *result);

/* Makes what is asked for. False when it cannot be (reported). */
bool handouts_demand(const struct handouts *handouts, struct workers *workers,
                     const struct renderer *renderer, struct handout_demand *demand,
                     struct diags *diags);

void handouts_finish(struct handouts *handouts);

#endif
