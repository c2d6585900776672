#include "site/revisions.h"

#include "base/arena.h"

#include <stdlib.h>

static int compare_newest(const void *left, const void *right)
{
    const struct record *a = *(const struct record *const *)left;
    const struct record *b = *(const struct record *const *)right;
    int order = str_compare(b->date, a->date);
    order = order != 0 ? order : (a->order > b->order) - (a->order < b->order);
    return order != 0 ? order : (a->index > b->index) - (a->index < b->index);
}

/* The notes among those that refer to the record, newest first. */
static const struct record **notes_on(struct arena *arena, const struct vec *referring,
                                      size_t *count)
{
    const struct record *const *records = referring->items;
    const struct record **notes = arena_array(arena, referring->count, sizeof(*notes));
    *count = 0;
    for (size_t i = 0; i < referring->count; i++) {
        if (records[i]->type->log_field.size > 0) {
            notes[(*count)++] = records[i];
        }
    }
    if (*count > 0) {
        qsort(notes, *count, sizeof(*notes), compare_newest);
    }
    return notes;
}

static void note_one(struct arena *arena, struct record *record, const struct vec *referring)
{
    size_t count;
    const struct record **notes = notes_on(arena, referring, &count);
    struct value *items = arena_array(arena, count, sizeof(*items));
    for (size_t i = 0; i < count; i++) {
        items[i] = value_from_map(notes[i]->data);
    }
    value_map_replace(record->data, arena, STR("historik"), value_list(items, count));
    if (count > 0 && str_compare(notes[0]->date, record->changed) > 0) {
        const struct value *date = value_map_get(notes[0]->fields, STR("datum"));
        record->changed = notes[0]->date;
        value_map_replace(record->data, arena, STR("ändrad"), *date);
        value_map_replace(record->data, arena, STR("ändringsnot"), value_null());
    }
}

void revisions_note(struct arena *arena, struct site *site)
{
    struct record *const *records = site->records.items;
    for (size_t i = 0; i < site->records.count; i++) {
        if (site->back[i].count > 0) {
            note_one(arena, records[i], &site->back[i]);
        }
    }
}
