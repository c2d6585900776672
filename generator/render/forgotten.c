#include "render/forgotten.h"

#include "base/arena.h"
#include "render/field_shape.h"

/* Fields with a value that are not among `known` (NULL: none is known), but the title. */
static struct value fields_beyond(struct page *page, const struct record *record,
                                  const struct field_set *known)
{
    const struct type *type = record->type;
    const struct value_map *values =
        page->handout != NULL ? page_record_data(page, record) : record->fields;
    struct vec items = {0};
    for (size_t i = 0; i < type->fields.count; i++) {
        const struct field *field = &type->fields.items[i];
        const struct value *value = value_map_get(values, field->name);
        bool shown = value != NULL && !str_equal(field->name, type->title_field) &&
                     (value->kind == VALUE_BOOL || value_truth(value)) &&
                     (known == NULL || field_find(known, field->name) == NULL);
        if (shown) {
            vec_add(&items, page->scratch, struct value, field_shape(page, field, value));
        }
    }
    return value_list(items.items, items.count);
}

struct value forgotten_fields(struct page *page)
{
    const struct renderer *renderer = page->renderer;
    const struct type *type = page->record->type;
    const struct type *today =
        renderer->today == NULL ? NULL : schema_type(renderer->today, type->id);
    bool generic = renderer->types[type->index] == renderer->generic;
    return today == NULL || generic ? value_list(NULL, 0)
                                    : fields_beyond(page, page->record, &today->fields);
}

struct value forgotten_records(struct page *page, const struct vec *records)
{
    const struct schema *today = page->renderer->today;
    const struct record *const *items = records->items;
    struct vec found = {0};
    for (size_t i = 0; today != NULL && i < records->count; i++) {
        if (items[i]->address.size > 0) {
            continue; /* its own page shows them */
        }
        const struct type *type = schema_type(today, items[i]->type->id);
        struct value fields = fields_beyond(page, items[i], type == NULL ? NULL : &type->fields);
        if (fields.as.list.count > 0) {
            struct value_map *map = value_map_create(page->scratch, 2);
            map->self = items[i]->title;
            value_set(map, page->scratch, "titel", value_string(items[i]->title));
            value_set(map, page->scratch, "fält", fields);
            vec_add(&found, page->scratch, struct value, value_from_map(map));
        }
    }
    return value_list(found.items, found.count);
}
