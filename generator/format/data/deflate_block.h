/* deflate_block: one block of compressed data (RFC 1951, 3.2.3): bytes and matches are gathered,
 * and written in the shortest of the three forms there are. */
#ifndef FORMAT_DATA_DEFLATE_BLOCK_H
#define FORMAT_DATA_DEFLATE_BLOCK_H

#include "base/str.h"

struct buf;

enum {
    DEFLATE_TOKENS = 16384, /* so many fill a block */
    DEFLATE_LITERALS = 286, /* symbols for bytes, the end and lengths */
    DEFLATE_DISTANCES = 30
};

/* A byte (distance 0), or a match. */
struct deflate_token {
    uint16_t value; /* the byte, or the match's length: 3 to 258 */
    uint16_t distance;
};

struct deflate_block {
    struct deflate_token tokens[DEFLATE_TOKENS];
    size_t count;
    uint32_t literals[DEFLATE_LITERALS]; /* how often each symbol occurs */
    uint32_t distances[DEFLATE_DISTANCES];
};

/* Bits on their way to a buffer, the first one lowest. */
struct deflate_bits {
    struct buf *out;
    uint64_t waiting;
    unsigned count;
};

/* Makes the block empty. */
void deflate_block_begin(struct deflate_block *block);

/* They are added while the block is not full. */
void deflate_block_byte(struct deflate_block *block, uint8_t byte);
void deflate_block_match(struct deflate_block *block, unsigned length, unsigned distance);

/* Writes the block; `plain` is what it stands for. The last one fills its last byte. */
void deflate_block_write(struct deflate_block *block, struct str plain, bool last,
                         struct deflate_bits *bits);

#endif
