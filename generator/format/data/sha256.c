#include "format/data/sha256.h"

#include "base/arena.h"

#include <nettle/sha2.h>

struct sha256_state {
    struct sha256_ctx context;
};

static struct sha256 digest(struct sha256_ctx *context)
{
    static const char digits[] = "0123456789abcdef";
    uint8_t bytes[SHA256_DIGEST_SIZE];
    sha256_digest(context, sizeof(bytes), bytes);
    struct sha256 result = {{0}};
    for (size_t i = 0; i < sizeof(bytes); i++) {
        result.hex[2 * i] = digits[bytes[i] >> 4];
        result.hex[2 * i + 1] = digits[bytes[i] & 15];
    }
    return result;
}

static void feed(struct sha256_ctx *context, struct str data)
{
    if (data.size > 0) {
        sha256_update(context, data.size, (const uint8_t *)data.data);
    }
}

struct sha256 sha256_of(struct str data)
{
    struct sha256_ctx context;
    sha256_init(&context);
    feed(&context, data);
    return digest(&context);
}

struct sha256_state *sha256_create(struct arena *arena)
{
    struct sha256_state *state = arena_alloc(arena, sizeof(*state));
    sha256_init(&state->context);
    return state;
}

void sha256_feed(struct sha256_state *state, struct str data)
{
    feed(&state->context, data);
}

struct sha256 sha256_finish(struct sha256_state *state)
{
    return digest(&state->context);
}
