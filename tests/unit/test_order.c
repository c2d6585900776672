/* In which order records and pages stand. */
#include "site/order.h"
#include "site_made.h"

static const struct made_file files[] = {
    {"typer.yaml", "typer:\n"
                   "  sida:\n    etikett: Sida\n    fält: {titel: text}\n"
                   "  nyhet:\n    etikett: Nyhet\n    sortera: [-datum]\n    fält: {titel: text}\n"
                   "  svar:\n    etikett: Svar\n    sida: nej\n    sortera: [om, -id]\n"
                   "    fält: {titel: text, om: {slag: referens, till: nyhet}}\n"},
    {"index.md", "---\ntitel: Start\n---\n"},
    {"b/index.md", "---\ntitel: B\n---\n"},
    {"b/sist.md", "---\ntitel: Sist\n---\n"},
    {"b/arlig.md", "---\ntitel: Ärlig\n---\n"},
    {"b/forst.md", "---\ntitel: Först\nordning: 1\n---\n"},
    {"b/c/d/djup.md", "---\ntitel: Djup\n---\n"},
    {"a.md", "---\ntitel: Å\n---\n"},
    {"e/index.md", "---\ntitel: E\nunder: ../b/forst.md\n---\n"},
    {"e/inne.md", "---\ntitel: Inne\n---\n"},
    {"nytt/gammal.md", "---\ntyp: nyhet\ntitel: Z\ndatum: 2020-01-01\n---\n"},
    {"nytt/ny.md", "---\ntyp: nyhet\ntitel: Y\ndatum: 2022-01-01\n---\n"},
    {"nytt/odaterad.md", "---\ntyp: nyhet\ntitel: X\n---\n"},
    {"svar.yaml", "typ: svar\nposter:\n  - {id: om-z, titel: A, om: gammal}\n"
                  "  - {id: om-x, titel: B, om: odaterad}\n  - {id: om-ingen, titel: C}\n"
                  "  - {id: om-y, titel: D, om: ny}\n  - {id: om-y2, titel: E, om: ny}\n"},
};

static void check_type(struct site_made *made, const char *type, const char *ids)
{
    size_t index = schema_type(&made->schema, str_from(type))->index;
    CHECK_STR(made_ids(made, made->site.by_type[index], made->site.by_type_count[index]),
              str_from(ids));
}

static void test_types(struct site_made *made)
{
    check_type(made, "nyhet", "ny gammal odaterad");
    check_type(made, "svar", "om-x om-y2 om-y om-z om-ingen");
}

static void test_tree(struct site_made *made)
{
    const struct record *start = made_record(made, "sida:start");
    const struct record *section = made_record(made, "sida:b");
    CHECK(made->site.start == start && start->parent == NULL && section->parent == start);
    CHECK_STR(made_ids(made, section->children, section->child_count),
              STR("forst djup sist arlig"));
    CHECK(made_record(made, "sida:djup")->parent == section);
    CHECK(made_record(made, "nyhet:ny")->parent == start);
    const struct record *first = made_record(made, "sida:forst");
    const struct record *moved = made_record(made, "sida:e");
    CHECK(moved->parent == first && first->child_count == 1 && first->children[0] == moved);
    CHECK(made_record(made, "sida:inne")->parent == moved);
}

static void test_neighbours(struct site_made *made)
{
    const struct record *section = made_record(made, "sida:b");
    const struct record *first = made_record(made, "sida:forst");
    CHECK(section->previous == NULL && section->next == first && first->previous == section);
    CHECK(first->next == made_record(made, "sida:e"));
    CHECK(made_record(made, "sida:inne")->next == made_record(made, "sida:djup"));
    CHECK(made_record(made, "sida:arlig")->next == NULL);
    CHECK(made_record(made, "sida:a")->next == NULL && made->site.start->next == NULL);
}

int main(void)
{
    struct site_made made;
    site_made_init(&made, files, countof(files));
    CHECK_STR(made_reports(&made), STR(""));
    test_types(&made);
    test_tree(&made);
    test_neighbours(&made);
    site_made_finish(&made);
    return 0;
}
