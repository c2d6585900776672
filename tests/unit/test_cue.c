/* The cues in speaker notes: which brackets are cues, and which are only brackets. */
#include "site/cue.h"
#include "test.h"

static void test_forms(void)
{
    static const struct {
        const char *text;
        int64_t number;
    } cues[] = {{"(klicka)", 0},
                {"[klick]", 0},
                {"(Klicka 2)", 2},
                {"[klicka\xC2\xA0"
                 "12]",
                 12},
                {"(klick 1)", 1}};
    for (size_t i = 0; i < countof(cues); i++) {
        struct cue cue;
        struct str text = str_from(cues[i].text);
        CHECK(cue_next(text, 0, &cue));
        CHECK(cue.start == 0 && cue.end == text.size && cue.number == cues[i].number);
    }
    static const char *const others[] = {
        "",           "(klickar)",   "(klicka]",     "(klicka2)",
        "(klicka 0)", "(klicka -1)", "klicka)",      "(klicka",
        "( klicka)",  "(klicka  1)", "(klicka två)", "(klicka 1111111111111111111111111)"};
    for (size_t i = 0; i < countof(others); i++) {
        struct cue cue;
        CHECK(!cue_next(str_from(others[i]), 0, &cue));
    }
}

static void test_walk(void)
{
    struct str text = STR("Nu (klicka) och (inte) (klicka 2)[klick]");
    struct cue cue = {0};
    CHECK(cue_next(text, 0, &cue) && cue.start == 3);
    CHECK(cue_next(text, cue.end, &cue) && cue.number == 2);
    CHECK(cue_next(text, cue.end, &cue) && cue.end == text.size);
    CHECK(!cue_next(text, cue.end, &cue));
}

int main(void)
{
    test_forms();
    test_walk();
    return 0;
}
