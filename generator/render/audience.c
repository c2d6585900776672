#include "render/audience.h"

#include "base/arena.h"
#include "site/readers.h"

static bool may_have_field(const struct readers *readers, const struct field *field)
{
    return schema_allows(field->audiences, field->audience_count, readers->kind);
}

/* A block is kept for some by its declaration, or where it is written: {för=presentatör}. */
static bool may_have_block(const struct readers *readers, const struct record *record,
                           const struct prose_block *block)
{
    (void)record;
    struct str own = value_map_part(block->arguments, STR("för"), STR("id"));
    return schema_allows(block->block->audiences, block->block->audience_count, readers->kind) &&
           schema_allows(&own, own.size > 0 ? 1 : 0, readers->kind);
}

/* Records refer to each other, so each has its copy before any is filled. */
struct audience audience_make(struct arena *arena, const struct site *site,
                              const struct printout_kind *reader)
{
    struct record *const *records = site->records.items;
    size_t count = site->records.count;
    const struct value_map **data = arena_array(arena, count, sizeof(*data));
    struct readers *readers = arena_alloc(arena, sizeof(*readers));
    *readers = (struct readers){.arena = arena,
                                .may_have_field = may_have_field,
                                .may_have_block = may_have_block,
                                .kind = reader};
    struct value_map **copies = arena_array(arena, count, sizeof(*copies));
    for (size_t i = 0; i < count; i++) {
        const void *own = records[i]->data;
        copies[i] = value_map_create(arena, records[i]->data->count);
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

bool audience_may_have(const struct printout_kind *reader, const struct type *type, struct str name)
{
    const struct readers readers = {.may_have_field = may_have_field, .kind = reader};
    const struct field *field = field_find(&type->fields, name);
    return field == NULL || readers_may_have(&readers, field);
}
