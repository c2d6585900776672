#include "build/fingerprint.h"

#include "base/arena.h"
#include "base/fs.h"
#include "format/sha256.h"
#include "render/version.h"

#include <inttypes.h>

enum { PROGRAM_LIMIT = 64 * 1024 * 1024 };

static bool feed_folder(struct arena *scratch, struct sha256_state *state, struct str folder)
{
    struct vec entries = {0};
    if (!fs_walk(scratch, folder, true, &entries)) {
        return false;
    }
    sha256_feed(state, folder);
    const struct fs_entry *items = entries.items;
    for (size_t i = 0; i < entries.count; i++) {
        sha256_feed(state, items[i].path);
        sha256_feed(state, str_format(scratch, "\n%" PRIu64 " %" PRId64 "\n", items[i].size,
                                      items[i].mtime_ns));
    }
    return true;
}

struct str fingerprint_make(struct arena *arena, struct str site_folder,
                            const struct vec *theme_folders)
{
    struct arena scratch = {0};
    struct str program;
    struct sha256_state *state = sha256_create(&scratch);
    sha256_feed(state, STR(MALBILD_VERSION));
    /* A rebuilt program of the same version may write something else. */
    bool whole = fs_read(&scratch, STR("/proc/self/exe"), PROGRAM_LIMIT, &program);
    if (whole) {
        sha256_feed(state, program);
    }
    whole = whole && feed_folder(&scratch, state, site_folder);
    const struct str *folders = theme_folders->items;
    for (size_t i = 0; i < theme_folders->count; i++) {
        whole = whole && feed_folder(&scratch, state, folders[i]);
    }
    struct sha256 hash = sha256_finish(state);
    arena_finish(&scratch);
    return whole ? str_copy(arena, str_from(hash.hex)) : (struct str){0};
}
