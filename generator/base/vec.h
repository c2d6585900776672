/* vec: a growing array in an arena. The caller casts `items` to its element type; growing moves
 * the elements, so keep indexes, not pointers, while it grows. A zeroed struct is empty. */
#ifndef BASE_VEC_H
#define BASE_VEC_H

#include <stddef.h>

struct arena;

struct vec {
    void *items;
    size_t count;
    size_t capacity;
};

/* Appends one zeroed element of `size` bytes and returns it. Every push to a vec uses one size. */
void *vec_push(struct vec *vec, struct arena *arena, size_t size);

/* Appends a value of the type: vec_add(&names, arena, struct str, name). */
#define vec_add(vec, arena, type, ...)                                                             \
    ((void)(*(type *)vec_push(vec, arena, sizeof(type)) = __VA_ARGS__))

#endif
