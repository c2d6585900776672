/* suite: runs test files in the JSON format of the Mustache specification and says how each test
 * went.
 *
 * usage: suite FILE.json… — one line a test, "ok FILE: NAME" or "not ok FILE: NAME". */
#include "base/arena.h"
#include "base/buf.h"
#include "format/data/value.h"
#include "format/template/template.h"
#include "rules/diag.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* --- just enough JSON for test files, which are trusted ------------------------------------------
 */

struct json_reader {
    struct arena *arena;
    const char *at;
};

static struct value read_value(struct json_reader *reader);

static void skip_space(struct json_reader *reader)
{
    reader->at += strspn(reader->at, " \t\r\n");
}

static bool take(struct json_reader *reader, const char *word)
{
    skip_space(reader);
    if (strncmp(reader->at, word, strlen(word)) != 0) {
        return false;
    }
    reader->at += strlen(word);
    return true;
}

static void expect(struct json_reader *reader, const char *word)
{
    if (!take(reader, word)) {
        fprintf(stderr, "suite: expected %s at: %.40s\n", word, reader->at);
        exit(1);
    }
}

/* \uXXXX below U+0800, which is all that such files hold. */
static void add_code_point(struct json_reader *reader, struct buf *text)
{
    char digits[5] = {0};
    memcpy(digits, reader->at + 1, 4);
    unsigned long point = strtoul(digits, NULL, 16);
    if (point < 0x80) {
        buf_add_byte(text, (char)point);
    } else {
        buf_add_byte(text, (char)(0xC0 | point >> 6));
        buf_add_byte(text, (char)(0x80 | (point & 0x3F)));
    }
    reader->at += 5;
}

static struct str read_string(struct json_reader *reader)
{
    static const char escapes[] = "b\bf\fn\nr\rt\t";
    struct buf text;
    buf_init(&text);
    expect(reader, "\"");
    while (*reader->at != '"') {
        if (*reader->at != '\\') {
            buf_add_byte(&text, *reader->at++);
        } else if (*++reader->at == 'u') {
            add_code_point(reader, &text);
        } else {
            const char *known = strchr(escapes, *reader->at);
            buf_add_byte(&text, known != NULL ? known[1] : *reader->at);
            reader->at++;
        }
    }
    reader->at++;
    struct str copy = buf_copy(&text, reader->arena);
    buf_finish(&text);
    return copy;
}

static struct value read_list(struct json_reader *reader)
{
    enum { MOST = 256 };
    struct value *items = arena_array(reader->arena, MOST, sizeof(*items));
    size_t count = 0;
    expect(reader, "[");
    while (count < MOST && !take(reader, "]")) {
        items[count++] = read_value(reader);
        take(reader, ",");
    }
    return value_list(items, count);
}

static struct value read_map(struct json_reader *reader)
{
    struct value_map *map = value_map_create(reader->arena, 4);
    expect(reader, "{");
    while (!take(reader, "}")) {
        struct str key = read_string(reader);
        expect(reader, ":");
        value_map_replace(map, reader->arena, key, read_value(reader));
        take(reader, ",");
    }
    return value_from_map(map);
}

static struct value read_number(struct json_reader *reader)
{
    size_t size = strspn(reader->at, "+-.0123456789eE");
    struct str digits = str_copy(reader->arena, (struct str){reader->at, size});
    int64_t integer = 0;
    reader->at += size;
    if (str_to_int(digits, &integer)) {
        return value_int(integer);
    }
    return value_number(strtod(digits.data, NULL));
}

static struct value read_value(struct json_reader *reader)
{
    skip_space(reader);
    switch (*reader->at) {
    case '"':
        return value_string(read_string(reader));
    case '[':
        return read_list(reader);
    case '{':
        return read_map(reader);
    default:
        break;
    }
    if (take(reader, "true") || take(reader, "false")) {
        return value_bool(reader->at[-2] == 'u');
    }
    return take(reader, "null") ? value_null() : read_number(reader);
}

/* --- tests ---------------------------------------------------------------------------------------
 */

static struct str text_of(const struct value_map *map, struct str key)
{
    const struct value *value = value_map_get(map, key);
    return value != NULL && value->kind == VALUE_STRING ? value->as.string : (struct str){0};
}

static struct template_set *compile(struct arena *arena, const struct value_map *test,
                                    struct diags *diags)
{
    const struct value *partials = value_map_get(test, STR("partials"));
    size_t count = partials == NULL ? 0 : partials->as.map->count;
    struct template_source *sources = arena_array(arena, count + 1, sizeof(*sources));
    sources[0] =
        (struct template_source){STR("the test"), STR("the test"), text_of(test, STR("template"))};
    for (size_t i = 0; i < count; i++) {
        const struct value_entry *entry = &partials->as.map->entries[i];
        sources[i + 1] = (struct template_source){entry->key, entry->key, entry->value.as.string};
    }
    return template_set_create(arena, sources, count + 1, diags);
}

static void print_quoted(const char *label, struct str text)
{
    printf("  %s: \"", label);
    for (size_t i = 0; i < text.size; i++) {
        if (text.data[i] == '\n') {
            fputs("\\n", stdout);
        } else {
            putchar(text.data[i]);
        }
    }
    puts("\"");
}

/* The specification says that an unknown partial SHOULD be empty, and has one test of it; here it
 * is an error, on purpose, and that is what this test is to show.
 */
static bool is_our_difference(const char *file, struct str name)
{
    return strcmp(file, "partials.json") == 0 && str_equal(name, STR("Failed Lookup"));
}

static bool is_unknown_partial(const struct diags *diags)
{
    const struct diag *first = diags->items.items;
    return diags->items.count == 1 && first->rule == RULE_UNKNOWN_PARTIAL;
}

static bool run_test(struct arena *arena, const char *file, const struct value_map *test)
{
    struct str name = text_of(test, STR("name"));
    struct str expected = text_of(test, STR("expected"));
    struct diags diags;
    diags_init(&diags, arena);
    struct template_set *set = compile(arena, test, &diags);
    if (is_our_difference(file, name)) {
        bool refused = set == NULL && is_unknown_partial(&diags);
        printf("%s %s: %.*s (an error here)\n", refused ? "ok" : "not ok", file, (int)name.size,
               name.data);
        return refused;
    }
    struct buf out;
    buf_init(&out);
    const struct value *data = value_map_get(test, STR("data"));
    bool fine =
        set != NULL && template_render(template_find(set, STR("the test")), NULL, &data, 1, &out);
    fine = fine && str_equal(buf_str(&out), expected);
    printf("%s %s: %.*s\n", fine ? "ok" : "not ok", file, (int)name.size, name.data);
    if (!fine) {
        print_quoted("is    ", buf_str(&out));
        print_quoted("should", expected);
    }
    buf_finish(&out);
    return fine;
}

static bool run_file(const char *path)
{
    struct arena arena;
    arena_init(&arena);
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        perror(path);
        return false;
    }
    enum { MOST_BYTES = 1 << 20 };
    char *text = arena_alloc(&arena, MOST_BYTES + 1);
    text[fread(text, 1, MOST_BYTES, file)] = '\0';
    fclose(file);
    struct json_reader reader = {&arena, text};
    struct value top = read_value(&reader);
    const struct value *tests = value_map_get(top.as.map, STR("tests"));
    const char *slash = strrchr(path, '/');
    bool fine = true;
    for (size_t i = 0; i < tests->as.list.count; i++) {
        const struct value *test = &tests->as.list.items[i];
        fine = run_test(&arena, slash == NULL ? path : slash + 1, test->as.map) && fine;
    }
    arena_finish(&arena);
    return fine;
}

int main(int count, char **paths)
{
    bool fine = true;
    for (int i = 1; i < count; i++) {
        fine = run_file(paths[i]) && fine;
    }
    return fine ? 0 : 1;
}
