#include "render/audience.h"

#include "base/arena.h"
#include "site/readers.h"

/* Records refer to each other, so each has its copy before any is filled. */
struct audience audience_make(struct arena *arena, const struct site *site,
                              const struct handout_kind *reader)
{
    struct record *const *records = site->records.items;
    size_t count = site->records.count;
    const struct value_map **data = arena_array(arena, count, sizeof(*data));
    struct readers *readers = arena_alloc(arena, sizeof(*readers));
    *readers = readers_of_handout(arena, reader);
    struct value_map **copies = arena_array(arena, count, sizeof(*copies));
    for (size_t i = 0; i < count; i++) {
        const void *own = records[i]->data;
        copies[i] = value_map_create(arena, records[i]->data->count);
        copies[i]->owner = records[i];
        map_set(&readers->records, arena, str_copy(arena, readers_key(&own)), copies[i]);
    }
    for (size_t i = 0; i < count; i++) {
        readers_prose(readers, records[i]->body);
        readers_fields(readers, &records[i]->type->fields, records[i]->data, copies[i]);
        data[i] = copies[i];
    }
    return (struct audience){data, &readers->proses};
}

const struct value_map *audience_data(const struct audience *audience, const struct record *record)
{
    return audience->data[record->index];
}

const struct prose *audience_prose(const struct audience *audience, const struct prose *prose)
{
    const void *own = prose;
    return prose == NULL ? NULL : map_get(audience->proses, readers_key(&own));
}
