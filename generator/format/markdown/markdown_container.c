#include "format/markdown/markdown_container.h"

#include "base/arena.h"
#include "format/data/value.h"
#include "format/markdown/markdown_build.h"
#include "format/text/utf8.h"

#include <string.h>

/* The line under way. Grammar, with spaces allowed between the parts:
 *     line = ":::" name [ "{" { key "=" value } "}" ]
 *     value = word without space, quote or brace | '"' { character | '\"' | '\\' } '"' */
struct reading {
    struct build *build;
    uint32_t line;   /* original */
    struct str text; /* the line from its colons on */
    size_t at;
    struct value_map *arguments;
};

static struct place place_of(const struct reading *reading, size_t at, size_t size)
{
    const struct scan *scan = &reading->build->scan;
    size_t offset = (size_t)(reading->text.data - scan->original.data) + at;
    return source_original(&reading->build->source, reading->line, offset, size);
}

/* Reports the part of the line from `from` to `to`. */
static bool report(struct reading *reading, size_t from, size_t to)
{
    struct str part = str_trim(str_slice(reading->text, from, to));
    build_report(reading->build, RULE_BLOCK_SYNTAX, place_of(reading, from, part.size), 1, part,
                 (struct str){0});
    return false;
}

static char peek(const struct reading *reading)
{
    return reading->at < reading->text.size ? reading->text.data[reading->at] : '\0';
}

static void skip_spaces(struct reading *reading)
{
    while (peek(reading) == ' ' || peek(reading) == '\t') {
        reading->at++;
    }
}

/* A word up to a space or one of the stops. */
static struct str take_word(struct reading *reading, const char *stops)
{
    size_t from = reading->at;
    while (reading->at < reading->text.size && (unsigned char)peek(reading) > ' ' &&
           strchr(stops, peek(reading)) == NULL) {
        reading->at++;
    }
    return str_slice(reading->text, from, reading->at);
}

/* The text between quotation marks, with \" and \\ resolved; false when the second one is missing.
 */
static bool take_quoted(struct reading *reading, struct str *value)
{
    struct str text = reading->text;
    size_t from = ++reading->at;
    char *copy = arena_alloc(reading->build->arena, text.size - from + 1);
    size_t size = 0;
    for (; reading->at < text.size && peek(reading) != '"'; reading->at++) {
        if (peek(reading) == '\\' && reading->at + 1 < text.size &&
            (text.data[reading->at + 1] == '"' || text.data[reading->at + 1] == '\\')) {
            reading->at++;
        }
        copy[size++] = peek(reading);
    }
    *value = (struct str){copy, size};
    return reading->at++ < text.size;
}

/* The size of a quotation mark of the wrong kind at the front of the text: the curly ones that
 * other programs put in, and the single ones; 0 when there is none. */
static size_t wrong_quote(struct str text)
{
    static const char *const marks[] = {"'", "”", "“", "„", "’", "‘", "»", "«"};
    for (size_t i = 0; i < countof(marks); i++) {
        if (str_starts(text, str_from(marks[i]))) {
            return strlen(marks[i]);
        }
    }
    return 0;
}

/* A value in quotation marks of the wrong kind, up to the next such mark or the brace. */
static void take_wrong_quoted(struct reading *reading, size_t size, struct str *value)
{
    size_t from = reading->at;
    reading->at += size;
    size_t inside = reading->at;
    size_t end = 0;
    while (reading->at < reading->text.size && peek(reading) != '}' && end == 0) {
        end = wrong_quote(str_slice(reading->text, reading->at, reading->text.size));
        end = end == 0 && peek(reading) == '"' ? 1 : end;
        reading->at += end == 0;
    }
    struct str words = str_trim(str_slice(reading->text, inside, reading->at));
    reading->at += end;
    *value = build_text(reading->build, words);
    struct str parts[] = {STR("\""), words, STR("\"")};
    struct str whole = str_slice(reading->text, from, reading->at);
    build_report(reading->build, RULE_BLOCK_QUOTES, place_of(reading, from, whole.size), 2, whole,
                 str_join(reading->build->scratch, parts, countof(parts)));
}

static bool take_value(struct reading *reading, struct str *value)
{
    size_t wrong = wrong_quote(str_slice(reading->text, reading->at, reading->text.size));
    if (wrong > 0) {
        take_wrong_quoted(reading, wrong, value);
        return true;
    }
    if (peek(reading) == '"') {
        return take_quoted(reading, value);
    }
    struct str word = take_word(reading, "}\"");
    *value = build_text(reading->build, word);
    return word.size > 0 && peek(reading) != '"';
}

/* Appends an argument with its places; value_map_add knows only the value. */
static void add_argument(struct reading *reading, struct str key, size_t key_at, struct str value,
                         size_t value_at)
{
    struct value_map *map = reading->arguments;
    struct place place = place_of(reading, value_at, 0);
    struct place key_place = place_of(reading, key_at, 0);
    struct value string = value_string(value);
    string.line = place.line;
    string.column = (uint16_t)(place.column > UINT16_MAX ? UINT16_MAX : place.column);
    value_map_add(map, reading->build->arena, build_text(reading->build, key), string);
    map->entries[map->count - 1].key_line = key_place.line;
    map->entries[map->count - 1].key_column = key_place.column;
}

static bool take_argument(struct reading *reading)
{
    size_t from = reading->at;
    struct str key = take_word(reading, "=}\"{");
    if (key.size == 0 || peek(reading) != '=') {
        take_word(reading, "}");
        reading->at += reading->at == from;
        return report(reading, from, reading->at);
    }
    size_t value_at = ++reading->at;
    struct str value;
    if (!take_value(reading, &value)) {
        return report(reading, from, reading->text.size);
    }
    if (value_map_entry(reading->arguments, key) != NULL) {
        return report(reading, from, reading->at);
    }
    add_argument(reading, key, from, value, value_at);
    return true;
}

static void take_arguments(struct reading *reading)
{
    size_t from = reading->at++;
    for (skip_spaces(reading); peek(reading) != '}'; skip_spaces(reading)) {
        if (reading->at >= reading->text.size) {
            report(reading, from, reading->text.size);
            return;
        }
        if (!take_argument(reading)) {
            return;
        }
    }
    reading->at++;
    skip_spaces(reading);
    if (reading->at < reading->text.size) {
        report(reading, reading->at, reading->text.size);
    }
}

void container_read(struct build *build, const struct scan_mark *mark,
                    struct doc_container *container)
{
    struct reading reading = {.build = build, .line = mark->line};
    reading.text = scan_marked_text(&build->scan, mark);
    reading.arguments = value_map_create(build->arena, 4);
    while (peek(&reading) == ':') {
        reading.at++;
    }
    bool three = reading.at == 3;
    skip_spaces(&reading);
    struct place place = place_of(&reading, reading.at, 0);
    struct str name = take_word(&reading, "{");
    container->name = build_text(build, name);
    container->arguments = reading.arguments;
    container->line = place.line;
    container->column = place.column;
    skip_spaces(&reading);
    if (name.size == 0 || !three) {
        report(&reading, 0, reading.text.size);
    } else if (peek(&reading) == '{') {
        take_arguments(&reading);
    } else if (reading.at < reading.text.size) {
        report(&reading, reading.at, reading.text.size);
    }
}
