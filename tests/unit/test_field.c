/* Fields: each kind's values, and the reports of those that do not fit. */
#include "base/arena.h"
#include "format/data/yaml.h"
#include "site/field.h"
#include "test.h"

static const struct choice choices[] = {{TEXT("a"), TEXT("Alfa")}, {TEXT("b"), TEXT("Beta")}};
static const struct field inner[] = {{.name = TEXT("x"), .kind = FIELD_INTEGER, .required = true}};
static const struct field_set inner_set = {inner, countof(inner)};
static const struct field element = {.kind = FIELD_INTEGER, .has_most = true, .most = 9};

static const struct field fields[] = {
    {.name = TEXT("text"), .kind = FIELD_TEXT, .has_most = true, .most = 4},
    {.name = TEXT("heltal"), .kind = FIELD_INTEGER, .has_least = true, .least = 1},
    {.name = TEXT("decimaltal"), .kind = FIELD_DECIMAL},
    {.name = TEXT("datum"), .kind = FIELD_DATE, .most_months = 12},
    {.name = TEXT("val"), .kind = FIELD_ENUM, .choices = choices, .choice_count = 2},
    {.name = TEXT("ja-nej"), .kind = FIELD_BOOL},
    {.name = TEXT("tid"), .kind = FIELD_DURATION},
    {.name = TEXT("lista"), .kind = FIELD_LIST, .item = &element, .has_most = true, .most = 2},
    {.name = TEXT("grupp"), .kind = FIELD_GROUP, .group = &inner_set},
    {.name = TEXT("standard"), .kind = FIELD_INTEGER, .fallback = TEXT("7")},
};
static const struct field_set field_set = {fields, countof(fields)};

struct reading {
    struct arena arena;
    struct diags diags;
    struct value_map *map;
};

static void read_yaml(struct reading *reading, const char *yaml)
{
    *reading = (struct reading){0};
    struct value root;
    diags_init(&reading->diags, &reading->arena);
    CHECK(yaml_parse(&reading->arena, STR("x.yaml"), str_from(yaml), 1, &reading->diags, &root));
    struct field_reader reader = {.arena = &reading->arena,
                                  .scratch = &reading->arena,
                                  .diags = &reading->diags,
                                  .path = STR("x.yaml"),
                                  .date = {2023, 7, 31},
                                  .language = STR("sv")};
    const struct field_set *sets[] = {&field_set};
    reading->map =
        field_read_map(&reader, sets, 1, STR("Prov"), (struct place){STR("x.yaml"), 1, 0, 0},
                       root.kind == VALUE_MAP ? root.as.map : NULL);
}

static void test_values(void)
{
    struct reading r;
    read_yaml(&r,
              "text: åäö!\nheltal: 12\ndecimaltal: -3,5\ndatum: 2023-01-24\nval: b\nja-nej: nej\n"
              "tid: 1 h 30 min\nlista: [1, 9]\ngrupp: {x: 3}\n");
    CHECK(r.diags.items.count == 0);
    CHECK_STR(value_map_text(r.map, STR("text")), STR("åäö!"));
    CHECK(value_map_get(r.map, STR("heltal"))->as.integer == 12);
    CHECK(value_map_get(r.map, STR("decimaltal"))->as.number == -3.5);
    CHECK_STR(value_map_get(r.map, STR("datum"))->as.map->self, STR("24 januari 2023"));
    CHECK_STR(value_map_part(r.map, STR("datum"), STR("iso")), STR("2023-01-24"));
    CHECK_STR(value_map_get(r.map, STR("val"))->as.map->self, STR("Beta"));
    CHECK_STR(value_map_part(r.map, STR("val"), STR("id")), STR("b"));
    CHECK(!value_map_get(r.map, STR("ja-nej"))->as.boolean);
    CHECK(value_map_get(value_map_get(r.map, STR("tid"))->as.map, STR("sekunder"))->as.integer ==
          5400);
    CHECK(value_map_get(r.map, STR("lista"))->as.list.items[1].as.integer == 9);
    CHECK(value_map_get(r.map, STR("standard"))->as.integer == 7);
    CHECK(value_map_get(r.map, STR("heltal"))->line == 2);
    arena_finish(&r.arena);
}

static void check_said(const char *yaml, enum rule rule, uint32_t column)
{
    struct reading r;
    read_yaml(&r, yaml);
    const struct diag *all = r.diags.items.items;
    if (r.diags.items.count != 1 || all[0].rule != rule || all[0].place.column != column) {
        fprintf(stderr, "%s: %zu reports, the first in column %u\n", yaml, r.diags.items.count,
                r.diags.items.count > 0 ? (unsigned)all[0].place.column : 0);
    }
    CHECK(r.diags.items.count == 1 && all[0].rule == rule && all[0].place.column == column);
    arena_finish(&r.arena);
}

static void test_faults(void)
{
    check_said("text: åäöåä", RULE_OUT_OF_RANGE, 7);
    check_said("text: [a]", RULE_WRONG_KIND, 7);
    check_said("text: ''", RULE_EMPTY_VALUE, 8);
    check_said("heltal: tolv", RULE_WRONG_KIND, 9);
    check_said("heltal: 1.0", RULE_WRONG_KIND, 9);
    check_said("heltal: 9999999999999999999", RULE_WRONG_KIND, 9);
    check_said("heltal: 0", RULE_OUT_OF_RANGE, 9);
    check_said("decimaltal: 1,2,3", RULE_WRONG_KIND, 13);
    check_said("decimaltal: inf", RULE_WRONG_KIND, 13);
    check_said("decimaltal: '-'", RULE_WRONG_KIND, 14);
    check_said("datum: 2023-02-30", RULE_BAD_DATE, 8);
    check_said("datum: 2022-07-30", RULE_DATE_TOO_OLD, 8);
    check_said("datum: 2023-08-01", RULE_DATE_IN_FUTURE, 8);
    check_said("val: c", RULE_NOT_ALLOWED, 6);
    check_said("ja-nej: yes", RULE_WRONG_KIND, 9);
    check_said("tid: länge", RULE_BAD_DURATION, 6);
    check_said("lista: 1", RULE_WRONG_KIND, 8);
    check_said("lista: [1, 2, 3]", RULE_OUT_OF_RANGE, 8);
    check_said("lista: [1, 10]", RULE_OUT_OF_RANGE, 12);
    check_said("grupp: {}", RULE_MISSING_KEY, 8);
    check_said("grupp: {x: 1, y: 2}", RULE_UNKNOWN_KEY, 15);
    check_said("textt: a", RULE_UNKNOWN_KEY, 1);
}

/* A fact that is left open: the field counts as given, has no value, and its question is kept. */
static void test_lacking(void)
{
    static const struct field open_fields[] = {
        {.name = TEXT("telefon"), .kind = FIELD_TEXT, .required = true, .label = TEXT("Telefon")},
        {.name = TEXT("dag"), .kind = FIELD_DATE, .required = true, .label = TEXT("Dag")},
        {.name = TEXT("grupp"), .kind = FIELD_GROUP, .group = &inner_set, .label = TEXT("Grupp")},
    };
    static const struct field_set open_set = {open_fields, countof(open_fields)};
    static const char yaml[] = "telefon:\n  uppgift: saknas\n  fråga: Vilket nummer?\n"
                               "dag: {uppgift: saknas}\ngrupp: {uppgift: saknas}\n";
    struct arena arena = {0};
    struct diags diags;
    struct value root;
    diags_init(&diags, &arena);
    CHECK(yaml_parse(&arena, STR("x.yaml"), str_from(yaml), 1, &diags, &root));
    struct field_reader reader = {.arena = &arena,
                                  .scratch = &arena,
                                  .diags = &diags,
                                  .path = STR("x.yaml"),
                                  .language = STR("sv"),
                                  .content = true};
    const struct field_set *sets[] = {&open_set};
    struct place at = {STR("x.yaml"), 1, 0, 0};
    const struct value_map *map = field_read_map(&reader, sets, 1, STR("Prov"), at, root.as.map);
    const struct diag *all = diags.items.items;
    CHECK(diags.errors == 0 && diags.warnings == 0 && diags.notes == 3);
    CHECK(all[0].rule == RULE_FACT_MISSING && all[0].place.line == 2);
    CHECK_STR(all[0].args[0], STR("telefon"));
    CHECK_STR(all[0].args[1], STR("Vilket nummer?"));
    CHECK(value_map_get(map, STR("telefon"))->kind == VALUE_NULL);
    CHECK_STR(value_map_text(value_map_get(map, STR("saknas"))->as.map, STR("telefon")),
              STR("Vilket nummer?"));
    CHECK_STR(value_map_text(value_map_get(map, STR("saknas"))->as.map, STR("dag")), STR("Dag"));
    /* In other words it is a slip, and in what is no content it is a mapping like any other. */
    diags_init(&diags, &arena);
    CHECK(yaml_parse(&arena, STR("x.yaml"), STR("telefon: {uppgift: saknad, vem: vi}\ndag: 1\n"), 1,
                     &diags, &root));
    field_read_map(&reader, sets, 1, STR("Prov"), at, root.as.map);
    CHECK(diags.errors == 3 && diags.notes == 0);
    diags_init(&diags, &arena);
    reader.content = false;
    CHECK(yaml_parse(&arena, STR("x.yaml"), str_from(yaml), 1, &diags, &root));
    field_read_map(&reader, sets, 1, STR("Prov"), at, root.as.map);
    CHECK(diags.errors > 0 && diags.notes == 0);
    arena_finish(&arena);
}

/* A required field may be left out when one that stands in its place is there. */
static void test_instead(void)
{
    static const struct str other = TEXT("inte-gjort");
    static const struct field either_fields[] = {
        {.name = TEXT("gjort"),
         .kind = FIELD_DATE,
         .required = true,
         .others = &other,
         .other_count = 1},
        {.name = TEXT("inte-gjort"), .kind = FIELD_TEXT},
    };
    static const struct field_set either_set = {either_fields, countof(either_fields)};
    static const char *const yaml[] = {"gjort: 2023-01-24\n", "inte-gjort: Snart.\n", "{}\n"};
    for (size_t i = 0; i < countof(yaml); i++) {
        struct arena arena = {0};
        struct diags diags;
        struct value root;
        diags_init(&diags, &arena);
        CHECK(yaml_parse(&arena, STR("x.yaml"), str_from(yaml[i]), 1, &diags, &root));
        struct field_reader reader = {.arena = &arena,
                                      .scratch = &arena,
                                      .diags = &diags,
                                      .path = STR("x.yaml"),
                                      .language = STR("sv")};
        const struct field_set *sets[] = {&either_set};
        field_read_map(&reader, sets, 1, STR("Prov"), (struct place){STR("x.yaml"), 1, 0, 0},
                       root.as.map);
        CHECK(diags.errors == (i == 2 ? 1 : 0));
        arena_finish(&arena);
    }
}

int main(void)
{
    test_values();
    test_faults();
    test_lacking();
    test_instead();
    return 0;
}
