#include "render/paper/handout_part.h"

#include "base/arena.h"
#include "site/handout_list.h"

/* The fields of a part that say what it takes in. */
struct part_fields {
    const struct field_set *group;
    const struct field *record; /* the first reference */
    bool any;                   /* there is a handout to name */
};

static bool find_fields(const struct field *list, struct part_fields *found)
{
    const struct field_set *group =
        list->kind == FIELD_LIST && list->item != NULL ? list->item->group : NULL;
    *found = (struct part_fields){.group = group};
    for (size_t i = 0; group != NULL && i < group->count; i++) {
        const struct field *field = &group->items[i];
        found->any = found->any || field->kind == FIELD_HANDOUT;
        found->record =
            field->kind == FIELD_REFERENCE && found->record == NULL ? field : found->record;
    }
    return found->any && found->record != NULL;
}

/* The record whose data the value is. */
static const struct record *record_of(const struct page *page, const struct value *value)
{
    const struct record *record =
        value == NULL || value->kind != VALUE_MAP ? NULL : page_owner(value->as.map);
    if (record != NULL) {
        page_reads(page, record);
    }
    return record;
}

static const struct value_map *selection_of(const struct record *record, struct str id)
{
    const struct value *list = value_map_get(record->fields, STR("urval"));
    for (size_t i = 0; list != NULL && list->kind == VALUE_LIST && i < list->as.list.count; i++) {
        const struct value *item = &list->as.list.items[i];
        if (item->kind == VALUE_MAP && str_equal(value_map_text(item->as.map, STR("id")), id)) {
            return item->as.map;
        }
    }
    return NULL;
}

static struct value html_value(struct page *page, const struct part_fields *fields,
                               const struct field *named, const struct value_map *item)
{
    const struct schema *schema = page->renderer->site->schema;
    const struct handout_kind *kind =
        map_get(&schema->handout_map, value_map_text(item, named->name));
    const struct record *record = record_of(page, value_map_get(item, fields->record->name));
    bool shown = kind != NULL && record != NULL &&
                 schema_allows(kind->audiences, kind->audience_count, page->handout->kind);
    if (!shown) {
        return value_null();
    }
    struct handout_part *part = arena_alloc(page->scratch, sizeof(*part));
    *part = (struct handout_part){kind, record,
                                  selection_of(record, value_map_text(item, STR("urval")))};
    return value_opaque(part, TAG_PART);
}

/* The first field that names a handout gives `html`, further ones `<field>-html`. */
static void add_handouts(struct page *page, const struct part_fields *fields,
                         const struct value_map *item, struct value_map *map)
{
    size_t count = 0;
    for (size_t i = 0; i < fields->group->count; i++) {
        const struct field *field = &fields->group->items[i];
        if (field->kind == FIELD_HANDOUT) {
            struct str key =
                count++ == 0 ? STR("html") : str_concat(page->scratch, field->name, STR("-html"));
            value_map_add(map, page->scratch, key, html_value(page, fields, field, item));
        }
    }
}

static struct value list_value(struct page *page, const struct part_fields *fields,
                               const struct value *list)
{
    struct value *items = arena_array(page->scratch, list->as.list.count, sizeof(*items));
    for (size_t i = 0; i < list->as.list.count; i++) {
        const struct value *item = &list->as.list.items[i];
        items[i] = *item;
        if (item->kind != VALUE_MAP) {
            continue;
        }
        struct value_map *map = value_map_create(page->scratch, item->as.map->count + 4);
        map->self = item->as.map->self;
        for (uint32_t e = 0; e < item->as.map->count; e++) {
            value_map_add(map, page->scratch, item->as.map->entries[e].key,
                          item->as.map->entries[e].value);
        }
        add_handouts(page, fields, item->as.map, map);
        value_set(map, page->scratch, "nummer", value_int((int64_t)i + 1));
        items[i] = value_from_map(map);
    }
    return value_list(items, list->as.list.count);
}

const struct value_map *handout_part_data(struct page *page, const struct record *record)
{
    const struct value_map *data = page_record_data(page, record);
    struct value_map *copy = value_map_create(page->scratch, data->count);
    bool any = false;
    copy->self = data->self;
    for (uint32_t e = 0; e < data->count; e++) {
        const struct value_entry *entry = &data->entries[e];
        const struct field *field = field_find(&record->type->fields, entry->key);
        struct part_fields fields;
        bool parts =
            field != NULL && entry->value.kind == VALUE_LIST && find_fields(field, &fields);
        value_map_add(copy, page->scratch, entry->key,
                      parts ? list_value(page, &fields, &entry->value) : entry->value);
        any = any || parts;
    }
    return any ? copy : data;
}
