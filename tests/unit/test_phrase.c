#include "test.h"

#include "base/arena.h"
#include "rules/phrase.h"

/* Every phrase is there in both languages and takes the same arguments in them. */
static void test_table(void)
{
    static const char *const names[] = {"{1}", "{2}", "{3}"};
    CHECK(phrase(PHRASE_NONE).size == 0);
    for (int i = PHRASE_NONE + 1; i < PHRASE_COUNT; i++) {
        struct str swedish = phrase_in(phrase((enum phrase)i), LANGUAGE_SV);
        struct str english = phrase_in(phrase((enum phrase)i), LANGUAGE_EN);
        CHECK(swedish.size > 0 && english.size > 0 && !str_equal(swedish, english));
        for (size_t k = 0; k < countof(names); k++) {
            struct str name = str_from(names[k]);
            CHECK((str_find(swedish, name, 0) < swedish.size) ==
                  (str_find(english, name, 0) < english.size));
        }
    }
}

static void test_arguments(void)
{
    struct arena arena = {0};
    struct str most = phrase_with(&arena, PHRASE_AT_MOST, STR("7"));
    CHECK_STR(phrase_in(most, LANGUAGE_SV), STR("högst 7"));
    CHECK_STR(phrase_in(most, LANGUAGE_EN), STR("at most 7"));
    struct str inner = phrase_with(&arena, PHRASE_EDITION, phrase(PHRASE_LIST));
    CHECK_STR(phrase_in(inner, LANGUAGE_SV), STR("utgåva en lista"));
    CHECK_STR(phrase_in(inner, LANGUAGE_EN), STR("edition a list"));
    CHECK_STR(phrase_in(STR("som det är"), LANGUAGE_EN), STR("som det är"));
    arena_finish(&arena);
}

int main(void)
{
    test_table();
    test_arguments();
    return 0;
}
