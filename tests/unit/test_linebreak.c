/* Unit tests of format/text/linebreak: Unicode's own (LineBreakTest), Swedish text, and any input
 * at all; and of format/text/bidi. */
#include "unicode_made.h"

#include "base/arena.h"
#include "format/text/bidi.h"
#include "format/text/linebreak.h"

/* Writes "|" where a line may end, and "/" where it must. */
static struct str marked(struct arena *arena, const char *words)
{
    struct str text = str_from(words);
    uint8_t *after = arena_alloc(arena, text.size);
    char *out = arena_alloc(arena, text.size * 2 + 1);
    size_t size = 0;
    linebreak_find(text, after);
    for (size_t i = 0; i < text.size; i++) {
        out[size++] = text.data[i];
        if (after[i] != BREAK_NEVER) {
            out[size++] = after[i] == BREAK_FORCED ? '/' : '|';
        }
    }
    return (struct str){out, size};
}

static void test_breaks(void)
{
    struct arena arena = {0};
    CHECK_STR(marked(&arena, "ett två"), STR("ett |två/"));
    CHECK_STR(marked(&arena, "åren 2023–2027"), STR("åren |2023–2027/"));
    CHECK_STR(marked(&arena, "10-12 st"), STR("10-12 |st/"));
    CHECK_STR(marked(&arena, "hälso- och"), STR("hälso- |och/"));
    CHECK_STR(marked(&arena, "50\xC2\xA0%"), STR("50\xC2\xA0%/"));
    CHECK_STR(marked(&arena, "en\nrad"), STR("en\n/rad/"));
    CHECK_STR(marked(&arena, "en\r\nrad\u2028till"), STR("en\r\n/rad\u2028/till/"));
    CHECK_STR(marked(&arena, "v/2023.1/kurs kl.13"), STR("v/2023.1/|kurs |kl.13/"));
    CHECK_STR(marked(&arena, "1–2 – 3 a–b"), STR("1–2 |– |3 |a–|b/"));
    CHECK_STR(marked(&arena, "hbtqi+ och"), STR("hbtqi+ |och/"));
    CHECK_STR(marked(&arena, "−5 °C, 12 €/st"), STR("−5 |°C, |12 |€/|st/"));
    CHECK_STR(marked(&arena, "(12)% av 1,5"), STR("(12)% |av |1,5/"));
    /* In a line of their own: versions of the formatter do not agree how wide they are. */
    const char *flags = "🇸🇪🇳🇴 👩🏽ok";
    const char *parted = "🇸🇪|🇳🇴 |👩🏽|ok/";
    CHECK_STR(marked(&arena, flags), str_from(parted));
    CHECK_STR(marked(&arena, "\uFFFF\uFFFE"), STR("\uFFFF\uFFFE/"));
    CHECK_STR(marked(&arena, "\u0308 \u200D"), STR("\u0308 |\u200D/"));
    CHECK_STR(marked(&arena, ""), STR(""));
    arena_finish(&arena);
}

static void test_standard(void)
{
    FILE *file = fopen("tests/unicode/LineBreakTest.txt", "r");
    struct made_line line;
    uint8_t after[MADE_ROOM];
    size_t count = 0;
    CHECK(file != NULL);
    while (made_read(file, &line)) {
        struct str text = {line.bytes, line.size};
        linebreak_standard(text, after);
        count++;
        for (size_t i = 0; i < text.size; i++) {
            if ((after[i] != BREAK_NEVER) != line.breaks[i]) {
                fprintf(stderr, "line %zu, after byte %zu: %.*s\n", count, i, (int)text.size,
                        text.data);
            }
            CHECK((after[i] != BREAK_NEVER) == line.breaks[i]);
        }
    }
    CHECK(count == 7654);
    fclose(file);
}

/* Every text is divided between characters only, and ends. */
static void test_anything(void)
{
    uint64_t seed = 1;
    char bytes[64];
    uint8_t after[64];
    for (int i = 0; i < 200000; i++) {
        struct str text = {bytes, made_noise(&seed, bytes, 12)};
        linebreak_find(text, after);
        for (size_t k = 0; k + 1 < text.size; k++) {
            bool inside = ((unsigned char)text.data[k + 1] & 0xC0) == 0x80;
            CHECK(after[k] == BREAK_NEVER || (!inside && after[k] <= BREAK_FORCED));
        }
        CHECK(after[text.size - 1] == BREAK_FORCED);
    }
}

static void test_every_point(void)
{
    uint8_t after[8];
    for (uint32_t point = 0; point <= 0x10FFFF; point++) {
        char bytes[8] = "a";
        size_t size =
            1 + utf8_encode(point >= 0xD800 && point <= 0xDFFF ? 0xFFFF : point, bytes + 1);
        bytes[size++] = 'b';
        linebreak_find((struct str){bytes, size}, after);
        CHECK(after[size - 1] == BREAK_FORCED);
    }
}

static void test_directions(void)
{
    struct arena arena = {0};
    struct str swedish = STR("Vård på svenska – 2023");
    struct str arabic = STR("SKR الصحية 12");
    uint8_t level[64];
    CHECK(!bidi_needed(swedish));
    CHECK(bidi_needed(arabic));
    CHECK(!bidi_levels(&arena, arabic, BIDI_AUTO, level));
    CHECK(level[0] == 0 && level[4] == 1 && level[arabic.size - 1] == 2);
    CHECK(bidi_levels(&arena, arabic, BIDI_RIGHT, level));
    CHECK(level[0] == 2 && level[4] == 1);
    /* Letters and brackets that came with Unicode 14, a mark of Unicode 11. */
    CHECK(bidi_needed(STR("a \u0870")));
    CHECK(!bidi_levels(&arena, STR("a \u0870"), BIDI_AUTO, level) && level[2] == 1);
    CHECK(bidi_levels(&arena, STR("\u07CA\u07FD"), BIDI_AUTO, level) && level[2] == 1);
    CHECK(bidi_levels(&arena, STR("\u2E55a\u05D0\u2E56 a"), BIDI_RIGHT, level));
    CHECK(level[0] == 1 && level[6] == 1 && level[10] == 2);
    CHECK(bidi_levels(&arena, STR("a(b)"), BIDI_RIGHT, level) && level[3] == 2);
    CHECK(bidi_levels(&arena, STR("a\u2329b\u3009"), BIDI_RIGHT, level) && level[5] == 2);
    arena_finish(&arena);
}

static void test_order(void)
{
    const uint8_t plain[] = {0, 0, 0};
    const uint8_t inner[] = {0, 1, 1, 2, 0};
    uint32_t order[5];
    bidi_order(plain, 3, order);
    CHECK(order[0] == 0 && order[1] == 1 && order[2] == 2);
    bidi_order(inner, 5, order);
    CHECK(order[0] == 0 && order[1] == 3 && order[2] == 2 && order[3] == 1 && order[4] == 4);
}

int main(void)
{
    test_breaks();
    test_standard();
    test_anything();
    test_every_point();
    test_directions();
    test_order();
    return 0;
}
