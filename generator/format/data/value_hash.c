#include "format/data/value_hash.h"

#include <string.h>

static void feed_bytes(struct sha256_state *state, const void *data, size_t size)
{
    sha256_feed(state, (struct str){data, size});
}

/* Its size goes before it, so that no two things run together into a third. */
static void feed_text(struct sha256_state *state, struct str text)
{
    uint64_t size = text.size;
    feed_bytes(state, &size, sizeof(size));
    sha256_feed(state, text);
}

static void feed(struct sha256_state *state, const struct value *value)
{
    uint32_t head[] = {value->kind, value->flags, value->line, value->column};
    feed_bytes(state, head, sizeof(head));
    if (value->kind == VALUE_STRING) {
        feed_text(state, value->as.string);
    } else if (value->kind == VALUE_LIST) {
        uint64_t count = value->as.list.count;
        feed_bytes(state, &count, sizeof(count));
        for (size_t i = 0; i < value->as.list.count; i++) {
            feed(state, &value->as.list.items[i]);
        }
    } else if (value->kind == VALUE_MAP) {
        const struct value_map *map = value->as.map;
        feed_bytes(state, &map->count, sizeof(map->count));
        for (uint32_t i = 0; i < map->count; i++) {
            feed_text(state, map->entries[i].key);
            feed(state, &map->entries[i].value);
        }
    } else if (value->kind != VALUE_NULL) {
        uint64_t bits = 0;
        memcpy(&bits, &value->as, sizeof(bits));
        feed_bytes(state, &bits, sizeof(bits));
    }
}

struct sha256 value_hash(struct arena *scratch, const struct value *value)
{
    struct sha256_state *state = sha256_create(scratch);
    feed(state, value);
    return sha256_finish(state);
}
