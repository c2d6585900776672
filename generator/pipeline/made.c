#include "pipeline/made.h"

#include "base/arena.h"
#include "base/fs.h"
#include "format/data/json_read.h"
#include "pipeline/manifest.h"

#include <errno.h>

enum { MANIFEST_LIMIT = 256 * 1024 * 1024 };

/* Other programs write a manifest.json too, so the name alone is not enough. */
enum made_answer made_ask(struct arena *arena, struct str folder)
{
    struct str start;
    struct str sign = STR(MANIFEST_SIGN);
    if (!fs_read_start(arena, path_join(arena, folder, STR(MANIFEST_NAME)), sign.size, &start)) {
        return fs_is_machine(errno) ? MADE_FAILED : MADE_NOT;
    }
    return str_equal(start, sign) ? MADE_KNOWN : MADE_NOT;
}

enum made_answer made_read(struct arena *arena, struct str folder, struct made *made)
{
    struct str text;
    struct value root;
    *made = (struct made){0};
    if (!fs_read(arena, path_join(arena, folder, STR(MANIFEST_NAME)), MANIFEST_LIMIT, &text)) {
        return fs_is_machine(errno) ? MADE_FAILED : MADE_NOT;
    }
    if (!json_read(arena, text, &root) || root.kind != VALUE_MAP) {
        return MADE_NOT;
    }
    const struct value *files = value_map_get(root.as.map, STR("filer"));
    if (files == NULL || files->kind != VALUE_MAP) {
        return MADE_NOT;
    }
    made->edition = value_map_text(root.as.map, STR("utgåva"));
    map_set(&made->files, arena, STR(MANIFEST_NAME), made);
    for (uint32_t i = 0; i < files->as.map->count; i++) {
        map_set(&made->files, arena, files->as.map->entries[i].key, made);
    }
    return MADE_KNOWN;
}

bool made_has(const struct made *made, struct str path)
{
    return map_get(&made->files, path) != NULL;
}

bool made_has_below(const struct made *made, struct str folder)
{
    for (size_t i = 0; i < made->files.count; i++) {
        struct str path = made->files.entries[i].key;
        if (str_starts(path, folder) && path.size > folder.size && path.data[folder.size] == '/') {
            return true;
        }
    }
    return false;
}
