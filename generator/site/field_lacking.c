#include "site/field_lacking.h"

static const struct choice answers[] = {{TEXT("saknas"), TEXT("saknas")}};

static const struct field lacking_keys[] = {
    {.name = TEXT("uppgift"),
     .kind = FIELD_ENUM,
     .required = true,
     .choices = answers,
     .choice_count = countof(answers),
     .label = TEXT("Uppgift")},
    {.name = TEXT("fråga"),
     .kind = FIELD_TEXT,
     .label = TEXT("Fråga"),
     .help = TEXT("Det som den som kan svara ska få veta.")},
};
static const struct field_set key_set = {lacking_keys, countof(lacking_keys)};

bool field_lacking_is(const struct field *field, const struct value *raw)
{
    bool group = field->group != NULL && field_find(field->group, STR("uppgift")) != NULL;
    return raw->kind == VALUE_MAP && field->kind != FIELD_RAW && !group &&
           value_map_get(raw->as.map, STR("uppgift")) != NULL;
}

static void note(const struct field_reader *reader, struct str key, struct str question,
                 struct place at)
{
    diag_tell(reader->diags, RULE_FACT_MISSING, at, key, question);
}

const struct field_set *field_lacking_fields(void)
{
    return &key_set;
}

struct str field_lacking_note(const struct field_reader *reader, const struct field *field,
                              const struct value_map *keys, struct place at)
{
    struct str question = value_map_text(keys, STR("fråga"));
    note(reader, field->name, question, at);
    return question.size > 0 ? question : field->label;
}

bool field_lacking_is_example(struct str url)
{
    size_t start = str_find(url, STR("://"), 0);
    size_t host = start < url.size ? start + 3 : 0;
    size_t end = str_find_byte(url, '/', host);
    struct str name = str_slice(url, host, end);
    name = str_slice(name, 0, str_find_byte(name, ':', 0));
    name = str_ends(name, STR(".")) ? str_slice(name, 0, name.size - 1) : name;
    return str_ends(name, STR(".example")) || str_equal(name, STR("example"));
}

void field_lacking_note_address(const struct field_reader *reader, const struct value *value)
{
    if (value != NULL && value->kind == VALUE_STRING &&
        field_lacking_is_example(value->as.string)) {
        note(reader, STR("adress"), phrase(PHRASE_EXAMPLE_ADDRESS), field_place(reader, value));
    }
}
