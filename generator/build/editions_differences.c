/* Which pages of changes a site has. Part of editions. */
#include "base/arena.h"
#include "build/editions.h"

static struct changes_edition edition_of(const struct editions *editions, size_t number)
{
    const struct history_edition *index = &editions->indexes[number];
    bool current = number == editions->frozen_count;
    return (struct changes_edition){.name = index->name,
                                    .date = index->date,
                                    .note = index->note,
                                    .prefix = current ? (struct str){0} : index->prefix,
                                    .current = current};
}

/* NULL when the edition could not be read, which has been reported. */
static const struct site *site_of(struct editions *editions, struct workers *workers, size_t number)
{
    return number == editions->frozen_count ? &editions->current->site
                                            : editions_site(editions, workers, number);
}

/* What is current has no name in an address, for it will be another edition one day. */
static struct str path_between(struct arena *arena, struct str old, struct str new,
                               struct str ending)
{
    struct str parts[] = {STR("andringar/"), old, STR("--"), new, ending};
    return str_join(arena, parts, countof(parts));
}

static void add_pair(struct differences *differences, struct editions *editions,
                     struct workers *workers, size_t old, size_t new, struct str new_name)
{
    struct arena *arena = workers->arena;
    const struct changes_edition *all = differences->editions;
    struct difference pair = {.old = &all[old],
                              .new = &all[new],
                              .old_site = site_of(editions, workers, old),
                              .new_site = site_of(editions, workers, new),
                              .page = path_between(arena, all[old].name, new_name, STR(".html")),
                              .data = path_between(arena, all[old].name, new_name, STR(".json"))};
    if (pair.old_site != NULL && pair.new_site != NULL) {
        *(struct difference *)vec_push(&differences->pairs, arena, sizeof(pair)) = pair;
    }
}

void editions_differences(struct editions *editions, struct workers *workers,
                          struct differences *differences)
{
    size_t last = editions->frozen_count;
    *differences = (struct differences){0};
    if (last == 0 || editions->current->diags->errors > 0) {
        return;
    }
    differences->edition_count = last + 1;
    differences->editions = arena_array(workers->arena, last + 1, sizeof(*differences->editions));
    for (size_t i = 0; i <= last; i++) {
        differences->editions[i] = edition_of(editions, i);
    }
    for (size_t i = 0; i < last; i++) {
        add_pair(differences, editions, workers, i, i + 1, differences->editions[i + 1].name);
        add_pair(differences, editions, workers, i, last, STR("nu"));
    }
}
