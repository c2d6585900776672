#include "render/theme/theme_chain.h"

#include "base/arena.h"
#include "base/fs.h"
#include "format/data/value.h"
#include "format/text/slug.h"
#include "render/theme/theme_tokens.h"
#include "site/text.h"

#include <errno.h>

struct search {
    struct arena *arena;
    struct str site_folder;
    const struct str *roots;
    size_t root_count;
    struct diags *diags;
};

/* The folder that root number `index` would have for the theme; 0 is the site's own. */
static struct str candidate(const struct search *search, size_t index, struct str name)
{
    if (index > 0) {
        return path_join(search->arena, search->roots[index - 1], name);
    }
    struct str own = path_join(search->arena, search->site_folder, STR("teman"));
    return path_join(search->arena, own, name);
}

/* The first folder there is. FS_NOTHING when there is none, FS_FAILED after a report: one that
 * cannot be looked at may be the one. */
static enum fs_kind find_folder(const struct search *search, struct str name, struct str *folder)
{
    for (size_t i = 0; slug_is(name) && i <= search->root_count; i++) {
        *folder = candidate(search, i, name);
        enum fs_kind kind = fs_look(*folder);
        if (kind == FS_FAILED) {
            diag_add_unreadable(search->diags, *folder, true);
        }
        if (kind == FS_FAILED || kind == FS_FOLDER) {
            return kind;
        }
    }
    return FS_NOTHING;
}

/* The names of the themes in one root: folders that hold a tema.yaml. */
static void collect_names(const struct search *search, struct str root, struct vec *names)
{
    struct vec entries = {0};
    struct fs_fault fault;
    if (!fs_walk(search->arena, root, FS_WALK_CONTENT, &entries, &fault)) {
        if (!fs_is_missing(errno)) {
            diag_add_unreadable(search->diags, fault.path, fault.folder);
        }
        return;
    }
    const struct fs_entry *items = entries.items;
    for (size_t i = 0; i < entries.count; i++) {
        struct str name = path_folder(items[i].path);
        bool theme = str_equal(path_name(items[i].path), STR("tema.yaml"));
        bool known = false;
        for (size_t n = 0; n < names->count; n++) { /* two roots may be the same folder */
            known = known || str_equal(((const struct str *)names->items)[n], name);
        }
        if (theme && !known && name.size > 0 && str_find_byte(name, '/', 0) == name.size) {
            vec_add(names, search->arena, struct str, name);
        }
    }
}

static bool report_unknown(const struct search *search, struct str name, struct place place)
{
    struct vec names = {0};
    for (size_t i = 0; i <= search->root_count; i++) {
        struct str below = candidate(search, i, STR("x"));
        collect_names(search, path_folder(below), &names);
    }
    diag_tell(search->diags, RULE_UNKNOWN_THEME, place, name,
              str_nearest(name, names.items, names.count),
              diag_join(search->arena, names.items, names.count));
    return false;
}

/* Reads which theme the one in `folder` inherits, and where it says so; no name when none. */
static bool read_parent(const struct search *search, struct str folder, struct str *name,
                        struct place *place)
{
    struct str path = path_join(search->arena, folder, STR("tema.yaml"));
    const struct value_map *map = theme_tokens_open(search->arena, path, search->diags);
    if (map == NULL) {
        return false;
    }
    const struct value *parent = value_map_get(map, STR("ärver"));
    *name = (struct str){0};
    if (parent != NULL && parent->kind == VALUE_STRING) {
        *name = str_trim(parent->as.string);
        *place = (struct place){path, parent->line, parent->column, 0};
    }
    return true;
}

static bool contains(const struct vec *folders, struct str folder)
{
    for (size_t i = 0; i < folders->count; i++) {
        if (str_equal(((const struct str *)folders->items)[i], folder)) {
            return true;
        }
    }
    return false;
}

/* Goes from the theme to those it inherits; `found` holds the folders of all up to a fault. */
static bool follow(const struct search *search, struct str name, struct place named_at,
                   struct vec *found)
{
    while (name.size > 0) {
        struct str folder;
        enum fs_kind kind = find_folder(search, name, &folder);
        if (kind != FS_FOLDER) {
            return kind == FS_NOTHING && report_unknown(search, name, named_at);
        }
        if (contains(found, folder)) {
            diag_tell(search->diags, RULE_THEME_CYCLE, named_at, name);
            return false;
        }
        *(struct str *)vec_push(found, search->arena, sizeof(folder)) = folder;
        if (!read_parent(search, folder, &name, &named_at)) {
            return false;
        }
    }
    return true;
}

bool theme_chain(struct arena *arena, struct str site_folder, const struct str *roots,
                 size_t root_count, struct str name, struct place named_at, struct diags *diags,
                 struct vec *folders)
{
    struct search search = {arena, site_folder, roots, root_count, diags};
    struct vec found = {0};
    struct vec base = {0};
    bool whole = follow(&search, name, named_at, &found);
    if (!whole) { /* its parents are not known: most themes inherit this one, and need its types */
        search.diags = arena_alloc(arena, sizeof(*search.diags));
        diags_init(search.diags, arena);
        follow(&search, STR("base"), named_at, &base);
    }
    const struct vec *lists[] = {&base, &found};
    for (size_t l = 0; l < countof(lists); l++) {
        for (size_t i = lists[l]->count; i > 0; i--) {
            struct str folder = ((const struct str *)lists[l]->items)[i - 1];
            if (!contains(folders, folder)) {
                *(struct str *)vec_push(folders, arena, sizeof(folder)) = folder;
            }
        }
    }
    return whole;
}
