/* look: what stays the same from one preview to the next as long as nobody touches the themes
 * or the types: the theme, and, when a handout has been asked for, fonts, hyphenation and
 * styles of paper. */
#ifndef PIPELINE_LOOK_H
#define PIPELINE_LOOK_H

#include "base/fs.h"
#include "base/gate.h"
#include "pipeline/edition.h"
#include "pipeline/handouts.h"
#include "render/theme/theme.h"

#include <stdatomic.h>

struct look {
    atomic_size_t holders;
    struct arena arena;
    struct str key;            /* of the files it was made from; empty: unknown */
    bool young;                /* they may be others by now, though they look the same */
    struct vec theme_folders;  /* of struct str */
    const struct theme *theme; /* NULL when its templates have faults */
    struct diags diags;        /* what was said when it was loaded */
    struct map files;     /* the theme's files by name → struct fs_entry: their sizes and times */
    struct schema schema; /* the types of the theme and the site */
    struct diags schema_diags; /* what was said when they were read */
    struct shelf *shelf;       /* NULL, or files as they were parsed */
    struct gate gate;          /* one handout at a time */
    struct workers workers;    /* one, for handouts */
    struct handouts handouts;
    struct diags print_diags; /* what was said when that was loaded */
    bool has_handouts;
};

/* The look of a site with these settings: `before` (may be NULL) when its files are as they were,
 * else a new one. Each has one holder more. */
struct look *look_get(struct look *before, struct config *config, const struct vec *theme_folders);

/* Lets the edition, whose settings are read, have the types and the shelf of the look. */
void look_lend(struct look *look, struct edition *edition);

struct look *look_hold(struct look *look);
void look_release(struct look *look);

/* Makes a handout; everything that is wrong is in `diags`. False when there is nothing to keep.
 * Safe from many threads: they wait for each other. */
bool look_make_handout(struct look *look, const struct renderer *renderer,
                       const struct handout *handout, struct diags *diags, struct buf *out,
                       struct handout_made *result);

#endif
