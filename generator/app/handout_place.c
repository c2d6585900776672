#include "app/handout_place.h"

#include "app/say.h"
#include "base/arena.h"
#include "base/fs.h"
#include "site/ours.h"

/* What cannot be told is taken for a site, for then nothing is lost. */
static bool is_site(struct arena *arena, struct str folder)
{
    enum fs_kind kind = fs_look(path_join(arena, folder, STR("webbplats.yaml")));
    return kind == FS_FILE || kind == FS_FAILED;
}

/* How many levels up from the real folder is the outermost that is a site's, or a built one: 1 for
 * the folder itself; 0 when there is none. */
static size_t levels_inside(struct arena *arena, struct str folder, bool *site, bool *built)
{
    size_t level = 0;
    size_t outermost = 0;
    *site = false;
    *built = false;
    for (; folder.size > 0; folder = path_folder(folder)) {
        bool own = is_site(arena, folder);
        bool made = ours_ask_folder(folder) != OURS_NO;
        level++;
        outermost = own || made ? level : outermost;
        *site = *site || own;
        *built = *built || made;
    }
    return outermost;
}

/* The real folder that a file would be put into; empty when there is none. */
static struct str folder_of(struct arena *arena, struct str path)
{
    struct str folder = path_folder(path);
    struct str real = {0};
    while (!fs_real(arena, folder.size > 0 ? folder : STR("."), &real) && folder.size > 0) {
        folder = path_folder(folder); /* those that are missing will be made */
    }
    return real;
}

struct handout_place handout_place(struct arena *arena, struct str asked, struct str name)
{
    struct handout_place place = {.path = asked.size > 0 ? asked : name};
    bool site;
    bool built;
    size_t levels = levels_inside(arena, folder_of(arena, place.path), &site, &built);
    if (asked.size > 0) {
        place.in_site = site;
        place.in_built = built;
        return place;
    }
    place.moved = levels > 0;
    for (size_t i = 0; i < levels; i++) {
        place.path = str_concat(arena, STR("../"), place.path);
    }
    return place;
}

/* An empty file may have been made for the purpose, as mktemp does. */
static enum ours_answer ask(struct arena *arena, struct str path)
{
    struct str start;
    enum ours_answer ours = ours_ask_file(path);
    if (ours != OURS_NO) {
        return ours;
    }
    if (!fs_read_start(arena, path, 1, &start)) {
        return OURS_FAILED;
    }
    return start.size == 0 ? OURS_YES : OURS_NO;
}

bool handout_place_allows(struct arena *arena, struct str path, enum language language,
                          struct str *fault)
{
    *fault = (struct str){0};
    if (fs_look_at_link(path) == FS_NOTHING) {
        return true; /* what the system says of it comes when it is written */
    }
    enum fs_kind kind = fs_look(path);
    enum ours_answer ours = kind == FS_FILE ? ask(arena, path) : OURS_NO;
    if (kind == FS_FAILED || ours == OURS_FAILED) {
        return false;
    }
    if (ours == OURS_NO) {
        *fault = say(arena, language,
                     kind == FS_FOLDER ? SAY_IS_FOLDER
                     : kind == FS_FILE ? SAY_NOT_OURS
                                       : SAY_IS_NO_FILE,
                     path);
    }
    return ours == OURS_YES;
}
