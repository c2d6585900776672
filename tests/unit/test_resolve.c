/* Where links and references lead, and what is said of those that lead nowhere. */
#include "site/resolve.h"
#include "site_made.h"

static const struct made_file files[] = {
    {"typer.yaml", "typer:\n"
                   "  sida:\n    etikett: Sida\n    fält:\n      titel: text\n      bok: referens\n"
                   "      länk: länk\n      fil: bild\n"
                   "  bok:\n    etikett: Bok\n    sida: nej\n    fält: {titel: text}\n"
                   "  film:\n    etikett: Film\n    fält: {titel: text}\n"
                   "block:\n  lista:\n    etikett: Lista\n    fält: {typ: typ}\n"},
    {"index.md", "---\ntitel: Start\n---\n\n:::lista {typ=bok}\n:::\n"},
    {"bocker.yaml", "typ: bok\nposter:\n  - {id: moln, titel: Moln}\n  - {id: dubbel, titel: B}\n"},
    {"dubbel.md", "---\ntyp: film\ntitel: D\n---\n"},
    {"a/index.md", "---\ntitel: A\n---\n\n## Om\n"},
    {"a/b/sida.md", "---\ntitel: B\n---\n"},
    {"a/Min fil.txt", "x"},
};

enum { LINK_LINE = 5 };

/* Resolves one link of a page a/b/prov.md of its own. */
static const struct target *follow(struct site_made *made, const char *link)
{
    char text[200];
    snprintf(text, sizeof(text), "---\ntitel: Prov\n---\n\n[x](<%s>)\n", link);
    const struct made_file prov = {"a/b/prov.md", text};
    struct made_file all[countof(files) + 1];
    for (size_t i = 0; i < countof(files); i++) {
        all[i] = files[i];
    }
    all[countof(files)] = prov;
    site_made_init(made, all, countof(all));
    const struct record *page = made_record(made, "sida:prov");
    CHECK(page->body->document->link_count == 1);
    return &page->body->targets[0];
}

static void check_record(const char *link, const char *record, const char *anchor)
{
    struct site_made made = {0};
    const struct target *target = follow(&made, link);
    CHECK_STR(made_reports(&made), STR(""));
    CHECK(target->kind == TARGET_RECORD && target->record == made_record(&made, record));
    CHECK_STR(target->anchor, str_from(anchor));
    site_made_finish(&made);
}

static void test_records(void)
{
    check_record("sida.md", "sida:sida", "");
    check_record("./sida.md?x=1", "sida:sida", "");
    check_record("../index.md#om", "sida:a", "om");
    check_record("..", "sida:a", "");
    check_record("../", "sida:a", "");
    check_record("/", "sida:start", "");
    check_record("/index.html", "sida:start", "");
    check_record("/a", "sida:a", "");
    check_record("/a/b/sida", "sida:sida", "");
    check_record("sida.html", "sida:sida", "");
    check_record("@a#om", "sida:a", "om");
    check_record("@moln", "bok:moln", "moln");
    check_record("@bok:dubbel", "bok:dubbel", "dubbel");
}

static void check_kind(const char *link, enum target_kind kind)
{
    struct site_made made = {0};
    CHECK(follow(&made, link)->kind == kind);
    CHECK_STR(made_reports(&made), STR(""));
    site_made_finish(&made);
}

static void test_others(void)
{
    check_kind("https://exempel.se", TARGET_EXTERNAL);
    check_kind("mailto:a@exempel.se", TARGET_EXTERNAL);
    check_kind("/flode.xml", TARGET_OUTPUT);
    check_kind("../Min%20fil.txt", TARGET_ASSET);
    check_kind("/a/Min%20fil.txt", TARGET_ASSET);
}

static void check_said(const char *link, const char *report)
{
    struct site_made made = {0};
    CHECK(follow(&made, link)->kind == TARGET_NONE);
    struct str line = str_format(&made.arena, "a/b/prov.md:%d:6 %s\n", LINK_LINE, report);
    CHECK_STR(made_reports(&made), line);
    site_made_finish(&made);
}

static void test_broken(void)
{
    check_said("sidan.md", "bruten-lank: sidan.md, /a/b/sida.md");
    check_said("/b/sida.md", "bruten-lank: /b/sida.md, /a/b/sida.md");
    check_said("../../../../index.md", "bruten-lank: ../../../../index.md, ");
    check_said("%zz", "bruten-lank: %zz, ");
    check_said("%4", "bruten-lank: %4, ");
    check_said("@molln", "okand-referens: molln, , moln");
    check_said("@bok:moin", "okand-referens: moin, Bok, moln");
    check_said("@bokk:moln", "okand-typ: bokk, bok, ");
    check_said("@dubbel", "flertydig-referens: dubbel, @bok:dubbel, @film:dubbel");
}

static void test_fields(void)
{
    static const struct made_file page = {
        "prov.md", "---\ntitel: Prov\nbok: a/index.md\nlänk: \"@moln\"\nfil: saknas.png\n---\n"};
    struct made_file all[countof(files) + 1];
    struct site_made made;
    for (size_t i = 0; i < countof(files); i++) {
        all[i] = files[i];
    }
    all[countof(files)] = page;
    site_made_init(&made, all, countof(all));
    const struct record *prov = made_record(&made, "sida:prov");
    CHECK_STR(made_reports(&made), STR("prov.md:5:6 saknad-bild: saknas.png, \n"));
    CHECK_STR(value_map_part(prov->fields, STR("bok"), STR("id")), STR("a"));
    const struct value *link = value_map_get(prov->fields, STR("länk"));
    CHECK(link->kind == VALUE_OPAQUE && link->as.opaque.tag == TAG_TARGET);
    /* Who is referred to by a field knows it. */
    const struct vec *back = &made.site.back[made_record(&made, "sida:a")->index];
    CHECK(back->count == 1 && *(const struct record *const *)back->items == prov);
    site_made_finish(&made);
}

int main(void)
{
    test_records();
    test_others();
    test_broken();
    test_fields();
    return 0;
}
