#include "render/changes_data.h"

#include "base/arena.h"

static void set(struct arena *scratch, struct value_map *map, const char *key, struct value value)
{
    value_map_add(map, scratch, str_from(key), value);
}

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
    set(data->scratch, map, "iso", value_string(date_iso(data->scratch, date)));
    return value_from_map(map);
}

static struct str in_edition(const struct changes_data *data, const struct changes_edition *edition,
                             struct str path)
{
    struct str parts[] = {edition->prefix, path};
    return str_join(data->scratch, parts, countof(parts));
}

struct value changes_edition_value(const struct changes_data *data,
                                   const struct changes_edition *edition)
{
    struct arena *scratch = data->scratch;
    struct value_map *map = value_map_create(scratch, 6);
    map->self = edition->name;
    set(scratch, map, "utgåva", value_string(edition->name));
    set(scratch, map, "datum", date_value(data, edition->date));
    set(scratch, map, "anmärkning", value_string(edition->note));
    set(scratch, map, "gäller", value_bool(edition->current));
    set(scratch, map, "adress",
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
        set(scratch, map, all[i].key, value_int((int64_t)all[i].count));
    }
    set(scratch, map, "finns",
        value_bool(counts->added > 0 || counts->removed > 0 || counts->changed > 0));
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
    set(scratch, map, "nummer", value_int((int64_t)number));
    set(scratch, map, "titel", value_string(shown->title));
    set(scratch, map, "typ", value_string(shown->type->label));
    set(scratch, map, "främmande", foreign ? value_string(shown->language) : value_null());
    set(scratch, map, "gammal", record_address(data, data->old, record->old));
    set(scratch, map, "ny", record_address(data, data->new, record->new));
    set(scratch, map, "flyttad", value_bool(record->moved));
    set(scratch, map, "omdöpt", value_bool(record->renamed));
    set(scratch, map, "gammal-titel",
        record->old != NULL ? value_string(record->old->title) : value_null());
    set(scratch, map, "gammal-plats",
        record->old != NULL ? value_string(record->old->address) : value_null());
    set(scratch, map, "ny-plats",
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
    set(scratch, map, "vid", value_string(point->label));
    set(scratch, map, "förut", value_string(point->old_value));
    set(scratch, map, "nu", value_string(point->new_value));
    set(scratch, map, "är-tillagd", value_bool(added));
    set(scratch, map, "är-borttagen", value_bool(removed));
    set(scratch, map, "är-ändrad", value_bool(!added && !removed && !same));
    set(scratch, map, "är-lika", value_bool(same));
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

static struct value blocks_value(const struct changes_data *data, const struct diff_part *part)
{
    struct value *blocks = arena_array(data->scratch, part->block_count, sizeof(*blocks));
    for (size_t i = 0; i < part->block_count; i++) {
        blocks[i] =
            changes_block_value(data, &part->blocks[i], i > 0 ? &part->blocks[i - 1] : NULL);
    }
    return value_list(blocks, part->block_count);
}

static struct str joined_labels(struct arena *scratch, const struct diff_part *part)
{
    struct str joined = {0};
    for (size_t i = 0; i < part->label_count; i++) {
        struct str parts[] = {joined, i > 0 ? STR(" – ") : STR(""), part->labels[i]};
        joined = str_join(scratch, parts, countof(parts));
    }
    return joined;
}

/* The text of a page needs a heading of its own only beside fields. */
static struct value part_value(const struct changes_data *data, const struct diff_part *part,
                               bool alone)
{
    struct arena *scratch = data->scratch;
    struct value_map *map = value_map_create(scratch, 11);
    map->self = joined_labels(scratch, part);
    set(scratch, map, "fält", value_string(map->self));
    set(scratch, map, "är-brödtext", value_bool(part->label_count == 0));
    set(scratch, map, "ensam", value_bool(alone));
    set(scratch, map, "är-tillagd", value_bool(part->change == DIFF_CHANGE_ADDED));
    set(scratch, map, "är-borttagen", value_bool(part->change == DIFF_CHANGE_REMOVED));
    set(scratch, map, "stycken", blocks_value(data, part));
    set(scratch, map, "värden", points_value(data, part));
    set(scratch, map, "vid-etikett", value_string(part->point_label));
    set(scratch, map, "värde-etikett", value_string(part->value_label));
    return value_from_map(map);
}

static struct value parts_value(const struct changes_data *data, const struct diff_record *record)
{
    struct value *parts = arena_array(data->scratch, record->part_count, sizeof(*parts));
    for (size_t i = 0; i < record->part_count; i++) {
        parts[i] = part_value(data, &record->parts[i], record->part_count == 1);
    }
    return value_list(parts, record->part_count);
}

static void push(const struct changes_data *data, struct vec *list, const struct value_map *map)
{
    *(struct value *)vec_push(list, data->scratch, sizeof(struct value)) = value_from_map(map);
}

struct value_map *changes_diff_value(const struct changes_data *data, const struct diff *diff)
{
    struct arena *scratch = data->scratch;
    struct vec added = {0};
    struct vec removed = {0};
    struct vec moved = {0};
    struct vec edited = {0};
    for (size_t i = 0; i < diff->count; i++) {
        const struct diff_record *record = &diff->records[i];
        struct value_map *map = record_value(data, record, i + 1);
        if (record->change != DIFF_RECORD_CHANGED) {
            push(data, record->change == DIFF_RECORD_ADDED ? &added : &removed, map);
        }
        if (record->moved || record->renamed) {
            push(data, &moved, map);
        }
        if (record->part_count > 0) {
            set(scratch, map, "delar", parts_value(data, record));
            push(data, &edited, map);
        }
    }
    struct value_map *map = value_map_create(scratch, 12);
    set(scratch, map, "från", changes_edition_value(data, data->old));
    set(scratch, map, "till", changes_edition_value(data, data->new));
    set(scratch, map, "antal", changes_counts_value(scratch, &diff->counts));
    set(scratch, map, "tillagda", value_list(added.items, added.count));
    set(scratch, map, "borttagna", value_list(removed.items, removed.count));
    set(scratch, map, "flyttade", value_list(moved.items, moved.count));
    set(scratch, map, "ändrade", value_list(edited.items, edited.count));
    return map;
}
