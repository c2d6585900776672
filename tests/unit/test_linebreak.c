#include "base/arena.h"
#include "format/text/bidi.h"
#include "format/text/linebreak.h"
#include "test.h"

#include <string.h>

/* Writes "|" where a line may end, and "/" where it must. */
static struct str marked(struct arena *arena, const char *words)
{
    struct str text = str_from(words);
    uint8_t *after = arena_alloc(arena, text.size);
    char *out = arena_alloc(arena, text.size * 2 + 1);
    size_t size = 0;
    linebreak_find(text, STR("sv"), after);
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
    CHECK_STR(marked(&arena, ""), STR(""));
    arena_finish(&arena);
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
    linebreak_prepare();
    test_breaks();
    test_directions();
    test_order();
    return 0;
}
