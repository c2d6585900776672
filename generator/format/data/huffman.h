/* huffman: prefix codes of limited length, as DEFLATE wants them (RFC 1951, 3.2.2). */
#ifndef FORMAT_DATA_HUFFMAN_H
#define FORMAT_DATA_HUFFMAN_H

#include <stdint.h>

enum { HUFFMAN_MOST = 288, HUFFMAN_LONGEST = 15 };

struct huffman {
    uint8_t length[HUFFMAN_MOST]; /* bits of each symbol's code; 0: it has none */
    uint16_t code[HUFFMAN_MOST];  /* its first bit is the lowest */
};

/* Gives the `count` symbols codes of at most `longest` bits, shorter the more often they occur. Two
 * symbols at least get a code, for readers that want it so. */
void huffman_build(struct huffman *huffman, const uint32_t *occurs, unsigned count,
                   unsigned longest);

/* Sets the codes from the lengths. */
void huffman_number(struct huffman *huffman, unsigned count);

#endif
