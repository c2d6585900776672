#include "base/heap.h"

#include "base/arena.h"

#include <stdlib.h>

void *heap_take(size_t size)
{
    void *memory = calloc(1, size);
    if (memory == NULL) {
        arena_out_of_memory();
    }
    return memory;
}

void heap_give(void *memory)
{
    free(memory);
}
