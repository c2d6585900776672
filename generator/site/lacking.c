#include "site/lacking.h"

static const struct choice answers[] = {{TEXT("saknas"), TEXT("saknas")}};

static const struct field keys[] = {
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
static const struct field_set key_set = {keys, countof(keys)};

bool lacking_is(const struct field *field, const struct value *raw)
{
    bool group = field->group != NULL && field_find(field->group, STR("uppgift")) != NULL;
    return raw->kind == VALUE_MAP && field->kind != FIELD_RAW && !group &&
           value_map_get(raw->as.map, STR("uppgift")) != NULL;
}

static void note(const struct field_reader *reader, struct str key, struct str question,
                 struct place at)
{
    struct str args[] = {key, question};
    diag_add(reader->diags, RULE_FACT_MISSING, at, args, countof(args));
}

struct str lacking_read(const struct field_reader *reader, const struct field *field,
                        const struct value *raw)
{
    const struct field_set *sets[] = {&key_set};
    struct place at = field_place(reader, raw);
    size_t errors = reader->diags->errors;
    const struct value_map *map = field_read_map(reader, sets, 1, field->name, at, raw->as.map);
    struct str question = value_map_text(map, STR("fråga"));
    if (reader->diags->errors == errors) {
        note(reader, field->name, question, at);
    }
    return question.size > 0 ? question : field->label;
}

bool lacking_is_example(struct str url)
{
    size_t start = str_find(url, STR("://"), 0);
    size_t host = start < url.size ? start + 3 : 0;
    size_t end = str_find_byte(url, '/', host);
    struct str name = str_slice(url, host, end);
    name = str_slice(name, 0, str_find_byte(name, ':', 0));
    name = str_ends(name, STR(".")) ? str_slice(name, 0, name.size - 1) : name;
    return str_ends(name, STR(".example")) || str_equal(name, STR("example"));
}

void lacking_note_address(const struct field_reader *reader, const struct value *value)
{
    if (value != NULL && value->kind == VALUE_STRING && lacking_is_example(value->as.string)) {
        note(reader, STR("adress"),
             STR(DIAG_BILINGUAL
                 "adressen är ett exempel, och utgåvan kan inte frysas med den" DIAG_BILINGUAL
                 "the address is an example, and the edition cannot be frozen with it"),
             field_place(reader, value));
    }
}
