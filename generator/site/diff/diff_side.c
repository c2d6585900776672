#include "site/diff/diff_side.h"

#include "base/arena.h"
#include "base/buf.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { DEEPEST = 12 };

static struct str key_of(const struct value_map *const *data)
{
    return (struct str){(const char *)data, sizeof(*data)};
}

struct diff_side diff_side_make(struct arena *arena, const struct site *site,
                                const struct record *const *partner, bool is_new)
{
    struct diff_side side = {.site = site, .partner = partner, .is_new = is_new};
    struct record *const *records = site->records.items;
    const struct value_map **keys = arena_array(arena, site->records.count, sizeof(*keys));
    for (size_t i = 0; i < site->records.count; i++) {
        keys[i] = records[i]->data;
        map_set(&side.by_data, arena, key_of(&keys[i]), records[i]);
    }
    return side;
}

/* The title of a record, in the new edition where it has one. */
static struct str title_of(const struct diff_side *side, const struct record *record)
{
    const struct record *partner = side->is_new ? NULL : side->partner[record->index];
    return partner != NULL ? partner->title : record->title;
}

/* The record that a reference's value stands for, or NULL. */
static const struct record *record_of(const struct diff_side *side, const struct value *value)
{
    const struct value_map *data = value->kind == VALUE_MAP ? value->as.map : NULL;
    return data == NULL ? NULL : map_get(&side->by_data, key_of(&data));
}

struct str diff_side_target(const struct diff_side *side, const struct target *target)
{
    switch (target->kind) {
    case TARGET_RECORD:
        return title_of(side, target->record);
    case TARGET_ASSET:
        return target->asset->path;
    case TARGET_EXTERNAL:
    case TARGET_OUTPUT:
        return target->url;
    case TARGET_HERE:
    case TARGET_NONE:
        break;
    }
    return target->anchor;
}

struct str diff_side_identity(const struct diff_side *side, struct arena *arena,
                              const struct target *target)
{
    const struct record *record = target->record;
    const struct asset *asset = target->asset;
    switch (target->kind) {
    case TARGET_RECORD:
        record = side->is_new || side->partner[record->index] == NULL
                     ? record
                     : side->partner[record->index];
        return record->address.size > 0
                   ? record->address
                   : str_format(arena, "%.*s:%.*s", (int)record->type->id.size,
                                record->type->id.data, (int)record->id.size, record->id.data);
    case TARGET_ASSET:
        return str_format(arena, "%.*s %llu %lldx%lld", (int)asset->path.size, asset->path.data,
                          (unsigned long long)asset->size, (long long)asset->image.width,
                          (long long)asset->image.height);
    case TARGET_EXTERNAL:
    case TARGET_OUTPUT:
        return target->url;
    case TARGET_HERE:
    case TARGET_NONE:
        break;
    }
    return (struct str){0};
}

/* The shortest decimal form that reads back the same, with the language's own sign. */
static void add_number(const struct diff_side *side, double number, struct buf *out)
{
    char digits[40];
    for (int precision = 1; precision <= 17; precision++) {
        snprintf(digits, sizeof(digits), "%.*g", precision, number);
        if (fabs(strtod(digits, NULL) - number) <= 0.0) {
            break;
        }
    }
    bool english = str_starts(side->site->config->language, STR("en"));
    for (const char *byte = digits; *byte != '\0'; byte++) {
        buf_add(out, *byte == '.' && !english ? STR(",")
                     : *byte == '-'           ? STR("−")
                                              : (struct str){byte, 1});
    }
}

static void add_value(const struct diff_side *side, const struct field *field,
                      const struct value *value, unsigned depth, struct buf *out);

static void add_group(const struct diff_side *side, const struct field *field,
                      const struct value_map *map, unsigned depth, struct buf *out)
{
    size_t told = 0;
    for (size_t i = 0; i < field->group->count; i++) {
        const struct field *inner = &field->group->items[i];
        const struct value *value = value_map_get(map, inner->name);
        if (value == NULL || value->kind == VALUE_NULL) {
            continue;
        }
        buf_add(out, told++ > 0 ? STR("; ") : STR(""));
        buf_add(out, inner->label.size > 0 ? inner->label : inner->name);
        buf_add(out, STR(": "));
        add_value(side, inner, value, depth + 1, out);
    }
}

static void add_list(const struct diff_side *side, const struct field *field,
                     const struct value *list, unsigned depth, struct buf *out)
{
    for (size_t i = 0; i < list->as.list.count; i++) {
        buf_add(out, i > 0 ? STR(", ") : STR(""));
        add_value(side, field->item, &list->as.list.items[i], depth + 1, out);
    }
}

static void add_opaque(const struct diff_side *side, const struct value *value, struct buf *out)
{
    if (value->as.opaque.tag == TAG_TARGET) {
        buf_add(out, diff_side_target(side, value->as.opaque.object));
    } else if (value->as.opaque.tag == TAG_PROSE) {
        const struct prose *prose = value->as.opaque.object;
        document_text(prose->document, 0, out);
    }
}

static void add_value(const struct diff_side *side, const struct field *field,
                      const struct value *value, unsigned depth, struct buf *out)
{
    bool english = str_starts(side->site->config->language, STR("en"));
    const struct record *record = NULL;
    switch (depth > DEEPEST ? VALUE_NULL : (enum value_kind)value->kind) {
    case VALUE_BOOL:
        buf_add(out, value->as.boolean ? (english ? STR("yes") : STR("ja"))
                                       : (english ? STR("no") : STR("nej")));
        break;
    case VALUE_INT:
        buf_add_int(out, value->as.integer);
        break;
    case VALUE_NUMBER:
        add_number(side, value->as.number, out);
        break;
    case VALUE_STRING:
        buf_add(out, value->as.string);
        break;
    case VALUE_LIST:
        if (field != NULL && field->item != NULL) {
            add_list(side, field, value, depth, out);
        }
        break;
    case VALUE_MAP:
        record = record_of(side, value);
        if (record != NULL) {
            buf_add(out, title_of(side, record));
        } else if (field != NULL && field->group != NULL) {
            add_group(side, field, value->as.map, depth, out);
        } else {
            buf_add(out, value->as.map->self);
        }
        break;
    case VALUE_OPAQUE:
        add_opaque(side, value, out);
        break;
    case VALUE_NULL:
    default:
        break;
    }
}

struct str diff_side_text(const struct diff_side *side, struct arena *arena,
                          const struct field *field, const struct value *value)
{
    struct buf text;
    buf_init(&text);
    add_value(side, field, value, 0, &text);
    struct str copy = str_copy(arena, str_trim(buf_str(&text)));
    buf_finish(&text);
    return copy;
}
