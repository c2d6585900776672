#include "pipeline/published.h"

#include "base/arena.h"
#include "base/fs.h"
#include "format/data/json_read.h"

enum { MANIFEST_LIMIT = 256 * 1024 * 1024 };

static bool is_known(const struct editions *editions, struct str name)
{
    const struct frozen *manifests = editions->archive.editions.items;
    bool known = str_equal(name, editions->current->config->edition);
    for (size_t i = 0; !known && i < editions->archive.editions.count; i++) {
        known = str_equal(name, manifests[i].name);
    }
    return known;
}

/* Pages of the edition that the output has, but the plan has not. */
static void warn_of_pages(const struct value_map *files, struct str edition, struct str prefix,
                          const struct plan *plan, struct arena *arena, struct place place,
                          struct diags *diags)
{
    struct map planned = {0};
    for (size_t i = 0; i < plan->count; i++) {
        map_set(&planned, arena, plan->outputs[i].path, &plan->outputs[i]);
    }
    for (uint32_t i = 0; i < files->count; i++) {
        struct str path = files->entries[i].key;
        if (str_starts(path, prefix) && str_ends(path, STR(".html")) &&
            map_get(&planned, path) == NULL) {
            struct str args[] = {str_slice(path, prefix.size, path.size), edition};
            diag_add(diags, RULE_PAGE_LOST, place, args, countof(args));
        }
    }
}

void published_check(struct arena *arena, struct str folder, const struct editions *editions,
                     const struct plan *plan, struct diags *diags)
{
    const struct config *config = editions->current->config;
    struct place place = {.path = config->path};
    struct str text;
    struct value root;
    if (!fs_read(arena, path_join(arena, folder, STR("manifest.json")), MANIFEST_LIMIT, &text) ||
        !json_read(arena, text, &root) || root.kind != VALUE_MAP) {
        return;
    }
    struct str built = value_map_text(root.as.map, STR("utgåva"));
    const struct value *files = value_map_get(root.as.map, STR("filer"));
    if (built.size > 0 && !is_known(editions, built)) {
        struct str args[] = {built, config->edition};
        diag_add(diags, RULE_EDITION_LOST, place, args, countof(args));
    } else if (built.size > 0 && str_equal(built, config->edition) && files != NULL &&
               files->kind == VALUE_MAP) {
        struct str prefix[] = {STR(HISTORY_FOLDER), built, STR("/")};
        warn_of_pages(files->as.map, built, str_join(arena, prefix, countof(prefix)), plan, arena,
                      place, diags);
    }
}
