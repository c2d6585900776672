/* Reading the JSON that the program wrote, and refusing everything else. */
#include "base/arena.h"
#include "format/data/json_read.h"
#include "test.h"

static bool reads(struct arena *arena, struct str text, struct value *value)
{
    return json_read(arena, text, value);
}

static void test_values(void)
{
    struct arena arena = {0};
    struct value value;
    CHECK(reads(&arena, STR(" {\"a\": [1, -20, true, null], \"b\": {\"c\": \"d\"}} \n"), &value));
    const struct value *list = value_map_get(value.as.map, STR("a"));
    CHECK(list->kind == VALUE_LIST && list->as.list.count == 4);
    CHECK(list->as.list.items[1].as.integer == -20);
    CHECK(list->as.list.items[2].as.boolean && list->as.list.items[3].kind == VALUE_NULL);
    CHECK_STR(value_map_part(value.as.map, STR("b"), STR("c")), STR("d"));
    CHECK(reads(&arena, STR("[]"), &value) && value.as.list.count == 0);
    CHECK(reads(&arena, STR("{}"), &value) && value.as.map->count == 0);
    arena_finish(&arena);
}

static void test_strings(void)
{
    struct arena arena = {0};
    struct value value;
    CHECK(reads(&arena, STR("\"r\\u00e5 \\\"v\\u003cb\\/ \\n\\t\\\\ \\ud83d\\ude00\""), &value));
    CHECK_STR(value.as.string, STR("rå \"v<b/ \n\t\\ 😀"));
    CHECK(reads(&arena, STR("\"\""), &value) && value.as.string.size == 0);
    arena_finish(&arena);
}

static void test_refused(void)
{
    static const struct str bad[] = {TEXT(""),
                                     TEXT("{"),
                                     TEXT("[1,]"),
                                     TEXT("[1 2]"),
                                     TEXT("{\"a\" 1}"),
                                     TEXT("{\"a\":1,}"),
                                     TEXT("\"a"),
                                     TEXT("\"\\x\""),
                                     TEXT("\"\\ud83d\""),
                                     TEXT("\"\\ude00\""),
                                     TEXT("\"a\nb\""),
                                     TEXT("1.5"),
                                     TEXT("01 2"),
                                     TEXT("tru"),
                                     TEXT("[1] x"),
                                     TEXT("{1: 2}"),
                                     TEXT("\"\\u12\""),
                                     TEXT("\"\\"),
                                     TEXT("99999999999999999999"),
                                     TEXT("\"\xff\"")};
    struct arena arena = {0};
    struct value value;
    for (size_t i = 0; i < countof(bad); i++) {
        CHECK(!reads(&arena, bad[i], &value));
    }
    char deep[100];
    for (size_t i = 0; i < sizeof(deep); i++) {
        deep[i] = '[';
    }
    CHECK(!reads(&arena, (struct str){deep, sizeof(deep)}, &value));
    arena_finish(&arena);
}

int main(void)
{
    test_values();
    test_strings();
    test_refused();
    return 0;
}
