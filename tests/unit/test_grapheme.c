/* Unit tests of format/text/grapheme: Unicode's own (GraphemeBreakTest), and any input at all. */
#include "unicode_made.h"

#include "format/text/grapheme.h"

static void test_standard(void)
{
    FILE *file = fopen("tests/unicode/GraphemeBreakTest.txt", "r");
    struct made_line line;
    size_t count = 0;
    CHECK(file != NULL);
    while (made_read(file, &line)) {
        struct str text = {line.bytes, line.size};
        bool breaks[MADE_ROOM] = {false};
        for (size_t at = 0; at < text.size;) {
            at = grapheme_end(text, at);
            breaks[at - 1] = true;
        }
        count++;
        if (memcmp(breaks, line.breaks, line.size) != 0) {
            fprintf(stderr, "line %zu differs: %.*s\n", count, (int)text.size, text.data);
        }
        CHECK(memcmp(breaks, line.breaks, line.size) == 0);
    }
    CHECK(count == 602);
    fclose(file);
}

static void test_ends(void)
{
    CHECK(grapheme_end(STR("ab"), 0) == 1);
    CHECK(grapheme_end(STR("ab"), 1) == 2);
    CHECK(grapheme_end(STR("a\u030A."), 0) == 3);
    CHECK(grapheme_end(STR("\r\n."), 0) == 2);
    CHECK(grapheme_end(STR("🇸🇪🇳🇴"), 0) == 8);
    CHECK(grapheme_end(STR("🇸🇪🇳🇴"), 8) == 16);
    CHECK(grapheme_end(STR("👩🏽‍⚕️!"), 0) == 17);
    CHECK(grapheme_end(STR("\uFFFF\uFFFE"), 0) == 3);
}

/* Every text is divided, and each part begins where the one before it ends. */
static void test_anything(void)
{
    uint64_t seed = 1;
    char bytes[64];
    for (int i = 0; i < 200000; i++) {
        struct str text = {bytes, made_noise(&seed, bytes, 12)};
        for (size_t at = 0, end; at < text.size; at = end) {
            end = grapheme_end(text, at);
            CHECK(end > at && end <= text.size);
            CHECK(end == text.size || ((unsigned char)text.data[end] & 0xC0) != 0x80);
        }
    }
}

int main(void)
{
    test_ends();
    test_standard();
    test_anything();
    return 0;
}
