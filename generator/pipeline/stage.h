/* stage: writes a new output folder beside the old one and puts it in its place in one step. A
 * build that fails or is killed, or a power failure, leaves the old folder as it was: the new one
 * is on the disk before it takes the place. What was left behind is swept by the next build.
 *
 * Beside `output/norrdal` stand `output/.norrdal.malbild-lock` (held while building),
 * `output/.norrdal.malbild-state` (what the last build knew, see memory.h), while building
 * `output/.norrdal.malbild-new` and, for a moment where the file system cannot exchange folders,
 * `output/.norrdal.malbild-old`. A file whose bytes are
 * the same as before is hard-linked, not written again; when nothing differs the old folder stays
 * untouched. What somebody else has put there comes along (see foreign.h). */
#ifndef PIPELINE_STAGE_H
#define PIPELINE_STAGE_H

#include "format/data/sha256.h"
#include "pipeline/made.h"
#include "rules/diag.h"

#include <stdatomic.h>

struct arena;

struct stage {
    struct str target;
    struct str fresh; /* the folder being written */
    struct str aside; /* where the old folder may be for a moment */
    struct str lock_path;
    struct str state_path;
    int lock;
    bool has_old;          /* there is an earlier output to compare with */
    struct made made;      /* what malbild made of it, after stage_read_old */
    atomic_size_t written; /* files that differ from before */
};

/* The output as it stands, but for hidden files that are not ours: enough to notice that
 * someone touched it. */
struct stage_tree {
    bool known;         /* false: there is none, or it cannot be read */
    struct vec entries; /* of struct fs_entry, sorted by path */
    struct sha256 hash; /* of names, sizes and times */
};

/* Where the memory (see memory.h) of the output `target` lies. */
struct str stage_state_path(struct arena *arena, struct str target);

/* Puts back a site that a power failure caught in the middle of the exchange; any command may do
 * so. False after a report. */
bool stage_restore(struct arena *arena, struct str target, struct diags *diags);

/* Takes the lock, sweeps what an interrupted build left and makes room. A target that malbild did
 * not make (no folder, or one whose manifest.json is missing or another program's) is refused, as
 * is one that is being built. False after a report. */
bool stage_open(struct arena *arena, struct str target, struct diags *diags, struct stage *stage);

/* Reads what of the old output malbild made, which a build must know. False after a report. */
bool stage_read_old(struct stage *stage, struct arena *arena, struct diags *diags);

/* Puts one file into the new folder. Safe from many threads. False with errno. */
bool stage_put(struct stage *stage, struct arena *scratch, struct str path, struct str content);

/* Takes a file over from the old folder as it is. Safe from many threads. False with errno. */
bool stage_keep(struct stage *stage, struct arena *scratch, struct str path);

/* Puts a file into the new folder with the same bytes as another one that is there already, sharing
 * them. Safe from many threads. False with errno. */
bool stage_share(struct stage *stage, struct arena *scratch, struct str there, struct str path);

/* Describes the files below `folder` of the old output (after the commit: of the new one),
 * by names, sizes and times: enough to notice that someone touched them. False when it
 * cannot be read. */
bool stage_describe(const struct stage *stage, struct arena *scratch, struct str folder,
                    struct sha256 *description);

/* Describes the old output (after the commit: the new one). */
void stage_read_tree(const struct stage *stage, struct arena *arena, struct stage_tree *tree);

/* Puts the new folder in the place of the old, or drops it when they are the same. False after a
 * report, and then it gave up; else stage_close follows. What fails after the exchange is only
 * reported, and then `whole` is false. */
bool stage_commit(struct stage *stage, struct arena *scratch, struct diags *diags, bool *changed,
                  bool *whole);

/* Releases the lock after a commit. */
void stage_close(struct stage *stage);

/* Gives up: removes the new folder and releases the lock. */
void stage_abandon(struct stage *stage);

#endif
