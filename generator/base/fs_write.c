/* Writing files, and giving them further names. */
#include "base/arena.h"
#include "base/fs.h"
#include "base/fs_part.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CHUNK = 64 * 1024 };

/* Makes sure that `path` can be created: nothing there, but its folder is. */
static bool make_way(struct str path, const char *name, int problem)
{
    if (problem == EEXIST) {
        return unlink(name) == 0 || errno == ENOENT;
    }
    if (problem == ENOENT) {
        return fs_make_folders(path_folder(path));
    }
    return fs_part_fail(problem);
}

/* Creates a new file: what stood there is unlinked, since it may be shared with an older output. */
static int create_new(struct str path)
{
    char name[PATH_MAX];
    if (!fs_part_name(path, name)) {
        return -1;
    }
    int descriptor = -1;
    for (int tries = 0; tries < 3 && descriptor < 0; tries++) {
        descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, FS_FILE_MODE);
        if (descriptor < 0 && !make_way(path, name, errno)) {
            return -1;
        }
    }
    return descriptor;
}

/* What could not be written whole is taken away, without losing the errno. */
static bool whole_or_gone(struct str path, bool ok)
{
    char name[PATH_MAX];
    int number = errno;
    if (!ok && fs_part_name(path, name)) {
        unlink(name);
    }
    return ok || fs_part_fail(number);
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
           whole_or_gone(path, fs_part_close(descriptor,
                                             write_fully(descriptor, content.data, content.size)));
}

/* --- in place of what is there ---------------------------------------------------------------- */

/* The name of a passing file beside `path`. The leading dot hides it from a walk that happens at
 * the same time. */
static bool name_beside(struct str path, char beside[PATH_MAX])
{
    size_t folder = path.size - path_name(path).size;
    int size = path.size >= PATH_MAX
                   ? PATH_MAX
                   : snprintf(beside, PATH_MAX, "%.*s.%.*s.%ld", (int)folder, path.data,
                              (int)(path.size - folder), path.data + folder, (long)getpid());
    return (size >= 0 && size < PATH_MAX) || fs_part_fail(ENAMETOOLONG);
}

static bool rename_to(const char *beside, struct str path)
{
    char name[PATH_MAX];
    return fs_part_name(path, name) && rename(beside, name) == 0;
}

bool fs_write_atomic(struct str path, struct str content)
{
    char beside[PATH_MAX];
    return name_beside(path, beside) && fs_write(str_from(beside), content) &&
           whole_or_gone(str_from(beside), rename_to(beside, path));
}

/* The permissions of the file that is replaced, else `mode`, else (0) what the
 * user's umask leaves. */
static bool set_mode(int descriptor, struct str path, unsigned mode)
{
    char name[PATH_MAX];
    struct stat info;
    bool there = fs_part_name(path, name) && stat(name, &info) == 0;
    mode = there ? info.st_mode & FS_PERMISSIONS : mode;
    return mode == 0 || fchmod(descriptor, mode) == 0;
}

static bool write_synced(struct str beside, struct str path, struct str content, unsigned mode)
{
    int descriptor = create_new(beside);
    return descriptor >= 0 &&
           whole_or_gone(beside, fs_part_close(descriptor, write_fully(descriptor, content.data,
                                                                       content.size) &&
                                                               set_mode(descriptor, path, mode) &&
                                                               fsync(descriptor) == 0));
}

bool fs_write_durable(struct str path, struct str content, unsigned mode)
{
    char beside[PATH_MAX];
    return name_beside(path, beside) && write_synced(str_from(beside), path, content, mode) &&
           whole_or_gone(str_from(beside), rename_to(beside, path));
}

/* ".name.123", as a file is called that is being written. */
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

static void sweep_open(struct arena *scratch, int folder, struct str name)
{
    struct vec names = {0};
    if (!fs_part_names(scratch, folder, &names)) {
        return; /* what is left does no harm, and is swept another time */
    }
    const struct str *items = names.items;
    for (size_t i = 0; i < names.count; i++) {
        if (is_passing(items[i], name)) {
            unlinkat(folder, str_c(scratch, items[i]), 0);
        }
    }
}

void fs_sweep(struct str folder, struct str name)
{
    struct arena scratch = {0};
    int descriptor = fs_part_open_folder(folder);
    if (descriptor >= 0) {
        sweep_open(&scratch, descriptor, name);
        close(descriptor);
    }
    arena_finish(&scratch);
}

/* --- the same bytes under another name -------------------------------------------------------- */

static bool copy_bytes(int source, int target)
{
    char chunk[CHUNK];
    size_t size;
    do {
        if (!fs_part_read(source, chunk, sizeof(chunk), &size) ||
            !write_fully(target, chunk, size)) {
            return false;
        }
    } while (size == sizeof(chunk));
    return true;
}

bool fs_copy(struct str from, struct str to)
{
    int source = fs_part_open(from);
    if (source < 0) {
        return false;
    }
    int target = create_new(to);
    bool ok = target >= 0 && whole_or_gone(to, fs_part_close(target, copy_bytes(source, target)));
    return fs_part_close(source, ok);
}

bool fs_link(struct str from, struct str to)
{
    char old[PATH_MAX];
    char new[PATH_MAX];
    if (!fs_part_name(from, old) || !fs_part_name(to, new)) {
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
