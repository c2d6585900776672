/* Unit tests of what sheets for paper mean: the cascade, properties, papers and what
 * stands in margins. */
#include "test.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/fs.h"
#include "layout/setup.h"
#include "layout/style_property.h"
#include "rules/diag.h"

#include <math.h>

#define FACE                                                                                       \
    "@font-face { font-family: Noto; src: url(NotoSans-Regular.ttf) } @page A4 { size: A4 } "

struct fixture {
    struct arena arena;
    struct diags diags;
    struct handout_folder folders[2];
    struct handout_theme theme;
    const struct handout_setup *setup;
    struct styles *styles[2];
};

static void add_sheet(struct fixture *fixture, size_t folder, const char *path, const char *css)
{
    struct handout_text *text =
        vec_push(&fixture->folders[folder].sheets, &fixture->arena, sizeof *text);
    *text = (struct handout_text){str_from(path), str_from(css)};
}

static void add_variable(struct fixture *fixture, const char *name, const char *value)
{
    struct str *kept = arena_alloc(&fixture->arena, sizeof *kept);
    *kept = str_from(value);
    map_set(&fixture->theme.variables, &fixture->arena, str_from(name), kept);
}

static void begin(struct fixture *fixture)
{
    *fixture = (struct fixture){0};
    diags_init(&fixture->diags, &fixture->arena);
    for (size_t i = 0; i < countof(fixture->folders); i++) {
        fixture->folders[i].path = STR("themes/base");
        fixture->folders[i].settings_path = STR("tryck.yaml");
    }
    fixture->theme.folders = fixture->folders;
    fixture->theme.folder_count = countof(fixture->folders);
    add_variable(fixture, "--farg-accent", "#102030");
    add_variable(fixture, "--matt-rum", "0.5rem");
    add_variable(fixture, "--typsnitt-text", "\"Segoe UI\", Noto, sans-serif");
    add_sheet(fixture, 0, "1.css", FACE);
}

static void load(struct fixture *fixture)
{
    fixture->setup = handout_setup_load(&fixture->arena, &fixture->theme, &fixture->diags);
    if (fixture->setup == NULL) {
        const struct diag *first = fixture->diags.items.items;
        fprintf(stderr, "%s\n", first == NULL ? "no setup" : rule_get(first->rule)->id);
    }
    CHECK(fixture->setup != NULL && fixture->diags.items.count == 0);
    struct style *initial = arena_alloc(&fixture->arena, sizeof *initial);
    *initial = setup_initial_style(fixture->setup);
    for (int large = 0; large < 2; large++) {
        fixture->styles[large] =
            styles_create(&fixture->arena, setup_rules(fixture->setup, large == 1), initial);
    }
}

static void end(struct fixture *fixture)
{
    if (fixture->setup != NULL) {
        handout_setup_finish(fixture->setup);
    }
    arena_finish(&fixture->arena);
}

/* The style at the end of a path such as "div.a.b p"; "p:first" is a first child. */
static const struct style *style_at(struct fixture *fixture, bool large, const char *path)
{
    struct styles *styles = fixture->styles[large];
    const struct style_node *node = styles_root(styles);
    struct str rest = str_from(path);
    while (rest.size > 0) {
        size_t blank = str_find_byte(rest, ' ', 0);
        struct str step = str_slice(rest, 0, blank);
        rest = str_slice(rest, blank + 1, rest.size);
        bool first = str_ends(step, STR(":first"));
        step = str_slice(step, 0, str_find_byte(step, ':', 0));
        size_t point = str_find_byte(step, '.', 0);
        char *classes = str_c(&fixture->arena,
                              str_slice(step, point < step.size ? point + 1 : point, step.size));
        for (char *byte = classes; *byte != '\0'; byte++) {
            *byte = *byte == '.' ? ' ' : *byte;
        }
        node = styles_enter(styles, node, str_slice(step, 0, point), str_from(classes), first);
    }
    return style_of(node);
}

static bool near(double is, double should)
{
    return fabs(is - should) < 1e-6;
}

static struct style look(const char *css, const char *path)
{
    struct fixture fixture;
    begin(&fixture);
    add_sheet(&fixture, 0, "2.css", css);
    load(&fixture);
    struct style style = *style_at(&fixture, false, path);
    end(&fixture);
    return style;
}

static void test_cascade(void)
{
    CHECK(near(look("p { margin-top: 1pt } p { margin-top: 2pt }", "p").before, 2));
    CHECK(near(look(".a { margin-top: 1pt } p { margin-top: 2pt }", "p.a").before, 1));
    CHECK(near(look("div p { margin-top: 1pt } p { margin-top: 2pt }", "div p").before, 1));
    CHECK(near(look("p { margin-top: 1pt !important } .a { margin-top: 2pt }", "p.a").before, 1));
    CHECK(near(look("p { margin-top: 1pt } td > p { margin-top: 2pt }", "td p").before, 2));
    CHECK(near(look("td > p { margin-top: 2pt }", "td div p").before, 0));
    CHECK(near(look("p:first-child { margin-top: 2pt }", "p:first").before, 2));
    CHECK(near(look("p:first-child { margin-top: 2pt }", "p").before, 0));
    CHECK(near(look(":root p { margin-top: 2pt } p { margin-top: 1pt }", "p").before, 2));
    CHECK(near(
        look("@media print { p { margin-top: 2pt } } @media screen { p { margin-top: 9pt } }", "p")
            .before,
        2));
}

static void test_themes_and_large_print(void)
{
    struct fixture fixture;
    begin(&fixture);
    add_sheet(
        &fixture, 0, "2.css",
        "p { font-size: 10pt } @media (--storskrift) { p { font-size: 18pt } :root { --x: 7pt } "
        "@page A4 { margin: 5mm } } :root { --x: 3pt }");
    add_sheet(&fixture, 1, "3.css",
              "p { font-size: 9pt } .a p { font-size: 8pt; margin-top: var(--x) } "
              "@page { margin: 1mm } @page A4 { margin-left: 2mm }");
    load(&fixture);
    CHECK(near(style_at(&fixture, false, "p")->size, 9));
    CHECK(near(style_at(&fixture, false, "div.a p")->size, 8));
    CHECK(near(style_at(&fixture, true, "p")->size, 18));
    CHECK(near(style_at(&fixture, true, "div.a p")->size, 18)); /* whatever the selectors weigh */
    CHECK(near(style_at(&fixture, false, "div.a p")->before, 3));
    CHECK(near(style_at(&fixture, true, "div.a p")->before, 7));
    const double mm = 72 / 25.4;
    const struct paper *paper = setup_paper(fixture.setup, STR(""), false);
    CHECK(near(paper->margins[SIDE_TOP], mm) && near(paper->margins[SIDE_LEFT], 2 * mm));
    paper = setup_paper(fixture.setup, STR("A4"), true);
    CHECK(near(paper->margins[SIDE_TOP], 5 * mm) && near(paper->margins[SIDE_LEFT], 5 * mm));
    end(&fixture);
}

static void test_inheritance(void)
{
    struct style style = look("div { color: red; line-height: 20pt; letter-spacing: 0.1em; "
                              "font-size: 20pt; padding: 3pt } p { font-size: 50% }",
                              "div p");
    CHECK(style.colour == 0xFF0000 && near(style.size, 10) && near(style.tracking, 0.1));
    CHECK(near(style.leading, 2) && near(style.padding[SIDE_TOP], 0));
    style = look("div { line-height: 1.5; font-size: 20pt } p { font-size: 0.5em }", "div p");
    CHECK(near(style.leading, 1.5) && near(style.size, 10));
    style = look("div { line-height: 150%; font-size: 20pt } p { font-size: 10pt }", "div p");
    CHECK(near(style.leading, 3));
    style =
        look("div { padding: 3pt; color: red } p { padding: inherit; color: initial }", "div p");
    CHECK(near(style.padding[SIDE_LEFT], 3) && style.colour == 0);
    style = look("p { margin: 3pt; color: red } p.a { margin: unset; color: unset }", "p.a");
    CHECK(near(style.before, 0) && style.colour == 0);
}

static void test_shorthands(void)
{
    struct style style = look("p { margin: 1pt 2pt 3pt 4pt; padding: 1pt 2pt }", "p");
    CHECK(near(style.before, 1) && near(style.indent_right, 2) && near(style.after, 3));
    CHECK(near(style.indent, 4) && near(style.padding[SIDE_LEFT], 2));
    CHECK(near(style.padding[SIDE_BOTTOM], 1));
    style = look("p { border: solid red 2pt; border-left: none; border-top-width: 1pt }", "p");
    CHECK(near(style.border[SIDE_TOP], 1) && near(style.border[SIDE_RIGHT], 2));
    CHECK(near(style.border[SIDE_LEFT], 0) && style.border_colour[SIDE_RIGHT] == 0xFF0000);
    style = look("p { color: blue; border-bottom: solid }", "p");
    CHECK(near(style.border[SIDE_BOTTOM], 2.25) && style.border_colour[SIDE_BOTTOM] == 0x0000FF);
    style = look("p { border-top-width: 3pt }", "p");
    CHECK(near(style.border[SIDE_TOP], 0)); /* no style, no border */
    style = look("p { border: 1pt solid red; border-color: green blue }", "p");
    CHECK(style.border_colour[SIDE_TOP] == 0x008000 && style.border_colour[SIDE_LEFT] == 0x0000FF);
    style = look("ul { list-style: none; columns: 3; gap: 4pt; background: #abc }", "ul");
    CHECK(style.marker.kind == MARKER_NONE && style.columns == 3 && near(style.gap, 4));
    CHECK(style.background == 0xAABBCC);
}

static void test_values(void)
{
    struct style style = look("p { margin: 1in 1cm 10mm 1pc; padding-top: 4px; width: 50%; "
                              "min-height: 40q; border-radius: 0 }",
                              "p");
    CHECK(near(style.before, 72) && near(style.indent_right, 72 / 2.54));
    CHECK(near(style.after, 72 / 2.54) && near(style.indent, 12) &&
          near(style.padding[SIDE_TOP], 3));
    CHECK(near(style.width.part, 0.5) && near(style.width.points, 0));
    CHECK(near(style.height, 72 / 2.54));
    style = look(":root { font-size: 20pt } p { font-size: 10pt; margin: 1em 1rem }", "p");
    CHECK(near(style.before, 10) && near(style.indent, 20));
    style = look("p { font-weight: 650; font-style: oblique; hyphens: auto; text-align: end; "
                 "font-variant-numeric: tabular-nums; text-decoration-line: underline }",
                 "p");
    CHECK(style.bold && style.italic && style.hyphenate && style.align == ALIGN_RIGHT);
    CHECK(style.tabular && style.underline);
    style = look("p { break-before: page; break-after: avoid; break-inside: avoid; orphans: 3; "
                 "widows: 4; column-span: all; -malbild-bleed: paper; display: none }",
                 "p");
    CHECK(style.before_it == BREAK_PAGE && style.after_it == BREAK_AVOID &&
          style.keep == KEEP_WHOLE);
    CHECK(style.orphans == 3 && style.widows == 4 && style.span && style.bleed && style.hidden);
    style = look("sup { vertical-align: super; color: rgb(1 2 3) } td { vertical-align: middle }",
                 "sup");
    CHECK(near(style.rise, 0.33) && style.colour == 0x010203);
    style = look("p { -malbild-line-length: 30em } td { -malbild-line-length: none }", "p td");
    CHECK(near(style.measure, 0));
    style = look("li { -malbild-marker-width: 2em; list-style-type: \"\\2013\" } "
                 "li::marker { color: red }",
                 "ul li");
    CHECK(style.marker.kind == MARKER_TEXT && near(style.hang, 21) &&
          style.marker_colour == 0xFF0000);
    CHECK(style.colour == 0);
    style = look("p { font-family: var(--typsnitt-text), Annat; margin-top: var(--matt-rum); "
                 "color: var(--farg-accent); margin-left: var(--nej, 3pt) }",
                 "p");
    CHECK(near(style.before, 5.25) && style.colour == 0x102030 && near(style.indent, 3));
}

static void test_texts(void)
{
    struct fixture fixture;
    begin(&fixture);
    add_sheet(&fixture, 0, "2.css",
              "li { list-style-type: \"\\2013\" } p { font-family: var(--typsnitt-text), Annat } "
              "span { -malbild-separator: \", \" }");
    load(&fixture);
    CHECK_STR(style_at(&fixture, false, "ul li")->marker.text, STR("–"));
    CHECK_STR(style_at(&fixture, false, "p")->family->name, STR("Noto"));
    CHECK_STR(style_at(&fixture, false, "span")->separator, STR(", "));
    end(&fixture);
}

static void test_papers(void)
{
    struct fixture fixture;
    const double mm = 72 / 25.4;
    begin(&fixture);
    add_sheet(&fixture, 0, "2.css",
              "@page liten { size: 100mm 50mm; margin: 1mm 2mm; columns: 2; column-gap: 3mm } "
              "@page a, b { size: A5 landscape } @page kort { -malbild-cards: 3 5; size: letter } "
              "@page { size: A3 } .x { page: liten } @page b { size: 40mm }");
    load(&fixture);
    const struct paper *paper = setup_paper(fixture.setup, STR("liten"), false);
    CHECK(near(paper->width, 100 * mm) && near(paper->height, 50 * mm) && paper->columns == 2);
    CHECK(near(paper->margins[SIDE_LEFT], 2 * mm) && near(paper->gap, 3 * mm));
    paper = setup_paper(fixture.setup, STR("a"), false);
    CHECK(near(paper->width, 210 * mm) && near(paper->height, 148 * mm));
    paper = setup_paper(fixture.setup, STR("b"), true);
    CHECK(near(paper->width, 40 * mm) && near(paper->height, 40 * mm));
    paper = setup_paper(fixture.setup, STR("kort"), false);
    CHECK(paper->across == 3 && paper->down == 5 && near(paper->height, 279.4 * mm));
    CHECK(setup_paper(fixture.setup, STR("c"), false) == NULL);
    CHECK(setup_paper(fixture.setup, STR(""), false) != NULL);
    CHECK_STR(style_at(&fixture, false, "handout.x")->page, STR("liten"));
    end(&fixture);
}

static void margins(const char *css, const char *markup)
{
    struct fixture fixture;
    struct buf out;
    begin(&fixture);
    add_sheet(&fixture, 0, "2.css", css);
    load(&fixture);
    buf_init(&out);
    paper_write_margins(setup_paper(fixture.setup, STR(""), false), &out);
    CHECK_STR(buf_str(&out), str_from(markup));
    buf_finish(&out);
    end(&fixture);
}

#define CELL(class, text) "<marginalruta class=\"" class " A4\">" text "</marginalruta>"

static void test_margins(void)
{
    margins("@page { margin: 1mm }", "");
    margins("@page { @bottom-right { content: \"Sida <\" counter(page) \"/\" counter(pages) } }",
            "<marginalfot><marginalrad kolumner=\"1 1\">" CELL("bottom-left", "")
                CELL("bottom-right",
                     "Sida &lt;<sidnummer/>/<sidantal/>") "</marginalrad></marginalfot>");
    margins(
        "@page { @top-center { content: string(rubrik) } } @page A4 { @top-left { content: 'a' } }",
        "<marginalhuvud><marginalrad kolumner=\"1 1 1\">" CELL("top-left", "a")
            CELL("top-center", "<kolumntitel/>")
                CELL("top-right", "") "</marginalrad></marginalhuvud>");
    margins(
        "@page { @bottom-left { content: 'a' } } @page :first { @bottom-left { content: none } }",
        "<marginalfot sidor=\"övriga\"><marginalrad kolumner=\"1 1\">" CELL("bottom-left", "a")
            CELL("bottom-right", "") "</marginalrad></marginalfot>");
    margins(
        "@page A4:first { @bottom-left { content: 'b' } } @page { @bottom-left { content: 'a' } }",
        "<marginalfot sidor=\"övriga\"><marginalrad kolumner=\"1 1\">" CELL("bottom-left", "a")
            CELL("bottom-right",
                 "") "</marginalrad></marginalfot>"
                     "<marginalfot sidor=\"första\"><marginalrad kolumner=\"1 1\">" CELL(
                         "bottom-left first", "b")
                         CELL("bottom-right first", "") "</marginalrad></marginalfot>");
    margins("@page { @bottom-left { content: 'a' } } @page A4 { @bottom-left { content: none } }",
            "");
}

static void test_margin_styles(void)
{
    struct fixture fixture;
    begin(&fixture);
    add_sheet(&fixture, 0, "2.css",
              "@page A4 { @bottom-left { content: 'a'; color: red } } "
              "@page { @bottom-left { color: blue; font-size: 8pt } }");
    load(&fixture);
    const struct style *style =
        style_at(&fixture, false, "marginalfot marginalrad marginalruta.bottom-left.A4");
    CHECK(style->colour == 0xFF0000 && near(style->size, 8));
    style = style_at(&fixture, false, "marginalfot marginalrad marginalruta.bottom-left.A5");
    CHECK(style->colour == 0x0000FF);
    end(&fixture);
}

/* The first thing that is wrong with a sheet, and where. */
static void faulty(const char *css, enum rule rule, uint32_t line, uint32_t column)
{
    struct fixture fixture;
    begin(&fixture);
    add_sheet(&fixture, 1, "2.css", css);
    CHECK(handout_setup_load(&fixture.arena, &fixture.theme, &fixture.diags) == NULL);
    diags_sort(&fixture.diags);
    const struct diag *first = fixture.diags.items.items;
    if (first->rule != rule || first->place.line != line || first->place.column != column) {
        fprintf(stderr, "%s: %s at %u:%u\n", css, rule_get(first->rule)->id,
                (unsigned)first->place.line, (unsigned)first->place.column);
    }
    CHECK(first->rule == rule && first->place.line == line && first->place.column == column);
    CHECK_STR(first->place.path, STR("2.css"));
    CHECK(fixture.diags.items.count == 1);
    arena_finish(&fixture.arena);
}

static void test_faults(void)
{
    faulty("p { colr: red }", RULE_CSS_PROPERTY, 1, 5);
    faulty("p {\n  color: röd;\n}", RULE_CSS_COLOUR, 2, 10);
    faulty("p { margin: 1pt 2pt 3pt 4pt 5pt }", RULE_CSS_LENGTH, 1, 13);
    faulty("p { margin: 1 }", RULE_CSS_LENGTH, 1, 13);
    faulty("p { width: -1pt }", RULE_CSS_LENGTH, 1, 12);
    faulty("p { font-size: 0 }", RULE_CSS_LENGTH, 1, 16);
    faulty("p { font-size: 10pt 12pt }", RULE_CSS_LENGTH, 1, 16);
    faulty("p { border: 1pt 2pt solid }", RULE_CSS_BORDER, 1, 13);
    faulty("p { hyphens: auto auto }", RULE_CSS_WORD, 1, 14);
    faulty("p { orphans: 1.5 }", RULE_CSS_COUNT, 1, 14);
    faulty("p { font-family: Arial }", RULE_CSS_FAMILY, 1, 18);
    faulty("p { color: var(--nej) }", RULE_CSS_VARIABLE, 1, 16);
    faulty("p { --egen: 1pt }", RULE_CSS_ROOT, 1, 5);
    faulty(":root { --a: var(--a) } p { margin: var(--a) }", RULE_CSS_CIRCLE, 1, 37);
    faulty("p::before { content: 'x' }", RULE_CSS_SELECTOR, 1, 2);
    faulty("pp { margin: 0 }", RULE_CSS_ELEMENT, 1, 1);
    faulty("p { page: liten }", RULE_HANDOUT_PAPER, 1, 11);
    faulty("@page A4 { size: A12 }", RULE_CSS_SIZE, 1, 18);
    faulty("@page A4 { margin: 1em }", RULE_CSS_LENGTH, 1, 20);
    faulty("@page A4 { @left-top { content: 'x' } }", RULE_CSS_AT, 1, 12);
    faulty("@page { @top-left { content: attr(x) } }", RULE_CSS_CONTENT, 1, 30);
    faulty("@media (width > 1px) { p { margin: 0 } }", RULE_CSS_MEDIUM, 1, 8);
    faulty("@media (--storskrift) { p { margin: 1 } }", RULE_CSS_LENGTH, 1, 37);
    faulty("@font-face { src: url(x.ttf) }", RULE_CSS_FACE, 1, 19);
    faulty("@font-face { font-family: X; src: url(saknas.ttf) }", RULE_HANDOUT_FILE, 1, 35);
}

static void test_drawing_sheet(void)
{
    struct fixture fixture;
    begin(&fixture);
    add_sheet(&fixture, 0, "a/diagram.css",
              ".a { stroke: var(--farg-accent); --b: 1px; stroke-width: var(--b) }");
    add_sheet(&fixture, 1, "b/diagram.css", ".a { stroke-width: 2; fill: var(--c, none) }");
    load(&fixture);
    CHECK(fixture.setup->sheets.drawings != NULL);
    end(&fixture);
    begin(&fixture);
    add_sheet(&fixture, 0, "a/diagram.css",
              ".a { strok: red; stroke: var(--d); stroke-width: tjock; fill: red }");
    CHECK(handout_setup_load(&fixture.arena, &fixture.theme, &fixture.diags) == NULL);
    const struct diag *list = fixture.diags.items.items;
    CHECK(fixture.diags.items.count == 3 && list[0].rule == RULE_CSS_PROPERTY);
    CHECK_STR(list[0].args[1], STR("stroke"));
    CHECK(list[1].rule == RULE_CSS_VARIABLE && list[2].rule == RULE_CSS_VALUE);
    arena_finish(&fixture.arena);
}

static void test_what_is_needed(void)
{
    struct fixture fixture;
    begin(&fixture);
    fixture.folders[0].sheets.count = 0;
    CHECK(handout_setup_load(&fixture.arena, &fixture.theme, &fixture.diags) == NULL);
    const struct diag *first = fixture.diags.items.items;
    CHECK(first->rule == RULE_HANDOUT_SETUP);
    CHECK_STR(first->args[0], STR("@font-face, @page A4"));
    arena_finish(&fixture.arena);
}

static void test_table(void)
{
    CHECK(style_property_find(STR("Font-Size"), false) != NULL);
    CHECK(style_property_find(STR("margin"), false) == NULL);
    CHECK(style_shorthand_find(STR("MARGIN")) != NULL && style_shorthand_find(STR("x")) == NULL);
    CHECK(style_property_find(STR("color"), true) != NULL);
    CHECK(style_property_find(STR("width"), true) == NULL);
}

/* The handbook tells of every property. Those of one side of a border are told of
 * by their first. */
static void test_handbook(void)
{
    struct arena arena = {0};
    struct str page;
    struct str *names;
    size_t count = style_property_names(&arena, false, &names);
    CHECK(fs_read(&arena, STR("content/handbok/bygga-vidare/utskrifternas-utseende.md"), 1 << 20,
                  &page));
    for (size_t i = 0; i < count; i++) {
        struct str parts[] = {STR("`"), names[i], STR("`")};
        bool part = str_starts(names[i], STR("border-")) &&
                    (str_ends(names[i], STR("-width")) || str_ends(names[i], STR("-style")) ||
                     str_ends(names[i], STR("-color")));
        if (!part && str_find(page, str_join(&arena, parts, countof(parts)), 0) == page.size) {
            fprintf(stderr, "the handbook does not tell of %.*s\n", (int)names[i].size,
                    names[i].data);
            CHECK(false);
        }
    }
    arena_finish(&arena);
}

int main(void)
{
    test_cascade();
    test_themes_and_large_print();
    test_inheritance();
    test_shorthands();
    test_values();
    test_texts();
    test_papers();
    test_margins();
    test_margin_styles();
    test_faults();
    test_drawing_sheet();
    test_what_is_needed();
    test_table();
    test_handbook();
    return 0;
}
