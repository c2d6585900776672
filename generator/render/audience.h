/* audience: the records' data and texts as the readers of a handout may have them. What a types
 * file keeps for others (`för: [ledare]` on a field or a block) is not in it, however a
 * template asks: neither in a record nor in the records it refers to, nor in a text as it is
 * read aloud or printed. */
#ifndef RENDER_AUDIENCE_H
#define RENDER_AUDIENCE_H

#include "site/model.h"

struct audience {
    const struct value_map *const *data; /* by record index */
    const struct map *proses;            /* a text (its pointer's bytes) → what is left of it */
};

/* Copies what must be copied into the arena. */
struct audience audience_make(struct arena *arena, const struct site *site,
                              const struct handout_kind *reader);

/* The data of one record. */
const struct value_map *audience_data(const struct audience *audience, const struct record *record);

/* What is left of a record's text. NULL of NULL. */
const struct prose *audience_prose(const struct audience *audience, const struct prose *prose);

#endif
