/* changes_block: one changed piece of a text as template data. */
#ifndef RENDER_CHANGES_BLOCK_H
#define RENDER_CHANGES_BLOCK_H

#include "render/changes.h"

/* What all parts of a page of changes share. */
struct changes_data {
    const struct renderer *renderer;
    struct arena *scratch;
    struct str language; /* of the page */
    const struct changes_edition *old, *new;
};

/* The piece; `before` is the one told before it, or NULL: a heading is named when it is another. */
struct value changes_block_value(const struct changes_data *data, const struct diff_block *block,
                                 const struct diff_block *before);

#endif
