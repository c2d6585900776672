#include "app/places.h"

#include "base/arena.h"
#include "base/fs.h"

#include <stdlib.h>

enum { LEVELS = 4 }; /* how far above the site themes are looked for */

struct str places_site(struct str argument)
{
    struct str site = argument;
    while (site.size > 1 && site.data[site.size - 1] == '/') {
        site.size--;
    }
    return site.size == 0 ? STR(".") : site;
}

/* The folder's own name, also when the path ends with "." or "..". */
static struct str folder_name(struct arena *arena, struct str folder)
{
    struct str name = path_name(folder);
    if (!str_equal(name, STR(".")) && !str_equal(name, STR(".."))) {
        return name;
    }
    char *whole = realpath(str_c(arena, folder), NULL);
    name = str_copy(arena, path_name(str_from(whole)));
    free(whole);
    return name;
}

struct str places_output(const struct options *options, struct str site)
{
    if (options->output.size > 0) {
        return places_site(options->output);
    }
    struct str name = folder_name(options->arena, site);
    struct str parts[] = {STR("output/"), name.size > 0 ? name : STR("webbplats")};
    return str_join(options->arena, parts, countof(parts));
}

const struct str *places_theme_roots(const struct options *options, struct str site, size_t *count)
{
    struct arena *arena = options->arena;
    const struct str *given = options->theme_dirs.items;
    struct str *roots = arena_array(arena, options->theme_dirs.count + LEVELS + 2, sizeof(*roots));
    *count = 0;
    for (size_t i = 0; i < options->theme_dirs.count; i++) {
        roots[(*count)++] = places_site(given[i]);
    }
    roots[(*count)++] = STR("themes");
    struct str above = site;
    for (size_t i = 0; i < LEVELS; i++) {
        above = path_join(arena, above, STR(".."));
        struct str themes = path_join(arena, above, STR("themes"));
        if (fs_is_folder(themes)) {
            roots[(*count)++] = themes;
        }
    }
#ifdef MALBILD_DATADIR
    roots[(*count)++] = STR(MALBILD_DATADIR "/themes");
#endif
    return roots;
}
