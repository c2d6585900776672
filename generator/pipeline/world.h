/* world: everything that outputs are made from, by name, with a hash of each as it is now.
 *
 * What render/reads.h numbers comes first: each record (the hash is of all that is written of it),
 * each type (of all its records in their order), each handout (how many pages and bytes it became;
 * known when it is made) and each file (its size and times). After them come the slices, which an
 * output is taken to read whole, by its kind: see plan_slices. They are coarse on purpose: a new
 * title makes every page anew, a new sentence only those that show it. */
#ifndef PIPELINE_WORLD_H
#define PIPELINE_WORLD_H

#include "pipeline/editions.h"
#include "render/reads.h"

enum world_slice {
    WORLD_PROGRAM,  /* the program's own file */
    WORLD_SETTINGS, /* webbplats.yaml, and how the site's folder is called */
    WORLD_THEME,    /* all files of the theme's folders */
    WORLD_TYPES,    /* the site's own types file */
    WORLD_PAGES,    /* what any page may see of any record, and their order, tree and references */
    WORLD_FILES,    /* paths and measures of pictures and other files */
    WORLD_GLOSSARY, /* the terms that are marked in texts */
    WORLD_EDITIONS, /* what all editions had, and where */
    WORLD_HANDOUTS, /* which handouts there are */
    WORLD_SLICES
};

struct world {
    struct reads_space space;
    size_t count;       /* of all things; the last WORLD_SLICES are the slices */
    struct str *names;  /* one letter for the kind of thing, then what --plan and --why call it */
    struct str *hashes; /* in hexadecimal; empty: not known, and then it counts as changed */
};

/* What a slice is called. */
struct str world_slice_name(enum world_slice slice);

/* Describes the current edition, which is understood, among the others, which are loaded. */
void world_make(struct world *world, struct arena *arena, const struct editions *editions,
                const struct vec *theme_folders);

/* Notes how the handouts turned out. */
void world_note_handouts(struct world *world, struct arena *arena, const struct handout_set *set);

/* The number of a slice among all things. */
size_t world_slice_number(const struct world *world, enum world_slice slice);

/* Internal: hashes of what the model says. */
struct str world_pages_hash(struct arena *arena, const struct site *site);
struct str world_files_hash(struct arena *arena, const struct site *site);
struct str world_glossary_hash(struct arena *arena, const struct site *site);
struct str world_editions_hash(struct arena *arena, const struct history *history);
struct str world_handouts_hash(struct arena *arena, const struct handout_set *set);

#endif
