#include "format/data/deflate.h"

#include "base/arena.h"
#include "base/buf.h"
#include "format/data/deflate_block.h"

#include <string.h>

enum {
    WINDOW = 32768,
    HASH_BITS = 15,
    SHORTEST = 4, /* match that is looked for; three bytes are allowed, but seldom pay */
    LONGEST = 258,
    ADLER_MODULUS = 65521,
    ADLER_RUN = 5552 /* so many bytes cannot overflow its sums */
};

/* How hard matches are looked for. */
static const struct {
    unsigned depth; /* earlier places that are tried */
    unsigned good;  /* a match so long is taken at once */
    bool lazy;      /* a longer one that begins at the next byte is preferred */
} efforts[] = {
    [DEFLATE_FAST] = {4, 32, false},
    [DEFLATE_SMALL] = {48, 130, true},
};

struct deflate {
    /* Where four bytes like these began: the latest place by their hash, and the one before each
     * place. Places are counted on from one text to the next: those of earlier texts are the
     * ones below `first`. */
    uint32_t heads[1 << HASH_BITS];
    uint32_t earlier[WINDOW];
    uint32_t first;
    struct deflate_block block;
};

struct match {
    unsigned length; /* 0: none */
    unsigned distance;
};

struct deflate *deflate_create(struct arena *arena)
{
    struct deflate *deflate = arena_alloc(arena, sizeof(*deflate));
    deflate->first = 1;
    return deflate;
}

static uint32_t four_bytes(const char *data)
{
    const unsigned char *bytes = (const unsigned char *)data;
    return bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 | (uint32_t)bytes[3] << 24;
}

/* How many bytes are the same at two places, at most `most`. */
static unsigned same_bytes(const char *a, const char *b, unsigned most)
{
    unsigned count = 0;
    while (count + 8 <= most && memcmp(a + count, b + count, 8) == 0) {
        count += 8;
    }
    while (count < most && a[count] == b[count]) {
        count++;
    }
    return count;
}

/* Remembers the place, and returns the latest one before it with the same hash. */
static uint32_t remember(struct deflate *deflate, struct str data, size_t at)
{
    uint32_t hash = four_bytes(data.data + at) * 2654435761u >> (32 - HASH_BITS);
    uint32_t place = deflate->first + (uint32_t)at;
    uint32_t latest = deflate->heads[hash];
    deflate->earlier[place % WINDOW] = latest;
    deflate->heads[hash] = place;
    return latest;
}

/* The longest match for what begins at byte `at`, which is remembered. */
static struct match find(struct deflate *deflate, struct str data, size_t at,
                         enum deflate_effort effort)
{
    struct match best = {0, 0};
    if (data.size - at < SHORTEST) {
        return best;
    }
    unsigned most = data.size - at < LONGEST ? (unsigned)(data.size - at) : LONGEST;
    const char *here = data.data + at;
    uint32_t place = deflate->first + (uint32_t)at;
    uint32_t other = remember(deflate, data, at);
    for (unsigned tried = 0; tried < efforts[effort].depth; tried++) {
        if (other < deflate->first || place - other >= WINDOW) {
            break;
        }
        const char *there = data.data + (other - deflate->first);
        if (there[best.length] == here[best.length] && four_bytes(there) == four_bytes(here)) {
            unsigned length = same_bytes(there, here, most);
            if (length > best.length) {
                best = (struct match){length, place - other};
            }
            if (length >= efforts[effort].good || length == most) {
                break;
            }
        }
        other = deflate->earlier[other % WINDOW];
    }
    return best;
}

static void remember_all(struct deflate *deflate, struct str data, size_t from, size_t to)
{
    for (size_t at = from; at < to && at + SHORTEST <= data.size; at++) {
        (void)remember(deflate, data, at);
    }
}

/* Gathers tokens from byte `at` on until the block is full; returns where it ends. */
static size_t fill_block(struct deflate *deflate, struct str data, size_t at,
                         enum deflate_effort effort)
{
    struct match match = {0, 0};
    bool known = false; /* `match` is the one for this place already */
    deflate_block_begin(&deflate->block);
    while (at < data.size && deflate->block.count < DEFLATE_TOKENS) {
        match = known ? match : find(deflate, data, at, effort);
        known = false;
        if (match.length == 0) {
            deflate_block_byte(&deflate->block, (uint8_t)data.data[at++]);
            continue;
        }
        size_t from = at + 1;
        bool room = deflate->block.count + 1 < DEFLATE_TOKENS && from < data.size;
        if (efforts[effort].lazy && match.length < efforts[effort].good && room) {
            struct match next = find(deflate, data, from, effort);
            if (next.length > match.length) {
                deflate_block_byte(&deflate->block, (uint8_t)data.data[at++]);
                match = next;
                known = true;
                continue;
            }
            from++;
        }
        deflate_block_match(&deflate->block, match.length, match.distance);
        at += match.length;
        remember_all(deflate, data, from, at);
    }
    return at;
}

static uint32_t adler32(struct str data)
{
    uint32_t low = 1;
    uint32_t high = 0;
    for (size_t at = 0; at < data.size;) {
        size_t end = data.size - at < ADLER_RUN ? data.size : at + ADLER_RUN;
        for (; at < end; at++) {
            low += (unsigned char)data.data[at];
            high += low;
        }
        low %= ADLER_MODULUS;
        high %= ADLER_MODULUS;
    }
    return high << 16 | low;
}

void deflate_add(struct deflate *deflate, struct str data, enum deflate_effort effort,
                 struct buf *out)
{
    struct deflate_bits bits = {.out = out};
    if (data.size >= UINT32_MAX - deflate->first) {
        memset(deflate->heads, 0, sizeof(deflate->heads));
        deflate->first = 1;
    }
    buf_add(out, STR("\x78\x01"));
    size_t at = 0;
    do {
        size_t from = at;
        at = fill_block(deflate, data, from, effort);
        deflate_block_write(&deflate->block, str_slice(data, from, at), at == data.size, &bits);
    } while (at < data.size);
    deflate->first += (uint32_t)data.size;
    uint32_t sum = adler32(data);
    for (int shift = 24; shift >= 0; shift -= 8) {
        buf_add_byte(out, (char)(sum >> shift & 0xFF));
    }
}
