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

int main(void)
{
    test_values();
    test_faults();
    return 0;
}
