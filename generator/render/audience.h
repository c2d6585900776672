/* audience: the records' data as the readers of a handout may see it. What a types file keeps for
 * others (`för: [ledare]` on a field) is not in it, however a template asks: neither in a record nor in
 * the records it refers to. */
#ifndef RENDER_AUDIENCE_H
#define RENDER_AUDIENCE_H

#include "site/model.h"

struct audience {
    const struct value_map *const
        *data; /* by record index; each record's own data when nothing is kept back */
};

/* Copies what must be copied into the arena. */
struct audience audience_make(struct arena *arena, const struct site *site,
                              const struct printout_kind *reader);

/* The data of one record. */
const struct value_map *audience_data(const struct audience *audience, const struct record *record);

#endif
