#include "render/changes/changes_block.h"

#include "base/arena.h"
#include "format/text/utf8.h"
#include "render/changes/changes_excerpt.h"
#include "render/changes/changes_words.h"

void changes_set(const struct changes_data *data, struct value_map *map, const char *key,
                 struct value value)
{
    value_map_add(map, data->scratch, str_from(key), value);
}

static bool has_letter(struct str text)
{
    for (size_t at = 0; at < text.size;) {
        if (utf8_is_letter(utf8_next(text, &at))) {
            return true;
        }
    }
    return false;
}

/* Every flag is set, so that a template never finds an outer one's. */
static struct value run_value(const struct changes_data *data, const struct diff_text *text,
                              size_t index)
{
    const struct diff_run *run = &text->runs[index];
    bool first = index == 0;
    bool last = index + 1 == text->count;
    bool replaces = run->mark == DIFF_ADDED && !first && run[-1].mark == DIFF_REMOVED;
    bool replaced = run->mark == DIFF_REMOVED && !last && run[1].mark == DIFF_ADDED;
    struct changes_excerpt excerpt = {.head = run->text};
    if (run->mark == DIFF_SAME) {
        excerpt = changes_excerpt(run->text, first, last);
    }
    struct value_map *map = value_map_create(data->scratch, 11);
    map->self = run->text;
    changes_set(data, map, "är-tecken",
                value_bool(run->mark != DIFF_SAME && !has_letter(run->text)));
    changes_set(data, map, "mellanrum", value_bool(run->space));
    changes_set(data, map, "ord", value_string(excerpt.head));
    changes_set(data, map, "kortat", value_bool(excerpt.cut));
    changes_set(data, map, "fortsättning", value_string(excerpt.tail));
    changes_set(data, map, "är-lika", value_bool(run->mark == DIFF_SAME));
    changes_set(data, map, "är-borttaget", value_bool(run->mark == DIFF_REMOVED));
    changes_set(data, map, "är-tillagt", value_bool(run->mark == DIFF_ADDED));
    changes_set(data, map, "ersatt", value_bool(replaced));
    changes_set(data, map, "ersätter", value_bool(replaces));
    return value_from_map(map);
}

static struct value text_value(const struct changes_data *data, const struct diff_text *text)
{
    struct value *runs = arena_array(data->scratch, text->count, sizeof(*runs));
    for (size_t i = 0; i < text->count; i++) {
        runs[i] = run_value(data, text, i);
    }
    return value_list(runs, text->count);
}

static struct str before_or_after(const struct diff_text *text, enum diff_mark mark)
{
    for (size_t i = 0; i < text->count; i++) {
        if (text->runs[i].mark == mark) {
            return text->runs[i].text;
        }
    }
    return (struct str){0};
}

/* `omskrivet` with `förut` and `nu`, or `bitar`. */
static void set_text(const struct changes_data *data, struct value_map *map,
                     const struct diff_text *text)
{
    changes_set(data, map, "omskrivet", value_bool(text->rewritten));
    changes_set(data, map, "förut", value_string(before_or_after(text, DIFF_REMOVED)));
    changes_set(data, map, "nu", value_string(before_or_after(text, DIFF_ADDED)));
    changes_set(data, map, "bitar", text_value(data, text));
}

/* A column's heading; with the column's number when another before it reads the same. */
static struct str unlike_label(const struct changes_data *data, const struct diff_block *block,
                               size_t number)
{
    struct str label = block->cells[number].label;
    for (size_t i = 0; i < number && label.size > 0; i++) {
        if (str_equal(block->cells[i].label, label)) {
            return str_format(data->scratch, "%.*s (%zu)", (int)label.size, label.data, number + 1);
        }
    }
    return label;
}

static struct value cells_value(const struct changes_data *data, const struct diff_block *block)
{
    struct value *cells = arena_array(data->scratch, block->cell_count, sizeof(*cells));
    for (size_t i = 0; i < block->cell_count; i++) {
        const struct diff_cell *cell = &block->cells[i];
        struct value_map *map = value_map_create(data->scratch, 6);
        map->self = unlike_label(data, block, i);
        changes_set(data, map, "etikett", value_string(map->self));
        changes_set(data, map, "nummer", value_int((int64_t)i + 1));
        changes_set(data, map, "är-ändrad", value_bool(cell->changed));
        set_text(data, map, &cell->text);
        cells[i] = value_from_map(map);
    }
    return value_list(cells, block->cell_count);
}

static struct value links_value(const struct changes_data *data, const struct diff_block *block)
{
    struct value *links = arena_array(data->scratch, block->link_count, sizeof(*links));
    for (size_t i = 0; i < block->link_count; i++) {
        const struct diff_link *link = &block->links[i];
        bool added = link->old_target.size == 0;
        bool removed = link->new_target.size == 0;
        struct value_map *map = value_map_create(data->scratch, 9);
        map->self = link->text;
        changes_set(data, map, "länktext", value_string(link->text));
        changes_set(data, map, "förut", value_string(link->old_target));
        changes_set(data, map, "nu", value_string(link->new_target));
        changes_set(data, map, "är-bild", value_bool(link->image));
        changes_set(data, map, "är-tillagd", value_bool(added));
        changes_set(data, map, "är-borttagen", value_bool(removed));
        changes_set(data, map, "är-ändrad", value_bool(!added && !removed));
        changes_set(data, map, "samma-fil",
                    value_bool(link->image && str_equal(link->old_target, link->new_target)));
        links[i] = value_from_map(map);
    }
    return value_list(links, block->link_count);
}

struct value changes_block_value(const struct changes_data *data, const struct diff_block *block)
{
    struct value_map *map = value_map_create(data->scratch, 19);
    map->self = block->title;
    changes_set(data, map, "slag", value_string(changes_kind_word(block->kind)));
    changes_set(data, map, "är-kolumner", value_bool(block->kind == DIFF_COLUMNS));
    changes_set(data, map, "är-tillagd", value_bool(block->change == DIFF_CHANGE_ADDED));
    changes_set(data, map, "är-borttagen", value_bool(block->change == DIFF_CHANGE_REMOVED));
    changes_set(data, map, "är-ändrad", value_bool(block->change == DIFF_CHANGE_EDITED));
    changes_set(data, map, "är-flyttad", value_bool(block->change == DIFF_CHANGE_MOVED));
    set_text(data, map, &block->text);
    changes_set(data, map, "celler", cells_value(data, block));
    changes_set(data, map, "länkar", links_value(data, block));
    return value_from_map(map);
}
