#include "base/arena.h"
#include "base/buf.h"
#include "base/fs.h"
#include "format/template/template.h"
#include "render/theme/theme.h"
#include "render/theme/theme_contrast.h"
#include "render/theme/theme_style.h"
#include "rules/diag.h"
#include "test.h"

#include <math.h>
#include <stdlib.h>

struct fixture {
    struct arena arena;
    struct diags diags;
    struct str folder;
    struct vec chain;
};

static void setup(struct fixture *fixture)
{
    *fixture = (struct fixture){0};
    diags_init(&fixture->diags, &fixture->arena);
    char *folder = arena_copy(&fixture->arena, "/tmp/malbild-theme-XXXXXX", 25);
    CHECK(mkdtemp(folder) != NULL);
    fixture->folder = str_from(folder);
}

static void teardown(struct fixture *fixture)
{
    fs_remove_tree(fixture->folder);
    arena_finish(&fixture->arena);
}

static void write_file(struct fixture *fixture, const char *path, const char *content)
{
    CHECK(fs_write(path_join(&fixture->arena, fixture->folder, str_from(path)), str_from(content)));
}

static bool chain(struct fixture *fixture, const char *name)
{
    struct str site = path_join(&fixture->arena, fixture->folder, STR("site"));
    struct str root = path_join(&fixture->arena, fixture->folder, STR("themes"));
    struct place place = {.path = STR("webbplats.yaml"), .line = 3};
    fixture->chain = (struct vec){0};
    return theme_chain(&fixture->arena, site, &root, 1, str_from(name), place, &fixture->diags,
                       &fixture->chain);
}

static const struct theme *load(struct fixture *fixture, const char *name)
{
    CHECK(chain(fixture, name));
    return theme_load(&fixture->arena, str_from(name), &fixture->chain, &fixture->diags);
}

static const struct diag *diag_at(const struct fixture *fixture, size_t index)
{
    CHECK(index < fixture->diags.items.count);
    return (const struct diag *)fixture->diags.items.items + index;
}

static void check_diag(const struct fixture *fixture, size_t index, enum rule rule, uint32_t line,
                       uint32_t column, const char *a, const char *b)
{
    const struct diag *diag = diag_at(fixture, index);
    CHECK(diag->rule == rule);
    CHECK(diag->place.line == line);
    CHECK(column == 0 || diag->place.column == column);
    CHECK_STR(diag->args[0], str_from(a));
    CHECK_STR(diag->args[1], str_from(b));
}

static void test_chain(void)
{
    struct fixture fixture;
    setup(&fixture);
    write_file(&fixture, "themes/base/tema.yaml", "namn: Bas\n");
    write_file(&fixture, "themes/mitt/tema.yaml", "namn: Mitt\närver: base\n");
    write_file(&fixture, "site/teman/eget/tema.yaml", "namn: Eget\närver: mitt\n");
    CHECK(chain(&fixture, "eget"));
    const struct str *folders = fixture.chain.items;
    CHECK(fixture.chain.count == 3);
    CHECK(str_ends(folders[0], STR("/themes/base")));
    CHECK(str_ends(folders[1], STR("/themes/mitt")));
    CHECK(str_ends(folders[2], STR("/site/teman/eget")));
    CHECK(fixture.diags.items.count == 0);

    CHECK(!chain(&fixture, "bsae"));
    check_diag(&fixture, 0, RULE_UNKNOWN_THEME, 3, 0, "bsae", "base");
    CHECK_STR(diag_at(&fixture, 0)->args[2], STR("eget, base, mitt"));
    CHECK(!chain(&fixture, "../themes/base"));
    teardown(&fixture);
}

static void test_broken_chain(void)
{
    struct fixture fixture;
    setup(&fixture);
    write_file(&fixture, "themes/a/tema.yaml", "namn: A\närver: b\n");
    write_file(&fixture, "themes/b/tema.yaml", "namn: B\n\närver: a\n");
    write_file(&fixture, "themes/c/tema.yaml", "namn: C\närver:   okänt\n");
    CHECK(!chain(&fixture, "a"));
    check_diag(&fixture, 0, RULE_THEME_CYCLE, 3, 8, "a", "");
    CHECK(str_ends(diag_at(&fixture, 0)->place.path, STR("themes/b/tema.yaml")));
    CHECK(!chain(&fixture, "c"));
    check_diag(&fixture, 1, RULE_UNKNOWN_THEME, 2, 10, "okänt", "");
    teardown(&fixture);
}

static bool near(double is, double should)
{
    return fabs(is - should) < 0.005;
}

/* Ratios that are widely published for these pairs. */
static void test_contrast(void)
{
    CHECK(near(theme_contrast(STR("#000000"), STR("#ffffff")), 21));
    CHECK(near(theme_contrast(STR("#fff"), STR("#000")), 21));
    CHECK(near(theme_contrast(STR("#777777"), STR("#ffffff")), 4.48));
    CHECK(near(theme_contrast(STR("#767676"), STR("#FFFFFF")), 4.54));
    CHECK(near(theme_contrast(STR("#ff0000"), STR("#ffffff")), 4.00));
    CHECK(near(theme_contrast(STR("#0000ff"), STR("#ffffff")), 8.59));
    CHECK(near(theme_contrast(STR("#abc"), STR("#aabbcc")), 1));
    CHECK(theme_contrast(STR("#ggg"), STR("#fff")) == 0);
    CHECK(theme_contrast(STR("red"), STR("#fff")) == 0);
    CHECK(theme_contrast(STR("#ffff"), STR("#fff")) == 0);
}

static void write_two_themes(struct fixture *fixture)
{
    write_file(fixture, "themes/base/tema.yaml",
               "namn: Bas\n"
               "färger:\n"
               "  ljus: {text: \"#222\", yta: \"#ffffff\", länk-besökt: \"#67438c\"}\n"
               "  mörk: {text: \"#eee\", yta: \"#111111\"}\n"
               "mått: {rad: 40rem}\n"
               "typsnitt: {text: '\"Noto Sans\", sans-serif'}\n"
               "kontrast:\n"
               "  - {text: text, mot: yta, minst: 7}\n");
    write_file(fixture, "themes/base/texter.yaml",
               "sv: {meny: Meny, hem: Hem}\nen: {meny: Menu}\n");
    write_file(fixture, "themes/base/stil/10-bas.css", "body { color: red }\n");
    write_file(fixture, "themes/base/stil/05-först.css", "a { b: c; }\n");
    write_file(fixture, "themes/base/mallar/sida.mustache", "bas {{> delar/a}} {{text.meny}}");
    write_file(fixture, "themes/base/mallar/delar/a.mustache", "a {{text.hem}}");
    write_file(fixture, "themes/base/filer/ikon.svg",
               "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    write_file(fixture, "themes/base/filer/a.txt", "bas");
    write_file(fixture, "themes/barn/tema.yaml",
               "namn: Barn\närver: base\nfärger: {ljus: {text: \"#000\"}}\nmått: {rad: 30rem}\n");
    write_file(fixture, "themes/barn/texter.yaml", "sv: {hem: Start}\n");
    write_file(fixture, "themes/barn/stil/a.css", "p{q:r}");
    write_file(fixture, "themes/barn/mallar/delar/a.mustache", "a-barn");
    write_file(fixture, "themes/barn/filer/ikon.svg",
               "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>");
}

static void test_merging(void)
{
    struct fixture fixture;
    setup(&fixture);
    write_two_themes(&fixture);
    const struct theme *theme = load(&fixture, "barn");
    CHECK(fixture.diags.items.count == 0);
    CHECK(theme != NULL);
    CHECK_STR(theme->style, STR(":root{\n--farg-text:#000;\n--farg-yta:#ffffff;\n"
                                "--farg-lank-besokt:#67438c;\n--matt-rad:30rem;\n"
                                "--typsnitt-text:\"Noto Sans\", sans-serif;\n}\n"
                                "@media screen and (prefers-color-scheme:dark){:root{\n"
                                "--farg-text:#eee;\n--farg-yta:#111111;\n}}\n"
                                "a{b: c;}\nbody{color: red}\np{q:r}\n"));
    CHECK_STR(theme_text(theme, STR("sv"), STR("hem")), STR("Start"));
    CHECK_STR(theme_text(theme, STR("sv"), STR("meny")), STR("Meny"));
    CHECK_STR(theme_text(theme, STR("en-GB"), STR("meny")), STR("Menu"));
    CHECK_STR(theme_text(theme, STR("en"), STR("hem")), STR("Start"));
    CHECK_STR(theme_text(theme, STR("sv"), STR("finns-inte")), STR(""));
    CHECK(theme->file_count == 2);
    CHECK_STR(theme->files[0].name, STR("a.txt"));
    CHECK_STR(theme->files[1].name, STR("ikon.svg"));
    CHECK(str_ends(theme->files[1].path, STR("barn/filer/ikon.svg")));
    CHECK(theme->source_count == 13);
    struct buf out;
    buf_init(&out);
    const struct template *template = template_find(theme->templates, STR("sida"));
    CHECK(template_render(template, NULL, NULL, 0, &out));
    CHECK_STR(buf_str(&out), STR("bas a-barn "));
    buf_finish(&out);
    teardown(&fixture);
}

static void test_token_faults(void)
{
    struct fixture fixture;
    setup(&fixture);
    write_file(&fixture, "themes/a/tema.yaml",
               "namn: A\n"                                  /* 1 */
               "färgr: {}\n"                                /* 2 */
               "färger:\n"                                  /* 3 */
               "  ljus:\n"                                  /* 4 */
               "    text: \"#777777\"\n"                    /* 5 */
               "    yta: \"#fff\"\n"                        /* 6 */
               "    röd: red\n"                             /* 7 */
               "  mörk:\n"                                  /* 8 */
               "    txet: \"#fff\"\n"                       /* 9 */
               "mått:\n"                                    /* 10 */
               "  rad: 40rem; }\n"                          /* 11 */
               "  bred: calc(1rem + 2px\n"                  /* 12 */
               "typsnitt: Arial\n"                          /* 13 */
               "kontrast:\n"                                /* 14 */
               "  - {text: text, mot: yta, minst: 4.5}\n"   /* 15 */
               "  - {text: text, mot: ytta, minst: 22}\n"); /* 16 */
    load(&fixture, "a");
    diags_sort(&fixture.diags);
    check_diag(&fixture, 0, RULE_UNKNOWN_KEY, 2, 1, "färgr", "färger");
    check_diag(&fixture, 1, RULE_BAD_COLOUR, 7, 10, "röd", "red");
    check_diag(&fixture, 2, RULE_UNKNOWN_COLOUR, 9, 0, "txet", "text");
    check_diag(&fixture, 3, RULE_BAD_TOKEN, 11, 8, "rad", ";");
    check_diag(&fixture, 4, RULE_BAD_TOKEN, 12, 9, "bred", "(");
    check_diag(&fixture, 5, RULE_WRONG_KIND, 13, 11, "typsnitt",
               phrase(PHRASE_NAMES_WITH_VALUES).data);
    check_diag(&fixture, 6, RULE_CONTRAST, 15, 0, "ljus.text", "ljus.yta");
    CHECK_STR(diag_at(&fixture, 6)->args[2], STR("4.47"));
    CHECK_STR(diag_at(&fixture, 6)->args[3], STR("4.5"));
    check_diag(&fixture, 7, RULE_CONTRAST, 15, 0, "mörk.text", "mörk.yta");
    check_diag(&fixture, 8, RULE_UNKNOWN_COLOUR, 16, 0, "ytta", "yta");
    check_diag(&fixture, 9, RULE_OUT_OF_RANGE, 16, 0, "minst", "22");
    CHECK(fixture.diags.items.count == 10);
    teardown(&fixture);
}

static void test_template_faults(void)
{
    struct fixture fixture;
    setup(&fixture);
    write_file(&fixture, "themes/a/tema.yaml", "namn: A\n");
    write_file(&fixture, "themes/a/texter.yaml", "sv: {meny: Meny}\nen: text\nfi: {meny: 1}\n");
    write_file(&fixture, "themes/a/mallar/Målområde.mustache", "");
    write_file(&fixture, "themes/a/mallar/x.mustache", "{{text.meny}}\n {{text.mneu}}{{#a}}");
    CHECK(load(&fixture, "a") == NULL);
    diags_sort(&fixture.diags);
    CHECK(fixture.diags.items.count == 5);
    check_diag(&fixture, 0, RULE_FILE_NAME, 0, 0, "Målområde.mustache", "malomrade.mustache");
    check_diag(&fixture, 1, RULE_MISSING_TEXT, 2, 2, "mneu", "fi");
    check_diag(&fixture, 2, RULE_MISSING_TEXT, 2, 2, "mneu", "sv");
    check_diag(&fixture, 3, RULE_TEMPLATE_UNCLOSED, 2, 15, "a", "");
    CHECK(diag_at(&fixture, 4)->rule == RULE_WRONG_KIND);
    teardown(&fixture);
}

static void check_style(const char *sheet, const char *should)
{
    struct buf out;
    buf_init(&out);
    theme_style_add(str_from(sheet), &out);
    CHECK_STR(buf_str(&out), str_from(should));
    buf_finish(&out);
}

static void test_style(void)
{
    check_style("", "");
    check_style(" /* a */ ", "");
    check_style("a  b ,\n c > d {\n  e : f  g ;\n}\n\n.x{}", "a b , c > d{e : f g;}\n.x{}\n");
    check_style("a{b:\"x  /* y */ ;  z\"}", "a{b:\"x  /* y */ ;  z\"}\n");
    check_style("a{b:'it\\'s  }'}", "a{b:'it\\'s  }'}\n");
    check_style("a{b:url( x//y/*z )}", "a{b:url( x//y/*z )}\n");
    check_style("a{b:url(\"x  y\")  /* c */ ;}", "a{b:url(\"x  y\");}\n");
    check_style("a/**/b{}", "a/**/b{}\n");
    check_style("a /* x */ b{}", "a b{}\n");
    check_style("a{w:calc(1px + 2px)}", "a{w:calc(1px + 2px)}\n");
    check_style("a{content:\"\\201C  \"}.b\\:c  d{}", "a{content:\"\\201C  \"}.b\\:c d{}\n");
    check_style("@media (x) {\n a { b: c }\n}\n", "@media (x){a{b: c}\n}\n");
    check_style("a{} /* never", "a{}\n");
    check_style("a{b:\"open\nc{}", "a{b:\"open\nc{}\n");
}

int main(void)
{
    test_chain();
    test_broken_chain();
    test_contrast();
    test_merging();
    test_token_faults();
    test_template_faults();
    test_style();
    return 0;
}
