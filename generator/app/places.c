#include "app/places.h"

#include "base/arena.h"
#include "base/fs.h"

#include <errno.h>

enum { LEVELS = 4 }; /* how far above the site themes are looked for */

/* Where themes lie, seen from the program: unpacked beside it, built in a checkout, installed. */
static const struct str beside[] = {TEXT("themes"), TEXT("../themes"),
                                    TEXT("../share/malbild/themes")};
enum { BESIDE = countof(beside) };

struct str places_site(struct str argument)
{
    struct str site = argument;
    while (site.size > 1 && site.data[site.size - 1] == '/') {
        site.size--;
    }
    return site.size == 0 ? STR(".") : site;
}

/* The folder's own name, also when the path ends with "." or "..". False with errno. */
static bool folder_name(struct arena *arena, struct str folder, struct str *name)
{
    struct str whole = folder;
    bool dots = str_equal(path_name(folder), STR(".")) || str_equal(path_name(folder), STR(".."));
    bool found = !dots || fs_real(arena, folder, &whole);
    *name = found ? path_name(whole) : STR("");
    return found || !fs_is_machine(errno);
}

bool places_folder(struct arena *arena, struct str site, struct str asked, struct str *folder)
{
    struct str name;
    if (asked.size > 0) {
        *folder = places_site(asked);
        return true;
    }
    if (!folder_name(arena, site, &name)) {
        return false;
    }
    *folder = path_join(arena, STR("output"), name.size > 0 ? name : STR("webbplats"));
    return true;
}

/* A site may lie anywhere; the themes that came with the program are found all the same. */
static void add_beside_program(struct arena *arena, struct str *roots, size_t *count)
{
    struct str folder;
    if (!fs_program_folder(arena, &folder)) {
        return;
    }
    for (size_t i = 0; i < BESIDE; i++) {
        struct str themes = path_join(arena, folder, beside[i]);
        if (fs_look(themes) == FS_FOLDER && fs_real(arena, themes, &themes)) {
            roots[(*count)++] = themes;
        }
    }
}

const struct str *places_theme_roots(const struct options *options, struct str site, size_t *count)
{
    struct arena *arena = options->arena;
    const struct str *given = options->theme_dirs.items;
    struct str *roots =
        arena_array(arena, options->theme_dirs.count + LEVELS + BESIDE + 2, sizeof(*roots));
    *count = 0;
    for (size_t i = 0; i < options->theme_dirs.count; i++) {
        roots[(*count)++] = places_site(given[i]);
    }
    roots[(*count)++] = STR("themes");
    struct str above = site;
    for (size_t i = 0; i < LEVELS; i++) {
        above = path_join(arena, above, STR(".."));
        struct str themes = path_join(arena, above, STR("themes"));
        /* A folder above that we may not look into is none of ours; else its theme
         * would be missed. */
        enum fs_kind kind = fs_look(themes);
        if (kind == FS_FOLDER || (kind == FS_FAILED && errno != EACCES)) {
            roots[(*count)++] = themes;
        }
    }
    add_beside_program(arena, roots, count);
#ifdef MALBILD_DATADIR
    roots[(*count)++] = STR(MALBILD_DATADIR "/themes");
#endif
    return roots;
}
