#include "render/changes/changes_data.h"

#include "base/arena.h"

enum {
    TOGETHER = 7, /* so many added records are told in one list, whatever their types … */
    FOLDED = 10,  /* … and more than so many of a type are folded */
    LISTED = 3    /* more changed records than that have a list of contents */
};

struct value changes_address(struct arena *scratch, struct str path, struct str anchor)
{
    struct target *target = arena_alloc(scratch, sizeof(*target));
    *target = (struct target){.kind = TARGET_OUTPUT, .url = path, .anchor = anchor};
    return value_opaque(target, TAG_TARGET);
}

static struct value date_value(const struct changes_data *data, struct date date)
{
    if (date.year == 0) {
        return value_null();
    }
    bool swedish = !str_starts(data->language, STR("en"));
    struct value_map *map = value_map_create(data->scratch, 2);
    map->self = date_long(data->scratch, date, swedish);
    value_set(map, data->scratch, "iso", value_string(date_iso(data->scratch, date)));
    return value_from_map(map);
}

static struct str in_edition(const struct changes_data *data, const struct changes_edition *edition,
                             struct str path)
{
    return str_concat(data->scratch, edition->prefix, path);
}

struct value changes_edition_value(const struct changes_data *data,
                                   const struct changes_edition *edition)
{
    struct arena *scratch = data->scratch;
    struct value_map *map = value_map_create(scratch, 6);
    map->self = edition->name;
    value_set(map, scratch, "utgåva", value_string(edition->name));
    value_set(map, scratch, "datum", date_value(data, edition->date));
    value_set(map, scratch, "anmärkning", value_string(edition->note));
    value_set(map, scratch, "gäller", value_bool(edition->current));
    value_set(
        map, scratch, "adress",
        changes_address(scratch, in_edition(data, edition, STR("index.html")), (struct str){0}));
    return value_from_map(map);
}

struct value changes_counts_value(struct arena *scratch, const struct diff_counts *counts)
{
    const struct {
        const char *key;
        size_t count;
    } all[] = {{"tillagda", counts->added},
               {"borttagna", counts->removed},
               {"flyttade", counts->moved},
               {"omdöpta", counts->renamed},
               {"ändrade", counts->edited}};
    struct value_map *map = value_map_create(scratch, countof(all) + 1);
    for (size_t i = 0; i < countof(all); i++) {
        value_set(map, scratch, all[i].key, value_int((int64_t)all[i].count));
    }
    value_set(map, scratch, "finns",
              value_bool(counts->added + counts->removed + counts->changed + counts->settings > 0));
    return value_from_map(map);
}

/* Where a record is shown in an edition; nothing when it is not shown at all. */
static struct value record_address(const struct changes_data *data,
                                   const struct changes_edition *edition,
                                   const struct record *record)
{
    const struct record *page = record == NULL || record->address.size > 0 ? record : record->home;
    if (page == NULL) {
        return value_null();
    }
    struct str anchor = page == record ? (struct str){0} : record->id;
    return changes_address(data->scratch, in_edition(data, edition, page->address), anchor);
}

static struct value_map *record_value(const struct changes_data *data,
                                      const struct diff_record *record, size_t number)
{
    struct arena *scratch = data->scratch;
    const struct record *shown = record->new != NULL ? record->new : record->old;
    bool foreign = !str_equal(shown->language, data->language);
    struct value_map *map = value_map_create(scratch, 16);
    map->self = shown->title;
    value_set(map, scratch, "nummer", value_int((int64_t)number));
    value_set(map, scratch, "titel", value_string(shown->title));
    value_set(map, scratch, "typ", value_string(shown->type->label));
    value_set(map, scratch, "främmande", foreign ? value_string(shown->language) : value_null());
    value_set(map, scratch, "gammal", record_address(data, data->old, record->old));
    value_set(map, scratch, "ny", record_address(data, data->new, record->new));
    value_set(map, scratch, "flyttad", value_bool(record->moved));
    value_set(map, scratch, "omdöpt", value_bool(record->renamed));
    value_set(map, scratch, "gammal-titel",
              record->old != NULL ? value_string(record->old->title) : value_null());
    value_set(map, scratch, "gammal-plats",
              record->old != NULL ? value_string(record->old->address) : value_null());
    value_set(map, scratch, "ny-plats",
              record->new != NULL ? value_string(record->new->address) : value_null());
    return map;
}

static struct value point_value(const struct changes_data *data, const struct diff_point *point)
{
    struct arena *scratch = data->scratch;
    bool added = point->old_value.size == 0;
    bool removed = point->new_value.size == 0;
    bool same = str_equal(point->old_value, point->new_value);
    struct value_map *map = value_map_create(scratch, 7);
    map->self = point->label;
    value_set(map, scratch, "vid", value_string(point->label));
    value_set(map, scratch, "förut", value_string(point->old_value));
    value_set(map, scratch, "nu", value_string(point->new_value));
    value_set(map, scratch, "är-tillagd", value_bool(added));
    value_set(map, scratch, "är-borttagen", value_bool(removed));
    value_set(map, scratch, "är-ändrad", value_bool(!added && !removed && !same));
    value_set(map, scratch, "är-lika", value_bool(same));
    return value_from_map(map);
}

static struct value points_value(const struct changes_data *data, const struct diff_part *part)
{
    struct value *points = arena_array(data->scratch, part->point_count, sizeof(*points));
    for (size_t i = 0; i < part->point_count; i++) {
        points[i] = point_value(data, &part->points[i]);
    }
    return value_list(points, part->point_count);
}

static struct str joined_labels(struct arena *scratch, const struct diff_part *part)
{
    struct str joined = {0};
    for (size_t i = 0; i < part->label_count; i++) {
        joined = str_concat(scratch, joined, i > 0 ? STR(" – ") : STR(""), part->labels[i]);
    }
    return joined;
}

/* The text of a page needs a heading of its own only beside fields. */
static struct value part_value(const struct changes_data *data, const struct diff_part *part,
                               bool alone)
{
    struct arena *scratch = data->scratch;
    struct value_map *map = value_map_create(scratch, 12);
    map->self = joined_labels(scratch, part);
    value_set(map, scratch, "fält", value_string(map->self));
    value_set(map, scratch, "är-brödtext", value_bool(part->label_count == 0));
    value_set(map, scratch, "ensam", value_bool(alone));
    value_set(map, scratch, "är-tillagd", value_bool(part->change == DIFF_CHANGE_ADDED));
    value_set(map, scratch, "är-borttagen", value_bool(part->change == DIFF_CHANGE_REMOVED));
    value_set(map, scratch, "avsnitt", changes_sections_value(data, part));
    value_set(map, scratch, "värden", points_value(data, part));
    value_set(map, scratch, "vid-etikett", value_string(part->point_label));
    value_set(map, scratch, "värde-etikett", value_string(part->value_label));
    return value_from_map(map);
}

static struct value parts_value(const struct changes_data *data, const struct diff_part *parts,
                                size_t count)
{
    struct value *values = arena_array(data->scratch, count, sizeof(*values));
    for (size_t i = 0; i < count; i++) {
        values[i] = part_value(data, &parts[i], count == 1);
    }
    return value_list(values, count);
}

static void push(const struct changes_data *data, struct vec *list, const struct value_map *map)
{
    vec_add(list, data->scratch, struct value, value_from_map(map));
}

/* The added or removed records of one type. */
struct kind {
    const struct type *type;
    struct vec records; /* of struct value */
};

static struct vec *records_of(const struct changes_data *data, struct vec *types,
                              const struct type *type)
{
    struct kind *items = types->items;
    for (size_t i = 0; i < types->count; i++) {
        if (str_equal(items[i].type->id, type->id)) {
            return &items[i].records;
        }
    }
    struct kind *kind = vec_push(types, data->scratch, sizeof(*kind));
    *kind = (struct kind){.type = type};
    return &kind->records;
}

static struct value type_value(const struct changes_data *data, struct str heading,
                               const struct vec *records)
{
    struct value_map *map = value_map_create(data->scratch, 4);
    map->self = heading;
    value_set(map, data->scratch, "rubrik", value_string(heading));
    value_set(map, data->scratch, "antal", value_int((int64_t)records->count));
    value_set(map, data->scratch, "många", value_bool(records->count > FOLDED));
    value_set(map, data->scratch, "poster", value_list(records->items, records->count));
    return value_from_map(map);
}

/* All of one change: when they are many by their types, in the order of the first of each. */
static struct value types_value(const struct changes_data *data, const struct diff *diff,
                                enum diff_record_change change)
{
    struct vec types = {0};
    struct vec together = {0};
    for (size_t i = 0; i < diff->count; i++) {
        const struct diff_record *record = &diff->records[i];
        if (record->change == change) {
            const struct record *shown = record->new != NULL ? record->new : record->old;
            struct value_map *map = record_value(data, record, i + 1);
            push(data, records_of(data, &types, shown->type), map);
            push(data, &together, map);
        }
    }
    if (together.count <= TOGETHER) {
        struct value *all = arena_array(data->scratch, 1, sizeof(*all));
        all[0] = type_value(data, (struct str){0}, &together);
        return value_list(all, together.count > 0 ? 1 : 0);
    }
    const struct kind *items = types.items;
    struct value *all = arena_array(data->scratch, types.count, sizeof(*all));
    for (size_t i = 0; i < types.count; i++) {
        struct str plural = items[i].type->plural;
        all[i] =
            type_value(data, plural.size > 0 ? plural : items[i].type->label, &items[i].records);
    }
    return value_list(all, types.count);
}

struct value_map *changes_diff_value(const struct changes_data *data, const struct diff *diff)
{
    struct arena *scratch = data->scratch;
    struct vec moved = {0};
    struct vec edited = {0};
    for (size_t i = 0; i < diff->count; i++) {
        const struct diff_record *record = &diff->records[i];
        struct value_map *map = record_value(data, record, i + 1);
        if (record->moved || record->renamed) {
            push(data, &moved, map);
        }
        if (record->part_count > 0) {
            value_set(map, scratch, "delar", parts_value(data, record->parts, record->part_count));
            push(data, &edited, map);
        }
    }
    struct value_map *map = value_map_create(scratch, 12);
    value_set(map, scratch, "från", changes_edition_value(data, data->old));
    value_set(map, scratch, "till", changes_edition_value(data, data->new));
    value_set(map, scratch, "antal", changes_counts_value(scratch, &diff->counts));
    value_set(map, scratch, "tillagda", types_value(data, diff, DIFF_RECORD_ADDED));
    value_set(map, scratch, "borttagna", types_value(data, diff, DIFF_RECORD_REMOVED));
    value_set(map, scratch, "flyttade", value_list(moved.items, moved.count));
    value_set(map, scratch, "webbplats", parts_value(data, diff->settings, diff->setting_count));
    value_set(map, scratch, "ändrade", value_list(edited.items, edited.count));
    value_set(map, scratch, "innehåll",
              value_list(edited.items, edited.count > LISTED ? edited.count : 0));
    return map;
}
