/* preview_part: what the parts of preview share. Internal to preview. */
#ifndef PIPELINE_PREVIEW_PART_H
#define PIPELINE_PREVIEW_PART_H

#include "base/gate.h"
#include "pipeline/comparison.h"
#include "pipeline/editions.h"
#include "pipeline/preview.h"

#include <stdatomic.h>

struct look;

struct preview {
    atomic_size_t holders;
    struct arena arena;
    struct preview_options options;
    struct workers workers;
    struct diags diags;
    struct vec folders;       /* of struct str */
    struct vec theme_folders; /* of struct str */
    struct look *look;        /* NULL when a theme is missing */
    struct edition current;
    struct editions editions;
    struct comparisons comparisons;
    struct plan plan;
    struct map outputs; /* path → const struct output */
    struct str notes;   /* on frozen editions, see kept.h; may be empty */
    bool is_whole;      /* frozen editions are planned too */
    bool is_good;
    bool has_hashes;  /* preview_make_pages has made all */
    uint64_t *hashes; /* by output: of the bytes of a page */
    struct gate gate; /* what follows may only be seen from inside */
    struct preview *whole;
    struct arena sizes_arena;
    /* path → struct handout_made of what was made in this or an earlier one */
    struct map sizes;
    struct map handouts; /* path → struct str: the bytes of those that were made in this one */
};

/* Takes over how the handouts of the last preview turned out, or else those of the last build. */
void preview_part_take_sizes(struct preview *preview, struct preview *before);

/* Appends a handout that is made already; false when it is not. */
bool preview_part_has_handout(struct preview *preview, struct str path, struct buf *out);

/* Keeps one that was made. */
void preview_part_keep_handout(struct preview *preview, struct str path,
                               const struct handout_made *result, const struct buf *bytes);

#endif
