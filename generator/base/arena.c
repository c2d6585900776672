#include "base/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_BLOCK = 16 * 1024, LARGEST_BLOCK = 1024 * 1024, ALIGNMENT = alignof(max_align_t) };

struct arena_block {
    struct arena_block *next;
    size_t used;
    size_t capacity;
    alignas(max_align_t) unsigned char bytes[];
};

_Noreturn void arena_out_of_memory(void)
{
    fputs("malbild: minnet tog slut / out of memory\n", stderr);
    exit(3);
}

void arena_init(struct arena *arena)
{
    *arena = (struct arena){0};
}

static void free_chain(struct arena_block *block)
{
    while (block != NULL) {
        struct arena_block *next = block->next;
        free(block);
        block = next;
    }
}

void arena_finish(struct arena *arena)
{
    free_chain(arena->head);
    *arena = (struct arena){0};
}

void arena_reset(struct arena *arena)
{
    if (arena->head == NULL) {
        return;
    }
    free_chain(arena->head->next);
    arena->head->next = NULL;
    /* The used part is cleared now so that arena_alloc can promise zeroed memory cheaply. */
    memset(arena->head->bytes, 0, arena->head->used);
    arena->head->used = 0;
    arena->total = arena->head->capacity;
}

static struct arena_block *add_block(struct arena *arena, size_t least)
{
    size_t capacity = arena->head == NULL ? FIRST_BLOCK : arena->head->capacity * 2;
    if (capacity > LARGEST_BLOCK) {
        capacity = LARGEST_BLOCK;
    }
    if (capacity < least) {
        capacity = least;
    }
    if (capacity > SIZE_MAX - sizeof(struct arena_block)) {
        arena_out_of_memory();
    }
    struct arena_block *block = calloc(1, sizeof(struct arena_block) + capacity);
    if (block == NULL) {
        arena_out_of_memory();
    }
    block->capacity = capacity;
    block->next = arena->head;
    arena->head = block;
    arena->total += capacity;
    return block;
}

void *arena_alloc(struct arena *arena, size_t size)
{
    if (size > SIZE_MAX / 2) {
        arena_out_of_memory();
    }
    size_t rounded = (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    if (rounded == 0) {
        rounded = ALIGNMENT;
    }
    struct arena_block *block = arena->head;
    if (block == NULL || block->capacity - block->used < rounded) {
        block = add_block(arena, rounded);
    }
    void *place = block->bytes + block->used;
    block->used += rounded;
    return place;
}

void *arena_array(struct arena *arena, size_t count, size_t size)
{
    if (size != 0 && count > SIZE_MAX / size) {
        arena_out_of_memory();
    }
    return arena_alloc(arena, count * size);
}

char *arena_copy(struct arena *arena, const void *data, size_t size)
{
    char *copy = arena_alloc(arena, size + 1);
    if (size > 0) {
        memcpy(copy, data, size);
    }
    return copy;
}
