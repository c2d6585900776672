/* Unit tests of format/css: sheets, custom properties and colours. */
#include "test.h"

#include "base/arena.h"
#include "base/buf.h"
#include "format/css/css_colour.h"
#include "format/css/css_sheet.h"
#include "format/css/css_variable.h"

/* A sheet as "head{name=value;name=value!}", with the insides of at-rules in brackets,
 * then its faults. */
static struct str spelled(struct arena *arena, const char *css)
{
    static const char *const faults[] = {"block",     "string", "comment", "colon",
                                         "semicolon", "value",  "nested",  "stray"};
    struct css_sheet sheet = {0};
    struct buf out;
    buf_init(&out);
    css_sheet_read(arena, str_from(css), &sheet);
    const struct css_block *blocks = sheet.blocks.items;
    for (size_t i = 0; i < sheet.blocks.count; i++) {
        CHECK(blocks[i].size >= 1 && i + blocks[i].size <= sheet.blocks.count);
        buf_printf(&out, "%s%.*s", blocks[i].at.size > 0 ? "@" : "", (int)blocks[i].at.size,
                   blocks[i].at.data);
        buf_printf(&out, "<%.*s>%u{", (int)blocks[i].prelude.size, blocks[i].prelude.data,
                   (unsigned)blocks[i].size);
        for (size_t d = 0; d < blocks[i].count; d++) {
            const struct css_declaration *one = &blocks[i].declarations[d];
            buf_printf(&out, "%.*s=%.*s%s;", (int)one->name.size, one->name.data,
                       (int)one->value.size, one->value.data, one->important ? "!" : "");
        }
        buf_add(&out, STR("} "));
    }
    for (size_t i = 0; i < sheet.faults.count; i++) {
        const struct css_fault *fault = (const struct css_fault *)sheet.faults.items + i;
        uint32_t line;
        uint32_t column;
        css_position(str_from(css), fault->text.data, &line, &column);
        buf_printf(&out, "%s@%u:%u ", faults[fault->kind], (unsigned)line, (unsigned)column);
    }
    struct str text = str_trim(buf_copy(&out, arena));
    buf_finish(&out);
    return text;
}

static void check(const char *css, const char *is)
{
    struct arena arena = {0};
    CHECK_STR(spelled(&arena, css), str_from(is));
    arena_finish(&arena);
}

static void test_rules(void)
{
    check("", "");
    check("h1, h2 > b { color : red ; margin:0 auto } p{}",
          "<h1, h2 > b>1{color=red;margin=0 auto;} <p>1{}");
    check("a{color:red!important;b:c ! IMPORTANT;d:e!importan}",
          "<a>1{color=red!;b=c!;d=e!importan;}");
    check("a{--x:;--y: { };c:d}", "<a>1{--x=;c=d;} nested@1:13");
    check("a{;;color:red;;}", "<a>1{color=red;}");
    check("/*x*/a/*y*/{/*z*/b:/*1*/c/*2*/}", "<a>1{b=c;}");
    check("a{b:';}';c:\"\\\"}\"}", "<a>1{b=';}';c=\"\\\"}\";}");
    check("a{b:url(x;y);c:f(1;2,[;])}", "<a>1{b=url(x;y);c=f(1;2,[;]);}");
    check("<!-- a{b:c} -->", "<a>1{b=c;}");
}

static void test_at_rules(void)
{
    check("@media print { a{b:c} d{} } e{}", "@media<print>3{} <a>1{b=c;} <d>1{} <e>1{}");
    check("@page kort:first { size:A4; @top-left { content:'x' } margin:0 }",
          "@page<kort:first>2{size=A4;margin=0;} @top-left<>1{content='x';}");
    check("@import url(x.css); @charset \"utf-8\"; a{}",
          "@import<url(x.css)>1{} @charset<\"utf-8\">1{} <a>1{}");
    check("@keyframes x { from { a:b } to {} } a{}", "@keyframes<x>1{} <a>1{}");
    check("@media (--x) { @media print { a{} } }", "@media<(--x)>3{} @media<print>2{} <a>1{}");
    check("@media", "@media<>1{}");
}

static void test_faults(void)
{
    check("a{b c;d:e}", "<a>1{d=e;} colon@1:3");
    check("a{b:c\n d:e;f:g}", "<a>1{f=g;} semicolon@2:2");
    check("a{b:;c:d}", "<a>1{c=d;} value@1:3");
    check("a{b:c", "<a>1{b=c;} block@1:2");
    check("@media print{a{b:c}", "@media<print>2{} <a>1{b=c;} block@1:13");
    check("a{b:c /* } d{}", "<a>1{b=c;} comment@1:7");
    check("a{} /* x", "<a>1{} comment@1:5");
    check("a{b:'c\n;d:e}", "<a>1{b='c;d=e;} string@1:5");
    check("a{b:url(c", "<a>1{b=url(c;} string@1:5 block@1:2");
    check("a{} } b{}", "<a>1{} <b>1{} stray@1:5");
    check("a{}; b{}", "<a>1{} <b>1{} stray@1:4");
    check("a{} b", "<a>1{} stray@1:5");
    check("a{ b{c:d} e:f}", "<a>1{e=f;} nested@1:4");
    check("a{ .b{c:d} e:f}", "<a>1{e=f;} nested@1:4");
    check("a{b:c\nd{e:f}\ng:h}", "<a>1{g=h;} nested@2:2");
    check("a{*b:c;d:e}", "<a>1{d=e;} stray@1:3");
    check("a{=;}", "<a>1{} stray@1:3");
    check("{a:b}", "<>1{a=b;}");
    check("a{b:(c}d{}", "<a>1{b=(c;} <d>1{}");
}

static void test_depth(void)
{
    struct arena arena = {0};
    struct buf css;
    struct css_sheet sheet = {0};
    buf_init(&css);
    for (size_t i = 0; i < 20000; i++) {
        buf_add(&css, STR("@media print{"));
    }
    css_sheet_read(&arena, buf_str(&css), &sheet);
    CHECK(sheet.blocks.count > 0 && sheet.blocks.count < 100);
    buf_finish(&css);
    arena_finish(&arena);
}

static void test_style_attribute(void)
{
    struct arena arena = {0};
    struct vec list = {0};
    css_declarations_read(&arena, STR(" a:b; } c : d!important; e"), &list);
    const struct css_declaration *items = list.items;
    CHECK(list.count == 2 && !items[0].important && items[1].important);
    CHECK_STR(items[0].value, STR("b"));
    CHECK_STR(items[1].name, STR("c"));
    arena_finish(&arena);
}

static void test_parts(void)
{
    struct str rest = STR(" a, b(1, 2) ,'x,y' , , c");
    struct str part;
    static const char *const parts[] = {"a", "b(1, 2)", "'x,y'", "", "c"};
    for (size_t i = 0; i < countof(parts); i++) {
        CHECK(css_next_part(&rest, &part));
        CHECK_STR(part, str_from(parts[i]));
    }
    CHECK(!css_next_part(&rest, &part));
}

/* --- custom properties ------------------------------------------------------------------------ */

static struct str find(const void *context, struct str name)
{
    static const char *const values[][2] = {{"--a", "1px"},
                                            {"--b", "var(--a)"},
                                            {"--loop", "var(--loop)"},
                                            {"--c", "x"},
                                            {"--big", "var(--twice) var(--twice)"},
                                            {"--twice", "var(--b) var(--b)"}};
    (void)context;
    for (size_t i = 0; i < countof(values); i++) {
        if (str_equal(name, str_from(values[i][0]))) {
            return str_from(values[i][1]);
        }
    }
    return (struct str){0};
}

static void resolve(const char *value, bool ok, const char *is, const char *missing)
{
    struct arena arena = {0};
    struct css_variables variables = {find, NULL};
    struct str result;
    struct str name;
    CHECK(css_resolve(&arena, str_from(value), &variables, &result, &name) == ok);
    CHECK_STR(name, str_from(missing));
    if (ok) {
        CHECK_STR(result, str_from(is));
    }
    arena_finish(&arena);
}

static void test_variables(void)
{
    resolve("red", true, "red", "");
    resolve("1pt/*x*/2pt", true, "1pt 2pt", "");
    resolve("var(--a)", true, "1px", "");
    resolve("a VAR( --b ) c", true, "a 1px c", "");
    resolve("v\\61r(--a)", true, "1px", "");
    resolve("'var(--a)' url(var(--a))", true, "'var(--a)' url(var(--a))", "");
    resolve("'var(--a)'", true, "'var(--a)'", "");
    resolve("f(var(--a), var(--c))", true, "f(1px, x)", "");
    resolve("var(--a)var(--c)", true, "1px x", "");
    resolve("+var(--a)", true, "+ 1px", "");
    resolve("var(--nej)", false, "", "--nej");
    resolve("var(--nej, var(--a))", true, "1px", "");
    resolve("var(--nej, f(1, 2))", true, "f(1, 2)", "");
    resolve("var(--nej,)", false, "", "--nej");
    resolve("var(--loop)", false, "", "");
    resolve("var(--big)", true, "1px 1px 1px 1px", "");
    resolve("var(--a", true, "1px", "");
}

/* --- colours ---------------------------------------------------------------------------------- */

static void colour(const char *text, unsigned rgb, unsigned alpha)
{
    struct css_colour is;
    CHECK(css_colour(str_from(text), &is));
    CHECK((unsigned)(is.red * 255 + 0.5) == rgb >> 16);
    CHECK((unsigned)(is.green * 255 + 0.5) == (rgb >> 8 & 0xFF));
    CHECK((unsigned)(is.blue * 255 + 0.5) == (rgb & 0xFF));
    CHECK((unsigned)(is.alpha * 255 + 0.5) == alpha);
}

static void test_colours(void)
{
    static const char *const wrong[] = {
        "",           "#12",          "#12345",         "#ggg",         "redd",
        "rgb(1)",     "rgb(1,2",      "rgb(1 2 3) x",   "currentColor", "none",
        "lab(1 2 3)", "rgb(1px 2 3)", "rgb(1 2 3 4 5)", "# fff"};
    struct css_colour is;
    uint32_t rgb;
    colour("#1a2B3c", 0x1A2B3C, 255);
    colour("#abc", 0xAABBCC, 255);
    colour("#abc8", 0xAABBCC, 0x88);
    colour("#11223344", 0x112233, 0x44);
    colour(" Red ", 0xFF0000, 255);
    colour("r\\65 d", 0xFF0000, 255);
    colour("transparent", 0, 0);
    colour("rgb(1, 2,3)", 0x010203, 255);
    colour("RGBA(100% 0% 50% / 50%)", 0xFF0080, 128);
    colour("hsl(120deg, 100%, 25%)", 0x008000, 255);
    colour("hsl(-240 100% 25%)", 0x008000, 255);
    colour("color(srgb 1 0 0.5)", 0xFF0080, 255);
    for (size_t i = 0; i < countof(wrong); i++) {
        CHECK(!css_colour(str_from(wrong[i]), &is));
    }
    CHECK(css_colour_hex(STR("#fA0"), &rgb) && rgb == 0xFFAA00);
    CHECK(css_colour_hex(STR("#12ab9F"), &rgb) && rgb == 0x12AB9F);
    CHECK(!css_colour_hex(STR("#1234"), &rgb) && !css_colour_hex(STR("red"), &rgb));
    CHECK(!css_colour_hex(STR("1234"), &rgb) && !css_colour_hex(STR(""), &rgb));
}

int main(void)
{
    test_rules();
    test_at_rules();
    test_faults();
    test_depth();
    test_style_attribute();
    test_parts();
    test_variables();
    test_colours();
    return 0;
}
