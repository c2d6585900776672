#include "render/web/unique_ids.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/map.h"

static const struct str attribute = TEXT(" id=\"");

/* A name that is free, remembered as taken. `all` holds every name of the page, too. */
static struct str free_name(struct arena *scratch, struct map *taken, const struct map *all,
                            struct str id)
{
    struct str name = id;
    for (unsigned number = 2; map_get(taken, name) != NULL; number++) {
        name = str_format(scratch, "%.*s-%u", (int)id.size, id.data, number);
        while (map_get(all, name) != NULL) {
            name = str_format(scratch, "%.*s-%u", (int)id.size, id.data, ++number);
        }
    }
    map_set(taken, scratch, name, taken);
    return name;
}

/* The next id at or after `*at`, which moves to its first byte; false when there is none. */
static bool next_id(struct str page, size_t *at, struct str *id)
{
    size_t found = str_find(page, attribute, *at);
    if (found == page.size) {
        return false;
    }
    *at = found + attribute.size;
    *id = str_slice(page, *at, str_find_byte(page, '"', *at));
    return true;
}

static bool has_twins(struct arena *scratch, struct str page, struct map *all)
{
    bool twins = false;
    struct str id;
    for (size_t at = 0; next_id(page, &at, &id); at += id.size) {
        twins = map_get(all, id) != NULL || twins;
        map_set(all, scratch, id, all);
    }
    return twins;
}

void unique_ids(struct arena *scratch, struct buf *page)
{
    struct map all = {0};
    if (!has_twins(scratch, buf_str(page), &all)) {
        return;
    }
    struct str text = buf_copy(page, scratch);
    struct map taken = {0};
    all = (struct map){0};
    has_twins(scratch, text, &all); /* its names outlive the page that is written anew */
    buf_clear(page);
    struct str id;
    size_t copied = 0;
    for (size_t at = 0; next_id(text, &at, &id); at += id.size) {
        buf_add(page, str_slice(text, copied, at));
        buf_add(page, free_name(scratch, &taken, &all, id));
        copied = at + id.size;
    }
    buf_add(page, str_slice(text, copied, text.size));
}
