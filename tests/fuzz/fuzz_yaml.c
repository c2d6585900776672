/* fuzz_yaml: reads any bytes as YAML. Whatever they are, the reader must end, agree with the
 * diagnostics on whether something was wrong, and point into the text. */
#include "base/arena.h"
#include "format/data/yaml.h"
#include "format/text/utf8.h"
#include "rules/diag.h"

#include <assert.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { FIRST_LINE = 3 };

static void check_value(const struct value *value, uint32_t lines, int depth)
{
    assert(depth <= YAML_DEPTH);
    /* A missing value at the end of a text without a last line break is placed below it. */
    assert(value->line >= FIRST_LINE && value->line <= FIRST_LINE + lines + 1);
    assert(value->column >= 1);
    if (value->kind == VALUE_LIST) {
        for (size_t i = 0; i < value->as.list.count; i++) {
            check_value(&value->as.list.items[i], lines, depth + 1);
        }
    } else if (value->kind == VALUE_MAP) {
        const struct value_map *map = value->as.map;
        for (size_t i = 0; i < map->count; i++) {
            assert(map->entries[i].key.size > 0);
            assert(value_map_entry(map, map->entries[i].key) == &map->entries[i]);
            check_value(&map->entries[i].value, lines, depth + 1);
        }
    } else {
        assert(value->kind == VALUE_STRING || value->kind == VALUE_NULL);
    }
}

static void check_diags(const struct diags *diags, uint32_t lines, size_t size)
{
    const struct diag *items = diags->items.items;
    for (size_t i = 0; i < diags->items.count; i++) {
        assert(items[i].place.line >= FIRST_LINE && items[i].place.line <= FIRST_LINE + lines);
        assert(items[i].place.column >= 1 && items[i].place.column <= size + 1);
        assert(items[i].place.length <= size);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct str text = {(const char *)data, size};
    uint32_t lines = 0;
    for (size_t i = 0; i < size; i++) {
        lines += data[i] == '\n' || data[i] == '\r';
    }
    struct diags diags;
    diags_init(&diags, &arena);
    struct value value;
    bool ok = yaml_parse(&arena, STR("a.yaml"), text, FIRST_LINE, &diags, &value);
    assert(ok == (diags.items.count == 0));
    assert(!ok || utf8_valid(text) == text.size);
    check_value(&value, lines, 0);
    check_diags(&diags, lines, size);
    arena_finish(&arena);
    return 0;
}
