#include "site/ours.h"

#include "base/arena.h"
#include "base/fs.h"
#include "format/pdf/pdf_made.h"
#include "site/text.h"

#include <errno.h>

enum { START = 512 }; /* bytes, enough for every sign */

/* What a failed read means: nothing is there, or nobody knows. */
static enum ours_answer failed(void)
{
    return fs_is_machine(errno) ? OURS_FAILED : OURS_NO;
}

static enum ours_answer answer(bool yes)
{
    return yes ? OURS_YES : OURS_NO;
}

/* A manifest goes on with the site's title, differences with the editions compared. */
static bool is_manifest(struct str start)
{
    size_t line = str_find_byte(start, '\n', sizeof(OURS_JSON_SIGN) - 1);
    struct str rest = str_slice(start, line + 1, start.size);
    return str_starts(start, STR(OURS_JSON_SIGN)) && str_starts(rest, STR("  \"titel\": "));
}

static enum ours_answer ask_file(struct arena *scratch, struct str path)
{
    struct str start;
    struct str whole;
    if (!fs_read_start(scratch, path, START, &start)) {
        return failed();
    }
    if (!str_starts(start, STR(PDF_MADE_START))) {
        return answer(str_starts(start, STR(OURS_JSON_SIGN)) ||
                      str_starts(start, STR(OURS_MARKUP_SIGN)));
    }
    return fs_read(scratch, path, ASSET_LIMIT, &whole) ? answer(pdf_made_by(whole, STR("malbild")))
                                                       : failed();
}

static enum ours_answer ask_manifest(struct arena *scratch, struct str path)
{
    struct str start;
    return fs_read_start(scratch, path, START, &start) ? answer(is_manifest(start)) : failed();
}

/* The scratch memory goes, and the errno of what failed stays. */
static enum ours_answer done(struct arena *scratch, enum ours_answer found)
{
    int number = errno;
    arena_finish(scratch);
    errno = number;
    return found;
}

enum ours_answer ours_ask_file(struct str path)
{
    struct arena scratch = {0};
    return done(&scratch, ask_file(&scratch, path));
}

enum ours_answer ours_ask_folder(struct str folder)
{
    struct arena scratch = {0};
    return done(&scratch,
                ask_manifest(&scratch, path_join(&scratch, folder, STR("manifest.json"))));
}

static bool may_be_manifest(struct str name)
{
    return str_ends(name, STR("/manifest.json"));
}

bool ours_note(struct vec *folders, struct arena *arena, struct str name, struct str path)
{
    if (!may_be_manifest(name)) {
        return true;
    }
    struct arena scratch = {0};
    enum ours_answer found = done(&scratch, ask_manifest(&scratch, path));
    if (found == OURS_YES) {
        vec_add(folders, arena, struct str, str_concat(arena, path_folder(name), STR("/")));
    }
    return found != OURS_FAILED;
}

bool ours_is_inside(const struct vec *folders, struct str name)
{
    const struct str *items = folders->items;
    for (size_t i = 0; i < folders->count; i++) {
        if (str_starts(name, items[i])) {
            return true;
        }
    }
    return false;
}

/* Notes the folders of built sites. */
static bool find_built(struct arena *arena, struct str folder, const struct vec *entries,
                       struct vec *built, struct fs_fault *fault)
{
    const struct fs_entry *items = entries->items;
    for (size_t i = 0; i < entries->count; i++) {
        if (items[i].kind != FS_FILE || items[i].outside || !may_be_manifest(items[i].path)) {
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

bool ours_leave_out(struct arena *arena, struct str folder, struct vec *entries,
                    struct fs_fault *fault)
{
    struct vec built = {0};
    if (!find_built(arena, folder, entries, &built, fault)) {
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
