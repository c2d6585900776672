/* workers: the threads of a build and the memory each of them has. */
#ifndef PIPELINE_WORKERS_H
#define PIPELINE_WORKERS_H

#include "base/pool.h"
#include "site/assemble.h"

struct workers {
    struct arena *arena;     /* the build's: outlives the workers */
    struct workspace *items; /* one a thread */
    size_t count;
};

/* Makes room for `jobs` workers; 0: one a processor. */
void workers_start(struct workers *workers, struct arena *arena, size_t jobs);

/* Moves what the workers have reported to `diags`. */
void workers_gather(struct workers *workers, struct diags *diags);

/* Releases their memory; what they have reported must have been gathered. */
void workers_finish(struct workers *workers);

/* Memory for the caller's own passing needs, between runs. */
struct arena *workers_scratch(struct workers *workers);

/* Does `work` once for each of `count` items; pool_run() tells the rest. */
void workers_run(const struct workers *workers, size_t count, pool_work *work, void *context);

#endif
