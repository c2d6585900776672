/* The skeleton that `malbild new` writes: what it says, and that the YAML reader takes it. */
#include "app/skeleton.h"
#include "base/arena.h"
#include "base/buf.h"
#include "format/data/yaml.h"
#include "rules/diag.h"
#include "test.h"

static struct str text_of(const char *text)
{
    return str_from(text);
}

static void test_scalar(void)
{
    static const struct {
        const char *text;
        const char *written;
    } cases[] = {
        {"Ny utgåva", "Ny utgåva"},
        {"Älta 2023", "Älta 2023"},
        {"2:15", "2:15"},
        {"Märta: hemma", "\"Märta: hemma\""},
        {"slut:", "\"slut:\""},
        {"C #3", "\"C #3\""},
        {"-punkt", "\"-punkt\""},
        {"@id", "\"@id\""},
        {"", "\"\""},
        {"null", "\"null\""},
        {"en \"vän\" \\ två", "en \"vän\" \\ två"},
        {"\"vän\" \\", "\"\\\"vän\\\" \\\\\""},
        {"rad\nbryt", "\"rad bryt\""},
    };
    for (size_t i = 0; i < countof(cases); i++) {
        struct buf out;
        buf_init(&out);
        skeleton_scalar(text_of(cases[i].text), &out);
        CHECK_STR(buf_str(&out), text_of(cases[i].written));
        buf_finish(&out);
    }
}

static struct field text_field(const char *name, const char *label, bool required)
{
    return (struct field){
        .name = str_from(name), .label = str_from(label), .kind = FIELD_TEXT, .required = required};
}

static struct type book(const struct field *fields, size_t count)
{
    return (struct type){.id = STR("bok"),
                         .slug = STR("bok"),
                         .label = STR("Bok"),
                         .help = STR("Något att läsa."),
                         .title_field = STR("titel"),
                         .fields = {fields, count}};
}

static void test_whole(void)
{
    struct choice choices[] = {{STR("ny"), STR("Ny")}, {STR("lana"), STR("Lånad")}};
    struct field author = text_field("författare", "Författare", true);
    struct field group_fields[] = {text_field("namn", "Namn", true),
                                   text_field("roll", "Roll", false)};
    struct field_set set = {group_fields, 2};
    struct field person = {.kind = FIELD_GROUP, .group = &set};
    struct field fields[] = {
        text_field("titel", "Titel", true),
        author,
        {.name = STR("skick"),
         .label = STR("Skick"),
         .kind = FIELD_ENUM,
         .required = true,
         .choices = choices,
         .choice_count = 2},
        {.name = STR("sidor"),
         .label = STR("Sidor"),
         .help = STR("Räkna alla."),
         .kind = FIELD_INTEGER,
         .has_least = true,
         .least = 1,
         .example = STR("320")},
        {.name = STR("personer"), .label = STR("Personer"), .kind = FIELD_LIST, .item = &person}};
    struct type type = book(fields, countof(fields));
    type.body = PRESENCE_NONE;
    struct buf out;
    buf_init(&out);
    skeleton_write(&type, STR("Körkarlen"), STR("2023-05-02"), &out);
    CHECK(skeleton_is_yaml(&type));
    struct str text = buf_str(&out);
    size_t end = str_find(text, STR("\n# Alla sidor kan också ha"), 0);
    CHECK_STR(str_slice(text, 0, end),
              STR("# Bok: Något att läsa.\n"
                  "typ: bok\n"
                  "titel: Körkarlen\n"
                  "\n"
                  "# Författare: en text.\n"
                  "författare:\n"
                  "\n"
                  "# Skick: ett av ny, lana (Lånad).\n"
                  "skick: ny\n"
                  "\n"
                  "# Det som följer får utelämnas. Ta bort # framför de nycklar du vill använda.\n"
                  "\n"
                  "# Sidor: ett heltal, till exempel 12, minst 1. Räkna alla.\n"
                  "#sidor: 320\n"
                  "\n"
                  "# Personer: en lista.\n"
                  "#personer:\n"
                  "#  - namn:\n"
                  "#    roll:\n"));
    buf_finish(&out);
}

/* With and without the "#", what is written is sound YAML. */
static void test_yaml(void)
{
    struct field item = {.kind = FIELD_REFERENCE, .target = STR("bok")};
    struct field group_fields[] = {
        {.name = STR("upplägg"), .label = STR("Upplägg"), .kind = FIELD_MARKDOWN, .required = true},
        {.name = STR("roller"), .label = STR("Roller"), .kind = FIELD_MARKDOWN}};
    struct field_set set = {group_fields, 2};
    struct field fields[] = {
        text_field("titel", "Titel", true),
        {.name = STR("tips"),
         .label = STR("Tips"),
         .kind = FIELD_GROUP,
         .required = true,
         .group = &set},
        {.name = STR("böcker"),
         .label = STR("Böcker"),
         .kind = FIELD_LIST,
         .required = true,
         .has_least = true,
         .least = 2,
         .item = &item},
        {.name = STR("datum"), .label = STR("Datum"), .kind = FIELD_DATE, .required = true}};
    struct type type = book(fields, countof(fields));
    struct buf out;
    buf_init(&out);
    skeleton_write(&type, STR("Märta: \"84\" år"), STR("2023-05-02"), &out);
    struct str text = buf_str(&out);
    CHECK(str_starts(text, STR("---\n")) && str_ends(text, STR("---\n\n")));
    struct arena arena;
    struct diags diags;
    struct value value;
    arena_init(&arena);
    diags_init(&diags, &arena);
    CHECK(yaml_parse(&arena, STR("x"), str_slice(text, 4, text.size - 5), 2, &diags, &value));
    CHECK(value.kind == VALUE_MAP && value.as.map->count == 5);
    CHECK_STR(value_map_get(value.as.map, STR("titel"))->as.string, STR("Märta: \"84\" år"));
    CHECK_STR(value_map_get(value.as.map, STR("datum"))->as.string, STR("2023-05-02"));
    CHECK(value_map_get(value.as.map, STR("böcker"))->as.list.count == 2);
    arena_finish(&arena);
    buf_finish(&out);
}

int main(void)
{
    test_scalar();
    test_whole();
    test_yaml();
    return 0;
}
