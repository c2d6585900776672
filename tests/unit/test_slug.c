/* Unit tests of format/text/slug. */
#include "test.h"

#include "base/arena.h"
#include "format/text/slug.h"

int main(void)
{
    const char *const cases[][2] = {
        {"Målområde", "malomrade"},
        {"Så här når vi målbilden!", "sa-har-nar-vi-malbilden"},
        {"Ma\u030Alomra\u030Ade", "malomrade"},
        {"Hälsofrämjande & förebyggande", "halsoframjande-forebyggande"},
        {"  --2023–2027--  ", "2023-2027"},
        {"Kafé à la Ærø, Straße, œuvre, Łódź, Þór", "kafe-a-la-aero-strasse-oeuvre-lodz-thor"},
        {"ÅÄÖ ÉÜ", "aao-eu"},
        {"m² ½ ﬁn Ⅳ", "m2-1-2-fin-iv"},
        {"mjuk\u00ADtavning noll\u200Bbredd", "mjuktavning-nollbredd"},
        {"hårt\u00A0mellanslag", "hart-mellanslag"},
        {"a_b.c/d", "a-b-c-d"},
        {"Привет 日本", ""},
        {"NSV: 日本 2", "nsv-2"},
        {"", ""},
        {"–", ""},
        {"redan-en-slug-1", "redan-en-slug-1"},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < countof(cases); i++) {
        struct str slug = slug_make(&arena, str_from(cases[i][0]));
        CHECK_STR(slug, str_from(cases[i][1]));
        CHECK(slug_is(slug) == (slug.size > 0));
        CHECK_STR(slug_make(&arena, slug), slug);
    }
    const char *wrong[] = {"", "-", "a-", "-a", "a--b", "A", "å", "a b", "a_b", "a.b"};
    for (size_t i = 0; i < countof(wrong); i++) {
        CHECK(!slug_is(str_from(wrong[i])));
    }
    CHECK(slug_is(STR("0")) && slug_is(STR("a-1-b")));
    arena_finish(&arena);
    return 0;
}
