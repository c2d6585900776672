/* Slides, their steps and the cues of their notes. */
#include "site/deck.h"
#include "site_made.h"

static const struct made_file types = {
    "typer.yaml",
    "typer:\n"
    "  sida:\n    etikett: Sida\n    fält:\n      titel: text\n"
    "      anteckningar: {slag: val, värden: [synliga, dolda]}\n"
    "      urval: {slag: lista, av: {slag: grupp, fält: {bilder: {slag: lista, av: text}}}}\n"
    "block:\n"
    "  bild:\n    etikett: Bild\n    fält: {id: text, steg: {slag: val, värden: [punkter]}}\n"
    "  klick:\n    etikett: Klick\n"
    "  talmanus:\n    etikett: Talmanus\n"};

/* What the deck in `body` gives rise to, without the place of the file. */
static void check_said(const char *head, const char *body, const char *reports)
{
    struct site_made made;
    char page[1000];
    snprintf(page, sizeof(page), "---\ntitel: D\n%s---\n%s", head, body);
    const struct made_file files[] = {types, {"index.md", page}};
    site_made_init(&made, files, countof(files));
    const struct record *record = made_record(&made, "sida:start");
    deck_check(&made.arena, record->body, &made.diags);
    diags_sort(&made.diags);
    CHECK_STR(made_reports(&made), str_from(reports));
    CHECK(deck_hides_notes(record) ==
          (str_find(str_from(head), STR("dolda"), 0) < str_from(head).size));
    site_made_finish(&made);
}

static void test_good(void)
{
    check_said("", "## Ingen bild\n", "");
    check_said("anteckningar: dolda\nurval: [{bilder: [ett]}]\n",
               ":::bild {id=ett}\n## Rubrik\n:::klick\nA\n:::\n:::klick\n- B\n- C\n:::\n"
               ":::talmanus\nNu (klicka 1) och [klick].\n:::\n:::\n",
               "");
    check_said("",
               ":::bild {id=ett steg=punkter}\n## Rubrik\n- A\n  - a\n- B\n"
               ":::talmanus\n- (klicka)\n- (klicka 2)\n:::\n:::\n",
               "");
}

static void test_faults(void)
{
    check_said("", ":::bild {id=ett}\nText\n:::\n", "index.md:4:4 bild-utan-rubrik: ett\n");
    check_said("", ":::bild {id=ett}\n## Rubrik\n:::klick\nA\n:::\n:::talmanus\nNej\n:::\n:::\n",
               "index.md:9:4 klickantal: ett, 0, 1, 4\n");
    check_said("",
               ":::bild {id=ett}\n## Rubrik\n:::klick\nA\n:::\n:::talmanus\n(klicka 2)\n:::\n:::\n",
               "index.md:10:0 klicknummer: 2, 1\n");
    check_said("", ":::bild {id=Ett}\n## Rubrik\n:::\n", "index.md:4:13 fel-id: Ett, ett\n");
    check_said("", ":::bild {id=a}\n## Rubrik\n:::\n:::bild {id=a}\n## Annan\n:::\n",
               "index.md:7:13 dubbelt-ankare: a, 4\n");
    check_said("urval: [{bilder: [ett, et]}]\n", ":::bild {id=ett}\n## Rubrik\n:::\n",
               "index.md:3:24 okand-bild: et, ett\n");
}

int main(void)
{
    test_good();
    test_faults();
    return 0;
}
