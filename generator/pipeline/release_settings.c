/* Changes two values of webbplats.yaml and not a byte more. Internal to release. */
#include "base/arena.h"
#include "base/buf.h"
#include "format/data/yaml.h"
#include "format/text/utf8.h"
#include "pipeline/release.h"

/* Where in a line the value of `key` stands, inside its quotation marks; false when the line has no
 * such key or more than a plain or quoted value. */
static bool find_value(struct arena *arena, struct str line, struct str key, size_t *from,
                       size_t *to)
{
    size_t colon = str_find_byte(line, ':', 0);
    struct str name = str_trim(str_slice(line, 0, colon));
    bool quoted = name.size > 1 && (name.data[0] == '"' || name.data[0] == '\'');
    name = quoted ? str_slice(name, 1, name.size - 1) : name;
    if (colon == line.size || utf8_valid(name) < name.size ||
        !str_equal(utf8_compose(arena, name), key)) {
        return false;
    }
    size_t at = colon + 1;
    while (at < line.size && (line.data[at] == ' ' || line.data[at] == '\t')) {
        at++;
    }
    if (at < line.size && (line.data[at] == '"' || line.data[at] == '\'')) {
        *from = at + 1;
        *to = str_find_byte(line, line.data[at], at + 1);
        return *to < line.size;
    }
    size_t comment = str_find(line, STR(" #"), at);
    *from = at;
    *to = at + str_trim(str_slice(line, at, comment)).size;
    return *to > *from;
}

/* The text with the value of `key` replaced; empty when it has no line with it. */
static struct str replace(struct arena *arena, struct str text, struct str key, struct str value)
{
    struct str rest = text;
    struct str line;
    while (str_next_line(&rest, &line)) {
        size_t from;
        size_t to;
        if (find_value(arena, line, key, &from, &to)) {
            size_t start = (size_t)(line.data - text.data);
            return str_concat(arena, str_slice(text, 0, start + from), value,
                              str_slice(text, start + to, text.size));
        }
    }
    return (struct str){0};
}

/* Only what reads back as it should is good: a key may have stood inside a longer text. */
static bool reads_back(struct arena *arena, struct str path, struct str text, struct str key,
                       struct str value)
{
    struct diags ignored;
    struct value root;
    diags_init(&ignored, arena);
    text = utf8_valid(text) == text.size ? utf8_compose(arena, text) : text;
    return yaml_parse(arena, path, text, 1, &ignored, &root) && root.kind == VALUE_MAP &&
           str_equal(str_trim(value_map_text(root.as.map, key)), value);
}

struct str release_settings(struct arena *arena, struct str path, struct str text, struct str name,
                            struct str date, struct str *key)
{
    struct str keys[] = {STR("utgåva"), STR("datum")};
    struct str values[] = {name, date};
    for (size_t i = 0; i < countof(keys); i++) {
        text = replace(arena, text, keys[i], values[i]);
        if (!reads_back(arena, path, text, keys[i], values[i])) {
            *key = keys[i];
            return (struct str){0};
        }
    }
    return text;
}
