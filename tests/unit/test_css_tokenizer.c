/* Unit tests of format/css/css_tokenizer and css_number: the cases of CSS Syntax Module Level 3. */
#include "test.h"

#include "base/arena.h"
#include "base/buf.h"
#include "format/css/css_number.h"
#include "format/css/css_tokenizer.h"

#include <string.h>

static const char *const names[] = {"end",    "space",      "ident",      "function", "at",
                                    "hash",   "string",     "bad-string", "url",      "bad-url",
                                    "number", "percentage", "dimension",  "colon",    "semicolon",
                                    "comma",  "[",          "]",          "(",        ")",
                                    "{",      "}",          "cdo",        "cdc",      "delim"};

/* Writes each token as "kind<value>", with the number of those that have one. */
static struct str spelled(struct arena *arena, struct str css)
{
    struct css_tokenizer tokenizer = {css, 0};
    struct buf out;
    buf_init(&out);
    for (size_t guard = 0;; guard++) {
        struct css_token token = css_next(&tokenizer);
        CHECK(guard <= css.size);
        if (token.kind == CSS_END) {
            buf_add(&out, token.open ? STR("open-comment") : STR(""));
            break;
        }
        CHECK(token.text.size > 0);
        CHECK(token.value.size <= token.text.size);
        buf_printf(&out, "%s", names[token.kind]);
        if (token.kind == CSS_NUMBER || token.kind == CSS_PERCENTAGE ||
            token.kind == CSS_DIMENSION) {
            buf_printf(&out, "(%g%s)", token.number, token.whole ? "" : "~");
        }
        if (token.value.size > 0 || token.kind == CSS_STRING || token.kind == CSS_URL) {
            buf_add_byte(&out, '<');
            bool raw = token.kind == CSS_DELIM;
            buf_add(&out, raw ? token.value : css_unescape(arena, token.value));
            buf_add_byte(&out, '>');
        }
        buf_add(&out, token.is_id ? STR("id") : STR(""));
        buf_add(&out, token.open ? STR("open") : STR(""));
        buf_add_byte(&out, ' ');
    }
    struct str text = str_trim(buf_copy(&out, arena));
    buf_finish(&out);
    return text;
}

static void check(const char *css, const char *tokens)
{
    struct arena arena = {0};
    CHECK_STR(spelled(&arena, str_from(css)), str_from(tokens));
    arena_finish(&arena);
}

static void test_rule(void)
{
    check("h1.a > b{color:#fff;margin:0 auto!important}",
          "ident<h1> delim<.> ident<a> space delim<>> space ident<b> { ident<color> colon "
          "hash<fff>id "
          "semicolon ident<margin> colon number(0) space ident<auto> delim<!> ident<important> }");
    check("@media print{}", "at<media> space ident<print> { }");
    check("@page kort :first", "at<page> space ident<kort> space colon ident<first>");
    check("a[href=\"x\"]", "ident<a> [ ident<href> delim<=> string<x> ]");
    check("--farg-lank: var(--x , 1pt)", "ident<--farg-lank> colon space function<var> ident<--x> "
                                         "space comma space dimension(1)<pt> )");
    check("", "");
    check(" \t\r\n\f", "space");
}

static void test_names(void)
{
    check("red -moz-x --x -- _a å\xC3\xA4 -å",
          "ident<red> space ident<-moz-x> space ident<--x> space ident<--> space ident<_a> space "
          "ident<åä> space ident<-å>");
    check("-0red -.red --0red",
          "dimension(-0)<red> space delim<-> delim<.> ident<red> space ident<--0red>");
    check("#red0 #-Red #--red #-\\-red #0red #-0red #_R #.x # #\\\nx",
          "hash<red0>id space hash<-Red>id space hash<--red>id space hash<--red>id space "
          "hash<0red> space "
          "hash<-0red> space hash<_R>id space delim<#> delim<.> ident<x> space delim<#> space "
          "delim<#> "
          "delim<\\> space ident<x>");
    check("@media @-Media @--media @-\\-media @0media @-0media @_media @.media @",
          "at<media> space at<-Media> space at<--media> space at<--media> space delim<@> "
          "dimension(0)<media> space delim<@> dimension(-0)<media> space at<_media> space delim<@> "
          "delim<.> "
          "ident<media> space delim<@>");
    check("rgba(a( -foo(", "function<rgba> function<a> space function<-foo>");
}

static void test_escapes(void)
{
    check("\\66oo \\66 oo \\000066oo \\0000666 f\\6F\r\no",
          "ident<foo> space ident<foo> space ident<foo> space ident<f6> space ident<foo>");
    check("\\0 \\d800 \\DFFF \\110000 \\FFFFFF x",
          "ident<\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBDx>");
    check("\\10FFFF", "ident<\xF4\x8F\xBF\xBF>");
    check("a\\:b \\.c \\å\\\\", "ident<a:b> space ident<.c> space ident<å\\>");
    check("\\", "ident<\xEF\xBF\xBD>");
    check("-\\", "ident<-\xEF\xBF\xBD>");
    check("\\\na", "delim<\\> space ident<a>");
    check("-\\\na", "delim<-> delim<\\> space ident<a>");
    check("1\\65x 1e\\-1", "dimension(1)<ex> space dimension(1)<e-1>");
}

static void test_strings(void)
{
    check("'a\"b' \"a'b\" '' \"\\\"\"",
          "string<a\"b> space string<a'b> space string<> space string<\">");
    check("'a\\\nb\\\r\nc\\\fd'", "string<abcd>");
    check("'a\\62 c'", "string<abc>");
    check("'a\nb", "bad-string<a> space ident<b>");
    check("\"a\r\n;", "bad-string<a> space semicolon");
    check("'abc", "string<abc>open");
    check("'abc\\", "string<abc>open");
    check("'/* x */'", "string</* x */>");
}

static void test_urls(void)
{
    check("url(a.png) url( a.png\n) url() url(  )",
          "url<a.png> space url<a.png> space url<> space url<>");
    check("url(a\\)b\\ c)", "url<a)b c>");
    check("URL(a) u\\52l(a) \\75 rl(a) \\75\nrl( 'a')",
          "url<a> space url<a> space url<a> space function<url> space string<a> )");
    check("url('a') url(  \"a\")",
          "function<url> string<a> ) space function<url> space string<a> )");
    check("url(a b) c", "bad-url space ident<c>");
    check("url(a'b) c", "bad-url space ident<c>");
    check("url(a(b) c", "bad-url space ident<c>");
    check("url(a\x01) c", "bad-url space ident<c>");
    check("url(a\\\n) c", "bad-url space ident<c>");
    check("url(a b\\)c) d", "bad-url space ident<d>");
    check("url(a", "url<a>open");
    check("url( a ", "url<a>open");
    check("url(", "url<>open");
    check("url(a b", "bad-url");
    check("url(/*x*/)", "url</*x*/>");
    check("url('a' b)", "function<url> string<a> space ident<b> )");
    check("urla(x)", "function<urla> ident<x> )");
}

static void test_numbers(void)
{
    check("12 +34 -45 .67 +.89 -.01 2.3 0 -0",
          "number(12) space number(34) space number(-45) space number(0.67~) space number(0.89~) "
          "space "
          "number(-0.01~) space number(2.3~) space number(0) space number(-0)");
    check("12e2 +34e+1 -45E-0 .68e+3 3e-2", "number(1200~) space number(340~) space number(-45~) "
                                            "space number(680~) space number(0.03~)");
    check("3. 1.e3 3.red 1e 1e- 1e-x",
          "number(3) delim<.> space number(1) delim<.> ident<e3> space number(3) delim<.> "
          "ident<red> space "
          "dimension(1)<e> space dimension(1)<e-> space dimension(1)<e-x>");
    check("12% 1.5% +12px 3E2\\35  1--x 1-x",
          "percentage(12) space percentage(1.5~) space dimension(12)<px> space dimension(300~)<5> "
          "space dimension(1)<--x> space dimension(1)<-x>");
}

static void test_number_values(void)
{
    double number;
    bool whole;
    CHECK(css_number(STR("99999999999999999999"), &number, &whole) == 20 && whole);
    CHECK(number >= 1e9 && number <= 1e9);
    CHECK(css_number(STR("-1e999"), &number, NULL) == 6);
    CHECK(number >= -1e9 && number <= -1e9);
    CHECK(css_number(STR("1e-999"), &number, NULL) == 6 && !(number > 0) && !(number < 0));
    CHECK(css_number(STR("0e999"), &number, NULL) == 5 && !(number > 0));
    CHECK(css_number(STR("0.1"), &number, &whole) == 3 && !whole && number <= 0.1 && number >= 0.1);
    CHECK(css_number(STR(""), &number, NULL) == 0 && css_number(STR("-"), &number, NULL) == 0);
    CHECK(css_number(STR("+."), &number, NULL) == 0 && css_number(STR("e3"), &number, NULL) == 0);
}

static void test_comments(void)
{
    check("a/* b */c/**//***/ d", "ident<a> ident<c> space ident<d>");
    check("/*/*/a", "ident<a>");
    check("a/*b", "ident<a> open-comment");
    check("a/*b*", "ident<a> open-comment");
    check("/ * /", "delim</> space delim<*> space delim</>");
    check("<!-- a --> b-->c", "cdo space ident<a> space cdc space ident<b--> delim<>> ident<c>");
    check("<!- -- >", "delim<<> delim<!> delim<-> space ident<--> space delim<>>");
}

static void test_other_bytes(void)
{
    struct arena arena = {0};
    CHECK_STR(spelled(&arena, STR("a\0b")), STR("ident<a\xEF\xBF\xBD"
                                                "b>"));
    CHECK_STR(spelled(&arena, STR("'\0'")), STR("string<\xEF\xBF\xBD>"));
    CHECK_STR(spelled(&arena, STR("url(\0)")), STR("url<\xEF\xBF\xBD>"));
    CHECK_STR(spelled(&arena, STR("\\\0")), STR("ident<\xEF\xBF\xBD>"));
    CHECK_STR(spelled(&arena, STR("\xFF\x80(")), STR("function<\xFF\x80>"));
    CHECK_STR(spelled(&arena, STR("\x01\x7F")), STR("delim<\x01> delim<\x7F>"));
    arena_finish(&arena);
}

static void test_is(void)
{
    CHECK(css_is(STR("URL"), "url") && css_is(STR("\\75\\72\\6c"), "url") &&
          css_is(STR("\\55 rl"), "url"));
    CHECK(!css_is(STR("ur"), "url") && !css_is(STR("urls"), "url") && !css_is(STR(""), "url"));
    CHECK(css_is(STR(""), "") && css_is(STR("FÄRG"), "fÄrg") && !css_is(STR("FÄRG"), "färg"));
    CHECK(!css_is(STR("url\\"), "url") && !css_is(STR("url\0"), "url"));
    CHECK(css_is(STR("im\\port"), "import"));
}

static void test_views_and_positions(void)
{
    struct str css = STR("/* å */ h1\n  { fårg\r\n: r }");
    struct css_tokenizer tokenizer = {css, 0};
    uint32_t line;
    uint32_t column;
    struct css_token token = css_next_solid(&tokenizer);
    CHECK_STR(token.text, STR("h1"));
    css_position(css, token.text.data, &line, &column);
    CHECK(line == 1 && column == 9);
    css_next_solid(&tokenizer);
    token = css_next_solid(&tokenizer);
    css_position(css, token.text.data, &line, &column);
    CHECK(line == 2 && column == 5);
    token = css_next_solid(&tokenizer);
    CHECK(token.kind == CSS_COLON);
    css_position(css, token.text.data, &line, &column);
    CHECK(line == 3 && column == 1);
    css_position(css, css.data + css.size, &line, &column);
    CHECK(line == 3 && column == 6);
}

/* Every cut of a text and every start in it must end, and tokens and comments must add up
 * to the text. */
static void test_every_part(void)
{
    static const char text[] =
        "a\\62 '\\\n\\'b' url( x\\) ) url(a b) /*c*/ <!-- 1e-3px +.5% #\\-a @-\\- --> \\";
    for (size_t from = 0; from < sizeof text; from++) {
        for (size_t to = from; to < sizeof text; to++) {
            struct str css = str_slice((struct str){text, sizeof text - 1}, from, to);
            struct css_tokenizer tokenizer = {css, 0};
            size_t at = 0;
            struct css_token token;
            do {
                token = css_next(&tokenizer);
                CHECK(token.text.data >= css.data + at || token.text.size == 0);
                CHECK(tokenizer.at > at || token.kind == CSS_END);
                at = tokenizer.at;
            } while (token.kind != CSS_END);
            CHECK(at == css.size);
        }
    }
}

int main(void)
{
    test_rule();
    test_names();
    test_escapes();
    test_strings();
    test_urls();
    test_numbers();
    test_number_values();
    test_comments();
    test_other_bytes();
    test_is();
    test_views_and_positions();
    test_every_part();
    return 0;
}
