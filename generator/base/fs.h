/* fs: files and folders (path.h does the arithmetic on their names). Every function that can fail
 * returns false and sets errno; nothing here prints. Names are compared and sorted as bytes. Paths
 * are NUL-terminated only inside; one that holds a NUL byte or is longer than PATH_MAX is refused
 * with EINVAL or ENAMETOOLONG.
 *
 * What is not there is never taken for what cannot be told: fs_look has FS_FAILED for that, and
 * after a failure fs_is_missing(errno) parts the two.
 *
 * fs.c looks and reads, fs_walk.c lists trees, fs_write.c writes files, fs_folder.c makes, removes,
 * syncs and locks, fs_carry.c takes over what others made, fs_swap.c exchanges folders; fs_part.h
 * is what they share. */
#ifndef BASE_FS_H
#define BASE_FS_H

#include "base/path.h"
#include "base/str.h"
#include "base/vec.h"

struct arena;
struct buf;

enum fs_kind { FS_NOTHING, FS_FILE, FS_FOLDER, FS_LINK, FS_OTHER, FS_FAILED };

/* --- looking and reading ---------------------------------------------------------------------- */

/* What the path leads to; FS_NOTHING when nothing is there, FS_FAILED (with errno) when the system
 * cannot tell. Links are followed, so it is never FS_LINK. */
enum fs_kind fs_look(struct str path);

/* The same of what the path names itself: a symbolic link is FS_LINK. */
enum fs_kind fs_look_at_link(struct str path);

/* True of an errno that says that there is nothing of that name. */
bool fs_is_missing(int number);

/* True of an errno that says that the machine failed; false when there is nothing of that name, or
 * when it is too large, or is no file. */
bool fs_is_machine(int number);

/* Size and times of the file that the path leads to, in an entry without a path. */
struct fs_entry;
bool fs_stamp(struct str path, struct fs_entry *entry);

/* The absolute path without links of what is there. */
bool fs_real(struct arena *arena, struct str path, struct str *real);

/* The folder that the running program lies in (Linux: proc(5)), without links. */
bool fs_program_folder(struct arena *arena, struct str *folder);

/* Reads a whole file into the arena, followed by a NUL byte. Fails with EFBIG
 * above `limit` bytes. */
bool fs_read(struct arena *arena, struct str path, size_t limit, struct str *content);

/* Reads at most the first or last `most` bytes of a file, likewise. */
bool fs_read_start(struct arena *arena, struct str path, size_t most, struct str *content);
bool fs_read_end(struct arena *arena, struct str path, size_t most, struct str *content);

/* True when the file exists and holds exactly `content`; false also when it cannot be read. */
bool fs_same(struct str path, struct str content);

/* True when both names lead to one file. */
bool fs_is_linked(struct str a, struct str b);

/* --- listing ---------------------------------------------------------------------------------- */

struct fs_entry {
    struct str path; /* relative to the root of the walk, "/" between the parts */
    enum fs_kind kind;
    uint64_t size;     /* bytes; of what a link leads to */
    int64_t mtime_ns;  /* last change of the content, nanoseconds since 1970 */
    int64_t ctime_ns;  /* last change of anything about the file, which nobody can set back */
    bool outside;      /* a symbolic link whose target lies outside the root */
    struct str target; /* of a symbolic link: where it leads, as written; else empty */
};

enum fs_walk_kind {
    FS_WALK_CONTENT, /* without names that begin with "." or "_" */
    FS_WALK_SHOWN,   /* without names that begin with "." */
    FS_WALK_ALL      /* all there is: hidden names, folders, and links as FS_LINK, which
                      * are not followed */
};

/* Where a walk went wrong: in a folder, or at something else. */
struct fs_fault {
    struct str path;
    bool folder;
};

/* All files below `root`, sorted by path. Links are followed inside the root only; entries that
 * lead out are listed with `outside` set. A link that leads nowhere or back to a folder it stands
 * in is listed as FS_OTHER. Fails with ELOOP below 64 levels and with EOVERFLOW above a million
 * names; `fault` (may be NULL) tells where. */
bool fs_walk(struct arena *arena, struct str root, enum fs_walk_kind kind, struct vec *entries,
             struct fs_fault *fault);

/* The names (struct str) of what lies directly in the folder, sorted, without those that
 * begin with ".". */
bool fs_list(struct arena *arena, struct str folder, struct vec *names);

/* Whether there is nothing in the folder, not even hidden files. */
bool fs_is_empty(struct str folder, bool *empty);

/* --- writing ---------------------------------------------------------------------------------- */

/* Writes a file in place of what is there, creating missing folders. Not atomic: for staging. A
 * hard link to what was there keeps the old content; a symbolic link is replaced, not followed. */
bool fs_write(struct str path, struct str content);

/* Writes beside the target and renames over it: readers see the old content or the new. */
bool fs_write_atomic(struct str path, struct str content);

/* Likewise, and first makes sure that the content is on the disk, so that not even a power failure
 * leaves half a file. The new file keeps the permissions of the old one; else it gets `mode`, or
 * with 0 what is usual. fs_sync_folder makes sure of the name too. */
bool fs_write_durable(struct str path, struct str content, unsigned mode);

/* Removes what an interrupted fs_write_atomic or fs_write_durable left in the folder: of the file
 * `name`, or of any file when that is empty. */
void fs_sweep(struct str folder, struct str name);

/* Copies a file's bytes; hard-links an existing file (falls back to copying). Creates folders. */
bool fs_copy(struct str from, struct str to);
bool fs_link(struct str from, struct str to);

/* Puts what stands at `path` below `from` at the same path below `to` as well: a file, link or the
 * like by another name for it (else a copy), a folder by an empty one. Folders that are missing get
 * the permissions of theirs in `from`. Never replaces anything: fails with EEXIST, or with ENOTDIR
 * when a file is where a folder should be. */
bool fs_carry(struct str from, struct str to, struct str path);

/* Gives `to` the permissions of `from`. */
bool fs_same_permissions(struct str from, struct str to);

/* --- folders ---------------------------------------------------------------------------------- */

/* Creates the folder and its parents. An existing folder is fine. */
bool fs_make_folders(struct str path);

/* Removes a file or a whole tree; a missing one is fine. Does not follow links. */
bool fs_remove_tree(struct str path);

/* Removes the folder if it is empty. */
void fs_remove_empty(struct str folder);

/* Waits until the names in the folder are on the disk; until all below it is. */
bool fs_sync_folder(struct str path);
bool fs_sync_tree(struct str path);

/* Puts folder `fresh` in the place of `target`: exchanges the two in one step when the target
 * exists, else renames. Afterwards `fresh` names the old tree, or nothing. Where the file system
 * cannot exchange, the target goes by the name `aside` for a moment, and a power failure may leave
 * it there: fs_restore puts it back, unless something has taken its place. */
bool fs_swap(struct str fresh, struct str target, struct str aside);
bool fs_restore(struct str target, struct str aside);

/* Takes an exclusive lock on the file (created when missing) without waiting; the descriptor is
 * returned and closing it unlocks. -1 with errno EWOULDBLOCK when another process holds it. */
int fs_lock(struct str path);

/* The same with an existing folder, so that no file is left. */
int fs_lock_folder(struct str path);
void fs_unlock(int descriptor);

/* Lets a write beyond the limit of a file's size (RLIMIT_FSIZE) fail with EFBIG like any other,
 * where the system would end the program. Once, before anything is written. */
void fs_outlive_limits(void);

#endif
