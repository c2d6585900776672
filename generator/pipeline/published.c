#include "pipeline/published.h"

#include "base/arena.h"
#include "render/search/search.h"

static bool is_known(const struct editions *editions, struct str name)
{
    const struct frozen *manifests = editions->archive.editions.items;
    bool known = str_equal(name, editions->current->config->edition);
    for (size_t i = 0; !known && i < editions->archive.editions.count; i++) {
        known = str_equal(name, manifests[i].name);
    }
    return known;
}

/* The search may be turned off. */
static bool is_search(struct str path)
{
    return str_equal(path, STR(SEARCH_PAGE)) || str_starts(path, STR(SEARCH_FOLDER));
}

/* Pages of the edition that the output has, but the plan has not. */
static void warn_of_pages(const struct map *files, struct str edition, struct str prefix,
                          const struct plan *plan, struct arena *arena, struct place place,
                          struct diags *diags)
{
    struct map planned = {0};
    for (size_t i = 0; i < plan->count; i++) {
        map_set(&planned, arena, plan->outputs[i].path, &plan->outputs[i]);
    }
    for (size_t i = 0; i < files->count; i++) {
        struct str path = files->entries[i].key;
        if (str_starts(path, prefix) && str_ends(path, STR(".html")) &&
            !is_search(str_slice(path, prefix.size, path.size)) &&
            map_get(&planned, path) == NULL) {
            diag_tell(diags, RULE_PAGE_LOST, place, str_slice(path, prefix.size, path.size),
                      edition);
        }
    }
}

void published_check(struct arena *arena, const struct made *made, const struct editions *editions,
                     const struct plan *plan, struct diags *diags)
{
    const struct config *config = editions->current->config;
    struct place place = {.path = config->path};
    struct str built = made->edition;
    if (built.size > 0 && !is_known(editions, built)) {
        diag_tell(diags, RULE_EDITION_LOST, place, built, config->edition);
    } else if (built.size > 0 && str_equal(built, config->edition)) {
        warn_of_pages(&made->files, built, str_concat(arena, STR(HISTORY_FOLDER), built, STR("/")),
                      plan, arena, place, diags);
    }
}
