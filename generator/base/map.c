#include "base/map.h"

#include "base/arena.h"

#include <string.h>

/* The slot where the key is, or the free one where it would go. */
static size_t find_slot(const struct map *map, struct str key)
{
    size_t mask = map->slot_count - 1;
    size_t slot = (size_t)str_hash(key) & mask;
    while (map->slots[slot] != 0 && !str_equal(map->entries[map->slots[slot] - 1].key, key)) {
        slot = (slot + 1) & mask;
    }
    return slot;
}

static void grow(struct map *map, struct arena *arena)
{
    size_t capacity = map->capacity == 0 ? 8 : map->capacity * 2;
    struct map_entry *entries = arena_array(arena, capacity, sizeof(*entries));
    if (map->count > 0) {
        memcpy(entries, map->entries, map->count * sizeof(*entries));
    }
    map->entries = entries;
    map->capacity = capacity;
    map->slot_count = capacity * 2;
    map->slots = arena_array(arena, map->slot_count, sizeof(*map->slots));
    for (size_t i = 0; i < map->count; i++) {
        map->slots[find_slot(map, entries[i].key)] = (uint32_t)i + 1;
    }
}

void *map_set(struct map *map, struct arena *arena, struct str key, void *value)
{
    if (map->count == map->capacity) {
        grow(map, arena);
    }
    size_t slot = find_slot(map, key);
    if (map->slots[slot] != 0) {
        struct map_entry *entry = &map->entries[map->slots[slot] - 1];
        void *earlier = entry->value;
        entry->value = value;
        return earlier;
    }
    map->entries[map->count] = (struct map_entry){key, value};
    map->slots[slot] = (uint32_t)++map->count;
    return NULL;
}

void *map_get(const struct map *map, struct str key)
{
    if (map->count == 0) {
        return NULL;
    }
    uint32_t index = map->slots[find_slot(map, key)];
    return index == 0 ? NULL : map->entries[index - 1].value;
}

struct str *map_keys(const struct map *map, struct arena *arena)
{
    struct str *keys = arena_array(arena, map->count, sizeof(*keys));
    for (size_t i = 0; i < map->count; i++) {
        keys[i] = map->entries[i].key;
    }
    return keys;
}
