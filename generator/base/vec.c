#include "base/vec.h"

#include "base/arena.h"

#include <string.h>

void *vec_push(struct vec *vec, struct arena *arena, size_t size)
{
    if (vec->count == vec->capacity) {
        size_t capacity = vec->capacity == 0 ? 8 : vec->capacity * 2;
        void *items = arena_array(arena, capacity, size);
        if (vec->count > 0) {
            memcpy(items, vec->items, vec->count * size);
        }
        vec->items = items;
        vec->capacity = capacity;
    }
    return (char *)vec->items + vec->count++ * size;
}
