#include "pipeline/fingerprint.h"

#include "base/arena.h"
#include "base/fs.h"
#include "format/data/sha256.h"
#include "render/version.h"
#include "site/load.h"

#include <errno.h>

enum { TYPES_LIMIT = 1024 * 1024 };

/* What a fingerprint is being made of. */
struct making {
    struct arena scratch;
    struct sha256_state *state;
    struct fs_fault *fault;
};

static void feed_entry(struct making *making, const struct fs_entry *entry)
{
    const int64_t stamp[] = {(int64_t)entry->size, entry->mtime_ns, entry->ctime_ns};
    sha256_feed(making->state, entry->path);
    sha256_feed(making->state, STR("\n"));
    sha256_feed(making->state, (struct str){(const char *)stamp, sizeof(stamp)});
}

static void feed_entries(struct making *making, struct str folder, const struct vec *entries)
{
    const struct fs_entry *items = entries->items;
    sha256_feed(making->state, folder);
    for (size_t i = 0; i < entries->count; i++) {
        feed_entry(making, &items[i]);
    }
}

static bool feed_site(struct making *making, struct str folder)
{
    struct vec entries = {0};
    bool whole = site_files(&making->scratch, folder, &entries, making->fault);
    feed_entries(making, folder, &entries);
    return whole;
}

static bool feed_folder(struct making *making, struct str folder)
{
    struct vec entries = {0};
    bool whole = fs_walk(&making->scratch, folder, FS_WALK_CONTENT, &entries, making->fault);
    feed_entries(making, folder, &entries);
    return whole;
}

static bool feed_file(struct making *making, struct str path, size_t limit)
{
    struct str bytes;
    if (!fs_read(&making->scratch, path, limit, &bytes)) {
        *making->fault = (struct fs_fault){path, false};
        return false;
    }
    sha256_feed(making->state, bytes);
    return true;
}

/* A rebuilt program of the same version may write something else. */
static bool feed_program(struct making *making)
{
    struct fs_entry entry;
    struct str path = STR("/proc/self/exe");
    if (!fs_stamp(path, &entry)) {
        *making->fault = (struct fs_fault){path, false};
        return false;
    }
    sha256_feed(making->state, STR(MALBILD_VERSION));
    feed_entry(making, &entry);
    return true;
}

static bool feed_theme(struct making *making, const struct vec *theme_folders)
{
    const struct str *folders = theme_folders->items;
    bool whole = true;
    for (size_t i = 0; i < theme_folders->count; i++) {
        whole = whole && feed_folder(making, folders[i]);
    }
    return whole;
}

static void start(struct making *making, struct fs_fault *fault)
{
    *making = (struct making){.fault = fault};
    making->state = sha256_create(&making->scratch);
}

static struct str finish(struct making *making, struct arena *arena, bool whole)
{
    int number = errno;
    struct sha256 hash = sha256_finish(making->state);
    making->fault->path = whole ? STR("") : str_copy(arena, making->fault->path);
    arena_finish(&making->scratch);
    errno = number;
    return whole ? str_copy(arena, str_from(hash.hex)) : (struct str){0};
}

struct str fingerprint_make(struct arena *arena, struct str site_folder,
                            const struct vec *theme_folders, struct fs_fault *fault)
{
    struct making making;
    start(&making, fault);
    bool whole = feed_program(&making) && feed_site(&making, site_folder) &&
                 feed_theme(&making, theme_folders);
    return finish(&making, arena, whole);
}

struct str fingerprint_program(struct arena *arena)
{
    struct making making;
    struct fs_fault unused;
    start(&making, &unused);
    return finish(&making, arena, feed_program(&making));
}

struct str fingerprint_theme(struct arena *arena, const struct vec *theme_folders)
{
    struct making making;
    struct fs_fault unused;
    start(&making, &unused);
    return finish(&making, arena, feed_theme(&making, theme_folders));
}

struct str fingerprint_look(struct arena *arena, const struct vec *theme_folders, struct str types)
{
    struct making making;
    struct fs_fault unused;
    start(&making, &unused);
    bool whole = feed_program(&making) && feed_theme(&making, theme_folders) &&
                 (fs_look(types) == FS_NOTHING || feed_file(&making, types, TYPES_LIMIT));
    return finish(&making, arena, whole);
}
