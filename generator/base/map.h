/* map: from str to pointer, kept in an arena, remembering insertion order.
 *
 * Keys are borrowed and must outlive the map. Open addressing with linear probing; nothing is ever
 * removed. A zeroed struct is an empty map. Reading from several threads at once is safe. */
#ifndef BASE_MAP_H
#define BASE_MAP_H

#include "base/str.h"

struct arena;

struct map_entry {
    struct str key;
    void *value;
};

struct map {
    struct map_entry *entries; /* in insertion order */
    size_t count;
    size_t capacity;
    uint32_t *slots; /* index into entries plus one; 0 is free */
    size_t slot_count;
};

/* Sets key to value; returns the earlier value, or NULL when the key is new. */
void *map_set(struct map *map, struct arena *arena, struct str key, void *value);

/* The key's value, or NULL when there is none. */
void *map_get(const struct map *map, struct str key);

/* All keys in insertion order, as an arena array of map->count. */
struct str *map_keys(const struct map *map, struct arena *arena);

#endif
