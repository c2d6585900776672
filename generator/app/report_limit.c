#include "app/report_limit.h"

#include "base/arena.h"

/* Where the diagnostics of one rule in the file at hand stand among those that are kept. */
struct run {
    size_t file; /* number of the file from 1; 0 before the first one */
    size_t seen;
    size_t last; /* index of the latest one that is kept */
};

void report_limit(struct arena *arena, const struct report *report, struct report *limited)
{
    const struct diag *items = report->diags->items.items;
    size_t count = report->diags->items.count;
    struct diags *kept = arena_alloc(arena, sizeof(*kept));
    struct run *runs = arena_array(arena, RULE_COUNT, sizeof(*runs));
    size_t most = count < REPORT_IN_ALL ? count : REPORT_IN_ALL;
    size_t *more = arena_array(arena, most, sizeof(*more));
    size_t file = 0;
    *kept = *report->diags;
    kept->arena = arena;
    kept->items = (struct vec){0};
    for (size_t i = 0; i < count; i++) {
        bool same = i > 0 && str_equal(items[i].place.path, items[i - 1].place.path);
        file += same ? 0 : 1;
        struct run *run = &runs[items[i].rule];
        if (run->file != file) {
            *run = (struct run){.file = file};
        }
        if (run->seen++ < REPORT_OF_A_RULE && kept->items.count < REPORT_IN_ALL) {
            run->last = kept->items.count;
            vec_add(&kept->items, arena, struct diag, items[i]);
        } else if (run->seen > REPORT_OF_A_RULE) {
            more[run->last]++;
        }
    }
    *limited = *report;
    limited->diags = kept;
    limited->all = report->diags;
    limited->more = more;
}
