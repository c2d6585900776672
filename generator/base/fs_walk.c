#include "base/fs.h"

#include "base/arena.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { DEEPEST = 64, MOST_NAMES = 1000 * 1000 };

struct walk {
    struct arena *arena;
    struct vec *entries;
    struct str root; /* its real path, without a slash at the end */
    size_t names;
    size_t levels;
    bool skip_underscore;
    struct {
        dev_t device;
        ino_t inode;
    } above[DEEPEST]; /* the folders we stand in, to notice links that lead back */
};

static bool walk_folder(struct walk *walk, int descriptor, struct str prefix);

static bool is_skipped(const struct walk *walk, const char *name)
{
    return name[0] == '.' || (walk->skip_underscore && name[0] == '_');
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

/* Sets the target of a link, as it is written, and whether it leads out. One that leads nowhere does not. */
static void judge_link(struct walk *walk, const char *full, struct fs_entry *entry)
{
    char text[PATH_MAX];
    char real[PATH_MAX];
    ssize_t size = readlink(full, text, sizeof(text));
    entry->target = str_copy(walk->arena, (struct str){text, size > 0 ? (size_t)size : 0});
    entry->outside = realpath(full, real) != NULL && !is_below(str_from(real), walk->root);
}

static enum fs_kind kind_of(const struct stat *info)
{
    return S_ISREG(info->st_mode) ? FS_FILE : S_ISDIR(info->st_mode) ? FS_FOLDER : FS_OTHER;
}

static bool descend(struct walk *walk, int folder, const char *name, struct str path)
{
    int descriptor = openat(folder, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    return descriptor >= 0 && walk_folder(walk, descriptor, path);
}

/* Adds what `name` is, or what is below it. */
static bool walk_name(struct walk *walk, int folder, const char *name, struct str prefix)
{
    struct stat info;
    if (fstatat(folder, name, &info, AT_SYMLINK_NOFOLLOW) != 0) {
        return errno == ENOENT; /* removed since the folder was read */
    }
    const struct str parts[] = {prefix, prefix.size > 0 ? STR("/") : STR(""), str_from(name)};
    struct fs_entry entry = {.path = str_join(walk->arena, parts, countof(parts))};
    if (S_ISLNK(info.st_mode)) {
        const struct str full[] = {walk->root, STR("/"), entry.path};
        struct stat target;
        if (fstatat(folder, name, &target, 0) == 0) {
            info = target;
        }
        judge_link(walk, str_join(walk->arena, full, countof(full)).data, &entry);
    }
    entry.kind = kind_of(&info);
    if (entry.kind == FS_FOLDER && !entry.outside) {
        if (!leads_back(walk, &info)) {
            return descend(walk, folder, name, entry.path);
        }
        entry.kind = FS_OTHER;
    }
    entry.size = (uint64_t)info.st_size;
    entry.mtime_ns = (int64_t)info.st_mtim.tv_sec * 1000000000 + info.st_mtim.tv_nsec;
    entry.ctime_ns = (int64_t)info.st_ctim.tv_sec * 1000000000 + info.st_ctim.tv_nsec;
    *(struct fs_entry *)vec_push(walk->entries, walk->arena, sizeof(entry)) = entry;
    return true;
}

static bool walk_names(struct walk *walk, DIR *folder, int descriptor, struct str prefix)
{
    for (;;) {
        errno = 0;
        const struct dirent *item = readdir(folder);
        if (item == NULL) {
            return errno == 0;
        }
        if (is_skipped(walk, item->d_name)) {
            continue;
        }
        if (++walk->names > MOST_NAMES) {
            errno = EOVERFLOW;
            return false;
        }
        if (!walk_name(walk, descriptor, item->d_name, prefix)) {
            return false;
        }
    }
}

/* Walks an open folder and closes it. */
static bool walk_folder(struct walk *walk, int descriptor, struct str prefix)
{
    struct stat info;
    DIR *folder = NULL;
    bool ok = fstat(descriptor, &info) == 0;
    if (ok && walk->levels == DEEPEST) {
        errno = ELOOP;
        ok = false;
    }
    if (ok) {
        folder = fdopendir(descriptor);
    }
    if (folder == NULL) {
        int number = errno;
        close(descriptor);
        errno = number;
        return false;
    }
    walk->above[walk->levels].device = info.st_dev;
    walk->above[walk->levels].inode = info.st_ino;
    walk->levels++;
    ok = walk_names(walk, folder, descriptor, prefix);
    walk->levels--;
    int number = errno;
    closedir(folder);
    errno = number;
    return ok;
}

static int compare_paths(const void *a, const void *b)
{
    const struct fs_entry *x = a;
    const struct fs_entry *y = b;
    return str_compare(x->path, y->path);
}

bool fs_walk(struct arena *arena, struct str root, bool skip_underscore, struct vec *entries)
{
    char real[PATH_MAX];
    if (realpath(str_c(arena, root), real) == NULL) {
        return false;
    }
    struct walk walk = {.arena = arena, .entries = entries, .skip_underscore = skip_underscore};
    walk.root = str_copy(arena, str_from(strcmp(real, "/") == 0 ? "" : real));
    int descriptor = open(real, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0 || !walk_folder(&walk, descriptor, (struct str){0})) {
        return false;
    }
    if (entries->count > 0) {
        qsort(entries->items, entries->count, sizeof(struct fs_entry), compare_paths);
    }
    return true;
}

static int compare_names(const void *a, const void *b)
{
    return str_compare(*(const struct str *)a, *(const struct str *)b);
}

bool fs_list(struct arena *arena, struct str folder, struct vec *names)
{
    DIR *open_folder = opendir(str_c(arena, folder));
    if (open_folder == NULL) {
        return false;
    }
    const struct dirent *item;
    for (errno = 0; (item = readdir(open_folder)) != NULL; errno = 0) {
        if (item->d_name[0] != '.') {
            *(struct str *)vec_push(names, arena, sizeof(struct str)) =
                str_copy(arena, str_from(item->d_name));
        }
    }
    int number = errno;
    closedir(open_folder);
    errno = number;
    if (names->count > 0) {
        qsort(names->items, names->count, sizeof(struct str), compare_names);
    }
    return number == 0;
}

/* ".name.123", as fs_write_atomic calls a file that it is writing. */
static bool is_passing(struct str entry, struct str name)
{
    size_t dot = entry.size;
    while (dot > 0 && entry.data[dot - 1] >= '0' && entry.data[dot - 1] <= '9') {
        dot--;
    }
    return str_starts(entry, STR(".")) && dot > 2 && dot < entry.size &&
           entry.data[dot - 1] == '.' &&
           (name.size == 0 || str_equal(str_slice(entry, 1, dot - 1), name));
}

void fs_sweep(struct str folder, struct str name)
{
    struct arena scratch = {0};
    DIR *open_folder = opendir(str_c(&scratch, folder));
    int descriptor = open_folder == NULL ? -1 : dirfd(open_folder);
    const struct dirent *item;
    while (descriptor >= 0 && (item = readdir(open_folder)) != NULL) {
        if (is_passing(str_from(item->d_name), name)) {
            unlinkat(descriptor, item->d_name, 0);
        }
    }
    if (open_folder != NULL) {
        closedir(open_folder);
    }
    arena_finish(&scratch);
}
