/* Unit tests of base/str. */
#include "test.h"

#include "base/arena.h"

#include <string.h>

static void test_views(void)
{
    CHECK(str_from(NULL).size == 0);
    CHECK_STR(str_slice(STR("abcdef"), 2, 4), STR("cd"));
    CHECK_STR(str_slice(STR("abc"), 2, 99), STR("c"));
    CHECK_STR(str_slice(STR("abc"), 5, 2), STR(""));
    CHECK_STR(str_slice((struct str){0}, 1, 2), STR(""));
    CHECK(str_equal((struct str){0}, STR("")));
    CHECK(!str_equal(STR("a"), STR("b")));
    CHECK(str_compare(STR("a"), STR("ab")) < 0);
    CHECK(str_compare(STR("\xC3"), STR("z")) > 0);
    CHECK(str_compare((struct str){0}, STR("")) == 0);
    CHECK(str_starts(STR("abc"), STR("")) && str_starts(STR("abc"), STR("abc")));
    CHECK(!str_starts(STR("ab"), STR("abc")) && !str_ends(STR("bc"), STR("abc")));
    CHECK(str_ends(STR("abc"), STR("bc")) && str_ends(STR("abc"), STR("")));
    CHECK(str_hash(STR("")) == UINT64_C(14695981039346656037));
    CHECK(str_hash(STR("a")) == UINT64_C(0xaf63dc4c8601ec8c));
}

static void test_find(void)
{
    CHECK(str_find_byte(STR("abca"), 'a', 1) == 3);
    CHECK(str_find_byte(STR("abc"), 'x', 0) == 3);
    CHECK(str_find_byte(STR("abc"), 'a', 9) == 3);
    CHECK(str_find(STR("aabaab"), STR("ab"), 2) == 4);
    CHECK(str_find(STR("aab"), STR("abc"), 0) == 3);
    CHECK(str_find(STR("aab"), STR(""), 1) == 1);
    CHECK(str_find(STR("aab"), STR(""), 7) == 3);
    CHECK(str_find((struct str){0}, STR("a"), 0) == 0);
}

static void test_trim_and_lines(void)
{
    CHECK_STR(str_trim(STR(" \t\r\n a b\n ")), STR("a b"));
    CHECK_STR(str_trim(STR(" \n")), STR(""));
    CHECK_STR(str_trim((struct str){0}), STR(""));
    struct str rest = STR("a\r\n\nb\rc\n\r\nsist");
    const char *lines[] = {"a", "", "b\rc", "", "sist"};
    struct str line;
    for (size_t i = 0; i < countof(lines); i++) {
        CHECK(str_next_line(&rest, &line));
        CHECK_STR(line, str_from(lines[i]));
    }
    CHECK(!str_next_line(&rest, &line));
}

static void test_numbers(void)
{
    int64_t number = 7;
    CHECK(str_to_int(STR("0"), &number) && number == 0);
    CHECK(str_to_int(STR("-012"), &number) && number == -12);
    CHECK(str_to_int(STR("999999999999999999"), &number) && number == 999999999999999999);
    const char *wrong[] = {"", "-", "+1", " 1", "1 ", "1.0", "--1", "0x1", "9999999999999999999"};
    for (size_t i = 0; i < countof(wrong); i++) {
        CHECK(!str_to_int(str_from(wrong[i]), &number));
    }
}

static void test_arena(void)
{
    struct arena arena = {0};
    CHECK_STR(str_concat(&arena, STR("ett"), (struct str){0}, STR(" två")), STR("ett två"));
    CHECK_STR(str_join(&arena, NULL, 0), STR(""));
    CHECK_STR(str_format(&arena, "%d%%", 12), STR("12%"));
    CHECK(strcmp(str_c(&arena, str_slice(STR("abc"), 0, 2)), "ab") == 0);
    CHECK(str_c(&arena, (struct str){0})[0] == '\0');
    arena_finish(&arena);
}

static void test_distance(void)
{
    CHECK(str_distance(STR("rubrik"), STR("rubrik"), 3) == 0);
    CHECK(str_distance(STR("rubrik"), STR("rubirk"), 3) == 1); /* two letters swapped */
    CHECK(str_distance(STR("ålder"), STR("alder"), 3) == 1);   /* a letter, not two bytes */
    CHECK(str_distance(STR(""), STR("abc"), 9) == 3);
    CHECK(str_distance(STR("abc"), STR("xyz"), 1) == 2);
    char long_word[300];
    memset(long_word, 'a', sizeof(long_word));
    CHECK(str_distance((struct str){long_word, sizeof(long_word)}, STR("a"), 500) > 10);
}

static void test_nearest(void)
{
    const struct str words[] = {STR("titel"), STR("ingress"), STR("målområde"), STR("tite")};
    CHECK_STR(str_nearest(STR("titl"), words, 4), STR("titel"));
    CHECK_STR(str_nearest(STR("malomrade"), words, 4), STR("målområde"));
    CHECK_STR(str_nearest(STR("ingres"), words, 4), STR("ingress"));
    CHECK_STR(str_nearest(STR("helt annat"), words, 4), STR(""));
    CHECK_STR(str_nearest(STR("x"), words, 4), STR(""));
    CHECK_STR(str_nearest(STR("titel"), NULL, 0), STR(""));
}

int main(void)
{
    test_views();
    test_find();
    test_trim_and_lines();
    test_numbers();
    test_arena();
    test_distance();
    test_nearest();
    return 0;
}
