/* Taking over what others have put in a folder. */
#include "base/arena.h"
#include "base/fs.h"
#include "base/fs_part.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

/* Makes the folder `new` with the permissions of `old`; one that is there stays as it is. */
static bool make_like(const char *old, const char *new)
{
    struct stat info;
    if (mkdir(new, FS_FOLDER_MODE) != 0) {
        int number = errno;
        enum fs_kind kind = number == EEXIST ? fs_look_at_link(str_from(new)) : FS_NOTHING;
        return kind == FS_FOLDER || (kind != FS_FAILED && fs_part_fail(number));
    }
    return stat(old, &info) == 0 && chmod(new, info.st_mode & FS_PERMISSIONS) == 0;
}

/* All folders of `path`, which both trees shall have. */
static bool make_folders_like(struct arena *scratch, struct str from, struct str to,
                              struct str path)
{
    for (size_t at = str_find_byte(path, '/', 0); at < path.size;
         at = str_find_byte(path, '/', at + 1)) {
        struct str part = str_slice(path, 0, at);
        struct str old = path_join(scratch, from, part);
        struct str new = path_join(scratch, to, part);
        if (!make_like(str_c(scratch, old), str_c(scratch, new))) {
            return false;
        }
    }
    return true;
}

/* Where a file cannot have two names, or where it is not ours to give it another. */
static bool copy(const char *old, const char *new, const struct stat *info)
{
    struct timespec times[2] = {info->st_atim, info->st_mtim};
    return fs_copy(str_from(old), str_from(new)) &&
           chmod(new, info->st_mode & FS_PERMISSIONS) == 0 &&
           utimensat(AT_FDCWD, new, times, 0) == 0;
}

static bool copy_link(const char *old, const char *new)
{
    char target[PATH_MAX];
    ssize_t size = readlink(old, target, sizeof(target) - 1);
    if (size < 0) {
        return false;
    }
    target[size] = '\0';
    return symlink(target, new) == 0;
}

static bool carry_one(const char *old, const char *new)
{
    struct stat info;
    if (lstat(old, &info) != 0) {
        return false;
    }
    if (S_ISDIR(info.st_mode)) {
        return make_like(old, new);
    }
    if (linkat(AT_FDCWD, old, AT_FDCWD, new, 0) == 0) {
        return true;
    }
    if (errno == EEXIST || errno == ENOTDIR || errno == ENOENT) {
        return false;
    }
    return S_ISREG(info.st_mode)   ? copy(old, new, &info)
           : S_ISLNK(info.st_mode) ? copy_link(old, new)
                                   : false;
}

bool fs_carry(struct str from, struct str to, struct str path)
{
    struct arena scratch = {0};
    bool carried = make_folders_like(&scratch, from, to, path) &&
                   carry_one(str_c(&scratch, path_join(&scratch, from, path)),
                             str_c(&scratch, path_join(&scratch, to, path)));
    arena_finish(&scratch);
    return carried;
}

bool fs_same_permissions(struct str from, struct str to)
{
    char old[PATH_MAX];
    char new[PATH_MAX];
    struct stat info;
    return fs_part_name(from, old) && fs_part_name(to, new) && stat(old, &info) == 0 &&
           chmod(new, info.st_mode & FS_PERMISSIONS) == 0;
}
