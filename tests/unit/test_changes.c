/* Notes on changes: the date and the history they give the pages they name. */
#include "site_made.h"

static const struct made_file files[] = {
    {"typer.yaml",
     "typer:\n  sida:\n    etikett: Sida\n    fält:\n"
     "      titel: {slag: text, krävs: ja, etikett: Titel}\n"
     "  ändring:\n    etikett: Ändring\n    sida: nej\n    ändringslogg: sidor\n    fält:\n"
     "      titel: {slag: text, etikett: Titel}\n"
     "      datum: {slag: datum, etikett: Datum}\n"
     "      sidor: {slag: lista, av: {slag: referens, etikett: Sida}, etikett: Sidor}\n"},
    {"a.md", "---\ntitel: A\n---\n"},
    {"b.md", "---\ntitel: B\nändrad: 2023-05-01\nändringsnot: Egen\n---\n"},
    {"c.md", "---\ntitel: C\n---\n"},
    {"logg.yaml", "typ: ändring\nposter:\n"
                  "  - {id: ett, titel: Ett, datum: 2023-01-02, sidor: [\"@a\", \"@b\"]}\n"
                  "  - {id: tva, titel: Två, datum: 2023-03-04, sidor: [\"@a\"]}\n"
                  "  - {id: tre, titel: Tre, datum: 2023-02-03, sidor: [\"@a\"]}\n"},
};

int main(void)
{
    struct site_made made;
    site_made_init(&made, files, countof(files));
    const struct record *a = made_record(&made, "sida:a");
    const struct record *b = made_record(&made, "sida:b");
    const struct record *c = made_record(&made, "sida:c");
    CHECK_STR(a->changed, STR("2023-03-04"));
    CHECK_STR(value_map_part(a->data, STR("ändrad"), STR("iso")), STR("2023-03-04"));
    CHECK_STR(b->changed, STR("2023-05-01"));
    CHECK_STR(value_map_text(b->data, STR("ändringsnot")), STR("Egen"));
    CHECK(c->changed.size == 0);
    const struct value *notes = value_map_get(a->data, STR("historik"));
    CHECK(notes->as.list.count == 3);
    CHECK_STR(notes->as.list.items[0].as.map->self, STR("Två"));
    CHECK_STR(notes->as.list.items[2].as.map->self, STR("Ett"));
    site_made_finish(&made);
    return 0;
}
