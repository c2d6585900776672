/* Looking and reading. */
#include "base/fs.h"

#include "base/arena.h"
#include "base/fs_part.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CHUNK = 64 * 1024 };

bool fs_is_missing(int number)
{
    return number == ENOENT || number == ENOTDIR || number == ELOOP || number == ENAMETOOLONG ||
           number == EINVAL;
}

bool fs_is_machine(int number)
{
    return !fs_is_missing(number) && number != EFBIG && number != EISDIR;
}

static enum fs_kind kind_of(bool ok, const struct stat *info)
{
    if (!ok) {
        return fs_is_missing(errno) ? FS_NOTHING : FS_FAILED;
    }
    return S_ISREG(info->st_mode)   ? FS_FILE
           : S_ISDIR(info->st_mode) ? FS_FOLDER
           : S_ISLNK(info->st_mode) ? FS_LINK
                                    : FS_OTHER;
}

enum fs_kind fs_look(struct str path)
{
    char name[PATH_MAX];
    struct stat info;
    return kind_of(fs_part_name(path, name) && stat(name, &info) == 0, &info);
}

enum fs_kind fs_look_at_link(struct str path)
{
    char name[PATH_MAX];
    struct stat info;
    return kind_of(fs_part_name(path, name) && lstat(name, &info) == 0, &info);
}

bool fs_stamp(struct str path, struct fs_entry *entry)
{
    char name[PATH_MAX];
    struct stat info;
    bool there = fs_part_name(path, name) && stat(name, &info) == 0;
    *entry = there ? fs_part_entry(&info) : (struct fs_entry){0};
    return there;
}

bool fs_real(struct arena *arena, struct str path, struct str *real)
{
    char name[PATH_MAX];
    char found[PATH_MAX];
    if (!fs_part_name(path, name) || realpath(name, found) == NULL) {
        return false;
    }
    *real = str_copy(arena, str_from(found));
    return true;
}

bool fs_program_folder(struct arena *arena, struct str *folder)
{
    struct str program;
    if (!fs_real(arena, STR("/proc/self/exe"), &program)) {
        return false;
    }
    *folder = path_folder(program);
    return true;
}

static bool read_open(struct arena *arena, int descriptor, size_t limit, struct str *content)
{
    struct stat info;
    if (fstat(descriptor, &info) != 0) {
        return false;
    }
    if (S_ISDIR(info.st_mode)) {
        return fs_part_fail(EISDIR);
    }
    if (!S_ISREG(info.st_mode)) {
        return fs_part_fail(EINVAL);
    }
    if ((uintmax_t)info.st_size > limit) {
        return fs_part_fail(EFBIG);
    }
    /* One byte more is asked for than there should be, to notice a file that is growing. */
    size_t room = (size_t)info.st_size + 1;
    char *data = arena_alloc(arena, room);
    size_t size;
    if (!fs_part_read(descriptor, data, room, &size)) {
        return false;
    }
    if (size == room) {
        return fs_part_fail(EAGAIN);
    }
    data[size] = '\0';
    *content = (struct str){data, size};
    return true;
}

bool fs_read(struct arena *arena, struct str path, size_t limit, struct str *content)
{
    int descriptor = fs_part_open(path);
    return descriptor >= 0 &&
           fs_part_close(descriptor, read_open(arena, descriptor, limit, content));
}

static bool read_start(struct arena *arena, int descriptor, size_t most, struct str *content)
{
    char *data = arena_alloc(arena, most + 1);
    size_t size;
    if (!fs_part_read(descriptor, data, most, &size)) {
        return false;
    }
    *content = (struct str){data, size};
    return true;
}

bool fs_read_start(struct arena *arena, struct str path, size_t most, struct str *content)
{
    int descriptor = fs_part_open(path);
    return descriptor >= 0 &&
           fs_part_close(descriptor, read_start(arena, descriptor, most, content));
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
    int descriptor = fs_part_open(path);
    return descriptor >= 0 && fs_part_close(descriptor, read_end(arena, descriptor, most, content));
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
    while (fs_part_read(descriptor, chunk, sizeof(chunk), &size) && size > 0) {
        if (!str_equal((struct str){chunk, size}, str_slice(content, at, at + size))) {
            return false;
        }
        at += size;
    }
    return at == content.size;
}

bool fs_same(struct str path, struct str content)
{
    int descriptor = fs_part_open(path);
    return descriptor >= 0 && fs_part_close(descriptor, same_open(descriptor, content));
}

bool fs_is_linked(struct str a, struct str b)
{
    char left[PATH_MAX];
    char right[PATH_MAX];
    struct stat one;
    struct stat two;
    return fs_part_name(a, left) && fs_part_name(b, right) && stat(left, &one) == 0 &&
           stat(right, &two) == 0 && one.st_dev == two.st_dev && one.st_ino == two.st_ino;
}

void fs_outlive_limits(void)
{
    signal(SIGXFSZ, SIG_IGN);
}
