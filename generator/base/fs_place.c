/* Where things really lie. Part of fs. */
#include "base/arena.h"
#include "base/fs.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>

bool fs_is_there(struct str path)
{
    struct arena scratch = {0};
    struct stat info;
    bool there = lstat(str_c(&scratch, path), &info) == 0 || errno != ENOENT;
    arena_finish(&scratch);
    return there;
}

bool fs_real(struct arena *arena, struct str path, struct str *real)
{
    char *whole = realpath(str_c(arena, path), NULL);
    if (whole == NULL) {
        return false;
    }
    *real = str_copy(arena, str_from(whole));
    free(whole);
    return true;
}

bool fs_is_inside(struct str path, struct str folder)
{
    bool root = str_equal(folder, STR("/"));
    return root || (str_starts(path, folder) &&
                    (path.size == folder.size || path.data[folder.size] == '/'));
}
