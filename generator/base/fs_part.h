/* fs_part: what the parts of fs share. Internal to fs. */
#ifndef BASE_FS_PART_H
#define BASE_FS_PART_H

#include "base/str.h"

#include <limits.h>
#include <sys/stat.h>
#include <sys/types.h>

enum { FS_FOLDER_MODE = 0777, FS_FILE_MODE = 0666, FS_PERMISSIONS = 0777 };

struct fs_entry;

/* Size and times of a file. */
struct fs_entry fs_part_entry(const struct stat *info);

/* Sets errno; always false. */
bool fs_part_fail(int number);

/* The path as the system wants it; false when it holds a NUL byte or is too long. */
bool fs_part_name(struct str path, char out[PATH_MAX]);

/* Closes without losing the errno of what failed before; true when `ok` and the close succeeded. */
bool fs_part_close(int descriptor, bool ok);

/* Opens a file to read; never waits, not even for a pipe that nobody writes to. -1 with errno. */
int fs_part_open(struct str path);

/* Opens a folder; the empty path is the one we stand in. -1 with errno. */
int fs_part_open_folder(struct str path);

/* Reads until `room` is full or the file ends; false on an error. */
bool fs_part_read(int descriptor, char *data, size_t room, size_t *size);

/* The names (struct str) in an open folder, sorted, without "." and "..". Fails with EOVERFLOW
 * above a million. */
struct arena;
struct vec;
bool fs_part_names(struct arena *arena, int folder, struct vec *names);

#endif
