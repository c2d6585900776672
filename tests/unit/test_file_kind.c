/* Unit tests of site/file_kind. */
#include "test.h"

#include "base/arena.h"
#include "site/file_kind.h"

static void test_kinds(void)
{
    static const struct {
        const char *paths[20];
        enum file_kind kind;
    } cases[] = {
        {{"om.md", "a/b.yaml", "c.yml", "spel.html.md"}, FILE_TEXT},
        {{"KARTA.PNG", "a/b.Svg", "c.jpg", "d.JPEG", "e.webp", "f.GIF"}, FILE_PICTURE},
        {{"a.xml", "A.XML"}, FILE_DATA},
        {{"a.html", "b/A.HTM", "x.xhtml", "x.js", "x.mjs", "x.svgz", "x.swf", "x.wasm", "x.PHP",
          "x.php.png", "x.phtml.txt", "x.svg.gz", "x.html.BR", "x.aspx", "web.config", "x.xsl",
          "x.exe"},
         FILE_ACTIVE},
        {{"om.MD", "om.Md", "om.markdown", "a/om.md.txt", "om.YAML", "b.yml.txt",
          "om.markdown.txt"},
         FILE_MISNAMED},
        {{"om.md~", "om.md.bak", "x.BAK", "~$avtal.docx", "a/Thumbs.db", "THUMBS.DB", "desktop.ini",
          "x.swp", "x.tmp", "#om.md#", "x.orig", "~WRL0001.tmp", "om.html.bak"},
         FILE_LEFTOVER},
        {{"avtal.pdf", "Avtal.PDF", "a.docx", "film.MP4", "data.csv", "LICENSE", "a.txt",
          "robots.txt", "php", "html", ".php", "a.md.pdf", "a.tar.gz", "data.csv.gz", "x.phpx"},
         FILE_OTHER},
    };
    for (size_t c = 0; c < countof(cases); c++) {
        for (size_t i = 0; i < countof(cases[c].paths) && cases[c].paths[i] != NULL; i++) {
            if (file_kind(str_from(cases[c].paths[i])) != cases[c].kind) {
                fprintf(stderr, "%s\n", cases[c].paths[i]);
            }
            CHECK(file_kind(str_from(cases[c].paths[i])) == cases[c].kind);
        }
    }
}

static void test_suggestions(void)
{
    struct arena arena = {0};
    CHECK_STR(file_kind_suggest(&arena, STR("a/om.MD")), STR("om.md"));
    CHECK_STR(file_kind_suggest(&arena, STR("om.md.txt")), STR("om.md"));
    CHECK_STR(file_kind_suggest(&arena, STR("om.markdown")), STR("om.md"));
    CHECK_STR(file_kind_suggest(&arena, STR("a.b.YML.txt")), STR("a.b.yaml"));
    arena_finish(&arena);
}

static void test_root(void)
{
    CHECK(file_is_for_root(STR("robots.txt")) && file_is_for_root(STR(".well-known/a/b.txt")));
    CHECK(!file_is_for_root(STR("a/robots.txt")) && !file_is_for_root(STR("Robots.txt")));
}

int main(void)
{
    test_kinds();
    test_suggestions();
    test_root();
    return 0;
}
