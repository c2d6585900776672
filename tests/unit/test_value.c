/* Unit tests of format/data/value. */
#include "test.h"

#include "base/arena.h"
#include "format/data/value.h"

#include <string.h>

static void test_truth(void)
{
    struct arena arena = {0};
    const struct value item = value_int(1);
    const struct {
        struct value value;
        bool truth;
    } cases[] = {
        {value_null(), false},
        {value_bool(false), false},
        {value_bool(true), true},
        {value_int(0), true},
        {value_number(0), true},
        {value_string(STR("")), false},
        {value_string(STR("nej")), true},
        {value_list(NULL, 0), false},
        {value_list(&item, 1), true},
        {value_from_map(value_map_create(&arena, 0)), true},
        {value_opaque(&item, 3), true},
    };
    for (size_t i = 0; i < countof(cases); i++) {
        CHECK(value_truth(&cases[i].value) == cases[i].truth);
        CHECK(phrase_in(value_kind_words(&cases[i].value), LANGUAGE_SV).size > 0);
        CHECK(phrase_in(value_kind_words(&cases[i].value), LANGUAGE_EN).size > 0);
    }
    struct str list = value_kind_words(&cases[7].value);
    CHECK_STR(phrase_in(list, LANGUAGE_SV), STR("en lista"));
    CHECK_STR(phrase_in(list, LANGUAGE_EN), STR("a list"));
    arena_finish(&arena);
}

static void test_map(void)
{
    struct arena arena = {0};
    struct value_map *map = value_map_create(&arena, 0);
    CHECK(value_map_get(map, STR("a")) == NULL);
    CHECK(value_map_get(NULL, STR("a")) == NULL && value_map_entry(NULL, STR("a")) == NULL);
    for (int i = 0; i < 100; i++) {
        value_map_add(map, &arena, str_format(&arena, "k%d", i), value_int(i));
    }
    CHECK(map->count == 100);
    for (int i = 0; i < 100; i++) {
        const struct value *value = value_map_get(map, str_format(&arena, "k%d", i));
        CHECK(value != NULL && value->kind == VALUE_INT && value->as.integer == i);
        CHECK_STR(map->entries[i].key, str_format(&arena, "k%d", i));
    }
    value_map_replace(map, &arena, STR("k5"), value_string(STR("ny")));
    CHECK(map->count == 100);
    CHECK_STR(value_map_entry(map, STR("k5"))->value.as.string, STR("ny"));
    value_map_replace(map, &arena, STR("k"), value_null());
    CHECK(map->count == 101 && value_map_get(map, STR("k"))->kind == VALUE_NULL);
    arena_finish(&arena);
}

int main(void)
{
    test_truth();
    test_map();
    return 0;
}
