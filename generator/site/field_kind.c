#include "site/field_kind.h"

#include "base/arena.h"
#include "format/markdown/markdown_link.h"
#include "format/text/typography.h"
#include "format/text/utf8.h"
#include "site/text_slips.h"

#include <stdlib.h>

enum { MONTHS_AHEAD = 12 /* that content may be from after the site's date */ };

typedef bool read_kind(const struct field_reader *reader, const struct field_item *item);

static struct place value_place(struct str path, const struct value *value)
{
    struct place place = {path, value->line, value->column, 0};
    if (value->kind == VALUE_STRING && (value->flags & VALUE_BLOCK) == 0) {
        place.length = (uint32_t)utf8_count(value->as.string);
    }
    return place;
}

struct place field_place(const struct field_reader *reader, const struct value *value)
{
    return value_place(reader->path, value);
}

/* Lines of a block begin where its first one does. */
static struct place in_block(const struct field_reader *reader, const struct value *value,
                             size_t offset)
{
    struct str before = str_slice(value->as.string, 0, offset);
    struct place place = {reader->path, value->line, value->column, 0};
    size_t start = 0;
    for (size_t end; (end = str_find_byte(before, '\n', start)) < before.size; start = end + 1) {
        place.line++;
    }
    place.column += (uint32_t)utf8_count(str_slice(before, start, offset));
    return place;
}

struct place field_part_place(const struct field_reader *reader, const struct value *value,
                              struct str part)
{
    struct str string = value->as.string;
    const struct value_lines *lines = value_folded_lines(value);
    size_t offset = (size_t)(part.data - string.data);
    struct place place = in_block(reader, value, offset);
    if (lines != NULL && lines->count > 0) {
        const struct value_line *line = value_line_at(lines, offset);
        place.line = line->line;
        place.column = line->column + (uint32_t)utf8_count(str_slice(string, line->at, offset));
    }
    place.length = (uint32_t)utf8_count(part);
    return place;
}

struct place field_key_place(const struct field_reader *reader, const struct value_entry *entry)
{
    return (struct place){reader->path, entry->key_line, entry->key_column,
                          (uint32_t)utf8_count(entry->key)};
}

bool field_fault(const struct field_reader *reader, enum rule rule, const struct field_item *item,
                 struct str second, struct str third, struct str fourth)
{
    diag_tell(reader->diags, rule, field_place(reader, item->raw), item->key, second, third,
              fourth);
    return false;
}

void field_tell_kind(struct diags *diags, struct str path, struct str key, struct str wanted,
                     const struct value *found)
{
    struct str words =
        found->kind == VALUE_STRING
            ? str_concat(diags->arena, STR("”"), utf8_prefix(found->as.string, 60), STR("”"))
            : value_kind_words(found);
    diag_tell(diags, RULE_WRONG_KIND, value_place(path, found), key, wanted, words);
}

bool field_wrong_kind(const struct field_reader *reader, const struct field_item *item)
{
    field_tell_kind(reader->diags, reader->path, item->key, field_kind_words(item->field->kind),
                    item->raw);
    return false;
}

bool field_outside(const struct field_reader *reader, const struct field_item *item,
                   struct str value)
{
    const struct field *field = item->field;
    struct str least = str_format(reader->arena, "%lld", (long long)field->least);
    struct str most = str_format(reader->arena, "%lld", (long long)field->most);
    struct str words;
    if (field->has_least && field->has_most) {
        words = phrase_with(reader->arena, PHRASE_BETWEEN, least, most);
    } else if (field->has_least) {
        words = phrase_with(reader->arena, PHRASE_AT_LEAST, least);
    } else {
        words = phrase_with(reader->arena, PHRASE_AT_MOST, most);
    }
    return field_fault(reader, RULE_OUT_OF_RANGE, item, value, words, (struct str){0});
}

bool field_within(const struct field *field, int64_t number)
{
    return !(field->has_least && number < field->least) &&
           !(field->has_most && number > field->most);
}

bool field_take_text(const struct field_reader *reader, const struct field_item *item,
                     struct str *text)
{
    if (item->raw->kind != VALUE_STRING) {
        return field_wrong_kind(reader, item);
    }
    *text = str_trim(item->raw->as.string);
    if (text->size == 0) {
        return field_fault(reader, RULE_EMPTY_VALUE, item, (struct str){0}, (struct str){0},
                           (struct str){0});
    }
    return true;
}

static bool is_email_key(struct str key)
{
    static const char *const names[] = {"e-post",      "epost", "e-postadress",
                                        "epostadress", "mejl",  "email"};
    return str_is_one_of(key, names, countof(names));
}

/* Markdown's signs in a value that is plain text. */
static void check_plain(const struct field_reader *reader, const struct field_item *item,
                        struct str text)
{
    enum { LONGEST_QUOTE = 60 };
    struct str signs = text_markup(text);
    if (signs.size > 0) {
        struct str words = text_without_markup(reader->scratch, text);
        diag_tell(reader->diags, RULE_PLAIN_MARKUP, field_part_place(reader, item->raw, signs),
                  item->key, utf8_prefix(signs, LONGEST_QUOTE),
                  utf8_prefix(words, (size_t)2 * LONGEST_QUOTE));
    }
}

static bool read_text(const struct field_reader *reader, const struct field_item *item)
{
    struct str text;
    if (!field_take_text(reader, item, &text)) {
        return false;
    }
    if (!field_within(item->field, (int64_t)utf8_count(text))) {
        return field_outside(reader, item,
                             phrase_with(reader->arena, PHRASE_CHARACTERS,
                                         str_format(reader->arena, "%zu", utf8_count(text))));
    }
    if (reader->content && is_email_key(item->key) && !link_is_email(text)) {
        return field_fault(reader, RULE_BAD_EMAIL, item, text, (struct str){0}, (struct str){0});
    }
    if (reader->content && !item->field->verbatim) {
        check_plain(reader, item, text);
    }
    if (reader->record != NULL && !item->field->verbatim) {
        text = typography_text(reader->arena, typography_of(reader->language), text);
    }
    *item->slot = value_string(text);
    return true;
}

static bool read_integer(const struct field_reader *reader, const struct field_item *item)
{
    struct str text;
    int64_t number = 0;
    if (!field_take_text(reader, item, &text)) {
        return false;
    }
    if (!str_to_int(text, &number)) {
        return field_wrong_kind(reader, item);
    }
    if (!field_within(item->field, number)) {
        return field_outside(reader, item, text);
    }
    *item->slot = value_int(number);
    return true;
}

static bool read_decimal(const struct field_reader *reader, const struct field_item *item)
{
    struct str text;
    if (!field_take_text(reader, item, &text)) {
        return false;
    }
    /* Swedish decimals: a comma; strtod in the C locale wants a point. The program never calls
     * setlocale, so that is what it reads. */
    char digits[64];
    if (text.size >= sizeof(digits)) {
        return field_wrong_kind(reader, item);
    }
    for (size_t i = 0; i < text.size; i++) {
        char byte = text.data[i];
        bool known = (byte >= '0' && byte <= '9') || byte == ',' || byte == '.' || byte == '-';
        if (!known) {
            return field_wrong_kind(reader, item);
        }
        digits[i] = byte == ',' ? '.' : byte;
    }
    digits[text.size] = '\0';
    char *end = NULL;
    double number = strtod(digits, &end);
    if (end != digits + text.size) {
        return field_wrong_kind(reader, item);
    }
    bool low = item->field->has_least && number < (double)item->field->least;
    bool high = item->field->has_most && number > (double)item->field->most;
    if (low || high) {
        return field_outside(reader, item, text);
    }
    *item->slot = value_number(number);
    return true;
}

static struct value date_value(const struct field_reader *reader, struct date date)
{
    struct value_map *map = value_map_create(reader->arena, 2);
    map->self = date_long(reader->arena, date, !str_equal(reader->language, STR("en")));
    value_set(map, reader->arena, "iso", value_string(date_iso(reader->arena, date)));
    value_set(map, reader->arena, "år", value_int(date.year));
    return value_from_map(map);
}

static bool read_date(const struct field_reader *reader, const struct field_item *item)
{
    struct str text;
    struct date date;
    if (!field_take_text(reader, item, &text)) {
        return false;
    }
    if (!date_parse(text, &date)) {
        return field_fault(reader, RULE_BAD_DATE, item, text, (struct str){0}, (struct str){0});
    }
    *item->slot = date_value(reader, date);
    struct str today = date_iso(reader->arena, reader->date);
    bool common = str_equal(item->key, STR("datum")) || str_equal(item->key, STR("ändrad"));
    if (common && reader->record != NULL && reader->date.year != 0 &&
        date_compare(date_months_before(date, MONTHS_AHEAD), reader->date) > 0) {
        field_fault(reader, RULE_FAR_DATE, item, text, today, (struct str){0});
    }
    if (item->field->most_months == 0 || reader->date.year == 0) {
        return true;
    }
    struct date oldest = date_months_before(reader->date, (int)item->field->most_months);
    if (date_compare(date, oldest) < 0) {
        struct str months = str_format(reader->arena, "%lld", (long long)item->field->most_months);
        return field_fault(reader, RULE_DATE_TOO_OLD, item, text, months, today);
    }
    if (date_compare(date, reader->date) > 0) {
        return field_fault(reader, RULE_DATE_IN_FUTURE, item, text, today, (struct str){0});
    }
    return true;
}

static struct str *choice_names(const struct field_reader *reader, const struct field *field)
{
    struct str *names = arena_array(reader->arena, field->choice_count, sizeof(*names));
    for (size_t i = 0; i < field->choice_count; i++) {
        names[i] = field->choices[i].id;
    }
    return names;
}

static const struct choice *find_choice(const struct field *field, struct str id)
{
    for (size_t i = 0; i < field->choice_count; i++) {
        if (str_equal(field->choices[i].id, id)) {
            return &field->choices[i];
        }
    }
    return NULL;
}

static bool not_allowed(const struct field_reader *reader, const struct field_item *item,
                        struct str text)
{
    const struct str *names = choice_names(reader, item->field);
    size_t count = item->field->choice_count;
    return field_fault(reader, RULE_NOT_ALLOWED, item, text, str_nearest(text, names, count),
                       diag_join(reader->arena, names, count));
}

static bool read_enum(const struct field_reader *reader, const struct field_item *item)
{
    struct str text;
    if (!field_take_text(reader, item, &text)) {
        return false;
    }
    const struct choice *choice = find_choice(item->field, text);
    if (choice == NULL) {
        return not_allowed(reader, item, text);
    }
    struct str flag[] = {STR("är-"), choice->id};
    struct value_map *map = value_map_create(reader->arena, 3);
    map->self = choice->label;
    value_map_add(map, reader->arena, str_join(reader->arena, flag, 2), value_bool(true));
    value_set(map, reader->arena, "id", value_string(choice->id));
    value_set(map, reader->arena, "etikett", value_string(choice->label));
    *item->slot = value_from_map(map);
    return true;
}

static bool read_bool(const struct field_reader *reader, const struct field_item *item)
{
    struct str text;
    if (!field_take_text(reader, item, &text)) {
        return false;
    }
    bool yes = str_equal(text, STR("ja"));
    if (!yes && !str_equal(text, STR("nej"))) {
        return field_wrong_kind(reader, item);
    }
    if (item->field->choice_count > 0 && find_choice(item->field, text) == NULL) {
        return not_allowed(reader, item, text);
    }
    *item->slot = value_bool(yes);
    return true;
}

static bool read_duration(const struct field_reader *reader, const struct field_item *item)
{
    struct str text;
    int64_t seconds = 0;
    if (!field_take_text(reader, item, &text)) {
        return false;
    }
    if (!duration_parse(text, &seconds)) {
        return field_fault(reader, RULE_BAD_DURATION, item, text, (struct str){0}, (struct str){0});
    }
    struct value_map *map = value_map_create(reader->arena, 3);
    map->self = text;
    value_set(map, reader->arena, "minuter", value_int((seconds + 59) / 60));
    value_set(map, reader->arena, "sekunder", value_int(seconds));
    value_set(map, reader->arena, "iso", value_string(duration_iso(reader->arena, seconds)));
    *item->slot = value_from_map(map);
    return true;
}

static bool read_reference(const struct field_reader *reader, const struct field_item *item)
{
    struct str text;
    if (!field_take_text(reader, item, &text)) {
        return false;
    }
    *item->slot = value_string(text);
    if (reader->record == NULL) {
        return true;
    }
    struct reference *reference =
        vec_push(&reader->record->references, reader->arena, sizeof(*reference));
    *reference = (struct reference){
        .slot = item->slot,
        .text = text,
        .target = item->field->target,
        .place = field_place(reader, item->raw),
        .link = item->field->kind != FIELD_REFERENCE,
        .image = item->field->kind == FIELD_IMAGE,
    };
    return true;
}

static bool read_type(const struct field_reader *reader, const struct field_item *item)
{
    struct str text;
    if (!field_take_text(reader, item, &text)) {
        return false;
    }
    *item->slot = value_string(text);
    if (reader->schema == NULL || schema_type(reader->schema, text) != NULL) {
        return true;
    }
    diag_add_unknown(reader->diags, RULE_UNKNOWN_TYPE, field_place(reader, item->raw), text,
                     map_keys(&reader->schema->type_map, reader->arena),
                     reader->schema->type_map.count);
    return false;
}

static bool read_handout(const struct field_reader *reader, const struct field_item *item)
{
    struct str text;
    if (!field_take_text(reader, item, &text)) {
        return false;
    }
    *item->slot = value_string(text);
    if (reader->schema == NULL || map_get(&reader->schema->handout_map, text) != NULL) {
        return true;
    }
    const struct map *known = &reader->schema->handout_map;
    struct str *names = map_keys(known, reader->scratch);
    return field_fault(reader, RULE_NOT_ALLOWED, item, text, str_nearest(text, names, known->count),
                       diag_join(reader->scratch, names, known->count));
}

static bool read_raw(const struct field_reader *reader, const struct field_item *item)
{
    (void)reader;
    *item->slot = *item->raw;
    return true;
}

static read_kind *const readers[FIELD_KIND_COUNT] = {
    [FIELD_TEXT] = read_text,
    [FIELD_INTEGER] = read_integer,
    [FIELD_DECIMAL] = read_decimal,
    [FIELD_DATE] = read_date,
    [FIELD_ENUM] = read_enum,
    [FIELD_URL] = read_reference,
    [FIELD_IMAGE] = read_reference,
    [FIELD_DURATION] = read_duration,
    [FIELD_REFERENCE] = read_reference,
    [FIELD_BOOL] = read_bool,
    [FIELD_TYPE] = read_type,
    [FIELD_HANDOUT] = read_handout,
    [FIELD_RAW] = read_raw,
};

bool field_read_scalar(const struct field_reader *reader, const struct field_item *item)
{
    return readers[item->field->kind](reader, item);
}
