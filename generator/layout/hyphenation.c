#include "layout/hyphenation.h"

#include "base/arena.h"
#include "format/data/value.h"
#include "format/text/hyphen.h"

enum { DICTIONARY_LIMIT = 8 * 1024 * 1024 };

struct hyphenation {
    struct str language; /* "sv" */
    struct hyphenator *hyphenator;
};

static struct place place_of(const struct setup_file *file, const struct value *value)
{
    return (struct place){file->path, value->line, value->column, 0};
}

static void report(const struct setup_file *file, const struct value *value)
{
    struct str found = value->kind == VALUE_STRING ? value->as.string : STR("");
    diag_tell(file->diags, RULE_HANDOUT_VALUE, place_of(file, value), STR("avstavning"), found);
}

static bool read_file(const struct setup_file *file, const struct value *value, struct str *bytes)
{
    struct str path;
    if (value == NULL || value->kind != VALUE_STRING) {
        if (value != NULL) {
            report(file, value);
        }
        return false;
    }
    return setup_file_nearest(file, value->as.string, place_of(file, value), DICTIONARY_LIMIT,
                              &path, bytes);
}

void hyphenation_read(struct vec *list, const struct setup_file *file, const struct value *value)
{
    if (value->kind != VALUE_MAP) {
        report(file, value);
        return;
    }
    const struct value_map *map = value->as.map;
    for (uint32_t i = 0; i < map->count; i++) {
        const struct value *patterns = &map->entries[i].value;
        const struct value *exceptions = NULL;
        struct str bytes;
        struct str words = {0};
        if (patterns->kind == VALUE_MAP) {
            exceptions = value_map_get(patterns->as.map, STR("undantag"));
            patterns = value_map_get(patterns->as.map, STR("mönster"));
        }
        if (!read_file(file, patterns, &bytes)) {
            continue;
        }
        read_file(file, exceptions, &words);
        struct hyphenator *hyphenator = hyphen_load(file->arena, bytes, words);
        if (hyphenator == NULL) {
            diag_tell(file->diags, RULE_HYPHENATION_BROKEN, place_of(file, patterns),
                      patterns->as.string);
            continue;
        }
        struct hyphenation *entry = vec_push(list, file->arena, sizeof *entry);
        *entry = (struct hyphenation){map->entries[i].key, hyphenator};
    }
}

const struct hyphenator *hyphenation_find(const struct vec *list, struct str language)
{
    const struct hyphenation *items = list->items;
    struct str primary = str_slice(language, 0, str_find_byte(language, '-', 0));
    for (size_t i = list->count; i-- > 0;) { /* children's come last */
        if (str_equal(items[i].language, primary)) {
            return items[i].hyphenator;
        }
    }
    return NULL;
}

void hyphenation_finish(const struct vec *list)
{
    const struct hyphenation *items = list->items;
    for (size_t i = 0; i < list->count; i++) {
        hyphen_release(items[i].hyphenator);
    }
}
