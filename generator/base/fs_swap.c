/* Putting a new folder in the place of an old one. */
#include "base/arena.h"
#include "base/fs.h"
#include "base/fs_part.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static bool rename_to(struct str from, struct str to)
{
    char old[PATH_MAX];
    char new[PATH_MAX];
    return fs_part_name(from, old) && fs_part_name(to, new) && rename(old, new) == 0;
}

/* The two steps that must not be parted; an errno, or 0. */
static int step(const char *fresh, const char *target, const char *aside)
{
    return rename(target, aside) == 0 && rename(fresh, target) == 0 ? 0 : errno;
}

/* They are taken by a process of its own, so that killing this program or pressing Ctrl-C cannot
 * come between them. */
static int step_apart(const char *fresh, const char *target, const char *aside)
{
    pid_t child = fork();
    if (child < 0) {
        return step(fresh, target, aside);
    }
    if (child == 0) {
        setsid();
        _exit(step(fresh, target, aside));
    }
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : EINTR;
}

bool fs_restore(struct str target, struct str aside)
{
    /* Renaming takes the place of an empty folder, and of nothing else. */
    return rename_to(aside, target) || errno == ENOENT || errno == ENOTEMPTY || errno == EEXIST ||
           errno == ENOTDIR;
}

/* For file systems that cannot exchange: a moment without `target`, which fs_restore puts back. */
static bool swap_in_two(struct str fresh, struct str target, struct str aside)
{
    char names[3][PATH_MAX];
    if (!fs_part_name(fresh, names[0]) || !fs_part_name(target, names[1]) ||
        !fs_part_name(aside, names[2])) {
        return false;
    }
    int number = step_apart(names[0], names[1], names[2]);
    /* Only what is there counts, since the other process may have been killed. */
    if (fs_look_at_link(fresh) == FS_NOTHING && fs_look_at_link(target) == FS_FOLDER) {
        return rename_to(aside, fresh);
    }
    fs_restore(target, aside);
    return fs_part_fail(number != 0 ? number : EIO);
}

bool fs_swap(struct str fresh, struct str target, struct str aside)
{
    char from[PATH_MAX];
    char to[PATH_MAX];
    if (!fs_part_name(fresh, from) || !fs_part_name(target, to)) {
        return false;
    }
    if (renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_EXCHANGE) == 0) {
        return true;
    }
    bool cannot = errno == EINVAL || errno == ENOSYS || errno == ENOTSUP;
    if (!cannot && errno != ENOENT) {
        return false;
    }
    enum fs_kind kind = fs_look_at_link(target);
    if (kind == FS_NOTHING || kind == FS_FAILED) {
        return kind == FS_NOTHING && rename(from, to) == 0;
    }
    return cannot ? swap_in_two(fresh, target, aside) : fs_part_fail(ENOENT);
}
