#include "site/made.h"

#include "base/arena.h"
#include "base/fs.h"
#include "format/pdf/pdf_made.h"
#include "site/text.h"

enum { START = 512 }; /* bytes, enough for every sign */

/* A manifest goes on with the site's title, differences with the editions compared. */
static bool is_manifest(struct str start)
{
    size_t line = str_find_byte(start, '\n', sizeof(MADE_JSON_SIGN) - 1);
    struct str rest = str_slice(start, line + 1, start.size);
    return str_starts(start, STR(MADE_JSON_SIGN)) && str_starts(rest, STR("  \"titel\": "));
}

static bool is_file(struct arena *scratch, struct str path)
{
    struct str start;
    struct str whole;
    if (!fs_read_start(scratch, path, START, &start)) {
        return false; /* reported where the file is needed */
    }
    if (str_starts(start, STR(MADE_JSON_SIGN)) || str_starts(start, STR(MADE_MARKUP_SIGN))) {
        return true;
    }
    return str_starts(start, STR(PDF_MADE_START)) && fs_read(scratch, path, ASSET_LIMIT, &whole) &&
           pdf_made_by(whole, STR("malbild"));
}

bool made_is_file(struct str path)
{
    struct arena scratch = {0};
    bool made = is_file(&scratch, path);
    arena_finish(&scratch);
    return made;
}

static bool is_built(struct str manifest)
{
    struct arena scratch = {0};
    struct str start;
    bool built = fs_read_start(&scratch, manifest, START, &start) && is_manifest(start);
    arena_finish(&scratch);
    return built;
}

bool made_is_folder(struct str folder)
{
    struct arena scratch = {0};
    bool built = is_built(path_join(&scratch, folder, STR("manifest.json")));
    arena_finish(&scratch);
    return built;
}

bool made_may_be_manifest(struct str name)
{
    return str_ends(name, STR("/manifest.json"));
}

void made_note(struct vec *folders, struct arena *arena, struct str name, struct str path)
{
    if (made_may_be_manifest(name) && is_built(path)) {
        struct str parts[] = {path_folder(name), STR("/")};
        *(struct str *)vec_push(folders, arena, sizeof(struct str)) =
            str_join(arena, parts, countof(parts));
    }
}

bool made_is_inside(const struct vec *folders, struct str name)
{
    const struct str *items = folders->items;
    for (size_t i = 0; i < folders->count; i++) {
        if (str_starts(name, items[i])) {
            return true;
        }
    }
    return false;
}
