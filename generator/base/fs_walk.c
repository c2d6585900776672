/* Listing a whole tree. */
#include "base/arena.h"
#include "base/fs.h"
#include "base/fs_part.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { DEEPEST = 64, MOST_NAMES = 1000 * 1000 };

struct walk {
    struct arena *arena;
    struct vec *entries;
    struct fs_fault *fault;
    struct str root; /* its real path, without a slash at the end */
    size_t names;
    size_t levels;
    enum fs_walk_kind kind;
    struct {
        dev_t device;
        ino_t inode;
    } above[DEEPEST]; /* the folders we stand in, to notice links that lead back */
};

static bool walk_folder(struct walk *walk, int folder, struct str prefix);

/* Notes where it went wrong; always false. The errno stays. */
static bool fail_at(struct walk *walk, struct str path, bool folder)
{
    *walk->fault = (struct fs_fault){path, folder};
    return false;
}

static bool is_skipped(const struct walk *walk, struct str name)
{
    return (walk->kind != FS_WALK_ALL && str_starts(name, STR("."))) ||
           (walk->kind == FS_WALK_CONTENT && str_starts(name, STR("_")));
}

static bool leads_back(const struct walk *walk, const struct stat *info)
{
    for (size_t i = 0; i < walk->levels; i++) {
        if (walk->above[i].device == info->st_dev && walk->above[i].inode == info->st_ino) {
            return true;
        }
    }
    return false;
}

static bool is_below(struct str path, struct str root)
{
    return str_starts(path, root) && (path.size == root.size || path.data[root.size] == '/');
}

/* Sets the target of a link, as it is written, and whether it leads out. One that leads
 * nowhere does not. */
static bool judge_link(struct walk *walk, const char *full, struct fs_entry *entry)
{
    char text[PATH_MAX];
    char real[PATH_MAX];
    ssize_t size = readlink(full, text, sizeof(text));
    if (size < 0) {
        return false;
    }
    entry->target = str_copy(walk->arena, (struct str){text, (size_t)size});
    if (realpath(full, real) == NULL) {
        return fs_is_missing(errno);
    }
    entry->outside = !is_below(str_from(real), walk->root);
    return true;
}

static enum fs_kind kind_of(const struct stat *info)
{
    return S_ISREG(info->st_mode)   ? FS_FILE
           : S_ISDIR(info->st_mode) ? FS_FOLDER
           : S_ISLNK(info->st_mode) ? FS_LINK
                                    : FS_OTHER;
}

static bool descend(struct walk *walk, int folder, const char *name, struct str path)
{
    int flags = walk->kind == FS_WALK_ALL ? O_NOFOLLOW : 0;
    int descriptor = openat(folder, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | flags);
    if (descriptor < 0) {
        return fail_at(walk, path, true);
    }
    return fs_part_close(descriptor, walk_folder(walk, descriptor, path));
}

/* What a link leads to takes the place of the link in `info`; one that leads nowhere stays. */
static bool follow_link(struct walk *walk, int folder, const char *name, struct fs_entry *entry,
                        struct stat *info)
{
    const struct str full[] = {walk->root, STR("/"), entry->path};
    struct stat target;
    bool found = fstatat(folder, name, &target, 0) == 0;
    if ((!found && !fs_is_missing(errno)) ||
        !judge_link(walk, str_join(walk->arena, full, countof(full)).data, entry)) {
        return fail_at(walk, entry->path, false);
    }
    if (found) {
        *info = target;
    }
    return true;
}

static void add_entry(struct walk *walk, struct fs_entry *entry, const struct stat *info)
{
    struct fs_entry stamp = fs_part_entry(info);
    entry->size = stamp.size;
    entry->mtime_ns = stamp.mtime_ns;
    entry->ctime_ns = stamp.ctime_ns;
    vec_add(walk->entries, walk->arena, struct fs_entry, *entry);
}

/* Adds what `name` is, or what is below it. */
static bool walk_name(struct walk *walk, int folder, struct str name, struct str prefix)
{
    struct stat info;
    const struct str parts[] = {prefix, prefix.size > 0 ? STR("/") : STR(""), name};
    struct fs_entry entry = {.path = str_join(walk->arena, parts, countof(parts))};
    const char *text = entry.path.data + entry.path.size - name.size;
    if (fstatat(folder, text, &info, AT_SYMLINK_NOFOLLOW) != 0) {
        /* One that is gone was removed since the folder was read. */
        return errno == ENOENT || fail_at(walk, entry.path, false);
    }
    bool all = walk->kind == FS_WALK_ALL;
    if (S_ISLNK(info.st_mode) && !all && !follow_link(walk, folder, text, &entry, &info)) {
        return false;
    }
    entry.kind = kind_of(&info);
    if (entry.kind == FS_FOLDER && !entry.outside) {
        if (!leads_back(walk, &info)) {
            if (all) {
                add_entry(walk, &entry, &info);
            }
            return descend(walk, folder, text, entry.path);
        }
        entry.kind = FS_OTHER;
    }
    entry.kind = entry.kind == FS_LINK && !all ? FS_OTHER : entry.kind;
    add_entry(walk, &entry, &info);
    return true;
}

static bool walk_names(struct walk *walk, int folder, struct str prefix)
{
    struct vec names = {0};
    if (!fs_part_names(walk->arena, folder, &names)) {
        return fail_at(walk, prefix, true);
    }
    const struct str *items = names.items;
    for (size_t i = 0; i < names.count; i++) {
        if (is_skipped(walk, items[i])) {
            continue;
        }
        if (++walk->names > MOST_NAMES) {
            errno = EOVERFLOW;
            return fail_at(walk, prefix, true);
        }
        if (!walk_name(walk, folder, items[i], prefix)) {
            return false;
        }
    }
    return true;
}

static bool walk_folder(struct walk *walk, int folder, struct str prefix)
{
    struct stat info;
    if (fstat(folder, &info) != 0) {
        return fail_at(walk, prefix, true);
    }
    if (walk->levels == DEEPEST) {
        errno = ELOOP;
        return fail_at(walk, prefix, true);
    }
    walk->above[walk->levels].device = info.st_dev;
    walk->above[walk->levels].inode = info.st_ino;
    walk->levels++;
    bool ok = walk_names(walk, folder, prefix);
    walk->levels--;
    return ok;
}

static int compare_paths(const void *a, const void *b)
{
    const struct fs_entry *x = a;
    const struct fs_entry *y = b;
    return str_compare(x->path, y->path);
}

/* The real path of the root, and all below it. */
static bool walk_root(struct walk *walk, struct str root)
{
    struct str real;
    if (!fs_real(walk->arena, root, &real)) {
        return fail_at(walk, STR(""), true);
    }
    walk->root = str_equal(real, STR("/")) ? STR("") : real;
    int descriptor = fs_part_open_folder(real);
    if (descriptor < 0) {
        return fail_at(walk, STR(""), true);
    }
    return fs_part_close(descriptor, walk_folder(walk, descriptor, STR("")));
}

bool fs_walk(struct arena *arena, struct str root, enum fs_walk_kind kind, struct vec *entries,
             struct fs_fault *fault)
{
    struct fs_fault ignored = {0};
    struct walk walk = {.arena = arena,
                        .entries = entries,
                        .kind = kind,
                        .fault = fault != NULL ? fault : &ignored};
    *walk.fault = (struct fs_fault){0};
    if (!walk_root(&walk, root)) {
        int number = errno;
        bool below = walk.fault->path.size > 0;
        walk.fault->path = below ? path_join(arena, root, walk.fault->path) : root;
        return fs_part_fail(number);
    }
    if (entries->count > 0) {
        qsort(entries->items, entries->count, sizeof(struct fs_entry), compare_paths);
    }
    return true;
}
