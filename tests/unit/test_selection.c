/* What a list block picks, orders and groups, and what it says about names that are not there. */
#include "site/selection.h"
#include "site_made.h"

static const struct made_file files[] = {
    {"typer.yaml", "typer:\n"
                   "  sida:\n    etikett: Sida\n    fält: {titel: text}\n"
                   "  ämne:\n    etikett: Ämne\n    sida: nej\n    fält: {titel: text}\n"
                   "  fråga:\n    etikett: Fråga\n    sida: nej\n    fält:\n"
                   "      titel: text\n      antal: heltal\n      viktig: ja-nej\n"
                   "      ämnen: {slag: lista, av: {slag: referens, till: ämne}}\n"
                   "      sort: {slag: val, värden: {b: Bok, a: Artikel}}\n"
                   "block:\n  lista:\n    etikett: Lista\n    fält: {typ: typ}\n"},
    {"index.md",
     "---\ntitel: Start\n---\n\n:::lista {typ=fråga}\n:::\n\n:::lista {typ=ämne}\n:::\n"},
    {"amnen.yaml",
     "typ: ämne\nposter:\n  - {id: vard, titel: Vård}\n  - {id: ansvar, titel: Ansvar}\n"},
    {"fragor.yaml", "typ: fråga\nposter:\n"
                    "  - {id: ett, titel: B, antal: 3, ämnen: [vard], sort: a, viktig: ja}\n"
                    "  - {id: tva, titel: A, ämnen: [ansvar, vard], sort: b, viktig: nej}\n"
                    "  - {id: tre, titel: C, antal: 20, sort: a}\n"},
};

/* Arguments as a block would have them after its check. */
static struct value_map *arguments(struct site_made *made, const char *const *pairs, size_t count)
{
    struct value_map *map = value_map_create(&made->arena, count);
    value_map_add(map, &made->arena, STR("typ"), value_string(STR("fråga")));
    for (size_t i = 0; i + 1 < count; i += 2) {
        struct str value = str_from(pairs[i + 1]);
        int64_t number;
        value_map_add(map, &made->arena, str_from(pairs[i]),
                      str_to_int(value, &number) ? value_int(number) : value_string(value));
    }
    return map;
}

static void check_picked(struct site_made *made, const char *const *pairs, size_t count,
                         const char *ids)
{
    struct selection selection =
        selection_make(&made->arena, &made->site, arguments(made, pairs, count), NULL);
    CHECK_STR(made_ids(made, selection.records.items, selection.records.count), str_from(ids));
}

static void test_picks(struct site_made *made)
{
    static const struct {
        const char *pairs[6];
        const char *ids;
    } cases[] = {
        {{"antal", "9"}, "tva ett tre"},        {{"där", "sort=a"}, "ett tre"},
        {{"där", " sort = a "}, "ett tre"},     {{"där", "viktig=ja"}, "ett"},
        {{"där", "antal=20"}, "tre"},           {{"där", "ämnen=vard"}, "tva ett"},
        {{"där", "finns-inte=1"}, ""},          {{"sortera", "antal"}, "ett tre tva"},
        {{"sortera", "-antal"}, "tre ett tva"}, {{"sortera", "-titel", "antal", "2"}, "tre ett"},
    };
    for (size_t i = 0; i < countof(cases); i++) {
        size_t count = 0;
        while (count < 6 && cases[i].pairs[count] != NULL) {
            count++;
        }
        check_picked(made, cases[i].pairs, count, cases[i].ids);
    }
}

static void check_groups(struct site_made *made, const char *field, const char *expected)
{
    const char *const pairs[] = {"gruppera", field};
    struct selection selection =
        selection_make(&made->arena, &made->site, arguments(made, pairs, 2), NULL);
    const struct selection_group *groups = selection.groups.items;
    struct str all = {0};
    for (size_t i = 0; i < selection.groups.count; i++) {
        all = str_concat(&made->arena, all, i > 0 ? STR("; ") : STR(""), groups[i].id, STR(" "),
                         groups[i].title, STR(": "),
                         made_ids(made, groups[i].records.items, groups[i].records.count));
    }
    CHECK_STR(all, str_from(expected));
}

static void test_groups(struct site_made *made)
{
    check_groups(made, "sort", "b Bok: tva; a Artikel: ett tre");
    check_groups(made, "ämnen", "ansvar Ansvar: tva; vard Vård: tva ett;  : tre");
    check_groups(made, "viktig", "nej nej: tva; ja ja: ett;  : tre");
    check_groups(made, "finns-inte", "");
}

static void test_here(struct site_made *made)
{
    const char *const pairs[] = {"där", "ämnen=denna"};
    struct selection selection = selection_make(
        &made->arena, &made->site, arguments(made, pairs, 2), made_record(made, "ämne:ansvar"));
    CHECK_STR(made_ids(made, selection.records.items, selection.records.count), STR("tva"));
    const struct record *here = made_record(made, "fråga:ett");
    selection = selection_make(&made->arena, &made->site, arguments(made, NULL, 0), here);
    CHECK_STR(made_ids(made, selection.records.items, selection.records.count), STR("tva tre"));
}

static void check_said(struct site_made *made, const char *key, const char *value, enum rule rule)
{
    const char *const pairs[] = {key, value};
    struct diags diags;
    diags_init(&diags, &made->arena);
    struct value_map *map = arguments(made, pairs, 2);
    selection_check(&made->arena, &made->site, map, map, STR("x.md"), &diags);
    const struct diag *all = diags.items.items;
    CHECK(rule == RULE_COUNT ? diags.items.count == 0
                             : diags.items.count == 1 && all[0].rule == rule);
}

static void test_check(struct site_made *made)
{
    check_said(made, "där", "sort=a", RULE_COUNT);
    check_said(made, "där", "utkast=ja", RULE_COUNT);
    check_said(made, "sortera", "-titel", RULE_COUNT);
    check_said(made, "där", "sort", RULE_WRONG_KIND);
    check_said(made, "där", "sorrt=a", RULE_UNKNOWN_KEY);
    check_said(made, "där", "sort=c", RULE_NOT_ALLOWED);
    check_said(made, "gruppera", "x", RULE_UNKNOWN_KEY);
    check_said(made, "sortera", "-x", RULE_UNKNOWN_KEY);
}

int main(void)
{
    struct site_made made;
    site_made_init(&made, files, countof(files));
    CHECK_STR(made_reports(&made), STR(""));
    test_picks(&made);
    test_groups(&made);
    test_here(&made);
    test_check(&made);
    site_made_finish(&made);
    return 0;
}
