/* Unit tests of format/data/deflate: zlib reads what it writes, and the bytes are the
 * same for ever. */
#include "test.h"

#include "base/arena.h"
#include "base/buf.h"
#include "format/data/deflate.h"
#include "format/data/huffman.h"
#include "format/data/sha256.h"

#include <string.h>
#include <zlib.h>

/* What comes after other data is the same as what comes first; zlib gives the data back. */
static size_t packed_size(struct deflate *used, struct str data, enum deflate_effort effort)
{
    struct arena arena = {0};
    struct buf packed;
    struct buf again;
    buf_init(&packed);
    buf_init(&again);
    deflate_add(deflate_create(&arena), data, effort, &packed);
    deflate_add(used, data, effort, &again);
    CHECK_STR(buf_str(&again), buf_str(&packed));
    char *plain = arena_alloc(&arena, data.size + 1);
    uLongf size = data.size + 1;
    int status = uncompress((Bytef *)plain, &size, (const Bytef *)packed.data, (uLong)packed.size);
    CHECK(status == Z_OK);
    CHECK(size == data.size && (size == 0 || memcmp(plain, data.data, size) == 0));
    size_t result = packed.size;
    buf_finish(&packed);
    buf_finish(&again);
    arena_finish(&arena);
    return result;
}

enum { NOISE = 300000 };

/* Bytes of `kinds` kinds, in which pieces come back now and then. */
static struct str noise(struct arena *arena, size_t size, unsigned kinds, unsigned seed)
{
    char *data = arena_alloc(arena, size + 1);
    uint32_t state = seed;
    for (size_t i = 0; i < size; i++) {
        state = state * 1664525u + 1013904223u;
        data[i] = (char)((state >> 16) % kinds);
        if ((state >> 8) % 61 == 0 && i > 600) {
            size_t length = (state >> 12) % 400;
            size_t back = 1 + (state >> 3) % (i < 40000 ? i : 40000);
            for (size_t k = 0; k < length && i < size; k++, i++) {
                data[i] = data[i - back];
            }
        }
    }
    return (struct str){data, size};
}

static void test_back_and_forth(void)
{
    struct arena arena = {0};
    struct deflate *used = deflate_create(&arena);
    for (int e = DEFLATE_FAST; e <= DEFLATE_SMALL; e++) {
        enum deflate_effort effort = (enum deflate_effort)e;
        CHECK(packed_size(used, STR(""), effort) <= 13);
        for (unsigned size = 1; size < 700; size++) {
            packed_size(used, noise(&arena, size, 1 + size % 7, size), effort);
        }
        for (unsigned kinds = 1; kinds <= 256; kinds += 15) {
            packed_size(used, noise(&arena, NOISE + kinds, kinds, kinds), effort);
        }
        arena_reset(&arena);
        used = deflate_create(&arena);
    }
    arena_finish(&arena);
}

static void test_sizes(void)
{
    struct arena arena = {0};
    struct deflate *used = deflate_create(&arena);
    char *zeros = arena_alloc(&arena, 1 << 20);
    struct str same = {zeros, 1 << 20};
    CHECK(packed_size(used, same, DEFLATE_FAST) < 1400);
    struct buf random;
    buf_init(&random);
    for (uint32_t i = 0; random.size < 200000; i++) {
        struct sha256 digest = sha256_of((struct str){(const char *)&i, sizeof(i)});
        for (int k = 0; k < 64; k += 2) {
            char pair[3] = {digest.hex[k], digest.hex[k + 1], '\0'};
            buf_add_byte(&random, (char)strtoul(pair, NULL, 16));
        }
    }
    CHECK(packed_size(used, buf_str(&random), DEFLATE_SMALL) < random.size + 100);
    buf_finish(&random);
    arena_finish(&arena);
}

/* The codes are prefix-free and full (Kraft's sum is one), and none is too long. */
static void check_codes(const uint32_t *occurs, unsigned count, unsigned longest)
{
    struct huffman huffman;
    uint32_t room = 0;
    huffman_build(&huffman, occurs, count, longest);
    for (unsigned i = 0; i < count; i++) {
        unsigned length = huffman.length[i];
        CHECK(length <= longest);
        CHECK(occurs[i] == 0 || length > 0);
        room += length > 0 ? (uint32_t)1 << (longest - length) : 0;
        for (unsigned k = 0; k < i && length > 0; k++) {
            unsigned shorter = length < huffman.length[k] ? length : huffman.length[k];
            unsigned mask = (1u << shorter) - 1;
            CHECK(shorter == 0 || (huffman.code[i] & mask) != (huffman.code[k] & mask));
            CHECK(shorter == 0 || occurs[i] == occurs[k] || occurs[k] == 0 || occurs[i] == 0 ||
                  (occurs[i] > occurs[k]) == (length < huffman.length[k]) ||
                  length == huffman.length[k]);
        }
    }
    CHECK(room == (uint32_t)1 << longest);
}

static void test_codes(void)
{
    uint32_t occurs[HUFFMAN_MOST] = {0};
    check_codes(occurs, 30, 15);
    occurs[29] = 7;
    check_codes(occurs, 30, 15);
    uint32_t before = 1;
    occurs[0] = 1;
    for (unsigned i = 1; i < 40; i++) { /* Fibonacci's numbers make the longest codes */
        occurs[i] = before + (i > 1 ? occurs[i - 2] : 0);
        before = occurs[i];
        check_codes(occurs, i + 1, 15);
        check_codes(occurs, i + 1, 7);
    }
    for (unsigned i = 0; i < HUFFMAN_MOST; i++) {
        occurs[i] = i * i;
        check_codes(occurs, i + 2 < HUFFMAN_MOST ? i + 2 : HUFFMAN_MOST, 15);
    }
    struct huffman huffman;
    static const uint32_t few[] = {5, 0, 1, 1, 2};
    huffman_build(&huffman, few, 5, 15);
    CHECK(huffman.length[0] == 1 && huffman.length[1] == 0 && huffman.length[2] == 3);
    CHECK(huffman.length[3] == 3 && huffman.length[4] == 2);
}

/* The promise: these bytes have not changed since the first version. */
static void test_same_bytes(void)
{
    static const char *const digests[] = {
        "e9de013a7e82c6d4483421de7b48f22e38cd8f69c3b0f451bc963acc4fe8df39",
        "18de254f756aaf5527aa234c3b6fe59e0ebef511de2cb5d14eba5d99e75d1b4e"};
    struct arena arena = {0};
    struct str data = noise(&arena, NOISE, 90, 1);
    for (int e = DEFLATE_FAST; e <= DEFLATE_SMALL; e++) {
        enum deflate_effort effort = (enum deflate_effort)e;
        struct buf packed;
        buf_init(&packed);
        deflate_add(deflate_create(&arena), data, effort, &packed);
        struct sha256 digest = sha256_of(buf_str(&packed));
        CHECK_STR(str_from(digest.hex), str_from(digests[effort]));
        buf_finish(&packed);
    }
    arena_finish(&arena);
}

int main(void)
{
    test_back_and_forth();
    test_sizes();
    test_codes();
    test_same_bytes();
    return 0;
}
