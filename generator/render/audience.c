#include "render/audience.h"

#include "base/arena.h"

/* Copies in the making. Records refer to each other, so each has its copy before any is filled. */
struct copier {
    struct arena *arena;
    const struct printout_kind *reader;
    struct map copies; /* a record's data (the pointer's bytes) → its copy */
};

static struct str key_of(const struct value_map *const *data)
{
    return (struct str){(const char *)data, sizeof(*data)};
}

static bool is_kept_back(const struct field_set *fields, const struct printout_kind *reader)
{
    for (size_t i = 0; i < fields->count; i++) {
        const struct field *field = &fields->items[i];
        const struct field *item = field->kind == FIELD_LIST ? field->item : field;
        bool open = schema_allows(field->audiences, field->audience_count, reader) &&
                    schema_allows(item->audiences, item->audience_count, reader);
        if (!open || (item->group != NULL && is_kept_back(item->group, reader))) {
            return true;
        }
    }
    return false;
}

static bool anything_kept_back(const struct site *site, const struct printout_kind *reader)
{
    const struct type *const *types = site->schema->types.items;
    for (size_t t = 0; t < site->schema->types.count; t++) {
        if (is_kept_back(&types[t]->fields, reader)) {
            return true;
        }
    }
    return false;
}

static void copy_entries(struct copier *copier, const struct field_set *fields,
                         const struct value_map *from, struct value_map *to);

/* `field` declares the value; NULL for what the program itself adds. */
static struct value copy_value(struct copier *copier, const struct field *field,
                               const struct value *value)
{
    if (value->kind == VALUE_LIST) {
        const struct field *item = field != NULL ? field->item : NULL;
        struct value *items = arena_array(copier->arena, value->as.list.count, sizeof(*items));
        for (size_t i = 0; i < value->as.list.count; i++) {
            items[i] = copy_value(copier, item, &value->as.list.items[i]);
        }
        return value_list(items, value->as.list.count);
    }
    if (value->kind == VALUE_MAP) {
        const struct value_map *own = value->as.map;
        const struct value_map *copy = map_get(&copier->copies, key_of(&own));
        if (copy != NULL) {
            return value_from_map(copy);
        }
        if (field != NULL && field->group != NULL) {
            struct value_map *group = value_map_create(copier->arena, own->count);
            copy_entries(copier, field->group, own, group);
            return value_from_map(group);
        }
    }
    return *value;
}

static void copy_entries(struct copier *copier, const struct field_set *fields,
                         const struct value_map *from, struct value_map *to)
{
    to->self = from->self;
    for (uint32_t i = 0; i < from->count; i++) {
        const struct field *field = field_find(fields, from->entries[i].key);
        const struct field *item = field != NULL && field->item != NULL ? field->item : field;
        bool open = field == NULL ||
                    (schema_allows(field->audiences, field->audience_count, copier->reader) &&
                     schema_allows(item->audiences, item->audience_count, copier->reader));
        if (open) {
            value_map_add(to, copier->arena, from->entries[i].key,
                          copy_value(copier, field, &from->entries[i].value));
        } else {
            /* There, but empty: a template must not find an outer thing of the same name instead. */
            value_map_add(to, copier->arena, from->entries[i].key, value_null());
        }
    }
}

struct audience audience_make(struct arena *arena, const struct site *site,
                              const struct printout_kind *reader)
{
    struct record *const *records = site->records.items;
    size_t count = site->records.count;
    const struct value_map **data = arena_array(arena, count, sizeof(*data));
    struct copier copier = {.arena = arena, .reader = reader};
    bool copied = anything_kept_back(site, reader);
    for (size_t i = 0; i < count; i++) {
        data[i] = records[i]->data;
        if (copied) {
            struct value_map *copy = value_map_create(arena, records[i]->data->count);
            map_set(&copier.copies, arena, str_copy(arena, key_of(&data[i])), copy);
        }
    }
    for (size_t i = 0; copied && i < count; i++) {
        struct value_map *copy = map_get(&copier.copies, key_of(&data[i]));
        copy_entries(&copier, &records[i]->type->fields, data[i], copy);
        data[i] = copy;
    }
    return (struct audience){data};
}

const struct value_map *audience_data(const struct audience *audience, const struct record *record)
{
    return audience->data[record->index];
}
