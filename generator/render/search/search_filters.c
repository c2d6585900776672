/* What a search can be narrowed by, as a file. Part of search. */
#include "base/arena.h"
#include "base/buf.h"
#include "base/map.h"
#include "format/data/json.h"
#include "format/text/slug.h"
#include "render/search/search_whole.h"

/* A value that documents have, and which. */
struct choice_list {
    struct str label;
    struct vec documents; /* of uint32_t */
};

/* What fields of several types share: those of one name, or that refer to one type. */
struct filter {
    struct str label;
    struct map values; /* label → struct choice_list */
};

static struct str key_of(const struct field *field)
{
    const struct field *item =
        field->kind == FIELD_LIST && field->item != NULL ? field->item : field;
    return item->kind == FIELD_REFERENCE && item->target.size > 0 ? item->target : field->name;
}

static void add_label(struct arena *arena, struct filter *filter, struct str label,
                      uint32_t document)
{
    struct choice_list *choice = map_get(&filter->values, label);
    if (choice == NULL) {
        choice = arena_alloc(arena, sizeof(*choice));
        choice->label = label;
        map_set(&filter->values, arena, label, choice);
    }
    const uint32_t *documents = choice->documents.items;
    size_t count = choice->documents.count;
    if (count == 0 || documents[count - 1] != document) {
        vec_add(&choice->documents, arena, uint32_t, document);
    }
}

/* A choice, a record that is referred to, or a text; a list of them counts each. */
static void add_value(struct arena *arena, struct filter *filter, const struct value *value,
                      uint32_t document)
{
    bool list = value->kind == VALUE_LIST;
    for (size_t i = 0; list && i < value->as.list.count; i++) {
        add_value(arena, filter, &value->as.list.items[i], document);
    }
    struct str label = value->kind == VALUE_MAP      ? value->as.map->self
                       : value->kind == VALUE_STRING ? value->as.string
                                                     : (struct str){0};
    if (label.size > 0) {
        add_label(arena, filter, label, document);
    }
}

static struct filter *filter_of(struct arena *arena, struct map *filters, const struct field *field)
{
    struct str key = key_of(field);
    struct filter *filter = map_get(filters, key);
    if (filter == NULL) {
        filter = arena_alloc(arena, sizeof(*filter));
        filter->label = field->label;
        map_set(filters, arena, key, filter);
    }
    return filter;
}

static void gather(const struct search *search, struct arena *arena, struct map *filters)
{
    for (size_t d = 0; d < search->documents.count; d++) {
        const struct record *record = search->documents.items[d].record;
        for (size_t f = 0; f < record->type->filter_count; f++) {
            const struct field *field = field_find(&record->type->fields, record->type->filters[f]);
            const struct value *value = value_map_get(record->fields, record->type->filters[f]);
            if (field != NULL && value != NULL) {
                add_value(arena, filter_of(arena, filters, field), value, (uint32_t)d);
            }
        }
    }
}

static void write_filter(struct arena *arena, const struct map_entry *entry, struct json *json)
{
    const struct filter *filter = entry->value;
    json_open_list(json);
    json_string(json, slug_make(arena, entry->key));
    json_string(json, filter->label);
    for (size_t v = 0; v < filter->values.count; v++) {
        const struct choice_list *choice = filter->values.entries[v].value;
        struct buf numbers;
        buf_init(&numbers);
        search_write_numbers(choice->documents.items, choice->documents.count, &numbers);
        json_string(json, choice->label);
        json_string(json, buf_str(&numbers));
        buf_finish(&numbers);
    }
    json_close_list(json);
}

void search_write_filters(const struct search *search, struct arena *scratch, struct buf *out)
{
    struct map filters = {0};
    struct json json;
    gather(search, scratch, &filters);
    buf_add(out, STR("malbildSok.urval("));
    json_init(&json, out, true);
    json_open_list(&json);
    for (size_t f = 0; f < filters.count; f++) {
        write_filter(scratch, &filters.entries[f], &json);
    }
    json_close_list(&json);
    buf_add(out, STR(");\n"));
}
