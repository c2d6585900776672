#include "pipeline/workers.h"

#include "base/arena.h"

void workers_start(struct workers *workers, struct arena *arena, size_t jobs)
{
    jobs = jobs > 0 ? jobs : pool_default_jobs();
    jobs = jobs > POOL_MOST_JOBS ? POOL_MOST_JOBS : jobs;
    *workers = (struct workers){.arena = arena, .count = jobs};
    workers->items = arena_array(arena, jobs, sizeof(*workers->items));
    for (size_t w = 0; w < jobs; w++) {
        arena_init(&workers->items[w].keep);
        arena_init(&workers->items[w].scratch);
        diags_init(&workers->items[w].diags, &workers->items[w].keep);
    }
}

/* Reports outlive the memory they were made in, so they are copied. */
void workers_gather(struct workers *workers, struct diags *diags)
{
    for (size_t w = 0; w < workers->count; w++) {
        struct diags *own = &workers->items[w].diags;
        const struct diag *items = own->items.items;
        for (size_t i = 0; i < own->items.count; i++) {
            struct place place = items[i].place;
            place.path = str_copy(workers->arena, place.path);
            diag_add(diags, items[i].rule, place, items[i].args, DIAG_ARGS);
        }
        diags_init(own, &workers->items[w].keep);
    }
}

void workers_finish(struct workers *workers)
{
    for (size_t w = 0; w < workers->count; w++) {
        arena_finish(&workers->items[w].keep);
        arena_finish(&workers->items[w].scratch);
    }
}

struct arena *workers_scratch(struct workers *workers)
{
    return &workers->items[0].scratch;
}

void workers_run(const struct workers *workers, size_t count, pool_work *work, void *context)
{
    pool_run(workers->count, count, work, context);
}
