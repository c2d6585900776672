#include "render/paper/handout_offer.h"

#include "base/arena.h"
#include "format/text/slug.h"
#include "render/reads.h"
#include "site/handout_list.h"

enum { FEW_FILES = 3 }; /* so few are shown at once where all handouts are listed */

/* "84 kB", "1,2 MB": 1000 bytes to the kB, as file managers count; never "0 kB". */
static struct str size_text(const struct page *page, uint64_t bytes)
{
    uint64_t kilo = (bytes + 999) / 1000;
    if (kilo < 1000) {
        return str_format(page->scratch, "%llu\u00A0kB", (unsigned long long)kilo);
    }
    uint64_t tenths = (bytes + 50000) / 100000;
    bool point = str_equal(page->language, STR("en"));
    return str_format(page->scratch, "%llu%s%llu\u00A0MB", (unsigned long long)(tenths / 10),
                      point ? "." : ",", (unsigned long long)(tenths % 10));
}

static struct value address_value(struct page *page, const struct handout *handout)
{
    struct target *target = arena_alloc(page->scratch, sizeof(*target));
    *target = (struct target){.kind = TARGET_OUTPUT, .url = handout->address};
    return value_opaque(target, TAG_TARGET);
}

static void set_file(struct page *page, struct value_map *map, size_t index)
{
    const struct handout_set *set = &page->renderer->handouts;
    struct handout_made made = set->results[index];
    reads_add_handout(page->reads, index);
    value_set(map, page->scratch, "adress", address_value(page, set->handouts[index]));
    /* Nothing is known of one that is not made yet, as in a preview. */
    value_set(map, page->scratch, "sidor",
              made.pages > 0 ? value_int((int64_t)made.pages) : value_null());
    value_set(map, page->scratch, "en-sida", value_bool(made.pages == 1));
    value_set(map, page->scratch, "storlek", value_string(size_text(page, made.bytes)));
}

static struct value offer_value(struct page *page, size_t index)
{
    const struct handout_set *set = &page->renderer->handouts;
    const struct handout *handout = set->handouts[index];
    struct value_map *map = value_map_create(page->scratch, 10);
    map->self = handout->kind->label;
    value_set(map, page->scratch, "etikett", value_string(handout->kind->label));
    value_set(map, page->scratch, "hjälp", value_string(handout->kind->help));
    value_set(map, page->scratch, "titel", value_string(handout->title));
    value_set(map, page->scratch, "del", value_string(handout->part));
    set_file(page, map, index);
    struct value large = value_null();
    if (handout->other != NULL) {
        struct value_map *twin = value_map_create(page->scratch, 4);
        twin->self = handout->kind->label;
        set_file(page, twin, handout->other->index);
        large = value_from_map(twin);
    }
    value_set(map, page->scratch, "storskrift", large);
    return value_from_map(map);
}

struct value handout_offer_here(struct page *page)
{
    const struct handout_set *set = &page->renderer->handouts;
    if (page->record == NULL || set->count == 0) {
        return value_list(NULL, 0);
    }
    const struct vec *offered = &set->offered[page->record->index];
    const size_t *indexes = offered->items;
    struct value *values = arena_array(page->scratch, offered->count, sizeof(*values));
    for (size_t i = 0; i < offered->count; i++) {
        values[i] = offer_value(page, indexes[i]);
    }
    return value_list(values, offered->count);
}

static struct value kind_value(struct page *page, const struct handout_kind *kind)
{
    const struct handout_set *set = &page->renderer->handouts;
    struct vec values = {0};
    for (size_t i = 0; i < set->count; i++) {
        if (set->handouts[i]->kind == kind && !set->handouts[i]->large) {
            vec_add(&values, page->scratch, struct value, offer_value(page, i));
        }
    }
    struct value_map *map = value_map_create(page->scratch, 4);
    map->self = kind->label;
    value_set(map, page->scratch, "etikett", value_string(kind->label));
    value_set(map, page->scratch, "hjälp", value_string(kind->help));
    value_set(map, page->scratch, "poster", value_list(values.items, values.count));
    value_set(map, page->scratch, "få", value_bool(values.count <= FEW_FILES));
    return values.count > 0 ? value_from_map(map) : value_null();
}

static struct value use_value(struct page *page, struct str use)
{
    const struct vec *kinds = &page->renderer->site->schema->handouts;
    struct vec values = {0};
    for (size_t k = 0; k < kinds->count; k++) {
        const struct handout_kind *kind = ((const struct handout_kind *const *)kinds->items)[k];
        struct value value = str_equal(kind->use, use) ? kind_value(page, kind) : value_null();
        if (value.kind == VALUE_MAP) {
            vec_add(&values, page->scratch, struct value, value);
        }
    }
    struct value_map *map = value_map_create(page->scratch, 4);
    struct str id[] = {STR("utskrift-"), slug_make(page->scratch, use)};
    map->self = use;
    value_set(map, page->scratch, "id", value_string(str_join(page->scratch, id, countof(id))));
    value_set(map, page->scratch, "användning", value_string(use));
    value_set(map, page->scratch, "slag", value_list(values.items, values.count));
    return values.count > 0 ? value_from_map(map) : value_null();
}

/* True when an earlier kind has the same use. */
static bool is_seen(const struct handout_kind *const *kinds, size_t before)
{
    for (size_t i = 0; i < before; i++) {
        if (str_equal(kinds[i]->use, kinds[before]->use)) {
            return true;
        }
    }
    return false;
}

struct value handout_offer_all(struct page *page)
{
    const struct vec *kinds = &page->renderer->site->schema->handouts;
    const struct handout_kind *const *items = kinds->items;
    struct vec values = {0};
    for (size_t k = 0; k < kinds->count; k++) {
        struct value value = is_seen(items, k) ? value_null() : use_value(page, items[k]->use);
        if (value.kind == VALUE_MAP) {
            vec_add(&values, page->scratch, struct value, value);
        }
    }
    return value_list(values.items, values.count);
}
