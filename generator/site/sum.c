#include "site/sum.h"

#include "base/arena.h"
#include "format/data/date.h"
#include "format/text/utf8.h"

#include <inttypes.h>

/* A number as it is added: seconds of a time, or the number itself. */
static bool amount_of(const struct value *value, bool *time, int64_t *amount)
{
    if (value == NULL || (value->kind != VALUE_MAP && value->kind != VALUE_INT)) {
        return false;
    }
    *time = value->kind == VALUE_MAP;
    if (!*time) {
        *amount = value->as.integer;
        return true;
    }
    const struct value *seconds = value_map_get(value->as.map, STR("sekunder"));
    *amount = seconds != NULL && seconds->kind == VALUE_INT ? seconds->as.integer : 0;
    return seconds != NULL;
}

static bool add_up(const struct value *list, struct str field, bool *time, int64_t *sum)
{
    bool any = false;
    *sum = 0;
    for (size_t i = 0; list != NULL && list->kind == VALUE_LIST && i < list->as.list.count; i++) {
        const struct value *item = &list->as.list.items[i];
        int64_t amount;
        if (item->kind == VALUE_MAP &&
            amount_of(value_map_get(item->as.map, field), time, &amount)) {
            *sum += amount;
            any = true;
        }
    }
    return any;
}

/* "55 min", "1 h 5 min", "2 h", "90 s". */
static struct str time_text(struct arena *arena, int64_t seconds)
{
    int64_t minutes = (seconds + 59) / 60;
    if (seconds % 60 != 0 && seconds < 120) {
        return str_format(arena, "%" PRId64 "\u00A0s", seconds);
    }
    if (minutes < 60) {
        return str_format(arena, "%" PRId64 "\u00A0min", minutes);
    }
    return minutes % 60 == 0 ? str_format(arena, "%" PRId64 "\u00A0h", minutes / 60)
                             : str_format(arena, "%" PRId64 "\u00A0h %" PRId64 "\u00A0min",
                                          minutes / 60, minutes % 60);
}

struct value sum_of(struct arena *arena, const struct value *list, struct str field)
{
    bool time = false;
    int64_t sum;
    if (!add_up(list, field, &time, &sum)) {
        return value_null();
    }
    if (!time) {
        return value_int(sum);
    }
    struct value_map *map = value_map_create(arena, 3);
    map->self = time_text(arena, sum);
    value_set(map, arena, "minuter", value_int((sum + 59) / 60));
    value_set(map, arena, "sekunder", value_int(sum));
    value_set(map, arena, "iso", value_string(duration_iso(arena, sum)));
    return value_from_map(map);
}

static struct str amount_text(struct arena *arena, bool time, int64_t amount)
{
    return time ? time_text(arena, amount) : str_format(arena, "%" PRId64, amount);
}

static void check_field(struct arena *scratch, const struct record *record,
                        const struct field *field, struct diags *diags)
{
    const struct value_entry *entry = value_map_entry(record->fields, field->name);
    bool time = false;
    int64_t sum;
    int64_t most;
    if (entry == NULL || !add_up(&entry->value, field->sum_part, &time, &sum) ||
        !amount_of(value_map_get(record->fields, field->sum_most), &time, &most) || sum <= most) {
        return;
    }
    const struct field *limit = field_find(&record->type->fields, field->sum_most);
    struct str args[] = {field->label, amount_text(scratch, time, sum),
                         limit != NULL ? limit->label : field->sum_most,
                         amount_text(scratch, time, most)};
    struct place place = {record->place.path, entry->key_line, entry->key_column,
                          (uint32_t)utf8_count(entry->key)};
    diag_add(diags, RULE_SUM_TOO_LARGE, place, args, countof(args));
}

void sum_check(struct arena *scratch, const struct record *record, struct diags *diags)
{
    const struct field_set *fields = &record->type->fields;
    for (size_t i = 0; i < fields->count; i++) {
        if (fields->items[i].sum_most.size > 0) {
            check_field(scratch, record, &fields->items[i], diags);
        }
    }
}
