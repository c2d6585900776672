#include "pipeline/comparisons.h"

#include "base/arena.h"
#include "base/buf.h"
#include "render/changes/changes_path.h"

static void describe(struct comparisons *comparisons, const struct editions *editions,
                     struct arena *arena)
{
    size_t count = editions->frozen_count + 1;
    comparisons->editions = arena_array(arena, count, sizeof(*comparisons->editions));
    comparisons->edition_count = count;
    for (size_t i = 0; i < count; i++) {
        const struct history_edition *index = &editions->indexes[i];
        bool current = i + 1 == count;
        comparisons->editions[i] =
            (struct changes_edition){.name = index->name,
                                     .date = index->date,
                                     .note = index->note,
                                     .prefix = current ? (struct str){0} : index->prefix,
                                     .current = current};
    }
}

static void add(struct comparisons *comparisons, struct arena *arena, size_t old, size_t new,
                struct str next, const struct site *const *sites)
{
    const struct changes_edition *editions = comparisons->editions;
    struct comparison *comparison = &comparisons->items[comparisons->count++];
    *comparison =
        (struct comparison){.old = &editions[old],
                            .new = &editions[new],
                            .old_site = sites[old],
                            .new_site = sites[new],
                            .page = changes_path(arena, editions[old].name, next, STR(".html")),
                            .data = changes_path(arena, editions[old].name, next, STR(".json"))};
}

/* The pairs whose sites could both be read. */
static void pair_up(struct comparisons *comparisons, struct arena *arena,
                    const struct site *const *sites)
{
    size_t last = comparisons->edition_count - 1;
    comparisons->items = arena_array(arena, 2 * last, sizeof(*comparisons->items));
    for (size_t i = 0; i < last; i++) {
        if (sites[i] != NULL && sites[i + 1] != NULL) {
            add(comparisons, arena, i, i + 1, comparisons->editions[i + 1].name, sites);
        }
        if (sites[i] != NULL && i + 1 < last) {
            add(comparisons, arena, i, last, (struct str){0}, sites);
        }
    }
}

/* What the workers share. */
struct comparing {
    struct comparisons *comparisons;
    const struct renderer
        *renderer; /* of the edition at the root, in whose frame the pages stand */
    const struct workers *workers;
};

static void compare_one(void *context, size_t worker, size_t index)
{
    const struct comparing *comparing = context;
    struct comparison *comparison = &comparing->comparisons->items[index];
    if (comparison->taken_over) {
        return;
    }
    struct workspace *own = &comparing->workers->items[worker];
    struct arena passing = {0};
    struct buf bytes;
    buf_init(&bytes);
    const struct diff *diff = diff_make(&passing, comparison->old_site, comparison->new_site);
    changes_render(comparing->renderer, &passing, comparison->page, diff, comparison->old,
                   comparison->new, comparison->data, &own->diags, &bytes);
    comparison->html = buf_copy(&bytes, &own->keep);
    buf_clear(&bytes);
    changes_json(diff, comparison->old, comparison->new, &passing, &bytes);
    comparison->json = buf_copy(&bytes, &own->keep);
    comparison->counts = diff->counts;
    buf_finish(&bytes);
    arena_finish(&passing);
}

static void list_pairs(struct comparisons *comparisons, struct arena *arena)
{
    comparisons->pairs = arena_array(arena, comparisons->count, sizeof(*comparisons->pairs));
    for (size_t i = 0; i < comparisons->count; i++) {
        const struct comparison *comparison = &comparisons->items[i];
        comparisons->pairs[i] = (struct changes_pair){.old = comparison->old,
                                                      .new = comparison->new,
                                                      .address = comparison->page,
                                                      .counts = &comparison->counts};
    }
}

/* The number of the older edition of a pair of frozen ones; the number of editions for
 * any other pair. */
static size_t frozen_pair(const struct comparisons *comparisons,
                          const struct comparison *comparison)
{
    return comparison->new->current ? comparisons->edition_count
                                    : (size_t)(comparison->old - comparisons->editions);
}

/* What has not changed is taken from the last output. The keys, one a comparison. */
static const struct str *take_over(struct comparisons *comparisons, struct editions *editions,
                                   struct arena *arena)
{
    struct str *keys = arena_array(arena, comparisons->count, sizeof(*keys));
    for (size_t i = 0; i < comparisons->count; i++) {
        size_t old = frozen_pair(comparisons, &comparisons->items[i]);
        if (old < comparisons->edition_count) {
            keys[i] = comparisons_key(editions, arena, old);
            comparisons_take_over(editions, arena, old, keys[i], &comparisons->items[i]);
        }
    }
    return keys;
}

static void note(const struct comparisons *comparisons, struct editions *editions,
                 struct arena *arena, const struct str *keys)
{
    for (size_t i = 0; i < comparisons->count; i++) {
        size_t old = frozen_pair(comparisons, &comparisons->items[i]);
        if (old < comparisons->edition_count) {
            comparisons_note(editions, arena, old, keys[i], &comparisons->items[i]);
        }
    }
}

void comparisons_make(struct comparisons *comparisons, struct editions *editions,
                      struct workers *workers)
{
    struct arena *arena = workers->arena;
    size_t frozen = editions->frozen_count;
    *comparisons = (struct comparisons){.index = STR(CHANGES_INDEX)};
    if (frozen == 0 || !editions->current->can_render) {
        return;
    }
    const struct site **sites = arena_array(arena, frozen + 1, sizeof(*sites));
    for (size_t i = 0; i < frozen; i++) {
        sites[i] = editions_site(editions, workers, i);
    }
    sites[frozen] = &editions->current->site;
    describe(comparisons, editions, arena);
    pair_up(comparisons, arena, sites);
    const struct str *keys = take_over(comparisons, editions, arena);
    struct comparing comparing = {comparisons, &editions->current->renderer, workers};
    workers_run(workers, comparisons->count, compare_one, &comparing);
    workers_gather(workers, editions->current->diags);
    note(comparisons, editions, arena, keys);
    list_pairs(comparisons, arena);
}
