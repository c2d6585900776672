#include "site/content.h"

#include "base/arena.h"
#include "site/ours.h"

/* Notes the folders of built sites. */
static bool find_built(struct arena *arena, struct str folder, const struct vec *entries,
                       struct vec *built, struct fs_fault *fault)
{
    const struct fs_entry *items = entries->items;
    for (size_t i = 0; i < entries->count; i++) {
        if (items[i].kind != FS_FILE || items[i].outside || !ours_may_be_manifest(items[i].path)) {
            continue;
        }
        struct str path = path_join(arena, folder, items[i].path);
        if (!ours_note(built, arena, items[i].path, path)) {
            *fault = (struct fs_fault){.path = path};
            return false;
        }
    }
    return true;
}

bool content_walk(struct arena *arena, struct str folder, struct vec *entries,
                  struct fs_fault *fault)
{
    struct vec built = {0};
    if (!fs_walk(arena, folder, FS_WALK_CONTENT, entries, fault) ||
        !find_built(arena, folder, entries, &built, fault)) {
        return false;
    }
    struct fs_entry *items = entries->items;
    size_t kept = 0;
    for (size_t i = 0; built.count > 0 && i < entries->count; i++) {
        if (!ours_is_inside(&built, items[i].path)) {
            items[kept++] = items[i];
        }
    }
    entries->count = built.count > 0 ? kept : entries->count;
    return true;
}
