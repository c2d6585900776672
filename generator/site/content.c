#include "site/content.h"

#include "base/arena.h"
#include "site/made.h"

bool content_walk(struct arena *arena, struct str folder, struct vec *entries)
{
    struct vec built = {0};
    if (!fs_walk(arena, folder, true, entries)) {
        return false;
    }
    struct fs_entry *items = entries->items;
    for (size_t i = 0; i < entries->count; i++) {
        if (items[i].kind == FS_FILE && !items[i].outside && made_may_be_manifest(items[i].path)) {
            made_note(&built, arena, items[i].path, path_join(arena, folder, items[i].path));
        }
    }
    size_t kept = 0;
    for (size_t i = 0; built.count > 0 && i < entries->count; i++) {
        if (!made_is_inside(&built, items[i].path)) {
            items[kept++] = items[i];
        }
    }
    entries->count = built.count > 0 ? kept : entries->count;
    return true;
}
