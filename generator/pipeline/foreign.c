#include "pipeline/foreign.h"

#include "base/arena.h"
#include "base/fs.h"

#include <errno.h>

enum { COMPARED_LIMIT = 256 * 1024 * 1024 };

struct carrying {
    struct arena *arena;
    struct made *made;
    struct str from;
    struct str to;
    bool late;
    struct diags *diags;
    struct map folders; /* paths of those that hold something */
};

static bool machine_fault(struct carrying *carrying, struct str path)
{
    diag_add_unwritable(carrying->diags, path_join(carrying->arena, carrying->from, path));
    return false;
}

/* A folder is somebody's when nothing is in it: malbild makes none that are empty. */
static bool is_foreign(const struct carrying *carrying, const struct fs_entry *entry)
{
    bool filled = entry->kind == FS_FOLDER && (map_get(&carrying->folders, entry->path) != NULL ||
                                               made_has_below(carrying->made, entry->path));
    return !filled && !made_has(carrying->made, entry->path);
}

/* The bytes of the file below `root`; false when there is none or it is larger than the
 * site's can be. */
static bool read_one(struct carrying *carrying, struct arena *scratch, struct str root,
                     const struct fs_entry *entry, struct str *bytes)
{
    struct str path = path_join(scratch, root, entry->path);
    bool read = fs_read(scratch, path, COMPARED_LIMIT, bytes);
    if (!read && fs_is_machine(errno)) {
        machine_fault(carrying, entry->path);
    }
    return read;
}

/* True when the new site has the very same file: then it is the site's own from now on. */
static bool is_same(struct carrying *carrying, const struct fs_entry *entry)
{
    struct arena scratch = {0};
    struct str theirs;
    struct str ours;
    bool same = entry->kind == FS_FILE &&
                read_one(carrying, &scratch, carrying->from, entry, &theirs) &&
                read_one(carrying, &scratch, carrying->to, entry, &ours) && str_equal(theirs, ours);
    arena_finish(&scratch);
    return same;
}

/* Two things want one place. */
static bool collide(struct carrying *carrying, const struct fs_entry *entry)
{
    if (carrying->late || is_same(carrying, entry)) {
        return true;
    }
    struct str full = path_join(carrying->arena, carrying->from, entry->path);
    diag_tell(carrying->diags, RULE_OUTPUT_FOREIGN, ((struct place){.path = full}), entry->path,
              carrying->from);
    return false;
}

static bool carry_one(struct carrying *carrying, const struct fs_entry *entry)
{
    if (fs_carry(carrying->from, carrying->to, entry->path)) {
        return true;
    }
    int number = errno;
    if (number == EEXIST || number == ENOTDIR) {
        return collide(carrying, entry);
    }
    /* It may have been removed since the folder was read. */
    struct str full = path_join(carrying->arena, carrying->from, entry->path);
    if (number == ENOENT && fs_look_at_link(full) == FS_NOTHING) {
        return true;
    }
    errno = number;
    return machine_fault(carrying, entry->path);
}

static void note_folders(struct carrying *carrying, const struct vec *entries)
{
    const struct fs_entry *items = entries->items;
    for (size_t i = 0; i < entries->count; i++) {
        map_set(&carrying->folders, carrying->arena, path_folder(items[i].path), carrying);
    }
}

static bool carry_all(struct carrying *carrying)
{
    struct vec entries = {0};
    struct fs_fault fault;
    if (!fs_walk(carrying->arena, carrying->from, FS_WALK_ALL, &entries, &fault)) {
        diag_add_unreadable(carrying->diags, fault.path, fault.folder);
        return false;
    }
    note_folders(carrying, &entries);
    const struct fs_entry *items = entries.items;
    bool whole = true;
    for (size_t i = 0; i < entries.count; i++) {
        if (is_foreign(carrying, &items[i])) {
            whole = carry_one(carrying, &items[i]) && whole;
            map_set(&carrying->made->files, carrying->arena, items[i].path, carrying);
        }
    }
    return whole;
}

bool foreign_carry(struct arena *arena, struct made *made, struct str from, struct str to,
                   struct diags *diags)
{
    struct carrying carrying = {
        .arena = arena, .made = made, .from = from, .to = to, .diags = diags};
    return carry_all(&carrying);
}

bool foreign_carry_late(struct arena *arena, struct made *made, struct str from, struct str to,
                        struct diags *diags)
{
    struct carrying carrying = {
        .arena = arena, .made = made, .from = from, .to = to, .late = true, .diags = diags};
    return carry_all(&carrying);
}
