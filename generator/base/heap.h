/* heap: memory for things that live on their own, longer than any arena that is at hand; whoever
 * lets go of one last gives it back. */
#ifndef BASE_HEAP_H
#define BASE_HEAP_H

#include <stddef.h>

/* Zeroed memory; never NULL. */
void *heap_take(size_t size);

void heap_give(void *memory);

#endif
