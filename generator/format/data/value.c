#include "format/data/value.h"

#include "base/arena.h"

#include <assert.h>
#include <stddef.h>
#include <string.h>

enum { LEAST_CAPACITY = 4 };

struct value value_null(void)
{
    return (struct value){.kind = VALUE_NULL};
}

struct value value_bool(bool boolean)
{
    return (struct value){.kind = VALUE_BOOL, .as.boolean = boolean};
}

struct value value_int(int64_t integer)
{
    return (struct value){.kind = VALUE_INT, .as.integer = integer};
}

struct value value_number(double number)
{
    return (struct value){.kind = VALUE_NUMBER, .as.number = number};
}

struct value value_string(struct str string)
{
    return (struct value){.kind = VALUE_STRING, .as.string = string};
}

/* The lines stand in front of the string, so that values need no room for them. */
struct folded {
    struct value_lines lines;
    char string[];
};

struct value value_folded(struct arena *arena, struct str string, const struct value_line *lines,
                          size_t count)
{
    struct folded *folded = arena_alloc(arena, sizeof(*folded) + string.size + 1);
    folded->lines = (struct value_lines){lines, count};
    memcpy(folded->string, string.data, string.size);
    struct value value = value_string((struct str){folded->string, string.size});
    value.flags = VALUE_FOLDED;
    return value;
}

const struct value_lines *value_folded_lines(const struct value *value)
{
    if (value->kind != VALUE_STRING || (value->flags & VALUE_FOLDED) == 0) {
        return NULL;
    }
    const char *string = value->as.string.data;
    return (const void *)(string - offsetof(struct folded, string));
}

const struct value_line *value_line_at(const struct value_lines *lines, size_t byte)
{
    size_t from = 0;
    size_t to = lines->count;
    while (to - from > 1) {
        size_t middle = from + (to - from) / 2;
        *(lines->items[middle].at <= byte ? &from : &to) = middle;
    }
    return &lines->items[from];
}

struct value value_list(const struct value *items, size_t count)
{
    return (struct value){.kind = VALUE_LIST, .as.list = {items, count}};
}

struct value value_from_map(const struct value_map *map)
{
    return (struct value){.kind = VALUE_MAP, .as.map = map};
}

struct value value_opaque(const void *object, uint32_t tag)
{
    return (struct value){.kind = VALUE_OPAQUE, .as.opaque = {object, tag}};
}

struct value_map *value_map_create(struct arena *arena, size_t capacity)
{
    assert(capacity <= UINT32_MAX);
    struct value_map *map = arena_alloc(arena, sizeof(*map));
    if (capacity > 0) {
        map->entries = arena_array(arena, capacity, sizeof(*map->entries));
        map->capacity = (uint32_t)capacity;
    }
    return map;
}

static void grow(struct value_map *map, struct arena *arena)
{
    assert(map->capacity <= UINT32_MAX / 2);
    uint32_t capacity = map->capacity < LEAST_CAPACITY ? LEAST_CAPACITY : map->capacity * 2;
    struct value_entry *entries = arena_array(arena, capacity, sizeof(*entries));
    if (map->count > 0) {
        memcpy(entries, map->entries, map->count * sizeof(*entries));
    }
    map->entries = entries;
    map->capacity = capacity;
}

void value_map_add(struct value_map *map, struct arena *arena, struct str key, struct value value)
{
    if (map->count == map->capacity) {
        grow(map, arena);
    }
    map->entries[map->count++] = (struct value_entry){.key = key, .value = value};
}

void value_set(struct value_map *map, struct arena *arena, const char *key, struct value value)
{
    value_map_add(map, arena, str_from(key), value);
}

/* Maps hold tens of keys at most, so comparing sizes first beats a hash table. */
static size_t find(const struct value_map *map, struct str key)
{
    size_t i = 0;
    while (i < map->count && !str_equal(map->entries[i].key, key)) {
        i++;
    }
    return i;
}

void value_map_replace(struct value_map *map, struct arena *arena, struct str key,
                       struct value value)
{
    size_t i = find(map, key);
    if (i < map->count) {
        map->entries[i].value = value;
    } else {
        value_map_add(map, arena, key, value);
    }
}

const struct value_entry *value_map_entry(const struct value_map *map, struct str key)
{
    if (map == NULL) {
        return NULL;
    }
    size_t i = find(map, key);
    return i < map->count ? &map->entries[i] : NULL;
}

const struct value *value_map_get(const struct value_map *map, struct str key)
{
    const struct value_entry *entry = value_map_entry(map, key);
    return entry == NULL ? NULL : &entry->value;
}

struct str value_map_text(const struct value_map *map, struct str key)
{
    const struct value *value = value_map_get(map, key);
    return value != NULL && value->kind == VALUE_STRING ? value->as.string : (struct str){0};
}

struct str value_map_part(const struct value_map *map, struct str key, struct str part)
{
    const struct value *value = value_map_get(map, key);
    return value != NULL && value->kind == VALUE_MAP ? value_map_text(value->as.map, part)
                                                     : (struct str){0};
}

bool value_truth(const struct value *value)
{
    switch (value->kind) {
    case VALUE_NULL:
        return false;
    case VALUE_BOOL:
        return value->as.boolean;
    case VALUE_STRING:
        return value->as.string.size > 0;
    case VALUE_LIST:
        return value->as.list.count > 0;
    default:
        return true;
    }
}

struct str value_kind_words(const struct value *value)
{
    static const enum phrase words[] = {
        [VALUE_NULL] = PHRASE_NOTHING, [VALUE_BOOL] = PHRASE_YES_OR_NO,
        [VALUE_INT] = PHRASE_INTEGER,  [VALUE_NUMBER] = PHRASE_NUMBER,
        [VALUE_STRING] = PHRASE_TEXT,  [VALUE_LIST] = PHRASE_LIST,
        [VALUE_MAP] = PHRASE_MAP,      [VALUE_OPAQUE] = PHRASE_OBJECT,
    };
    assert(value->kind < countof(words));
    return phrase(words[value->kind]);
}
