/* Terms found in running text. */
#include "site/glossary.h"
#include "site_made.h"

static const struct made_file files[] = {
    {"typer.yaml", "typer:\n"
                   "  sida:\n    etikett: Sida\n    fält: {titel: text}\n"
                   "  begrepp:\n    etikett: Begrepp\n    sida: nej\n"
                   "    ordlista: {term: titel, former: former, förklaring: titel}\n"
                   "    fält: {titel: text, former: {slag: lista, av: text}}\n"},
    {"begrepp.yaml",
     "typ: begrepp\nposter:\n  - {id: vard, titel: vård, former: [vården]}\n"
     "  - {id: nara-vard, titel: nära vård}\n  - {id: nsv, titel: NSV}\n"
     "  - {id: oppen, titel: öppen vård}\n  - {id: kelvin, titel: \"\xE2\x84\xAA\"}\n"
     "  - {id: tecken, titel: \"(x)\"}\n"},
};

/* All terms found, as "text=id" with spaces between. */
static struct str found_in(struct site_made *made, struct str text)
{
    struct str all = {0};
    size_t from = 0;
    size_t start;
    size_t end;
    const struct term *term;
    while ((term = glossary_next(&made->site.glossary, text, from, &start, &end)) != NULL) {
        all = str_concat(&made->arena, all, all.size > 0 ? STR(" ") : STR(""),
                         str_slice(text, start, end), STR("="), term->record->id);
        from = end;
    }
    return all;
}

static void check_found(struct site_made *made, const char *text, const char *terms)
{
    CHECK_STR(found_in(made, str_from(text)), str_from(terms));
}

int main(void)
{
    struct site_made made;
    site_made_init(&made, files, countof(files));
    CHECK_STR(made_reports(&made), STR(""));
    check_found(&made, "Vård och vården.", "Vård=vard vården=vard");
    check_found(&made, "Nära vård", "Nära vård=nara-vard");
    check_found(&made, "nära", "");
    check_found(&made, "nära våg, nära vårdande", "");
    check_found(&made, "Öppen vård ÖPPEN VÅRD", "Öppen vård=oppen ÖPPEN VÅRD=oppen");
    check_found(&made, "sjukvård vårdcentral vård-x", "vård=vard");
    check_found(&made, "NSV nsv", "NSV=nsv");
    check_found(&made, "”vård”–vård…", "vård=vard vård=vard");
    check_found(&made, "nära\xC2\xA0vård", "vård=vard");
    check_found(&made, "(x) v\xC3", "");
    check_found(&made, "", "");
    site_made_finish(&made);
    return 0;
}
