#include "site/diff/diff_series.h"

#include "base/arena.h"

#include <stdlib.h>

static const struct field *part_of(const struct field *field, enum field_kind kind)
{
    const struct field_set *group = field->item->group;
    for (size_t i = 0; i < group->count; i++) {
        if (group->items[i].kind == kind) {
            return &group->items[i];
        }
    }
    return NULL;
}

bool diff_is_series(const struct field *field)
{
    return field->kind == FIELD_LIST && field->item != NULL && field->item->group != NULL &&
           field->item->group->count == 2 && part_of(field, FIELD_INTEGER) != NULL &&
           part_of(field, FIELD_DECIMAL) != NULL;
}

void diff_series_labels(const struct field *field, struct str *point, struct str *value)
{
    *point = part_of(field, FIELD_INTEGER)->label;
    *value = part_of(field, FIELD_DECIMAL)->label;
}

struct point {
    int64_t at;
    struct str old, new;
    size_t order; /* so that sorting is stable */
};

static int compare_points(const void *left, const void *right)
{
    const struct point *a = left;
    const struct point *b = right;
    if (a->at != b->at) {
        return a->at < b->at ? -1 : 1;
    }
    return (a->order > b->order) - (a->order < b->order);
}

static void collect(const struct diff_work *work, const struct field *field,
                    const struct value *list, bool is_new, struct vec *points)
{
    const struct diff_side *side = is_new ? &work->new : &work->old;
    const struct field *at = part_of(field, FIELD_INTEGER);
    const struct field *number = part_of(field, FIELD_DECIMAL);
    size_t count = list != NULL && list->kind == VALUE_LIST ? list->as.list.count : 0;
    for (size_t i = 0; i < count; i++) {
        const struct value *item = &list->as.list.items[i];
        const struct value_map *map = item->kind == VALUE_MAP ? item->as.map : NULL;
        const struct value *label = value_map_get(map, at->name);
        const struct value *value = value_map_get(map, number->name);
        if (label == NULL || value == NULL || label->kind != VALUE_INT) {
            continue;
        }
        struct point *point = vec_push(points, work->arena, sizeof(*point));
        struct str text = diff_side_text(side, work->arena, number, value);
        *point = (struct point){.at = label->as.integer, .order = points->count};
        *(is_new ? &point->new : &point->old) = text;
    }
}

struct vec diff_series(const struct diff_work *work, const struct field *field,
                       const struct value *old, const struct value *new)
{
    struct vec points = {0};
    struct vec merged = {0};
    bool differs = false;
    collect(work, field, old, false, &points);
    collect(work, field, new, true, &points);
    struct point *all = points.items;
    if (points.count > 0) {
        qsort(all, points.count, sizeof(*all), compare_points);
    }
    for (size_t i = 0; i < points.count; i++) {
        struct diff_point *point = vec_push(&merged, work->arena, sizeof(*point));
        point->label = str_format(work->arena, "%lld", (long long)all[i].at);
        point->old_value = all[i].old;
        point->new_value = all[i].new;
        /* The old value comes first; a second value of the same year is a point of its own. */
        if (i + 1 < points.count && all[i + 1].at == all[i].at && all[i].new.size == 0 &&
            all[i + 1].old.size == 0) {
            point->new_value = all[++i].new;
        }
        differs = differs || !str_equal(point->old_value, point->new_value);
    }
    return differs ? merged : (struct vec){0};
}
