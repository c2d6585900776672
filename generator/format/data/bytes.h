/* bytes: numbers as binary file formats hold them. */
#ifndef FORMAT_DATA_BYTES_H
#define FORMAT_DATA_BYTES_H

#include "base/str.h"

/* The unsigned number in the `count` (at most 4) bytes at `at`, the most significant byte first
 * (big) or last (little). What lies beyond the end of the bytes is read as 0. */
uint32_t bytes_big(struct str bytes, size_t at, size_t count);
uint32_t bytes_little(struct str bytes, size_t at, size_t count);

#endif
