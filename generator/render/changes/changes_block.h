/* changes_block: the changed pieces of a text as template data, one by one and by sections
 * (changes_sections.c). */
#ifndef RENDER_CHANGES_CHANGES_BLOCK_H
#define RENDER_CHANGES_CHANGES_BLOCK_H

#include "render/changes/changes.h"

/* What all parts of a page of changes share. */
struct changes_data {
    const struct renderer *renderer;
    struct arena *scratch;
    struct str language; /* of the page */
    const struct changes_edition *old, *new;
};

/* The changes of a part, by sections. */
struct value changes_sections_value(const struct changes_data *data, const struct diff_part *part);

/* One piece. */
struct value changes_block_value(const struct changes_data *data, const struct diff_block *block);

#endif
