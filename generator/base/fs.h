/* fs: files and folders (path.h does the arithmetic on their names). Every function that can fail
 * returns false and sets errno; nothing here prints. Names are compared and sorted as bytes. Paths
 * are NUL-terminated only inside; one that holds a NUL byte or is longer than PATH_MAX is refused
 * with EINVAL or ENAMETOOLONG. fs_walk.c holds what
 * reads folders (fs_walk, fs_list, fs_sweep), fs_place.c what asks where things are (fs_is_there, fs_real,
 * fs_is_inside), fs.c the rest. */
#ifndef BASE_FS_H
#define BASE_FS_H

#include "base/path.h"
#include "base/str.h"
#include "base/vec.h"

struct arena;
struct buf;

enum fs_kind { FS_FILE, FS_FOLDER, FS_OTHER };

struct fs_entry {
    struct str path; /* relative to the root of the walk, "/" between the parts */
    enum fs_kind kind;
    uint64_t size;     /* bytes; of what a link leads to */
    int64_t mtime_ns;  /* last change of the content, nanoseconds since 1970 */
    int64_t ctime_ns;  /* last change of anything about the file, which nobody can set back */
    bool outside;      /* a symbolic link whose target lies outside the root */
    struct str target; /* of a symbolic link: where it leads, as written; else empty */
};

/* Reads a whole file into the arena, followed by a NUL byte. Fails with EFBIG above `limit` bytes. */
bool fs_read(struct arena *arena, struct str path, size_t limit, struct str *content);

/* Reads at most the first `most` bytes of a file, likewise. */
bool fs_read_start(struct arena *arena, struct str path, size_t most, struct str *content);

/* All files below `root` (no folders), sorted by path, without names that begin with "." or (when
 * `skip_underscore`) "_". Links are followed inside the root only; entries that lead out are listed
 * with `outside` set. A link that leads nowhere or back to a folder it stands in is listed as
 * FS_OTHER. Fails with ELOOP below 64 levels and with EOVERFLOW above a million names. */
bool fs_walk(struct arena *arena, struct str root, bool skip_underscore, struct vec *entries);

/* The names (struct str) of what lies directly in the folder, sorted, without those that begin with ".". */
bool fs_list(struct arena *arena, struct str folder, struct vec *names);

/* Writes a file in place of what is there, creating missing folders. Not atomic: for staging. A
 * hard link to what was there keeps the old content; a symbolic link is replaced, not followed. */
bool fs_write(struct str path, struct str content);

/* Writes beside the target and renames over it: readers see the old content or the new. */
bool fs_write_atomic(struct str path, struct str content);

/* Likewise, and first makes sure that the content is on the disk, so that not even a power failure leaves
 * half a file. The new file keeps the mode of the old one; else it gets `mode`. fs_sync_folder makes sure
 * of the name too. */
bool fs_write_durable(struct str path, struct str content, unsigned mode);
bool fs_sync_folder(struct str path);

/* Removes what an interrupted fs_write_atomic or fs_write_durable left in the folder: of the file `name`,
 * or of any file when that is empty. */
void fs_sweep(struct str folder, struct str name);

/* True when the file exists and holds exactly `content`. */
bool fs_same(struct str path, struct str content);

/* True when both names lead to one file. */
bool fs_is_linked(struct str a, struct str b);

/* Copies a file's bytes; hard-links an existing file (falls back to copying). Creates folders. */
bool fs_copy(struct str from, struct str to);
bool fs_link(struct str from, struct str to);

/* Creates the folder and its parents. An existing folder is fine. */
bool fs_make_folders(struct str path);

/* Removes a file or a whole tree; a missing one is fine. Does not follow links. */
bool fs_remove_tree(struct str path);

/* Removes the folder if it is empty. */
void fs_remove_empty(struct str folder);

/* Puts folder `fresh` in the place of `target` in one step: exchanges the two when the target exists
 * (renameat2 RENAME_EXCHANGE, else two renames), else renames. Afterwards `fresh` names the old
 * tree, or nothing. */
bool fs_swap(struct str fresh, struct str target);

bool fs_is_folder(struct str path);
bool fs_is_empty_folder(struct str path); /* without even hidden files */
bool fs_is_file(struct str path);

/* True when the name is taken, be it by a link that leads nowhere. */
bool fs_is_there(struct str path);

/* The whole path of what is there, without links. */
bool fs_real(struct arena *arena, struct str path, struct str *real);

/* True when the one real path is the other or lies below it. */
bool fs_is_inside(struct str path, struct str folder);

/* Takes an exclusive lock on the file (created when missing) without waiting; the descriptor is
 * returned and closing it unlocks. -1 with errno EWOULDBLOCK when another process holds it. */
int fs_lock(struct str path);

/* The same with an existing folder, so that no file is left. */
int fs_lock_folder(struct str path);
void fs_unlock(int descriptor);

#endif
