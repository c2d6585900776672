/* Folders: making, removing, listing, locking, and seeing to it that they are on the disk. */
#include "base/arena.h"
#include "base/fs.h"
#include "base/fs_part.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

enum { DEEPEST = 128 };

static bool is_hidden(struct str name)
{
    return str_starts(name, STR("."));
}

bool fs_list(struct arena *arena, struct str folder, struct vec *names)
{
    struct vec all = {0};
    int descriptor = fs_part_open_folder(folder);
    if (descriptor < 0 || !fs_part_close(descriptor, fs_part_names(arena, descriptor, &all))) {
        return false;
    }
    const struct str *items = all.items;
    for (size_t i = 0; i < all.count; i++) {
        if (!is_hidden(items[i])) {
            vec_add(names, arena, struct str, items[i]);
        }
    }
    return true;
}

bool fs_is_empty(struct str folder, bool *empty)
{
    struct arena scratch = {0};
    struct vec names = {0};
    int descriptor = fs_part_open_folder(folder);
    bool ok =
        descriptor >= 0 && fs_part_close(descriptor, fs_part_names(&scratch, descriptor, &names));
    *empty = ok && names.count == 0;
    arena_finish(&scratch);
    return ok;
}

bool fs_make_folders(struct str path)
{
    char name[PATH_MAX];
    if (!fs_part_name(path, name)) {
        return false;
    }
    enum fs_kind kind = path.size == 0 ? FS_FOLDER : fs_look(path);
    if (kind == FS_FOLDER || kind == FS_FAILED) {
        return kind == FS_FOLDER;
    }
    for (size_t i = 1; i <= path.size; i++) {
        if (name[i] != '/' && name[i] != '\0') {
            continue;
        }
        char after = name[i];
        name[i] = '\0';
        if (mkdir(name, FS_FOLDER_MODE) != 0 && errno != EEXIST) {
            return false;
        }
        name[i] = after;
    }
    kind = fs_look(path);
    return kind == FS_FOLDER || (kind != FS_FAILED && fs_part_fail(ENOTDIR));
}

/* --- removing --------------------------------------------------------------------------------- */

static bool remove_below(struct arena *scratch, int folder, size_t level);

/* A folder is told by the refusal to unlink it, which systems word differently. */
static bool remove_name(struct arena *scratch, int folder, const char *name, size_t level)
{
    if (unlinkat(folder, name, 0) == 0 || errno == ENOENT) {
        return true;
    }
    if (errno != EISDIR && errno != EPERM) {
        return false;
    }
    int number = errno;
    int below = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (below < 0) {
        return fs_part_fail(errno == ENOTDIR || errno == ELOOP ? number : errno);
    }
    return fs_part_close(below, remove_below(scratch, below, level)) &&
           (unlinkat(folder, name, AT_REMOVEDIR) == 0 || errno == ENOENT);
}

/* Goes on after a failure, so that as little as can be is left; the errno is that of
 * the last one. */
static bool remove_below(struct arena *scratch, int folder, size_t level)
{
    struct vec names = {0};
    if (level == DEEPEST) {
        return fs_part_fail(ELOOP);
    }
    if (!fs_part_names(scratch, folder, &names)) {
        return false;
    }
    const struct str *items = names.items;
    int number = 0;
    for (size_t i = 0; i < names.count; i++) {
        if (!remove_name(scratch, folder, str_c(scratch, items[i]), level + 1)) {
            number = errno;
        }
    }
    return number == 0 || fs_part_fail(number);
}

bool fs_remove_tree(struct str path)
{
    char name[PATH_MAX];
    struct arena scratch = {0};
    bool removed = fs_part_name(path, name) && remove_name(&scratch, AT_FDCWD, name, 0);
    arena_finish(&scratch);
    return removed;
}

void fs_remove_empty(struct str folder)
{
    char name[PATH_MAX];
    if (fs_part_name(folder, name)) {
        rmdir(name);
    }
}

/* --- on the disk ------------------------------------------------------------------------------ */

bool fs_sync_folder(struct str path)
{
    int descriptor = fs_part_open_folder(path);
    return descriptor >= 0 && fs_part_close(descriptor, fsync(descriptor) == 0 || errno == EINVAL);
}

/* One call for the whole file system. Syncing each file and folder by itself takes ten times as
 * long where a disk is slow to flush, and half as long where others are writing a lot. */
bool fs_sync_tree(struct str path)
{
    int descriptor = fs_part_open_folder(path);
    return descriptor >= 0 && fs_part_close(descriptor, syncfs(descriptor) == 0 || errno == ENOSYS);
}

/* --- locks ------------------------------------------------------------------------------------ */

static int lock_open(int descriptor)
{
    if (descriptor >= 0 && flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        fs_part_close(descriptor, false);
        return -1;
    }
    return descriptor;
}

int fs_lock(struct str path)
{
    char name[PATH_MAX];
    if (!fs_part_name(path, name)) {
        return -1;
    }
    int descriptor = open(name, O_RDWR | O_CREAT | O_CLOEXEC, FS_FILE_MODE);
    if (descriptor < 0 && errno == ENOENT && fs_make_folders(path_folder(path))) {
        descriptor = open(name, O_RDWR | O_CREAT | O_CLOEXEC, FS_FILE_MODE);
    }
    return lock_open(descriptor);
}

int fs_lock_folder(struct str path)
{
    return lock_open(fs_part_open_folder(path));
}

void fs_unlock(int descriptor)
{
    close(descriptor);
}
