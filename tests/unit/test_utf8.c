/* Unit tests of format/text/utf8. */
#include "test.h"

#include "base/arena.h"
#include "format/text/utf8.h"

#include <string.h>

/* Every code point, and what is just outside. */
static void test_round_trip(void)
{
    for (uint32_t point = 0; point <= 0x10FFFF; point++) {
        if (point >= 0xD800 && point <= 0xDFFF) {
            continue;
        }
        char bytes[8] = {0};
        size_t size = utf8_encode(point, bytes);
        CHECK(size == (point < 0x80 ? 1u : point < 0x800 ? 2u : point < 0x10000 ? 3u : 4u));
        struct str text = {bytes, size};
        size_t at = 0;
        CHECK(utf8_valid(text) == size);
        CHECK(utf8_next(text, &at) == point && at == size);
        CHECK(utf8_count(text) == 1);
        for (size_t cut = 1; cut < size; cut++) {
            CHECK(utf8_valid(str_slice(text, 0, cut)) == 0);
        }
    }
}

static void test_valid(void)
{
    const struct {
        struct str text;
        size_t valid;
    } cases[] = {
        {{0}, 0},
        {STR("vanlig text som är lång nog"), 29},
        {STR("12345678\x80"), 8},
        {STR("1234567\xFF"), 7},
        {STR("\xC0\x80"), 0}, /* overlong */
        {STR("\xC1\xBF"), 0},
        {STR("\xE0\x9F\xBF"), 0},
        {STR("\xF0\x8F\xBF\xBF"), 0},
        {STR("a\xED\xA0\x80"), 1}, /* surrogates */
        {STR("a\xED\xBF\xBF"), 1},
        {STR("\xED\x9F\xBF"), 3},
        {STR("\xF4\x8F\xBF\xBF"), 4},
        {STR("\xF4\x90\x80\x80"), 0}, /* above U+10FFFF */
        {STR("\xF5\x80\x80\x80"), 0},
        {STR("\xC3("), 0},
        {STR("å\xE2\x28\xA1"), 2},
        {STR("å\xE2\x82\x28"), 2},
        {STR("\0å\0"), 4},
    };
    for (size_t i = 0; i < countof(cases); i++) {
        CHECK(utf8_valid(cases[i].text) == cases[i].valid);
    }
}

static void test_measures(void)
{
    CHECK(utf8_count(STR("Sörmland")) == 8);
    CHECK(utf8_width(STR("Sörmland\t")) == 9);
    CHECK(utf8_width(STR("o\u0308")) == 1);
    CHECK(utf8_width(STR("日本")) == 4);
    CHECK(utf8_width(STR("")) == 0);
    CHECK_STR(utf8_prefix(STR("åäö"), 2), STR("åä"));
    CHECK_STR(utf8_prefix(STR("åäö"), 0), STR(""));
    CHECK_STR(utf8_prefix(STR("åäö"), 9), STR("åäö"));
    CHECK(utf8_is_letter('a') && utf8_is_letter('Z') && utf8_is_letter('0'));
    CHECK(utf8_is_letter(0xE5) && utf8_is_letter(0x308) && utf8_is_letter(0x660));
    CHECK(!utf8_is_letter('@') && !utf8_is_letter('[') && !utf8_is_letter('`'));
    CHECK(!utf8_is_letter(' ') && !utf8_is_letter(0xA0) && !utf8_is_letter(0x2013));
    CHECK(!utf8_is_letter('{') && !utf8_is_letter('/') && !utf8_is_letter(':'));
    CHECK(utf8_is_digit('0') && utf8_is_digit('9') && !utf8_is_digit('a') && !utf8_is_digit(0x660));
}

static void test_compose(void)
{
    struct arena arena = {0};
    struct str composed = STR("Målbild 日本");
    CHECK(utf8_compose(&arena, composed).data == composed.data);
    CHECK_STR(utf8_compose(&arena, STR("Ma\u030Albild")), STR("Målbild"));
    CHECK_STR(utf8_compose(&arena, STR("a\u0308\0o\u0308")), STR("ä\0ö"));
    CHECK_STR(utf8_compose(&arena, STR("\u212B")), STR("\u00C5"));
    struct str empty = {0};
    CHECK(utf8_compose(&arena, empty).size == 0);
    CHECK_STR(utf8_lower(&arena, STR("ÅÄÖ É STRASSE ẞ 1")), STR("åäö é strasse ß 1"));
    CHECK_STR(utf8_lower(&arena, STR("\u023A")), STR("\u2C65")); /* two bytes become three */
    CHECK_STR(utf8_lower(&arena, empty), STR(""));
    arena_finish(&arena);
}

/* A Swedish register, in its order. */
static const char *const register_order[] = {
    "",
    "1 kap",
    "2 kap",
    "02 kap x",
    "10 kap",
    "010 kap x",
    "99999999999999999998",
    "99999999999999999999",
    "100000000000000000000",
    "a",
    "A",
    "á",
    "a b",
    "ab",
    "abc",
    "band",
    "Band",
    "bånd",
    "bänd",
    "d",
    "đ",
    "da",
    "e hälsa",
    "e-hälsa x",
    "ehälsa",
    "”fall”",
    "fall 2",
    "fall 10",
    "resume",
    "Resume",
    "résumé",
    "resumen",
    "v",
    "va",
    "w",
    "wa",
    "x",
    "y",
    "ü",
    "z",
    "zz",
    "å",
    "Å",
    "ä",
    "æ",
    "ö",
    "ø",
    "Ω",
    "я",
};

static void test_collate(void)
{
    for (size_t i = 0; i < countof(register_order); i++) {
        for (size_t j = 0; j < countof(register_order); j++) {
            int sign = utf8_collate(str_from(register_order[i]), str_from(register_order[j]));
            bool right = i < j ? sign < 0 : i > j ? sign > 0 : sign == 0;
            if (!right) {
                fprintf(stderr, "collate(%s, %s) = %d\n", register_order[i], register_order[j],
                        sign);
            }
            CHECK(right);
        }
    }
    CHECK(utf8_collate(STR("a\u030A"), STR("z")) > 0); /* å in two code points */
    CHECK(utf8_collate(STR("a\u030A"), STR("ä")) < 0);
    CHECK(utf8_collate(STR("å"), STR("a\u030A")) != 0); /* but not the same bytes */
    CHECK(utf8_collate(STR("1"), STR("01")) != 0);
    CHECK(utf8_collate(STR("a1b"), STR("a01c")) < 0);
    CHECK(utf8_collate(STR("-"), STR("")) > 0);
}

int main(void)
{
    test_round_trip();
    test_valid();
    test_measures();
    test_compose();
    test_collate();
    return 0;
}
