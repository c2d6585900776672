/* sha256: FIPS 180-4, through nettle. */
#ifndef FORMAT_DATA_SHA256_H
#define FORMAT_DATA_SHA256_H

#include "base/str.h"

struct sha256 {
    char hex[65]; /* lower case, NUL-terminated */
};

struct sha256 sha256_of(struct str data);

/* Incremental, for hashing many parts: feed and finish. */
struct sha256_state;
struct arena;
struct sha256_state *sha256_create(struct arena *arena);
void sha256_feed(struct sha256_state *state, struct str data);
struct sha256 sha256_finish(struct sha256_state *state);

#endif
