#include "site/diff/diff_fields.h"

#include "base/arena.h"
#include "format/text/utf8.h"
#include "site/diff/diff_score.h"
#include "site/diff/diff_series.h"

#include <string.h>

enum {
    DEEPEST = 16, /* labels: fields and items inside each other */
    MOST_LABELS = DEEPEST + 2,
    LONGEST_NAME = 60, /* letters */
    MOST_ITEMS = 500,  /* of a list, to look for those that changed places */
    SAME_ID = 4000,    /* scores of two items of a list */
    SAME_NAME = 3000
};

/* Fields of every record that say nothing about its content. */
static const char *const technical[] = {"typ",      "id",     "ordning",    "språk",
                                        "tidigare", "utkast", "ändrad",     "ändringsnot",
                                        "sökord",   "under",  "publiceras", "avpubliceras"};

/* A field of both sides; a field or value that one side lacks is NULL. */
struct both {
    const struct field *old_field, *new_field;
    const struct value *old, *new;
};

struct path {
    struct str labels[MOST_LABELS];
    size_t count;
};

struct fields {
    const struct diff_work *work;
    struct vec *parts;
};

static void compare_field(const struct fields *fields, struct path path, struct both both);

static struct path deeper(struct path path, struct str label)
{
    if (path.count < countof(path.labels)) {
        path.labels[path.count++] = label;
    }
    return path;
}

static bool has_value(const struct value *value)
{
    return value != NULL && value->kind != VALUE_NULL &&
           !(value->kind == VALUE_LIST && value->as.list.count == 0) &&
           !(value->kind == VALUE_STRING && value->as.string.size == 0);
}

static struct diff_part *add_part(const struct fields *fields, struct path path,
                                  const struct both *both)
{
    struct arena *arena = fields->work->arena;
    struct str *labels = arena_array(arena, path.count, sizeof(*labels));
    memcpy(labels, path.labels, path.count * sizeof(*labels));
    struct diff_part *part = vec_push(fields->parts, arena, sizeof(*part));
    *part = (struct diff_part){.labels = labels,
                               .label_count = path.count,
                               .change = !has_value(both->old)   ? DIFF_CHANGE_ADDED
                                         : !has_value(both->new) ? DIFF_CHANGE_REMOVED
                                                                 : DIFF_CHANGE_EDITED};
    return part;
}

static void add_blocks(const struct fields *fields, struct path path, const struct both *both,
                       struct vec blocks)
{
    if (blocks.count > 0) {
        struct diff_part *part = add_part(fields, path, both);
        part->blocks = blocks.items;
        part->block_count = blocks.count;
    }
}

static struct diff_units units_of(const struct diff_work *work, const struct diff_side *side,
                                  const struct field *field, const struct value *value)
{
    if (value == NULL || !has_value(value)) {
        return (struct diff_units){0};
    }
    if (value->kind == VALUE_OPAQUE && value->as.opaque.tag == TAG_PROSE) {
        return diff_units_of_prose(work->arena, side, value->as.opaque.object);
    }
    if (value->kind == VALUE_LIST) {
        return diff_units_of_list(work->arena, side, field, value);
    }
    struct diff_units one = {arena_array(work->arena, 1, sizeof(*one.items)), 1};
    one.items[0] = diff_unit_of_value(work->arena, side, field, value);
    return one;
}

/* One value stays one value, however little is left of it; more are aligned. */
static void compare_values(const struct fields *fields, struct path path, const struct both *both)
{
    const struct diff_work *work = fields->work;
    struct diff_units old = units_of(work, &work->old, both->old_field, both->old);
    struct diff_units new = units_of(work, &work->new, both->new_field, both->new);
    bool single = old.count == 1 && new.count == 1 &&
                  old.items[0].kind == DIFF_VALUE &&new.items[0].kind == DIFF_VALUE;
    bool words = both->old_field != NULL && both->new_field != NULL &&
                 both->new_field->kind == FIELD_TEXT && both->old_field->kind == FIELD_TEXT;
    add_blocks(fields, path, both,
               single ? diff_blocks_of_pair(work, &old.items[0], &new.items[0], words)
                      : diff_blocks(work, &old, &new));
}

static void compare_series(const struct fields *fields, struct path path, const struct both *both)
{
    const struct field *field = both->new_field != NULL ? both->new_field : both->old_field;
    struct vec points = diff_series(fields->work, field, both->old, both->new);
    if (points.count > 0) {
        struct diff_part *part = add_part(fields, path, both);
        part->points = points.items;
        part->point_count = points.count;
        diff_series_labels(field, &part->point_label, &part->value_label);
    }
}

static struct str label_of(const struct both *both)
{
    const struct field *field = both->new_field != NULL ? both->new_field : both->old_field;
    return field->label.size > 0 ? field->label : field->name;
}

/* Fields of one side, with their values. */
struct fieldset {
    const struct diff_side *side;
    const struct field_set *set; /* or NULL */
    const struct value_map *values;
};

static bool is_alone(const struct fieldset *own, const struct fieldset *other, size_t index)
{
    const struct field *field = &own->set->items[index];
    return (other->set == NULL || field_find(other->set, field->name) == NULL) &&
           has_value(value_map_get(own->values, field->name));
}

static bool same_value(const struct fields *fields, const struct fieldset *old,
                       const struct field *before, const struct fieldset *new,
                       const struct field *after)
{
    struct arena *arena = fields->work->arena;
    struct diff_unit was = {.kind = DIFF_VALUE};
    struct diff_unit is = {.kind = DIFF_VALUE};
    was.words = diff_side_text(old->side, arena, before, value_map_get(old->values, before->name));
    is.words = diff_side_text(new->side, arena, after, value_map_get(new->values, after->name));
    return was.words.size > 0 && diff_score_alike(arena, &was, &is, true) > 0;
}

/* The only field of the kind that the other side lacks, or NULL. */
static const struct field *only_alone(const struct fieldset *own, const struct fieldset *other,
                                      enum field_kind kind)
{
    const struct field *found = NULL;
    for (size_t i = 0; own->set != NULL && i < own->set->count; i++) {
        if (own->set->items[i].kind == kind && is_alone(own, other, i)) {
            if (found != NULL) {
                return NULL;
            }
            found = &own->set->items[i];
        }
    }
    return found;
}

/* What this field, which the other side lacks, is called there: each side has only one of the kind
 * that the other lacks, and their values are alike. Or NULL. */
static const struct field *renamed(const struct fields *fields, const struct fieldset *own,
                                   const struct field *field, const struct fieldset *other)
{
    const struct field *found =
        only_alone(own, other, field->kind) == field ? only_alone(other, own, field->kind) : NULL;
    return found != NULL && same_value(fields, own, field, other, found) ? found : NULL;
}

/* The field as it is on the other side, or NULL. */
static const struct field *counterpart(const struct fields *fields, const struct fieldset *own,
                                       size_t index, const struct fieldset *other)
{
    const struct field *field = &own->set->items[index];
    const struct field *same = other->set != NULL ? field_find(other->set, field->name) : NULL;
    return same != NULL || !is_alone(own, other, index) ? same : renamed(fields, own, field, other);
}

/* Every field of either set. */
static void compare_sets(const struct fields *fields, struct path path,
                         const struct field_set *old_set, const struct value_map *old,
                         const struct field_set *new_set, const struct value_map *new,
                         struct str skip)
{
    struct fieldset before = {&fields->work->old, old_set, old};
    struct fieldset after = {&fields->work->new, new_set, new};
    for (size_t i = 0; new_set != NULL && i < new_set->count; i++) {
        const struct field *field = &new_set->items[i];
        const struct field *was = counterpart(fields, &after, i, &before);
        if (!str_equal(field->name, skip)) {
            compare_field(fields, path,
                          (struct both){was, field,
                                        value_map_get(old, was != NULL ? was->name : field->name),
                                        value_map_get(new, field->name)});
        }
    }
    for (size_t i = 0; old_set != NULL && i < old_set->count; i++) {
        const struct field *field = &old_set->items[i];
        if (!str_equal(field->name, skip) && counterpart(fields, &before, i, &after) == NULL) {
            compare_field(fields, path,
                          (struct both){field, NULL, value_map_get(old, field->name), NULL});
        }
    }
}

static const struct value_map *map_of(const struct value *value)
{
    return value != NULL && value->kind == VALUE_MAP ? value->as.map : NULL;
}

/* What an item of a list is called: its first text or reference. */
static struct str name_of(const struct diff_side *side, struct arena *arena,
                          const struct field *item, const struct value *value)
{
    for (size_t i = 0; i < item->group->count; i++) {
        const struct field *field = &item->group->items[i];
        const struct value *inner = value_map_get(map_of(value), field->name);
        bool names = field->kind == FIELD_TEXT || field->kind == FIELD_REFERENCE;
        if (names && inner != NULL) {
            return diff_side_text(side, arena, field, inner);
        }
    }
    return (struct str){0};
}

/* The items of a list of groups, to be matched. */
struct groups {
    const struct diff_work *work;
    const struct field *old_item, *new_item;
    const struct value *old, *new; /* lists */
    struct diff_units old_units, new_units;
    struct str *old_names, *new_names;
};

static uint32_t score_groups(const void *context, size_t i, size_t j)
{
    const struct groups *groups = context;
    struct str old_id = value_map_text(map_of(&groups->old->as.list.items[i]), STR("id"));
    struct str new_id = value_map_text(map_of(&groups->new->as.list.items[j]), STR("id"));
    if (old_id.size > 0 && new_id.size > 0) {
        return str_equal(old_id, new_id) ? SAME_ID : 0;
    }
    if (groups->old_names[i].size > 0 && str_equal(groups->old_names[i], groups->new_names[j])) {
        return SAME_NAME;
    }
    return diff_score_alike(groups->work->arena, &groups->old_units.items[i],
                            &groups->new_units.items[j], true);
}

static struct str *names_of(const struct diff_work *work, const struct diff_side *side,
                            const struct field *item, const struct value *list)
{
    struct str *names = arena_array(work->arena, list->as.list.count, sizeof(*names));
    for (size_t i = 0; i < list->as.list.count; i++) {
        names[i] = name_of(side, work->arena, item, &list->as.list.items[i]);
    }
    return names;
}

/* Items that have changed places are found by their id or name. */
static void match_rest(const struct groups *groups, size_t *partner, bool *taken)
{
    if (groups->new_units.count > MOST_ITEMS || groups->old_units.count > MOST_ITEMS) {
        return;
    }
    for (size_t i = 0; i < groups->old_units.count; i++) {
        for (size_t j = 0; partner[i] == DIFF_NONE && j < groups->new_units.count; j++) {
            if (!taken[j] && score_groups(groups, i, j) >= SAME_NAME) {
                partner[i] = j;
                taken[j] = true;
            }
        }
    }
}

/* The labels of an item: its name, when it has one. A sentence as name is cut, for it stands
 * as a heading. */
static struct path to_item(const struct fields *fields, struct path path, struct str name)
{
    struct str begin = utf8_prefix(name, LONGEST_NAME);
    struct str shown =
        begin.size < name.size ? str_concat(fields->work->arena, begin, STR("…")) : name;
    return name.size > 0 ? deeper(path, shown) : path;
}

/* An item that is there on one side only: all of it, as one block. */
static void add_item(const struct fields *fields, struct path path, struct str name,
                     const struct diff_unit *unit, bool added)
{
    struct diff_units one = {arena_array(fields->work->arena, 1, sizeof(*unit)), 1};
    struct diff_units none = {0};
    one.items[0] = *unit;
    struct vec blocks =
        added ? diff_blocks(fields->work, &none, &one) : diff_blocks(fields->work, &one, &none);
    struct diff_part *part = add_part(fields, to_item(fields, path, name), &(struct both){0});
    part->change = added ? DIFF_CHANGE_ADDED : DIFF_CHANGE_REMOVED;
    part->blocks = blocks.items;
    part->block_count = blocks.count;
}

static void tell_groups(const struct fields *fields, struct path path, const struct groups *groups,
                        const size_t *partner, const bool *taken)
{
    for (size_t i = 0; i < groups->old_units.count; i++) {
        if (partner[i] == DIFF_NONE) {
            add_item(fields, path, groups->old_names[i], &groups->old_units.items[i], false);
            continue;
        }
        struct str name = groups->new_names[partner[i]];
        compare_sets(fields, to_item(fields, path, name), groups->old_item->group,
                     map_of(&groups->old->as.list.items[i]), groups->new_item->group,
                     map_of(&groups->new->as.list.items[partner[i]]), (struct str){0});
    }
    for (size_t j = 0; j < groups->new_units.count; j++) {
        if (!taken[j]) {
            add_item(fields, path, groups->new_names[j], &groups->new_units.items[j], true);
        }
    }
}

static void compare_groups(const struct fields *fields, struct path path, const struct both *both)
{
    const struct diff_work *work = fields->work;
    const struct value none = value_list(NULL, 0);
    struct groups groups = {.work = work,
                            .old = has_value(both->old) ? both->old : &none,
                            .new = has_value(both->new) ? both->new : &none};
    groups.old_item = (both->old_field != NULL ? both->old_field : both->new_field)->item;
    groups.new_item = (both->new_field != NULL ? both->new_field : both->old_field)->item;
    groups.old_units = units_of(work, &work->old, both->old_field, both->old);
    groups.new_units = units_of(work, &work->new, both->new_field, both->new);
    groups.old_names = names_of(work, &work->old, groups.old_item, groups.old);
    groups.new_names = names_of(work, &work->new, groups.new_item, groups.new);
    size_t *partner = arena_array(work->arena, groups.old_units.count, sizeof(*partner));
    bool *taken = arena_array(work->arena, groups.new_units.count, sizeof(*taken));
    struct diff_items items = {.old_count = groups.old_units.count,
                               .new_count = groups.new_units.count,
                               .score = score_groups,
                               .context = &groups,
                               .bonus = 1};
    diff_align(&items, work->budget, partner);
    for (size_t i = 0; i < items.old_count; i++) {
        if (partner[i] != DIFF_NONE) {
            taken[partner[i]] = true;
        }
    }
    match_rest(&groups, partner, taken);
    tell_groups(fields, path, &groups, partner, taken);
}

static bool is_group_list(const struct field *field)
{
    return field == NULL || (field->kind == FIELD_LIST && field->item->group != NULL);
}

static bool is_list_or_none(const struct value *value)
{
    return !has_value(value) || value->kind == VALUE_LIST;
}

static void compare_field(const struct fields *fields, struct path path, struct both both)
{
    bool old = has_value(both.old);
    bool new = has_value(both.new);
    if ((!old && !new) || path.count >= DEEPEST) {
        return;
    }
    path = deeper(path, label_of(&both));
    const struct field *old_field = both.old_field;
    const struct field *new_field = both.new_field;
    bool lists = is_list_or_none(both.old) && is_list_or_none(both.new);
    bool series = (old_field == NULL || diff_is_series(old_field)) &&
                  (new_field == NULL || diff_is_series(new_field));
    bool groups = (old_field == NULL || old_field->group != NULL) &&
                  (new_field == NULL || new_field->group != NULL);
    if (series && lists) {
        compare_series(fields, path, &both);
    } else if (is_group_list(old_field) && is_group_list(new_field) && lists) {
        compare_groups(fields, path, &both);
    } else if (groups) {
        compare_sets(fields, path, old_field != NULL ? old_field->group : NULL, map_of(both.old),
                     new_field != NULL ? new_field->group : NULL, map_of(both.new),
                     (struct str){0});
    } else {
        compare_values(fields, path, &both);
    }
}

static void compare_common(const struct fields *fields, const struct record *old,
                           const struct record *new)
{
    const struct field_set *common = schema_common_fields();
    for (size_t i = 0; i < common->count; i++) {
        const struct field *field = &common->items[i];
        bool own = field_find(&old->type->fields, field->name) != NULL ||
                   field_find(&new->type->fields, field->name) != NULL;
        if (!own && !str_is_one_of(field->name, technical, countof(technical))) {
            compare_field(fields, (struct path){0},
                          (struct both){field, field, value_map_get(old->fields, field->name),
                                        value_map_get(new->fields, field->name)});
        }
    }
}

struct vec diff_parts(const struct diff_work *work, const struct record *old,
                      const struct record *new)
{
    struct vec parts = {0};
    struct fields fields = {work, &parts};
    compare_common(&fields, old, new);
    compare_sets(&fields, (struct path){0}, &old->type->fields, old->fields, &new->type->fields,
                 new->fields, new->type->title_field);
    if (diff_units_none_differ(work, old->body, new->body)) {
        return parts;
    }
    struct diff_units before = diff_units_of_prose(work->arena, &work->old, old->body);
    struct diff_units after = diff_units_of_prose(work->arena, &work->new, new->body);
    struct vec blocks = diff_blocks(work, &before, &after);
    if (blocks.count > 0) {
        struct diff_part *part = vec_push(&parts, work->arena, sizeof(*part));
        *part = (struct diff_part){.change = before.count == 0  ? DIFF_CHANGE_ADDED
                                             : after.count == 0 ? DIFF_CHANGE_REMOVED
                                                                : DIFF_CHANGE_EDITED,
                                   .blocks = blocks.items,
                                   .block_count = blocks.count};
    }
    return parts;
}
