/* Unit tests of format/css/css_selector. */
#include "test.h"

#include "base/arena.h"
#include "format/css/css_selector.h"
#include "format/css/css_tokenizer.h"

/* <body class="a"> <div id="x" class="b c"> <p class="b"> <em> */
static const struct css_element path[] = {
    {.name = TEXT("body"), .classes = TEXT("a"), .root = true},
    {.name = TEXT("div"), .id = TEXT("x"), .classes = TEXT("b\n c")},
    {.name = TEXT("p"), .classes = TEXT("b-side b"), .first_child = true},
    {.name = TEXT("em")}};

static bool selects(const char *text, size_t depth)
{
    struct arena arena = {0};
    struct css_selector selector;
    struct str fault;
    CHECK(css_selector_read(&arena, str_from(text), &selector, &fault));
    bool is = css_selects(&selector, path, depth);
    arena_finish(&arena);
    return is;
}

static void test_match(void)
{
    static const char *const yes[] = {"em",
                                      "*",
                                      "p em",
                                      "p > em",
                                      "div em",
                                      "div>p>em",
                                      "body > div > p > em",
                                      ":root em",
                                      ":root > div em",
                                      ".a em",
                                      ".b em",
                                      ".b.c em",
                                      "#x em",
                                      "div#x.b.c em",
                                      "* > * > em",
                                      "p:first-child em",
                                      ".b > .b > em",
                                      ".a .b .b em",
                                      "*|em",
                                      "svg|em",
                                      "e\\6d",
                                      "body   em",
                                      "div.b p.b em"};
    static const char *const no[] = {
        "p",       "e",       "EM",          "div > em",       "body > em", ":root",
        "em:root", ".c > em", "#y em",       ".bb em",         ".b-sid em", ".c.d em",
        "em em",   "p p em",  "body > p em", "em:first-child", "#b em"};
    for (size_t i = 0; i < countof(yes); i++) {
        if (!selects(yes[i], countof(path))) {
            printf("%s\n", yes[i]);
        }
        CHECK(selects(yes[i], countof(path)));
    }
    for (size_t i = 0; i < countof(no); i++) {
        CHECK(!selects(no[i], countof(path)));
    }
    CHECK(selects("body", 1) && selects(":root.a", 1) && !selects("body body", 1));
}

static uint32_t weight(const char *text)
{
    struct arena arena = {0};
    struct css_selector selector;
    struct str fault;
    CHECK(css_selector_read(&arena, str_from(text), &selector, &fault));
    arena_finish(&arena);
    return selector.specificity;
}

static void test_specificity(void)
{
    CHECK(weight("*") == 0 && weight("p") == 1 && weight("div p em") == 3 && weight("*|p") == 1);
    CHECK(weight(".a") > weight("a b c d e f g h"));
    CHECK(weight("#a") > weight(".a.b.c .d.e.f .g"));
    CHECK(weight(":root") == weight(".a") && weight("p:first-child") == weight("p.a"));
    CHECK(weight("li::marker") == weight("ul li"));
    CHECK(weight("div > p") == weight("div p"));
}

static void faulty(const char *text, const char *part)
{
    struct arena arena = {0};
    struct css_selector selector;
    struct str fault;
    CHECK(!css_selector_read(&arena, str_from(text), &selector, &fault));
    CHECK_STR(fault, str_from(part));
    arena_finish(&arena);
}

static void test_faults(void)
{
    faulty("", "");
    faulty("a:hover", ":hover");
    faulty("a + b", "+");
    faulty("a~b", "~");
    faulty("a[href]", "[");
    faulty("a.b.", ".");
    faulty("a .1b", ".1b");
    faulty("a >", "a >");
    faulty("> a", ">");
    faulty("li::marker b", "li::marker b");
    faulty("#1a", "#1a");
    faulty("a:not(b)", ":not(");
    faulty("a,b", ",");
    faulty(".a.b.c.d.e.f.g", ".g");
    faulty("a a a a a a a a a a a a a", "a a a a a a a a a a a a a");
}

static void test_pseudo(void)
{
    struct arena arena = {0};
    struct css_selector selector;
    struct str fault;
    CHECK(css_selector_read(&arena, STR("ul li::Marker"), &selector, &fault));
    CHECK(selector.count == 2 && css_is(selector.pseudo, "marker"));
    arena_finish(&arena);
}

static void add(struct arena *arena, struct vec *rules, const char *text, uint32_t layer,
                bool important)
{
    struct css_rule *rule = vec_push(rules, arena, sizeof *rule);
    struct str fault;
    *rule = (struct css_rule){
        .layer = layer, .first = (uint32_t)rules->count - 1, .important = important};
    CHECK(css_selector_read(arena, str_from(text), &rule->selector, &fault));
}

static void test_order(void)
{
    struct arena arena = {0};
    struct vec rules = {0};
    static const uint32_t order[] = {1, 3, 0, 2, 5, 4, 7, 6};
    add(&arena, &rules, ".a", 0, false); /* 0 */
    add(&arena, &rules, "p", 0, false);  /* 1 */
    add(&arena, &rules, ".b", 0, false); /* 2 */
    add(&arena, &rules, "em", 0, false); /* 3 */
    add(&arena, &rules, "p", 1, false);  /* 4 */
    add(&arena, &rules, "#a", 0, false); /* 5 */
    add(&arena, &rules, "p", 1, true);   /* 6 */
    add(&arena, &rules, "#a", 0, true);  /* 7 */
    css_rules_sort(&arena, &rules);
    for (size_t i = 0; i < countof(order); i++) {
        CHECK(((const struct css_rule *)rules.items)[i].first == order[i]);
    }
    arena_finish(&arena);
}

int main(void)
{
    test_match();
    test_specificity();
    test_faults();
    test_pseudo();
    test_order();
    return 0;
}
