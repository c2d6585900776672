#include "base/arena.h"
#include "render/outline.h"
#include "test.h"

static const struct outline_heading *heading(const struct outline *outline, size_t index)
{
    return &((const struct outline_heading *)outline->headings.items)[index];
}

static void test_headings(struct arena *arena)
{
    struct outline outline;
    outline_read(
        arena,
        STR("<h1>En <em>sida</em></h1>\n<h2 class=\"x\" id=\"a\">Kött &amp; &quot;mos&quot;</h2>"
            "<h3 id='b' data-x=\"1 > 0\">Tre</h3><header>h</header><hr><h2>Utan</h2>"),
        &outline);
    CHECK(outline.headings.count == 4);
    CHECK_STR(heading(&outline, 0)->text, STR("En sida"));
    CHECK_STR(heading(&outline, 0)->id, STR(""));
    CHECK(heading(&outline, 0)->level == 1);
    CHECK_STR(heading(&outline, 1)->text, STR("Kött & \"mos\""));
    CHECK_STR(heading(&outline, 1)->id, STR("a"));
    CHECK_STR(heading(&outline, 2)->text, STR("Tre"));
    CHECK_STR(heading(&outline, 2)->id, STR("b"));
    CHECK(heading(&outline, 2)->level == 3);
    CHECK_STR(heading(&outline, 3)->text, STR("Utan"));
}

static void test_ids(struct arena *arena)
{
    struct outline outline;
    outline_read(arena,
                 STR("<div id=\"ett\"><!-- <p id=\"dolt\"> --><a data-id=\"nej\" id=\"tva\">x</a>"
                     "<p id=\"ett\"></p><p id=\"ett\"></p></div><p title=\"id=&quot;y&quot;\">"),
                 &outline);
    CHECK(outline_has(&outline, STR("ett")));
    CHECK(outline_has(&outline, STR("tva")));
    CHECK(!outline_has(&outline, STR("dolt")));
    CHECK(!outline_has(&outline, STR("nej")));
    CHECK(outline.ids.count == 2);
    CHECK(outline.repeated.count == 1);
    CHECK_STR(((const struct str *)outline.repeated.items)[0], STR("ett"));
}

/* Whatever stands there, reading ends and keeps within the text. */
static void test_odd(struct arena *arena)
{
    static const struct str odd[] = {TEXT(""),       TEXT("<"),         TEXT("<h2"),
                                     TEXT("<h2>"),   TEXT("<h2 id="),   TEXT("<h2 id=\""),
                                     TEXT("<!--"),   TEXT("a<b id='>"), TEXT("<h2 id=\"a\">&amp"),
                                     TEXT("</h2>x<")};
    for (size_t i = 0; i < countof(odd); i++) {
        struct outline outline;
        outline_read(arena, odd[i], &outline);
        CHECK(outline.repeated.count == 0);
    }
}

int main(void)
{
    struct arena arena = {0};
    test_headings(&arena);
    test_ids(&arena);
    test_odd(&arena);
    arena_finish(&arena);
    return 0;
}
