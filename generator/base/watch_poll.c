/* Going through folders, where the system does not tell of changes. Part of watch. */
#include "base/clock.h"
#include "base/fs.h"
#include "base/fs_part.h"
#include "base/watch_part.h"

#include <linux/magic.h>
#include <sys/vfs.h>

/* Slow enough to leave the machine to others: a tenth of the time at most is spent looking. */
enum { LOOKS_APART = 10 };
#define SHORTEST_PAUSE 0.3
#define LONGEST_PAUSE 3.0

/* Not all are in linux/magic.h of every age. */
enum { VBOX = 0x786f4256 };

bool watch_part_ignores(struct str name)
{
    bool hidden = str_starts(name, STR(".")) && !str_equal(name, STR(".well-known"));
    /* vi writes a file called 4913 to see whether it may. */
    return hidden || str_ends(name, STR("~")) || str_equal(name, STR("4913"));
}

bool watch_part_is_remote(struct str folder)
{
    static const unsigned long kinds[] = {NFS_SUPER_MAGIC, SMB_SUPER_MAGIC,  SMB2_SUPER_MAGIC,
                                          V9FS_MAGIC,      FUSE_SUPER_MAGIC, CODA_SUPER_MAGIC,
                                          AFS_SUPER_MAGIC, 0xFF534D42UL,     VBOX};
    char name[PATH_MAX];
    struct statfs about;
    if (!fs_part_name(folder.size == 0 ? STR(".") : folder, name) || statfs(name, &about) != 0) {
        return false;
    }
    for (size_t i = 0; i < countof(kinds); i++) {
        if (((unsigned long)about.f_type & 0xFFFFFFFFUL) == kinds[i]) {
            return true;
        }
    }
    return false;
}

/* All files below the roots that count. */
static void list(const struct watch *watch, struct arena *arena, struct vec *seen)
{
    const struct watch_root *roots = watch->roots.items;
    for (size_t r = 0; r < watch->roots.count; r++) {
        struct vec entries = {0};
        struct fs_fault unused;
        fs_walk(arena, roots[r].path, FS_WALK_SHOWN, &entries, &unused);
        const struct fs_entry *items = entries.items;
        for (size_t i = 0; i < entries.count; i++) {
            if (!watch_part_ignores(path_name(items[i].path))) {
                vec_add(seen, arena, struct watch_seen,
                        (struct watch_seen){path_join(arena, roots[r].path, items[i].path),
                                            items[i].size, items[i].mtime_ns, items[i].ctime_ns});
            }
        }
    }
}

static bool is_same(const struct watch_seen *a, const struct watch_seen *b)
{
    return a->size == b->size && a->mtime_ns == b->mtime_ns && a->ctime_ns == b->ctime_ns;
}

/* What is in `some` and not the same in `others`. */
static void compare(const struct vec *some, const struct vec *others, bool also_changed,
                    struct arena *arena, struct vec *changed)
{
    struct arena scratch = {0};
    struct map by_path = {0};
    struct watch_seen *other = others->items;
    const struct watch_seen *items = some->items;
    for (size_t i = 0; i < others->count; i++) {
        map_set(&by_path, &scratch, other[i].path, &other[i]);
    }
    for (size_t i = 0; i < some->count; i++) {
        const struct watch_seen *there = map_get(&by_path, items[i].path);
        if (there == NULL || (also_changed && !is_same(there, &items[i]))) {
            vec_add(changed, arena, struct str, str_copy(arena, items[i].path));
        }
    }
    arena_finish(&scratch);
}

bool watch_part_look(struct watch *watch, struct arena *arena, struct vec *changed)
{
    struct arena now = {0};
    struct vec seen = {0};
    double start = clock_seconds();
    size_t known = changed->count;
    list(watch, &now, &seen);
    compare(&seen, &watch->seen, true, arena, changed);
    compare(&watch->seen, &seen, false, arena, changed);
    arena_finish(&watch->before);
    watch->before = now;
    watch->seen = seen;
    double pause = (clock_seconds() - start) * LOOKS_APART;
    watch->pause = pause < SHORTEST_PAUSE  ? SHORTEST_PAUSE
                   : pause > LONGEST_PAUSE ? LONGEST_PAUSE
                                           : pause;
    return changed->count > known;
}
