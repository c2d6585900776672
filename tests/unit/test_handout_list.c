/* Which handouts there are, what their readers may see, and sums of parts. */
#include "base/buf.h"
#include "render/audience.h"
#include "render/paper/handout_slides.h"
#include "site/handout_list.h"
#include "site/sum.h"
#include "site_made.h"

static const struct made_file types = {
    "typer.yaml",
    "typer:\n"
    "  sida:\n    etikett: Sida\n    fält:\n      titel: text\n"
    "  fall:\n    etikett: Fall\n    plural: Fallen\n    fält:\n      titel: text\n"
    "      tema: {slag: val, värden: {a: Alfa, b: Beta}}\n"
    "      tips: {slag: text, för: [ledare]}\n"
    "      roller: {slag: grupp, fält: {öppen: text, sluten: {slag: text, för: [ledare]}}}\n"
    "      andra: {slag: lista, av: {slag: referens, till: fall}}\n"
    "      tid: tid\n"
    "      delar: {slag: lista, etikett: Delarna, summa: {fält: tid, högst: tid},"
    " av: {slag: grupp, fält: {tid: tid}}}\n"
    "      urval: {slag: lista, av: {slag: grupp, fält: {id: text, titel: text}}}\n"
    "utskrifter:\n"
    "  blad: {etikett: Blad, typ: fall, för: [deltagare], urval: ja, storskrift: nej}\n"
    "  guide: {etikett: Guide, typ: fall, för: [ledare, presentatör], en-per: alla}\n"
    "  kort: {etikett: Kort, typ: fall, för: [deltagare], en-per: tema, storskrift: nej}\n"
    "  borta: nej\n"};

static const struct made_file one = {
    "fall/ett.md", "---\ntyp: fall\ntitel: Ett\nid: ett\ntema: a\ntips: Hemligt\n"
                   "roller: {öppen: Alla, sluten: Viska}\nandra: [tva]\ntid: 20 min\n"
                   "delar: [{tid: 15 min}, {tid: 6 min}]\n"
                   "urval: [{id: kort, titel: Kort version}]\n---\n"};
static const struct made_file two = {
    "fall/tva.md", "---\ntyp: fall\ntitel: Två\nid: tva\ntema: b\ntips: Tyst\nandra: [ett]\n---\n"};

static void test_list(void)
{
    struct site_made made;
    const struct made_file files[] = {types, one, two, {"index.md", "---\ntitel: S\n---\n"}};
    site_made_init(&made, files, countof(files));
    struct vec handouts = {0};
    struct buf ids;
    buf_init(&ids);
    handout_list(&made.arena, &made.site, &handouts);
    const struct handout *const *items = handouts.items;
    for (size_t i = 0; i < handouts.count; i++) {
        CHECK(items[i]->index == i);
        buf_add(&ids, items[i]->id);
        buf_add(&ids, STR(" "));
        buf_add(&ids, items[i]->title);
        buf_add(&ids, items[i]->part.size > 0 ? STR("/") : STR(""));
        buf_add(&ids, items[i]->part);
        buf_add(&ids, STR("\n"));
    }
    CHECK_STR(
        buf_str(&ids),
        STR("blad/ett Ett\nblad/ett-kort Ett/Kort version\nblad/tva Två\nguide Fallen\n"
            "guide-storskrift Fallen\nkort Fallen\nkort/a Fallen/Alfa\nkort/b Fallen/Beta\n"));
    CHECK_STR(items[0]->address, STR("v/1/utskrift/blad/ett.pdf"));
    CHECK(items[3]->other == items[4] && items[4]->other == items[3] && items[4]->large);
    CHECK(items[0]->other == NULL);
    struct vec some = handout_records(&made.arena, &made.site, items[5]->kind, STR("tema=b"));
    CHECK(some.count == 1);
    buf_finish(&ids);
    site_made_finish(&made);
}

static struct str text_at(const struct value_map *map, const char *key)
{
    const struct value *value = value_map_get(map, str_from(key));
    return value != NULL && value->kind == VALUE_STRING ? value->as.string : STR("–");
}

/* What is kept for leaders is nowhere in what participants get, also by way of a reference. */
static void test_audience(void)
{
    struct site_made made;
    const struct made_file files[] = {types, one, two, {"index.md", "---\ntitel: S\n---\n"}};
    site_made_init(&made, files, countof(files));
    const struct handout_kind *const *kinds = made.schema.handouts.items;
    const struct record *record = made_record(&made, "fall:ett");
    struct audience open = audience_make(&made.arena, &made.site, kinds[0]);
    struct audience closed = audience_make(&made.arena, &made.site, kinds[1]);
    const struct value_map *seen = audience_data(&open, record);
    CHECK_STR(text_at(seen, "tips"), STR("–"));
    CHECK_STR(text_at(audience_data(&closed, record), "tips"), STR("Hemligt"));
    const struct value *roles = value_map_get(seen, STR("roller"));
    CHECK_STR(text_at(roles->as.map, "öppen"), STR("Alla"));
    CHECK_STR(text_at(roles->as.map, "sluten"), STR("–"));
    const struct value *others = value_map_get(seen, STR("andra"));
    const struct value_map *other = others->as.list.items[0].as.map;
    CHECK_STR(text_at(other, "titel"), STR("Två"));
    CHECK_STR(text_at(other, "tips"), STR("–"));
    const struct value *back = value_map_get(other, STR("andra"));
    CHECK(back->as.list.items[0].as.map == seen);
    CHECK_STR(text_at(record->data, "tips"), STR("Hemligt"));
    site_made_finish(&made);
}

static void test_sum(void)
{
    struct site_made made;
    const struct made_file files[] = {types, one, two, {"index.md", "---\ntitel: S\n---\n"}};
    site_made_init(&made, files, countof(files));
    const struct record *record = made_record(&made, "fall:ett");
    struct value sum = sum_of(&made.arena, value_map_get(record->fields, STR("delar")), STR("tid"));
    CHECK(sum.kind == VALUE_MAP);
    CHECK_STR(sum.as.map->self, STR("21\u00A0min"));
    sum_check(&made.arena, record, &made.diags);
    sum_check(&made.arena, made_record(&made, "fall:tva"), &made.diags);
    CHECK_STR(made_reports(&made),
              STR("fall/ett.md:10:1 for-stor-summa: Delarna, 21\u00A0min, tid, 20\u00A0min\n"));
    site_made_finish(&made);
}

static void test_slides(void)
{
    bool chosen[9];
    CHECK(handout_slides_parse(STR("1, 4-6,9"), countof(chosen), chosen));
    CHECK(chosen[0] && !chosen[1] && !chosen[2] && chosen[3] && chosen[5] && !chosen[6]);
    CHECK(chosen[8]);
    static const char *const faults[] = {"",  "0",  "10", "3-2",  "1,",
                                         "a", "1-", "-2", "4-10", "1;2"};
    for (size_t i = 0; i < countof(faults); i++) {
        CHECK(!handout_slides_parse(str_from(faults[i]), countof(chosen), chosen));
    }
}

/* Declarations that name what does not exist. */
static void test_faults(void)
{
    struct site_made made;
    const struct made_file files[] = {{"typer.yaml",
                                       "typer:\n  sida: {etikett: Sida, fält: {titel: text}}\n"
                                       "utskrifter:\n"
                                       "  a: {etikett: A, typ: sidor, för: [alla]}\n"
                                       "  b: {etikett: B, typ: sida, för: [alla], en-per: tema}\n"
                                       "  c: {etikett: C, typ: sida, för: [alla], där: läge=1}\n"
                                       "  d: {etikett: D, typ: sida}\n"},
                                      {"index.md", "---\ntitel: S\n---\n"}};
    site_made_init(&made, files, countof(files));
    struct str said = made_reports(&made);
    CHECK(str_find(said, STR("typer.yaml:4:24 okand-typ: sidor, sida"), 0) < said.size);
    CHECK(str_find(said, STR("typer.yaml:5:3 "), 0) < said.size);
    CHECK(str_find(said, STR("typer.yaml:6:3 "), 0) < said.size);
    CHECK(str_find(said, STR("saknad-nyckel: för, d"), 0) < said.size);
    site_made_finish(&made);
}

int main(void)
{
    test_list();
    test_audience();
    test_sum();
    test_slides();
    test_faults();
    return 0;
}
