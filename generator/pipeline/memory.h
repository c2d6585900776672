/* memory: what the last build knew: of each output what it was made from, what it became and how
 * the file was left; and for a quick look, all that was there before the build and after it.
 *
 * It is `output/.norrdal.malbild-state`. It only saves work: without it, when it is damaged, or
 * when it is another program's, everything is made anew with the same result. An output is fresh
 * when it is of the same kind, its file is as it was left, and everything that was read when it was
 * made has the same hash as then. What was read is noted while it is made (render/reads.h), so what
 * an output would read now, were it made, is what it read then: to read something else, something
 * that was read must have changed. An output whose making led to a report is not remembered, so
 * that it is reported again. */
#ifndef PIPELINE_MEMORY_H
#define PIPELINE_MEMORY_H

#include "base/fs.h"
#include "pipeline/plan.h"
#include "pipeline/stage.h"
#include "pipeline/why.h"
#include "pipeline/world.h"

/* An output as the last build left it. */
struct memory_row {
    struct str path;
    enum output_kind kind;
    struct sha256 hash;
    uint64_t size;
    int64_t mtime_ns;
    size_t pages;          /* of a handout */
    const uint32_t *reads; /* numbers of names */
    size_t read_count;
};

struct memory {
    struct arena *arena;
    struct str *names; /* of all things, as in world.h */
    struct str *hashes;
    size_t name_count;
    struct map rows;     /* path → struct memory_row */
    struct str editions; /* notes on frozen editions, see kept.h; may be empty */
    struct map files;    /* path → struct fs_entry: the output as it stands now */
    size_t *now;         /* by number: that of the same thing now, or MEMORY_GONE */
    bool *changed;       /* by number: it has another hash now, or is gone */
};

#define MEMORY_GONE ((size_t)-1)

/* Whether the last build was made from what has this fingerprint and left the output as it is;
 * `note` is what that build noted besides. */
bool memory_is_current(struct arena *arena, struct str path, struct str fingerprint,
                       const struct stage_tree *tree, struct str *note);

/* Reads the file at `path` into `memory`, which stays empty when it cannot be understood. `tree`
 * describes the output as it stands; both live as long as the arena. */
void memory_read(struct memory *memory, struct arena *arena, struct str path,
                 const struct stage_tree *tree);

/* The notes on frozen editions in that file alone; empty likewise. */
struct str memory_read_editions(struct arena *arena, struct str path);

/* Finds out what has changed. Again when the world has learnt how the handouts turned out. */
void memory_compare(struct memory *memory, const struct world *world);

/* Whether an output must be made; `row` is what is known of it (NULL: nothing), `what` the name of
 * something that has changed, as --why calls it. Safe from many threads. */
enum why_reason memory_ask(const struct memory *memory, const struct output *output,
                           const struct memory_row **row, struct str *what);

/* What is known of one output after a build. */
struct memory_note {
    bool known;
    size_t pages;
    uint32_t *reads; /* numbers of things in the world */
    size_t read_count;
};

/* What a row read, as numbers of the world now, in the arena. Only of one that is fresh. */
void memory_carry(const struct memory *memory, const struct memory_row *row, struct arena *arena,
                  struct memory_note *note);

/* All that is written. */
struct memory_writing {
    struct str fingerprint; /* empty: the next build takes no quick look */
    struct str note;
    const struct stage_tree *tree; /* the output after the commit */
    const struct world *world;
    const struct plan *plan;
    const struct kept_file *files;   /* by output */
    const struct memory_note *notes; /* by output */
    struct str editions;
};

/* Writes the memory at `path`; on failure there is none afterwards, which only costs time. */
void memory_write(const struct memory_writing *writing, struct str path);

#endif
