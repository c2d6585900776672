/* look: what stays the same from one preview to the next as long as nobody touches the themes or the types: the theme,
 * and, when a handout has been asked for, fonts, hyphenation and styles of paper. */
#ifndef PIPELINE_LOOK_H
#define PIPELINE_LOOK_H

#include "base/fs.h"
#include "base/gate.h"
#include "pipeline/handouts.h"
#include "render/theme/theme.h"

#include <stdatomic.h>

struct look {
    atomic_size_t holders;
    struct arena arena;
    struct str key;           /* of the files it was made from; empty: unknown */
    struct vec theme_folders; /* of struct str */
    const struct theme *theme; /* NULL when its templates have faults */
    struct diags diags;        /* what was said when it was loaded */
    struct map files;          /* the theme's files by name → struct fs_entry: their sizes and times */
    struct gate gate;          /* one handout at a time */
    struct workers workers;    /* one, for handouts */
    struct handouts handouts;
    struct diags print_diags; /* what was said when that was loaded */
    bool has_handouts;
};

/* The look of a site: `before` (may be NULL) when its files are as they were, else a new one. Each has one holder
 * more. */
struct look *look_get(struct look *before, struct str name, const struct vec *theme_folders,
                      struct str types);

struct look *look_hold(struct look *look);
void look_release(struct look *look);

/* Makes a handout; everything that is wrong is in `diags`. False when there is nothing to keep. Safe from many
 * threads: they wait for each other. */
bool look_make_handout(struct look *look, const struct renderer *renderer,
                       const struct printout *printout, struct diags *diags, struct buf *out,
                       struct printout_result *result);

#endif
