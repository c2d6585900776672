/* arena: memory that is given out piece by piece and released all at once.
 *
 * Everything the pipeline keeps lives in an arena; nothing is freed piecewise. An arena belongs to
 * one thread at a time. Out of memory ends the program here (exit status 3), so callers never
 * check. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

struct arena_block;

struct arena {
    struct arena_block *head; /* newest block; owns the chain */
    size_t total;             /* bytes held in all blocks */
};

/* Makes an empty arena; allocates nothing. A zeroed struct is a valid empty arena too. */
void arena_init(struct arena *arena);

/* Releases every block. The arena is empty and usable afterwards. */
void arena_finish(struct arena *arena);

/* Forgets everything given out but keeps one block for reuse: for scratch memory in a loop. */
void arena_reset(struct arena *arena);

/* Returns `size` zeroed bytes, aligned for any type. Never NULL; size 0 gives a unique pointer. */
void *arena_alloc(struct arena *arena, size_t size);

/* Returns `count` zeroed elements of `size` bytes; ends the program when the product overflows. */
void *arena_array(struct arena *arena, size_t count, size_t size);

/* Copies `size` bytes and appends a NUL byte. */
char *arena_copy(struct arena *arena, const void *data, size_t size);

/* Ends the program with status 3 and a message: the one answer to memory running out. */
_Noreturn void arena_out_of_memory(void);

#endif
