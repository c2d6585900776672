#include "site/schema_field.h"

#include "base/arena.h"
#include "site/field.h"

static const struct field name_item = {.kind = FIELD_TEXT, .label = TEXT("Fält")};
static const struct str nobody[] = {TEXT("")}; /* a reader that no handout has */

static const struct field field_keys[] = {
    {.name = TEXT("slag"), .kind = FIELD_TEXT, .required = true, .example = TEXT("text")},
    {.name = TEXT("krävs"), .kind = FIELD_BOOL},
    {.name = TEXT("kräver"), .kind = FIELD_LIST, .item = &name_item},
    {.name = TEXT("för"), .kind = FIELD_LIST, .has_least = true, .least = 1, .item = &name_item},
    {.name = TEXT("eller"), .kind = FIELD_LIST, .item = &name_item},
    {.name = TEXT("etikett"), .kind = FIELD_TEXT},
    {.name = TEXT("hjälp"), .kind = FIELD_TEXT},
    {.name = TEXT("exempel"), .kind = FIELD_TEXT},
    {.name = TEXT("standard"), .kind = FIELD_TEXT},
    {.name = TEXT("värden"), .kind = FIELD_RAW},
    {.name = TEXT("till"), .kind = FIELD_TEXT},
    {.name = TEXT("av"), .kind = FIELD_RAW},
    {.name = TEXT("fält"), .kind = FIELD_RAW},
    {.name = TEXT("minst"), .kind = FIELD_INTEGER},
    {.name = TEXT("högst"), .kind = FIELD_INTEGER},
    {.name = TEXT("högst-månader"), .kind = FIELD_INTEGER},
    {.name = TEXT("summa"), .kind = FIELD_RAW},
};
static const struct field sum_keys[] = {
    {.name = TEXT("fält"), .kind = FIELD_TEXT, .required = true, .example = TEXT("tid")},
    {.name = TEXT("högst"), .kind = FIELD_TEXT, .required = true, .example = TEXT("tid")},
};
static const struct field_set sum_set = {sum_keys, countof(sum_keys)};
static const struct field_set field_key_set = {field_keys, countof(field_keys)};

bool schema_flag(const struct value_map *keys, struct str key, bool otherwise)
{
    const struct value *value = value_map_get(keys, key);
    return value != NULL && value->kind == VALUE_BOOL ? value->as.boolean : otherwise;
}

void schema_fault(struct schema_loader *loader, struct place place, struct str owner,
                  struct str words)
{
    diag_tell(loader->reader.diags, RULE_TYPE_DECLARATION, place, owner, words);
}

void schema_must_be_map(struct schema_loader *loader, struct str key, const struct value *raw)
{
    field_tell_kind(loader->reader.diags, loader->reader.path, key, phrase(PHRASE_KEYS), raw);
}

static bool find_kind(struct str name, enum field_kind *kind)
{
    for (int k = 0; k < FIELD_RAW; k++) {
        if (str_equal(field_kind_name((enum field_kind)k), name)) {
            *kind = (enum field_kind)k;
            return true;
        }
    }
    return false;
}

static bool read_kind_name(struct schema_loader *loader, struct str name, struct place place,
                           enum field_kind *kind)
{
    if (find_kind(name, kind)) {
        return true;
    }
    struct str names[FIELD_RAW];
    for (int k = 0; k < FIELD_RAW; k++) {
        names[k] = field_kind_name((enum field_kind)k);
    }
    diag_add_unknown(loader->reader.diags, RULE_UNKNOWN_KIND, place, name, names, countof(names));
    return false;
}

/* Allowed values: a list of ids, or a mapping from id to label. */
static void read_choices(struct schema_loader *loader, struct str owner, const struct value *raw,
                         struct field *field)
{
    bool list = raw->kind == VALUE_LIST;
    if (!list && raw->kind != VALUE_MAP) {
        schema_fault(loader, field_place(&loader->reader, raw), owner, phrase(PHRASE_CHOICES_LIST));
        return;
    }
    size_t count = list ? raw->as.list.count : raw->as.map->count;
    struct choice *choices = arena_array(loader->reader.arena, count, sizeof(*choices));
    for (size_t i = 0; i < count; i++) {
        const struct value *value = list ? &raw->as.list.items[i] : &raw->as.map->entries[i].value;
        if (value->kind != VALUE_STRING) {
            schema_fault(loader, field_place(&loader->reader, value), owner,
                         phrase(PHRASE_CHOICE_TEXT));
            continue;
        }
        choices[i].label = value->as.string;
        choices[i].id = list ? value->as.string : raw->as.map->entries[i].key;
    }
    field->choices = choices;
    field->choice_count = count;
}

/* A standard value is judged once, where it is declared, and not in every record that leaves it
 * out. Texts in Markdown are read with their record. */
static void check_standard(struct schema_loader *loader, const struct value_map *given,
                           struct field *field)
{
    const struct value *standard = value_map_get(given, STR("standard"));
    struct value ignored;
    struct field_item item = {field, STR("standard"), standard, &ignored};
    if (field->fallback.size > 0 && field->kind != FIELD_MARKDOWN &&
        !field_read_value(&loader->reader, &item)) {
        field->fallback = (struct str){0};
    }
}

static void read_limits(struct schema_loader *loader, struct place at, const struct value_map *keys,
                        struct field *field)
{
    const struct value *least = value_map_get(keys, STR("minst"));
    const struct value *most = value_map_get(keys, STR("högst"));
    const struct value *months = value_map_get(keys, STR("högst-månader"));
    field->has_least = least != NULL && least->kind == VALUE_INT;
    field->has_most = most != NULL && most->kind == VALUE_INT;
    field->least = field->has_least ? least->as.integer : 0;
    field->most = field->has_most ? most->as.integer : 0;
    field->most_months = months != NULL && months->kind == VALUE_INT ? months->as.integer : 0;
    if (field->has_least && field->has_most && field->least > field->most) {
        schema_fault(loader, at, field->name, phrase(PHRASE_LIMITS_CROSSED));
        field->has_least = false;
        field->has_most = false;
    }
}

/* `summa: {fält: tid, högst: tid}`: the parts' field, and the record's that it may not exceed. */
static void read_sum(struct schema_loader *loader, const struct value_map *keys,
                     struct field *field)
{
    const struct value *sum = value_map_get(keys, STR("summa"));
    if (sum == NULL) {
        return;
    }
    if (sum->kind != VALUE_MAP) {
        schema_must_be_map(loader, STR("summa"), sum);
        return;
    }
    const struct field_set *sets[] = {&sum_set};
    struct place at = field_place(&loader->reader, sum);
    const struct value_map *names =
        field_read_map(&loader->reader, sets, 1, STR("summa"), at, sum->as.map);
    field->sum_part = value_map_text(names, STR("fält"));
    field->sum_most = value_map_text(names, STR("högst"));
}

size_t schema_names(struct schema_loader *loader, const struct value_map *keys, struct str key,
                    const struct str **names)
{
    const struct value *list = value_map_get(keys, key);
    if (list == NULL || list->kind != VALUE_LIST) {
        *names = NULL;
        return 0;
    }
    struct str *items = arena_array(loader->reader.arena, list->as.list.count, sizeof(*items));
    for (size_t i = 0; i < list->as.list.count; i++) {
        const struct value *item = &list->as.list.items[i];
        items[i] = item->kind == VALUE_STRING ? item->as.string : (struct str){0};
    }
    *names = items;
    return list->as.list.count;
}

size_t schema_readers(struct schema_loader *loader, const struct value_map *keys,
                      const struct value_map *raw, const struct str **readers)
{
    size_t count = schema_names(loader, keys, STR("för"), readers);
    for (size_t i = 0; i < count; i++) {
        if (str_equal((*readers)[i], STR(READER_ALL))) {
            return 0;
        }
    }
    if (count == 0 && value_map_get(raw, STR("för")) != NULL) {
        *readers = nobody;
        return countof(nobody);
    }
    return count;
}

/* What a kind needs besides its name: choices, a list's element, a group's fields. */
static bool check_needs(struct schema_loader *loader, struct str owner, struct place place,
                        const struct field *field)
{
    struct str words = {0};
    if (field->kind == FIELD_ENUM && field->choice_count == 0) {
        words = phrase(PHRASE_NEEDS_CHOICES);
    } else if (field->kind == FIELD_LIST && field->item == NULL) {
        words = phrase(PHRASE_NEEDS_ITEM);
    } else if (field->kind == FIELD_GROUP && field->group == NULL) {
        words = phrase(PHRASE_NEEDS_FIELDS);
    }
    if (words.size > 0) {
        schema_fault(loader, place, owner, words);
    }
    return words.size == 0;
}

static bool read_field(struct schema_loader *loader, struct str name, struct place at,
                       const struct value *raw, const struct field *before, struct field *field);

/* What a field is made of: its choices, the element of a list, the fields of a group. */
static bool read_parts(struct schema_loader *loader, struct str name, const struct value_map *keys,
                       struct field *field)
{
    const struct value *choices = value_map_get(keys, STR("värden"));
    const struct value *element = value_map_get(keys, STR("av"));
    const struct value *group = value_map_get(keys, STR("fält"));
    if (choices != NULL) {
        read_choices(loader, name, choices, field);
    }
    if (group != NULL) {
        struct field_set *set = arena_alloc(loader->reader.arena, sizeof(*set));
        schema_read_fields(loader, name, group, NULL, set);
        field->group = set;
    }
    if (element == NULL) {
        return true;
    }
    struct field *item = arena_alloc(loader->reader.arena, sizeof(*item));
    field->item = item;
    return read_field(loader, name, field_place(&loader->reader, element), element, NULL, item);
}

/* The declaration as a mapping: `titel: text` stands for `titel: {slag: text}`. NULL
 * after a report. */
static const struct value_map *written_out(struct schema_loader *loader, struct str name,
                                           const struct value *raw)
{
    if (raw->kind == VALUE_STRING) {
        struct value_map *map = value_map_create(loader->reader.arena, 1);
        value_set(map, loader->reader.arena, "slag", *raw);
        return map;
    }
    if (raw->kind != VALUE_MAP) {
        schema_must_be_map(loader, name, raw);
        return NULL;
    }
    return raw->as.map;
}

static const struct value_map *lay_over(struct arena *arena, const struct value_map *base,
                                        const struct value_map *extra);

/* What `extra` says instead of `base`: a map is laid over a map, and all else replaces. */
static struct value replaced(struct arena *arena, const struct value *base,
                             const struct value *extra)
{
    bool maps = base->kind == VALUE_MAP && extra->kind == VALUE_MAP;
    bool whole = maps && value_map_get(extra->as.map, STR("slag")) != NULL;
    return maps && !whole ? value_from_map(lay_over(arena, base->as.map, extra->as.map)) : *extra;
}

/* A declaration with some of its keys said anew, or with more of them: what an extension does. */
static const struct value_map *lay_over(struct arena *arena, const struct value_map *base,
                                        const struct value_map *extra)
{
    struct value_map *merged = value_map_create(arena, base->count + extra->count);
    for (uint32_t i = 0; i < base->count; i++) {
        const struct value *over = value_map_get(extra, base->entries[i].key);
        merged->entries[merged->count] = base->entries[i];
        if (over != NULL) {
            merged->entries[merged->count].value = replaced(arena, &base->entries[i].value, over);
        }
        merged->count++;
    }
    for (uint32_t i = 0; i < extra->count; i++) {
        if (value_map_get(base, extra->entries[i].key) == NULL) {
            merged->entries[merged->count++] = extra->entries[i];
        }
    }
    return merged;
}

/* The declaration to read: as it is written, or over the one that it extends. A declaration that
 * says `slag` is whole and replaces. NULL after a report. */
static const struct value_map *declaration_of(struct schema_loader *loader, struct str name,
                                              const struct value *raw, const struct field *before)
{
    const struct value_map *given = written_out(loader, name, raw);
    bool extends = given != NULL && before != NULL && before->declared != NULL &&
                   value_map_get(given, STR("slag")) == NULL;
    return extends ? lay_over(loader->reader.arena, before->declared, given) : given;
}

/* `before` is the field of the type that is extended, or NULL. */
static bool read_field(struct schema_loader *loader, struct str name, struct place at,
                       const struct value *raw, const struct field *before, struct field *field)
{
    const struct value_map *given = declaration_of(loader, name, raw, before);
    field->name = name;
    if (given == NULL) {
        return false;
    }
    field->declared = given;
    const struct field_set *sets[] = {&field_key_set};
    struct value_map *keys = field_read_map(&loader->reader, sets, 1, name, at, given);
    field->audience_count = schema_readers(loader, keys, given, &field->audiences);
    const struct value *kind = value_map_get(given, STR("slag"));
    if (kind == NULL || kind->kind != VALUE_STRING ||
        !read_kind_name(loader, kind->as.string, field_place(&loader->reader, kind),
                        &field->kind)) {
        return false;
    }
    field->required = schema_flag(keys, STR("krävs"), false);
    field->label = value_map_text(keys, STR("etikett"));
    field->label = field->label.size > 0 ? field->label : name;
    field->help = value_map_text(keys, STR("hjälp"));
    field->example = value_map_text(keys, STR("exempel"));
    field->fallback = value_map_text(keys, STR("standard"));
    field->target = value_map_text(keys, STR("till"));
    read_limits(loader, at, keys, field);
    read_sum(loader, keys, field);
    field->companion_count = schema_names(loader, keys, STR("kräver"), &field->companions);
    field->other_count = schema_names(loader, keys, STR("eller"), &field->others);
    if (field->target.size > 0) {
        struct schema_pending *pending =
            vec_push(&loader->pending, loader->reader.arena, sizeof(*pending));
        *pending = (struct schema_pending){
            field->target, field_place(&loader->reader, value_map_get(given, STR("till")))};
    }
    if (!read_parts(loader, name, keys, field) || !check_needs(loader, name, at, field)) {
        return false;
    }
    check_standard(loader, given, field);
    return true;
}

/* A faulty declaration takes anything, so that no record is blamed for it, and shows nothing that
 * any part of it keeps for someone. */
static bool names_readers(const struct value *raw)
{
    bool found = false;
    for (size_t i = 0; raw->kind == VALUE_LIST && !found && i < raw->as.list.count; i++) {
        found = names_readers(&raw->as.list.items[i]);
    }
    for (uint32_t i = 0; raw->kind == VALUE_MAP && !found && i < raw->as.map->count; i++) {
        found = str_equal(raw->as.map->entries[i].key, STR("för")) ||
                names_readers(&raw->as.map->entries[i].value);
    }
    return found;
}

void schema_read_fields(struct schema_loader *loader, struct str owner, const struct value *raw,
                        const struct field_set *base, struct field_set *set)
{
    *set = (struct field_set){0};
    if (raw == NULL || raw->kind == VALUE_NULL) {
        return;
    }
    if (raw->kind != VALUE_MAP) {
        schema_must_be_map(loader, owner, raw);
        return;
    }
    const struct value_map *map = raw->as.map;
    struct field *items = arena_array(loader->reader.arena, map->count, sizeof(*items));
    for (uint32_t i = 0; i < map->count; i++) {
        struct place at = field_key_place(&loader->reader, &map->entries[i]);
        struct str name = map->entries[i].key;
        const struct value *own = &map->entries[i].value;
        const struct field *before = base != NULL ? field_find(base, name) : NULL;
        if (!read_field(loader, name, at, own, before, &items[i])) {
            items[i] = (struct field){.name = name, .kind = FIELD_RAW, .label = name};
            items[i].audiences = nobody;
            items[i].audience_count = names_readers(own) ? countof(nobody) : 0;
        }
    }
    *set = (struct field_set){items, map->count};
}
