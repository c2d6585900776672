/* fuzz_json: reads any bytes as JSON. What is taken is valid UTF-8 and no deeper than the limit; a
 * manifest is never taken from bytes that do not end with its own checksum, and notes never lead
 * out of themselves. */
#include "base/arena.h"
#include "format/data/json_read.h"
#include "format/text/utf8.h"
#include "pipeline/kept.h"
#include "site/frozen.h"

#include <assert.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_value(const struct value *value, int depth)
{
    assert(depth <= JSON_DEPTH);
    if (value->kind == VALUE_LIST) {
        for (size_t i = 0; i < value->as.list.count; i++) {
            check_value(&value->as.list.items[i], depth + 1);
        }
    } else if (value->kind == VALUE_MAP) {
        for (uint32_t i = 0; i < value->as.map->count; i++) {
            check_value(&value->as.map->entries[i].value, depth + 1);
        }
    } else if (value->kind == VALUE_STRING) {
        assert(utf8_valid(value->as.string) == value->as.string.size);
    }
}

static void check_notes(const struct vec *editions)
{
    const struct kept_edition *items = editions->items;
    for (size_t i = 0; i < editions->count; i++) {
        const struct history_page *pages = items[i].index.pages.items;
        const struct history_redirect *redirects = items[i].index.redirects.items;
        for (size_t p = 0; p < items[i].index.pages.count; p++) {
            assert(pages[p].parent == HISTORY_NONE || pages[p].parent < items[i].index.pages.count);
        }
        for (size_t r = 0; r < items[i].index.redirects.count; r++) {
            assert(redirects[r].page < items[i].index.pages.count);
        }
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct str text = {(const char *)data, size};
    struct value value;
    struct frozen frozen;
    struct vec editions = {0};
    if (json_read(&arena, text, &value)) {
        assert(utf8_valid(text) == text.size);
        check_value(&value, 1);
    }
    frozen_parse(&arena, text, &frozen);
    kept_parse(&arena, text, &editions);
    check_notes(&editions);
    arena_finish(&arena);
    return 0;
}
