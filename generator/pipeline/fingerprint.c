#include "pipeline/fingerprint.h"

#include "base/arena.h"
#include "base/fs.h"
#include "format/data/sha256.h"
#include "render/version.h"
#include "site/content.h"

#include <inttypes.h>

enum { PROGRAM_LIMIT = 64 * 1024 * 1024, TYPES_LIMIT = 1024 * 1024 };

/* The site's own folder without what has been built inside it; a theme's as it is. */
static bool feed_folder(struct arena *scratch, struct sha256_state *state, struct str folder,
                        bool site)
{
    struct vec entries = {0};
    bool walked =
        site ? content_walk(scratch, folder, &entries) : fs_walk(scratch, folder, true, &entries);
    if (!walked) {
        return false;
    }
    sha256_feed(state, folder);
    const struct fs_entry *items = entries.items;
    for (size_t i = 0; i < entries.count; i++) {
        sha256_feed(state, items[i].path);
        sha256_feed(state, str_format(scratch, "\n%" PRIu64 " %" PRId64 " %" PRId64 "\n",
                                      items[i].size, items[i].mtime_ns, items[i].ctime_ns));
    }
    return true;
}

/* A rebuilt program of the same version may write something else. */
static bool feed_program(struct arena *scratch, struct sha256_state *state)
{
    struct str program;
    sha256_feed(state, STR(MALBILD_VERSION));
    if (!fs_read(scratch, STR("/proc/self/exe"), PROGRAM_LIMIT, &program)) {
        return false;
    }
    sha256_feed(state, program);
    return true;
}

static bool feed_theme(struct arena *scratch, struct sha256_state *state,
                       const struct vec *theme_folders)
{
    const struct str *folders = theme_folders->items;
    bool whole = true;
    for (size_t i = 0; i < theme_folders->count; i++) {
        whole = whole && feed_folder(scratch, state, folders[i], false);
    }
    return whole;
}

static struct str finish(struct arena *arena, struct arena *scratch, struct sha256_state *state,
                         bool whole)
{
    struct sha256 hash = sha256_finish(state);
    arena_finish(scratch);
    return whole ? str_copy(arena, str_from(hash.hex)) : (struct str){0};
}

struct str fingerprint_make(struct arena *arena, struct str site_folder,
                            const struct vec *theme_folders)
{
    struct arena scratch = {0};
    struct sha256_state *state = sha256_create(&scratch);
    bool whole = feed_program(&scratch, state) && feed_folder(&scratch, state, site_folder, true) &&
                 feed_theme(&scratch, state, theme_folders);
    return finish(arena, &scratch, state, whole);
}

struct str fingerprint_look(struct arena *arena, const struct vec *theme_folders, struct str types)
{
    struct arena scratch = {0};
    struct str text = {0};
    struct sha256_state *state = sha256_create(&scratch);
    bool whole = feed_program(&scratch, state) && feed_theme(&scratch, state, theme_folders) &&
                 (!fs_is_file(types) || fs_read(&scratch, types, TYPES_LIMIT, &text));
    sha256_feed(state, text);
    return finish(arena, &scratch, state, whole);
}
