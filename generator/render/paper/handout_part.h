/* handout_part: parts of a record that each take in the handout of another record: a course pack.
 *
 * A list whose parts have a field of kind `utskrift` and a reference gives each part `nummer` and
 * `{{{html}}}`: what the handout's template makes of the record; a second such field gives
 * `{{{<field>-html}}}`. A handout that is not for the readers of the whole is left out, and nothing
 * in a part shows what they may not see. */
#ifndef RENDER_PAPER_HANDOUT_PART_H
#define RENDER_PAPER_HANDOUT_PART_H

#include "render/page.h"

struct handout_part {
    const struct handout_kind *kind;
    const struct record *record;
    const struct value_map *selection; /* the `urval` of the record that the part names, or NULL */
};

/* The record's data with `html` in the parts of its lists; the data itself when it has none. */
const struct value_map *handout_part_data(struct page *page, const struct record *record);

#endif
