/* Unit tests of format/data/sha256, with the examples of FIPS 180-4. */
#include "test.h"

#include "base/arena.h"
#include "format/data/sha256.h"

#include <string.h>

static void check(struct str data, const char *hex)
{
    struct sha256 sum = sha256_of(data);
    CHECK(strcmp(sum.hex, hex) == 0);
}

int main(void)
{
    check((struct str){0}, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    check(STR("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    check(STR("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    struct arena arena = {0};
    struct sha256_state *state = sha256_create(&arena);
    char block[1000];
    memset(block, 'a', sizeof(block));
    for (int i = 0; i < 1000; i++) {
        sha256_feed(state, (struct str){block, sizeof(block)});
        sha256_feed(state, (struct str){0});
    }
    struct sha256 million = sha256_finish(state);
    CHECK(strcmp(million.hex, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0") ==
          0);
    arena_finish(&arena);
    return 0;
}
