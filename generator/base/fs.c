#include "base/fs.h"

#include "base/arena.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CHUNK = 64 * 1024, FOLDER_MODE = 0777, FILE_MODE = 0666, WALK_FILES = 32 };

static bool fail(int number)
{
    errno = number;
    return false;
}

static bool to_c(struct str path, char out[PATH_MAX])
{
    if (path.size >= PATH_MAX) {
        return fail(ENAMETOOLONG);
    }
    if (str_find_byte(path, '\0', 0) != path.size) {
        return fail(EINVAL);
    }
    if (path.size > 0) {
        memcpy(out, path.data, path.size);
    }
    out[path.size] = '\0';
    return true;
}

/* Closes without losing the errno of what failed before; true when `ok` and the close succeeded. */
static bool close_after(int descriptor, bool ok)
{
    int number = errno;
    bool closed = close(descriptor) == 0;
    if (!ok) {
        errno = number;
    }
    return ok && closed;
}

/* Never waits, not even for a pipe that nobody writes to. */
static int open_to_read(struct str path)
{
    char name[PATH_MAX];
    return to_c(path, name) ? open(name, O_RDONLY | O_CLOEXEC | O_NONBLOCK) : -1;
}

/* Reads until `room` is full or the file ends; false on an error. */
static bool read_fully(int descriptor, char *data, size_t room, size_t *size)
{
    *size = 0;
    while (*size < room) {
        ssize_t got = read(descriptor, data + *size, room - *size);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            return false;
        }
        if (got == 0) {
            break;
        }
        *size += (size_t)got;
    }
    return true;
}

static bool read_open(struct arena *arena, int descriptor, size_t limit, struct str *content)
{
    struct stat info;
    if (fstat(descriptor, &info) != 0) {
        return false;
    }
    if (S_ISDIR(info.st_mode)) {
        return fail(EISDIR);
    }
    if (!S_ISREG(info.st_mode)) {
        return fail(EINVAL);
    }
    if ((uintmax_t)info.st_size > limit) {
        return fail(EFBIG);
    }
    /* One byte more is asked for than there should be, to notice a file that is growing. */
    size_t room = (size_t)info.st_size + 1;
    char *data = arena_alloc(arena, room);
    size_t size;
    if (!read_fully(descriptor, data, room, &size)) {
        return false;
    }
    if (size == room) {
        return fail(EAGAIN);
    }
    data[size] = '\0';
    *content = (struct str){data, size};
    return true;
}

bool fs_read(struct arena *arena, struct str path, size_t limit, struct str *content)
{
    int descriptor = open_to_read(path);
    return descriptor >= 0 && close_after(descriptor, read_open(arena, descriptor, limit, content));
}

static bool read_start(struct arena *arena, int descriptor, size_t most, struct str *content)
{
    char *data = arena_alloc(arena, most + 1);
    size_t size;
    if (!read_fully(descriptor, data, most, &size)) {
        return false;
    }
    *content = (struct str){data, size};
    return true;
}

bool fs_read_start(struct arena *arena, struct str path, size_t most, struct str *content)
{
    int descriptor = open_to_read(path);
    return descriptor >= 0 && close_after(descriptor, read_start(arena, descriptor, most, content));
}

static bool read_end(struct arena *arena, int descriptor, size_t most, struct str *content)
{
    struct stat info;
    if (fstat(descriptor, &info) != 0) {
        return false;
    }
    bool longer = (uintmax_t)info.st_size > most;
    return lseek(descriptor, longer ? info.st_size - (off_t)most : 0, SEEK_SET) >= 0 &&
           read_start(arena, descriptor, most, content);
}

bool fs_read_end(struct arena *arena, struct str path, size_t most, struct str *content)
{
    int descriptor = open_to_read(path);
    return descriptor >= 0 && close_after(descriptor, read_end(arena, descriptor, most, content));
}

bool fs_make_folders(struct str path)
{
    char name[PATH_MAX];
    if (!to_c(path, name)) {
        return false;
    }
    if (path.size == 0 || fs_is_folder(path)) {
        return true;
    }
    for (size_t i = 1; i <= path.size; i++) {
        if (name[i] != '/' && name[i] != '\0') {
            continue;
        }
        char after = name[i];
        name[i] = '\0';
        if (mkdir(name, FOLDER_MODE) != 0 && errno != EEXIST) {
            return false;
        }
        name[i] = after;
    }
    return fs_is_folder(path) ? true : fail(ENOTDIR);
}

/* Makes sure that `path` can be created: nothing there, but its folder is. */
static bool make_way(struct str path, const char *name, int problem)
{
    if (problem == EEXIST) {
        return unlink(name) == 0 || errno == ENOENT;
    }
    if (problem == ENOENT) {
        return fs_make_folders(path_folder(path));
    }
    return fail(problem);
}

/* Creates a new file: what stood there is unlinked, since it may be shared with an older output. */
static int create_new(struct str path)
{
    char name[PATH_MAX];
    if (!to_c(path, name)) {
        return -1;
    }
    int descriptor = -1;
    for (int tries = 0; tries < 3 && descriptor < 0; tries++) {
        descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, FILE_MODE);
        if (descriptor < 0 && !make_way(path, name, errno)) {
            return -1;
        }
    }
    return descriptor;
}

static bool write_fully(int descriptor, const char *data, size_t size)
{
    size_t done = 0;
    while (done < size) {
        ssize_t put = write(descriptor, data + done, size - done);
        if (put < 0 && errno != EINTR) {
            return false;
        }
        done += put > 0 ? (size_t)put : 0;
    }
    return true;
}

bool fs_write(struct str path, struct str content)
{
    int descriptor = create_new(path);
    return descriptor >= 0 &&
           close_after(descriptor, write_fully(descriptor, content.data, content.size));
}

static bool rename_to(struct str from, struct str to)
{
    char old[PATH_MAX];
    char new[PATH_MAX];
    return to_c(from, old) && to_c(to, new) && rename(old, new) == 0;
}

/* The name of a passing file beside `path`. The leading dot hides it from a walk that happens at the
 * same time. */
static bool name_beside(struct str path, char beside[PATH_MAX])
{
    size_t folder = path.size - path_name(path).size;
    int size = path.size >= PATH_MAX
                   ? PATH_MAX
                   : snprintf(beside, PATH_MAX, "%.*s.%.*s.%ld", (int)folder, path.data,
                              (int)(path.size - folder), path.data + folder, (long)getpid());
    return (size >= 0 && size < PATH_MAX) || fail(ENAMETOOLONG);
}

bool fs_write_atomic(struct str path, struct str content)
{
    char beside[PATH_MAX];
    if (!name_beside(path, beside)) {
        return false;
    }
    if (fs_write(str_from(beside), content) && rename_to(str_from(beside), path)) {
        return true;
    }
    int number = errno;
    unlink(beside);
    return fail(number);
}

static bool write_synced(struct str path, struct str content, mode_t mode)
{
    int descriptor = create_new(path);
    return descriptor >= 0 &&
           close_after(descriptor, write_fully(descriptor, content.data, content.size) &&
                                       fchmod(descriptor, mode) == 0 && fsync(descriptor) == 0);
}

bool fs_write_durable(struct str path, struct str content, unsigned mode)
{
    char name[PATH_MAX];
    char beside[PATH_MAX];
    struct stat info;
    if (!to_c(path, name) || !name_beside(path, beside)) {
        return false;
    }
    mode_t kept = stat(name, &info) == 0 ? info.st_mode & 0777 : (mode_t)mode;
    if (write_synced(str_from(beside), content, kept) && rename_to(str_from(beside), path)) {
        return true;
    }
    int number = errno;
    unlink(beside);
    return fail(number);
}

bool fs_sync_folder(struct str path)
{
    char name[PATH_MAX];
    int descriptor = to_c(path, name) ? open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
    return descriptor >= 0 && close_after(descriptor, fsync(descriptor) == 0 || errno == EINVAL);
}

static bool same_open(int descriptor, struct str content)
{
    struct stat info;
    if (fstat(descriptor, &info) != 0 || !S_ISREG(info.st_mode) ||
        (uintmax_t)info.st_size != content.size) {
        return false;
    }
    char chunk[CHUNK];
    size_t at = 0;
    size_t size;
    while (read_fully(descriptor, chunk, sizeof(chunk), &size) && size > 0) {
        if (!str_equal((struct str){chunk, size}, str_slice(content, at, at + size))) {
            return false;
        }
        at += size;
    }
    return at == content.size;
}

bool fs_same(struct str path, struct str content)
{
    int descriptor = open_to_read(path);
    return descriptor >= 0 && close_after(descriptor, same_open(descriptor, content));
}

static bool copy_open(int source, int target)
{
    char chunk[CHUNK];
    size_t size;
    do {
        if (!read_fully(source, chunk, sizeof(chunk), &size) || !write_fully(target, chunk, size)) {
            return false;
        }
    } while (size == sizeof(chunk));
    return true;
}

bool fs_is_linked(struct str a, struct str b)
{
    char left[PATH_MAX];
    char right[PATH_MAX];
    struct stat one;
    struct stat two;
    return to_c(a, left) && to_c(b, right) && stat(left, &one) == 0 && stat(right, &two) == 0 &&
           one.st_dev == two.st_dev && one.st_ino == two.st_ino;
}

bool fs_copy(struct str from, struct str to)
{
    int source = open_to_read(from);
    if (source < 0) {
        return false;
    }
    int target = create_new(to);
    bool ok = target >= 0 && close_after(target, copy_open(source, target));
    return close_after(source, ok);
}

bool fs_link(struct str from, struct str to)
{
    char old[PATH_MAX];
    char new[PATH_MAX];
    if (!to_c(from, old) || !to_c(to, new)) {
        return false;
    }
    for (int tries = 0; tries < 3; tries++) {
        /* A symbolic link is followed: the output must not depend on the sources staying put. */
        if (linkat(AT_FDCWD, old, AT_FDCWD, new, AT_SYMLINK_FOLLOW) == 0 || str_equal(from, to)) {
            return true;
        }
        int problem = errno;
        if (problem != EEXIST && problem != ENOENT) {
            break;
        }
        if (access(old, F_OK) != 0 || !make_way(to, new, problem)) {
            return false;
        }
    }
    return fs_copy(from, to);
}

static int remove_one(const char *name, const struct stat *info, int kind, struct FTW *position)
{
    (void)info;
    (void)kind;
    (void)position;
    return remove(name);
}

bool fs_remove_tree(struct str path)
{
    char name[PATH_MAX];
    if (!to_c(path, name)) {
        return false;
    }
    if (nftw(name, remove_one, WALK_FILES, FTW_DEPTH | FTW_PHYS) == 0) {
        return true;
    }
    int number = errno;
    struct stat info;
    return (lstat(name, &info) != 0 && errno == ENOENT) || fail(number);
}

void fs_remove_empty(struct str folder)
{
    char name[PATH_MAX];
    if (to_c(folder, name)) {
        rmdir(name);
    }
}

/* For file systems that cannot exchange: a moment without `target`, which is put back if the second
 * step fails. */
static bool swap_in_two(struct str fresh, struct str target)
{
    char aside[PATH_MAX];
    int size =
        snprintf(aside, sizeof(aside), "%.*s.%ld", (int)target.size, target.data, (long)getpid());
    if (size < 0 || size >= PATH_MAX) {
        return fail(ENAMETOOLONG);
    }
    struct str old = str_from(aside);
    if (!rename_to(target, old)) {
        return false;
    }
    if (rename_to(fresh, target)) {
        return rename_to(old, fresh);
    }
    int number = errno;
    rename_to(old, target);
    return fail(number);
}

bool fs_swap(struct str fresh, struct str target)
{
    char from[PATH_MAX];
    char to[PATH_MAX];
    if (!to_c(fresh, from) || !to_c(target, to)) {
        return false;
    }
    if (renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_EXCHANGE) == 0) {
        return true;
    }
    if (errno == EINVAL || errno == ENOSYS || errno == ENOTSUP) {
        return access(to, F_OK) == 0 ? swap_in_two(fresh, target) : rename(from, to) == 0;
    }
    return errno == ENOENT && rename(from, to) == 0;
}

static bool mode_of(struct str path, mode_t *mode)
{
    char name[PATH_MAX];
    struct stat info;
    if (!to_c(path, name) || stat(name, &info) != 0) {
        return false;
    }
    *mode = info.st_mode;
    return true;
}

bool fs_is_folder(struct str path)
{
    mode_t mode;
    return mode_of(path, &mode) && S_ISDIR(mode);
}

bool fs_is_empty_folder(struct str path)
{
    char name[PATH_MAX];
    DIR *folder = to_c(path, name) ? opendir(name) : NULL;
    if (folder == NULL) {
        return false;
    }
    size_t names = 0; /* "." and ".." are always there */
    while (names <= 2 && readdir(folder) != NULL) {
        names++;
    }
    closedir(folder);
    return names <= 2;
}

bool fs_is_file(struct str path)
{
    mode_t mode;
    return mode_of(path, &mode) && S_ISREG(mode);
}

int fs_lock(struct str path)
{
    char name[PATH_MAX];
    if (!to_c(path, name)) {
        return -1;
    }
    int descriptor = open(name, O_RDWR | O_CREAT | O_CLOEXEC, FILE_MODE);
    if (descriptor < 0 && errno == ENOENT && fs_make_folders(path_folder(path))) {
        descriptor = open(name, O_RDWR | O_CREAT | O_CLOEXEC, FILE_MODE);
    }
    if (descriptor >= 0 && flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        close_after(descriptor, false);
        return -1;
    }
    return descriptor;
}

int fs_lock_folder(struct str path)
{
    char name[PATH_MAX];
    int descriptor = to_c(path, name) ? open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
    if (descriptor >= 0 && flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        close_after(descriptor, false);
        return -1;
    }
    return descriptor;
}

void fs_unlock(int descriptor)
{
    close(descriptor);
}
