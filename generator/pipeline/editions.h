/* editions: all editions of a site: the current one, at the root and at its permanent address, and
 * the frozen ones. What nothing has changed for since the last build is taken over from its output.
 *
 * editions_notes.c knows what can be taken over, editions_faults.c tells what is wrong with frozen
 * content, editions.c does the rest. */
#ifndef PIPELINE_EDITIONS_H
#define PIPELINE_EDITIONS_H

#include "pipeline/archive.h"
#include "pipeline/edition.h"
#include "pipeline/kept.h"
#include "pipeline/stage.h"

/* Where a frozen edition is on its way. */
struct frozen_edition {
    struct edition edition;            /* config is NULL as long as it is not loaded */
    struct kept_edition notes;         /* on this build, for the next one */
    const struct kept_edition *before; /* notes of the last build, or NULL */
    bool taken_over;                   /* its outputs are those of the last build */
};

struct editions {
    struct archive archive;
    struct edition *current;
    const struct theme *theme;
    const struct vec *theme_folders;
    const struct stage *stage; /* the last build's output; NULL: nothing is written */
    struct str kept;           /* its notes on frozen editions, see kept.h; may be empty */
    struct str kept_path;      /* where to read them when they are wanted; may be empty */
    bool afresh;               /* nothing may be taken over from it */
    bool verified_only;        /* frozen editions are held against their hashes, and no more */
    bool rendered;             /* frozen editions are rendered (or planned), not only looked at */
    struct frozen_edition *frozen; /* one a manifest, the oldest first */
    size_t frozen_count;
    struct history_edition *indexes; /* of the frozen ones, then of the current one */
    struct history history;
    struct renderer permanent; /* the current one below v/ */
    struct vec renderers;      /* of const struct renderer *: all that is rendered */
    struct vec taken_over;     /* of struct kept_file: all that is not */
    struct str look;           /* a hash of the program, the theme and today's types */
};

/* Reads and verifies the frozen editions of `current`, which is understood, and follows its pages
 * through them. A site without the setting `utgåva` has no editions. Afterwards `renderers` and
 * `taken_over` tell all there is in the output. What hinders is reported in the current edition's
 * diags. The caller fills in what stands before `frozen`. */
void editions_load(struct editions *editions, struct workers *workers);

/* The content of a frozen edition, which is read first when it was taken over; NULL when it cannot
 * be read (reported). */
const struct site *editions_site(struct editions *editions, struct workers *workers, size_t number);

/* Notes that an output below an edition's prefix could not be made as it should. */
void editions_add_fault(struct editions *editions, const struct renderer *renderer,
                        struct str output);

/* Tells in one warning an edition what is wrong with the frozen ones. */
void editions_report(struct editions *editions, struct arena *arena);

/* Appends notes on the frozen editions for the next build (see kept.h); `files` (struct kept_file)
 * are all files of the output, which is committed. Nothing when there are none. */
void editions_note(struct editions *editions, struct arena *arena, const struct vec *files,
                   struct buf *out);

/* The same without what only a build knows: enough to know the editions without
 * reading them again. */
void editions_note_indexes(const struct editions *editions, struct arena *arena, struct buf *out);

/* Internal: the notes of the last build, and what each edition is made from now. */
void editions_read_notes(struct editions *editions, struct arena *arena);
void editions_take_index(struct editions *editions, struct arena *arena, size_t number);
void editions_take_over(struct editions *editions, struct arena *arena);

#endif
