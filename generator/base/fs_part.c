#include "base/fs_part.h"

#include "base/arena.h"
#include "base/fs.h"
#include "base/vec.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MOST_NAMES = 1000 * 1000 };

bool fs_part_fail(int number)
{
    errno = number;
    return false;
}

struct fs_entry fs_part_entry(const struct stat *info)
{
    return (struct fs_entry){
        .size = (uint64_t)info->st_size,
        .mtime_ns = (int64_t)info->st_mtim.tv_sec * 1000000000 + info->st_mtim.tv_nsec,
        .ctime_ns = (int64_t)info->st_ctim.tv_sec * 1000000000 + info->st_ctim.tv_nsec};
}

bool fs_part_name(struct str path, char out[PATH_MAX])
{
    if (path.size >= PATH_MAX) {
        return fs_part_fail(ENAMETOOLONG);
    }
    if (str_find_byte(path, '\0', 0) != path.size) {
        return fs_part_fail(EINVAL);
    }
    if (path.size > 0) {
        memcpy(out, path.data, path.size);
    }
    out[path.size] = '\0';
    return true;
}

bool fs_part_close(int descriptor, bool ok)
{
    int number = errno;
    bool closed = close(descriptor) == 0;
    if (!ok) {
        errno = number;
    }
    return ok && closed;
}

int fs_part_open(struct str path)
{
    char name[PATH_MAX];
    return fs_part_name(path, name) ? open(name, O_RDONLY | O_CLOEXEC | O_NONBLOCK) : -1;
}

int fs_part_open_folder(struct str path)
{
    char name[PATH_MAX];
    path = path.size == 0 ? STR(".") : path;
    return fs_part_name(path, name) ? open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
}

bool fs_part_read(int descriptor, char *data, size_t room, size_t *size)
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

static int compare_names(const void *a, const void *b)
{
    return str_compare(*(const struct str *)a, *(const struct str *)b);
}

/* A host need not list "." and "..", so they are not counted on. */
static bool is_dots(const char *name)
{
    return strcmp(name, ".") == 0 || strcmp(name, "..") == 0;
}

static bool read_names(struct arena *arena, DIR *folder, struct vec *names)
{
    const struct dirent *item;
    for (errno = 0; (item = readdir(folder)) != NULL; errno = 0) {
        if (is_dots(item->d_name)) {
            continue;
        }
        if (names->count == MOST_NAMES) {
            return fs_part_fail(EOVERFLOW);
        }
        vec_add(names, arena, struct str, str_copy(arena, str_from(item->d_name)));
    }
    return errno == 0;
}

bool fs_part_names(struct arena *arena, int folder, struct vec *names)
{
    int again = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *open_folder = again >= 0 ? fdopendir(again) : NULL;
    if (open_folder == NULL) {
        return again >= 0 && fs_part_close(again, false);
    }
    bool ok = read_names(arena, open_folder, names);
    int number = errno;
    closedir(open_folder);
    if (names->count > 1) {
        qsort(names->items, names->count, sizeof(struct str), compare_names);
    }
    return ok || fs_part_fail(number);
}
