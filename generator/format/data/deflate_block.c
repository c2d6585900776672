#include "format/data/deflate_block.h"

#include "base/buf.h"
#include "format/data/huffman.h"

#include <string.h>

enum {
    END = 256, /* symbol of the end */
    FIRST_LENGTH = 257,
    SHORTEST = 3,
    LONGEST = 258,
    STORED_MOST = 65535,
    LENGTHS = 19, /* symbols for the lengths of codes */
    STORED = 0,
    FIXED = 1,
    DYNAMIC = 2
};

/* A length or a distance: its symbol, and the bits that follow. */
struct part {
    unsigned symbol;
    unsigned bits;
    unsigned value;
};

static unsigned highest_bit(unsigned number)
{
    return 31 - (unsigned)__builtin_clz(number);
}

static struct part length_part(unsigned length)
{
    unsigned rest = length - SHORTEST;
    if (length == LONGEST) {
        return (struct part){DEFLATE_LITERALS - 1, 0, 0};
    }
    unsigned bits = rest < 8 ? 0 : highest_bit(rest) - 2;
    return (struct part){FIRST_LENGTH + 4 * bits + (rest >> bits), bits, rest & ((1u << bits) - 1)};
}

static struct part distance_part(unsigned distance)
{
    unsigned rest = distance - 1;
    unsigned bits = rest < 4 ? 0 : highest_bit(rest) - 1;
    return (struct part){2 * bits + (rest >> bits), bits, rest & ((1u << bits) - 1)};
}

void deflate_block_begin(struct deflate_block *block)
{
    block->count = 0;
    memset(block->literals, 0, sizeof(block->literals));
    memset(block->distances, 0, sizeof(block->distances));
    block->literals[END] = 1;
}

void deflate_block_byte(struct deflate_block *block, uint8_t byte)
{
    block->tokens[block->count++] = (struct deflate_token){byte, 0};
    block->literals[byte]++;
}

void deflate_block_match(struct deflate_block *block, unsigned length, unsigned distance)
{
    block->tokens[block->count++] = (struct deflate_token){(uint16_t)length, (uint16_t)distance};
    block->literals[length_part(length).symbol]++;
    block->distances[distance_part(distance).symbol]++;
}

/* --- bits ------------------------------------------------------------------------------------- */

/* At most 32; room for them has been made. */
static void put(struct deflate_bits *bits, uint32_t value, unsigned count)
{
    bits->waiting |= (uint64_t)value << bits->count;
    bits->count += count;
    for (; bits->count >= 8; bits->count -= 8) {
        bits->out->data[bits->out->size++] = (char)(bits->waiting & 0xFF);
        bits->waiting >>= 8;
    }
}

static void fill_byte(struct deflate_bits *bits)
{
    put(bits, 0, (8 - bits->count) % 8);
}

/* --- the codes, told in the block's head ------------------------------------------------------ */

struct codes {
    struct huffman literals;
    struct huffman distances;
};

/* The lengths of both codes one after the other, runs of the same put as one symbol (3.2.7). */
struct head {
    unsigned literals; /* lengths that are told */
    unsigned distances;
    uint8_t symbols[DEFLATE_LITERALS + DEFLATE_DISTANCES];
    uint8_t values[DEFLATE_LITERALS + DEFLATE_DISTANCES]; /* that follow symbols from 16 on */
    unsigned count;
    struct huffman code; /* for the symbols */
    unsigned told;       /* lengths of that one */
};

static const uint8_t run_bits[] = {2, 3, 7}; /* that follow 16, 17 and 18 */
static const uint8_t told_order[LENGTHS] = {16, 17, 18, 0, 8,  7, 9,  6, 10, 5,
                                            11, 4,  12, 3, 13, 2, 14, 1, 15};

static void add_symbol(struct head *head, unsigned symbol, unsigned value)
{
    head->symbols[head->count] = (uint8_t)symbol;
    head->values[head->count++] = (uint8_t)value;
}

static void add_run(struct head *head, uint8_t length, unsigned times)
{
    while (length == 0 && times >= 3) {
        unsigned taken = times < 138 ? times : 138;
        add_symbol(head, taken < 11 ? 17 : 18, taken - (taken < 11 ? 3 : 11));
        times -= taken;
    }
    if (times > 0) {
        add_symbol(head, length, 0);
        times--;
    }
    while (times >= 3) {
        unsigned taken = times < 6 ? times : 6;
        add_symbol(head, 16, taken - 3);
        times -= taken;
    }
    for (; times > 0; times--) {
        add_symbol(head, length, 0);
    }
}

static unsigned without_zeros(const uint8_t *lengths, unsigned count, unsigned least)
{
    while (count > least && lengths[count - 1] == 0) {
        count--;
    }
    return count;
}

static void make_head(struct head *head, const struct codes *codes)
{
    uint8_t all[DEFLATE_LITERALS + DEFLATE_DISTANCES];
    uint32_t occurs[LENGTHS] = {0};
    head->count = 0;
    head->literals = without_zeros(codes->literals.length, DEFLATE_LITERALS, FIRST_LENGTH);
    head->distances = without_zeros(codes->distances.length, DEFLATE_DISTANCES, 1);
    memcpy(all, codes->literals.length, head->literals);
    memcpy(all + head->literals, codes->distances.length, head->distances);
    unsigned count = head->literals + head->distances;
    for (unsigned i = 0, end = 0; i < count; i = end) {
        while (end < count && all[end] == all[i]) {
            end++;
        }
        add_run(head, all[i], end - i);
    }
    for (unsigned i = 0; i < head->count; i++) {
        occurs[head->symbols[i]]++;
    }
    huffman_build(&head->code, occurs, LENGTHS, 7);
    head->told = LENGTHS;
    while (head->told > 4 && head->code.length[told_order[head->told - 1]] == 0) {
        head->told--;
    }
}

static size_t head_size(const struct head *head)
{
    size_t size = 14 + 3 * (size_t)head->told;
    for (unsigned i = 0; i < head->count; i++) {
        uint8_t symbol = head->symbols[i];
        size += head->code.length[symbol] + (symbol < 16 ? 0u : run_bits[symbol - 16]);
    }
    return size;
}

static void put_head(const struct head *head, struct deflate_bits *bits)
{
    put(bits, head->literals - FIRST_LENGTH, 5);
    put(bits, head->distances - 1, 5);
    put(bits, head->told - 4, 4);
    for (unsigned i = 0; i < head->told; i++) {
        put(bits, head->code.length[told_order[i]], 3);
    }
    for (unsigned i = 0; i < head->count; i++) {
        uint8_t symbol = head->symbols[i];
        put(bits, head->code.code[symbol], head->code.length[symbol]);
        if (symbol >= 16) {
            put(bits, head->values[i], run_bits[symbol - 16]);
        }
    }
}

/* --- writing ---------------------------------------------------------------------------------- */

static void fixed_codes(struct codes *codes)
{
    memset(codes, 0, sizeof(*codes));
    for (unsigned i = 0; i < HUFFMAN_MOST; i++) {
        codes->literals.length[i] = i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8;
    }
    memset(codes->distances.length, 5, 32);
    huffman_number(&codes->literals, HUFFMAN_MOST);
    huffman_number(&codes->distances, 32);
}

/* Bits of all tokens and the end in these codes, but for what follows symbols. */
static size_t body_size(const struct deflate_block *block, const struct codes *codes)
{
    size_t size = 0;
    for (unsigned i = 0; i < DEFLATE_LITERALS; i++) {
        size += (size_t)block->literals[i] * codes->literals.length[i];
    }
    for (unsigned i = 0; i < DEFLATE_DISTANCES; i++) {
        size += (size_t)block->distances[i] * codes->distances.length[i];
    }
    return size;
}

static size_t following_size(const struct deflate_block *block)
{
    size_t size = 0;
    for (unsigned i = FIRST_LENGTH; i + 1 < DEFLATE_LITERALS; i++) {
        unsigned group = (i - FIRST_LENGTH) / 4;
        size += (size_t)block->literals[i] * (group < 1 ? 0 : group - 1);
    }
    for (unsigned i = 2; i < DEFLATE_DISTANCES; i++) {
        size += (size_t)block->distances[i] * (i / 2 - 1);
    }
    return size;
}

static void put_part(struct deflate_bits *bits, const struct huffman *code, struct part part)
{
    put(bits, code->code[part.symbol] | part.value << code->length[part.symbol],
        code->length[part.symbol] + part.bits);
}

static void put_body(const struct deflate_block *block, const struct codes *codes,
                     struct deflate_bits *bits)
{
    for (size_t i = 0; i < block->count; i++) {
        struct deflate_token token = block->tokens[i];
        if (token.distance == 0) {
            put(bits, codes->literals.code[token.value], codes->literals.length[token.value]);
        } else {
            put_part(bits, &codes->literals, length_part(token.value));
            put_part(bits, &codes->distances, distance_part(token.distance));
        }
    }
    put(bits, codes->literals.code[END], codes->literals.length[END]);
}

static void put_stored(struct str plain, bool last, struct deflate_bits *bits)
{
    do {
        struct str piece = str_slice(plain, 0, STORED_MOST);
        plain = str_slice(plain, piece.size, plain.size);
        put(bits, last && plain.size == 0, 1);
        put(bits, STORED, 2);
        fill_byte(bits);
        put(bits, (uint32_t)piece.size, 16);
        put(bits, ~(uint32_t)piece.size & 0xFFFF, 16);
        buf_add(bits->out, piece);
        buf_reserve(bits->out, 16);
    } while (plain.size > 0);
}

void deflate_block_write(struct deflate_block *block, struct str plain, bool last,
                         struct deflate_bits *bits)
{
    struct codes own;
    struct codes fixed;
    struct head head;
    huffman_build(&own.literals, block->literals, DEFLATE_LITERALS, HUFFMAN_LONGEST);
    huffman_build(&own.distances, block->distances, DEFLATE_DISTANCES, HUFFMAN_LONGEST);
    make_head(&head, &own);
    fixed_codes(&fixed);
    size_t following = following_size(block);
    size_t dynamic_size = following + body_size(block, &own) + head_size(&head);
    size_t fixed_size = following + body_size(block, &fixed);
    size_t coded_size = dynamic_size < fixed_size ? dynamic_size : fixed_size;
    size_t stored_size = 8 * plain.size + 40 * (plain.size / STORED_MOST + 1);
    buf_reserve(bits->out, coded_size / 8 + 16);
    if (stored_size <= coded_size) {
        put_stored(plain, last, bits);
    } else {
        put(bits, last, 1);
        put(bits, dynamic_size < fixed_size ? DYNAMIC : FIXED, 2);
        if (dynamic_size < fixed_size) {
            put_head(&head, bits);
        }
        put_body(block, dynamic_size < fixed_size ? &own : &fixed, bits);
    }
    if (last) {
        fill_byte(bits);
    }
}
