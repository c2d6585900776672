/* Unit tests of format/svg/svg_judge: where and as what each fault is told. Which files are refused
 * is tried by tests/hostile. */
#include "test.h"

#include "base/arena.h"
#include "format/svg/svg_judge.h"

#include <string.h>

#define HEAD "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'>\n"

static void check_good(struct arena *arena, const char *svg)
{
    struct svg_verdict verdict;
    if (!svg_judge(arena, str_from(svg), &verdict)) {
        fprintf(stderr, "%s: kind %d, %.*s\n", svg, (int)verdict.faults[0].kind,
                (int)verdict.faults[0].what.size, verdict.faults[0].what.data);
    }
    CHECK(verdict.count == 0);
}

static void check_fault(struct arena *arena, const char *svg, enum svg_fault_kind kind,
                        uint32_t line, uint32_t column, const char *what)
{
    struct svg_verdict verdict;
    bool good = svg_judge(arena, str_from(svg), &verdict);
    if (good) {
        fprintf(stderr, "not refused: %s\n", svg);
    }
    CHECK(!good);
    const struct svg_fault *fault = &verdict.faults[0];
    if (fault->kind != kind || fault->line != line || fault->column != column) {
        fprintf(stderr, "%s: kind %d at %u:%u\n", svg, (int)fault->kind, fault->line,
                fault->column);
    }
    CHECK(fault->kind == kind && fault->line == line && fault->column == column);
    CHECK_STR(fault->what, str_from(what));
}

static void test_good(struct arena *arena)
{
    check_good(arena, "<svg xmlns='http://www.w3.org/2000/svg'/>");
    check_good(arena, "<s:svg xmlns:s='http://www.w3.org/2000/svg'><s:g id='a'/></s:svg>");
    check_good(arena, HEAD "<a href='mapp/sida.html?a=b:c#d'/><a xlink:href='https://e.se/'/>"
                           "<a href='mailto:a@e.se'/><a href='../a:b'/><a href=''/></svg>");
    check_good(arena, HEAD "<use href='#a'/><image href='data:image/png;base64,AA//'/></svg>");
    check_good(arena, HEAD "<image href='data:image/svg+xml;utf8,"
                           "&lt;svg xmlns=%22http://www.w3.org/2000/svg%22/>'/></svg>");
    check_good(arena, HEAD "<style>a:hover{fill:url(#g)} @media print{b{fill:red}}\n"
                           "@font-face{font-family:'onload=';src:url('data:font/woff2;base64,AA')}"
                           "</style></svg>");
    check_good(arena, HEAD "<text>on the online onclick= javascript: &lt;script&gt;</text></svg>");
    check_good(arena, HEAD "<p:v xmlns:p='http://program.example/' onx='1' p:on='2'/></svg>");
    check_good(arena, HEAD "<g data-onload='x' aria-label='y' style='--x:1;-inkscape-a:b'/></svg>");
    check_good(arena, "<!DOCTYPE svg>" HEAD "</svg>");
    check_good(arena, HEAD "<animate attributeName=' x ' values='0;1'/></svg>");
    check_good(arena, "<?xml version='1.0' encoding='UTF-8'?><?plantuml 1.2?>"
                      "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' "
                      "'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>" HEAD "</svg>");
    check_good(arena, HEAD "<foreignObject><div xmlns='http://www.w3.org/1999/xhtml' class='a' "
                           "style='color:red'>x<br/></div></foreignObject></svg>");
}

static void test_faults(struct arena *arena)
{
    check_fault(arena, HEAD " <script>x</script></svg>", SVG_FAULT_SCRIPT, 2, 2, "<script>");
    check_fault(arena, HEAD "<g\n  onClick='x()'/></svg>", SVG_FAULT_SCRIPT, 3, 3,
                "onClick=\"x()\"");
    check_fault(arena, HEAD "<set attributeName='href' to='#'/></svg>", SVG_FAULT_SCRIPT, 2, 6,
                "attributeName=\"href\"");
    check_fault(arena, HEAD "<a href='java&#9;script:x'/></svg>", SVG_FAULT_LINK, 2, 4,
                "java\tscript:x");
    check_fault(arena, HEAD "<image href='foto.png'/></svg>", SVG_FAULT_FETCH, 2, 8, "foto.png");
    check_fault(arena, HEAD "<g fill='u\\72l(//a.se)'/></svg>", SVG_FAULT_FETCH, 2, 4, "//a.se");
    check_fault(arena, HEAD "<g style='fill:src(\"a\")'/></svg>", SVG_FAULT_STYLE, 2, 4, "src(");
    check_fault(arena, HEAD "<style>\n/*é*/ a{b:c}</style></svg>", SVG_FAULT_STYLE, 3, 9, "b");
    check_fault(arena, HEAD "<style>\n\n<![CDATA[ @import 'x';]]></style></svg>", SVG_FAULT_FETCH,
                4, 11, "@import");
    check_fault(arena, HEAD "<okant/></svg>", SVG_FAULT_UNKNOWN, 2, 1, "<okant>");
    check_fault(arena, HEAD "<g okant='1'/></svg>", SVG_FAULT_UNKNOWN, 2, 4, "okant=\"1\"");
    check_fault(arena, HEAD "<g xml:base='a'/></svg>", SVG_FAULT_FETCH, 2, 4, "xml:base=\"a\"");
    check_fault(arena, HEAD "<iframe xmlns='http://www.w3.org/1999/xhtml'/></svg>", SVG_FAULT_HTML,
                2, 1, "<iframe>");
    check_fault(arena, HEAD "<p:a/></svg>", SVG_FAULT_NAMESPACE, 2, 2, "p");
    check_fault(arena, HEAD "<g p:a='1'/></svg>", SVG_FAULT_NAMESPACE, 2, 4, "p");
    check_fault(arena, "\n<svg viewBox='0 0 1 1'/>", SVG_FAULT_NAMESPACE, 2, 1, "");
    check_fault(arena, "<html/>", SVG_FAULT_ROOT, 1, 1, "<html>");
    check_fault(arena, " <!DOCTYPE svg [ ]>" HEAD "</svg>", SVG_FAULT_DOCTYPE, 1, 2, "");
    check_fault(arena, "<!DOCTYPE svg PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'a'>" HEAD "</svg>",
                SVG_FAULT_DOCTYPE, 1, 1, "<!DOCTYPE>");
    check_fault(arena, "<?xml-stylesheet href='a'?>" HEAD "</svg>", SVG_FAULT_FETCH, 1, 1,
                "<?xml-stylesheet?>");
    check_fault(arena, HEAD "<g></svg>", SVG_FAULT_XML, 2, 6, "g");
    check_fault(arena,
                HEAD "<image href='data:image/svg+xml,"
                     "%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 onload=%22x()%22/>'/></svg>",
                SVG_FAULT_SCRIPT, 2, 8, "onload=\"x()\"");
}

/* Each thing once, and no more than there is room for. */
static void test_many(struct arena *arena)
{
    struct svg_verdict verdict;
    CHECK(!svg_judge(arena, STR(HEAD "<g a='1'/><g a='1'/><g a='2'/><script/></svg>"), &verdict));
    CHECK(verdict.count == 3 && verdict.faults[2].kind == SVG_FAULT_SCRIPT);
    CHECK(
        !svg_judge(arena,
                   STR(HEAD "<g a='1' b='1' c='1' e='1' f='1' h='1' i='1' j='1' l='1' m='1' q='1'/>"
                            "</svg>"),
                   &verdict));
    CHECK(verdict.count == SVG_FAULTS);
}

static void check_size(struct arena *arena, const char *attributes, double width, double height)
{
    struct svg_verdict verdict;
    CHECK(svg_judge(arena,
                    str_concat(arena, STR("<svg xmlns='http://www.w3.org/2000/svg' "),
                               str_from(attributes), STR("/>")),
                    &verdict));
    CHECK(verdict.width > width - 0.01 && verdict.width < width + 0.01);
    CHECK(verdict.height > height - 0.01 && verdict.height < height + 0.01);
}

static void test_sizes(struct arena *arena)
{
    check_size(arena, "width='200' height='100px'", 200, 100);
    check_size(arena, "viewBox = '0 0 640.4,480.6'", 640.4, 480.6);
    check_size(arena, "width='50%' height='auto' viewBox='0 0 30 20'", 30, 20);
    check_size(arena, "width='60' viewBox='0 0 30 20'", 60, 40);
    check_size(arena, "height='60' viewBox='-5 -5 30 20'", 90, 60);
    check_size(arena, "width='1in' height='25.4mm'", 96, 96);
    check_size(arena, "width='72pt' height='2.54cm'", 96, 96);
    check_size(arena, "width='.4' height='6pc'", 0.4, 96);
    check_size(arena, "", 0, 0);
    check_size(arena, "width='-4' viewBox='0 0 -1 5'", 0, 0);
}

/* Much of anything takes no time to speak of. */
static void test_heavy(struct arena *arena)
{
    const char *parts[] = {"<svg ",      "<g>",   "<a href='x'/>", "a='b' ", "&#32;",
                           "<!-- x -->", "url(#", "xmlns:a='b' ",  "{a:b",   "<style>a{b:c;"};
    for (size_t i = 0; i < countof(parts); i++) {
        size_t size = str_from(parts[i]).size;
        char *text = arena_alloc(arena, 400000);
        size_t at = sizeof HEAD "<style>" - 1;
        memcpy(text, HEAD "<style>", at);
        for (; at + size <= 400000; at += size) {
            memcpy(text + at, parts[i], size);
        }
        struct svg_verdict verdict;
        CHECK(!svg_judge(arena, (struct str){text, at}, &verdict));
    }
}

int main(void)
{
    struct arena arena = {0};
    test_good(&arena);
    test_faults(&arena);
    test_many(&arena);
    test_sizes(&arena);
    test_heavy(&arena);
    arena_finish(&arena);
    return 0;
}
