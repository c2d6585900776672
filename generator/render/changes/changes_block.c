#include "render/changes/changes_block.h"

#include "base/arena.h"
#include "format/text/utf8.h"
#include "render/changes/changes_excerpt.h"
#include "render/changes/changes_words.h"

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
    value_set(map, data->scratch, "är-tecken",
              value_bool(run->mark != DIFF_SAME && !has_letter(run->text)));
    value_set(map, data->scratch, "mellanrum", value_bool(run->space));
    value_set(map, data->scratch, "ord", value_string(excerpt.head));
    value_set(map, data->scratch, "kortat", value_bool(excerpt.cut));
    value_set(map, data->scratch, "fortsättning", value_string(excerpt.tail));
    value_set(map, data->scratch, "är-lika", value_bool(run->mark == DIFF_SAME));
    value_set(map, data->scratch, "är-borttaget", value_bool(run->mark == DIFF_REMOVED));
    value_set(map, data->scratch, "är-tillagt", value_bool(run->mark == DIFF_ADDED));
    value_set(map, data->scratch, "ersatt", value_bool(replaced));
    value_set(map, data->scratch, "ersätter", value_bool(replaces));
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
    value_set(map, data->scratch, "omskrivet", value_bool(text->rewritten));
    value_set(map, data->scratch, "förut", value_string(before_or_after(text, DIFF_REMOVED)));
    value_set(map, data->scratch, "nu", value_string(before_or_after(text, DIFF_ADDED)));
    value_set(map, data->scratch, "bitar", text_value(data, text));
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
        value_set(map, data->scratch, "etikett", value_string(map->self));
        value_set(map, data->scratch, "nummer", value_int((int64_t)i + 1));
        value_set(map, data->scratch, "är-ändrad", value_bool(cell->changed));
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
        value_set(map, data->scratch, "länktext", value_string(link->text));
        value_set(map, data->scratch, "förut", value_string(link->old_target));
        value_set(map, data->scratch, "nu", value_string(link->new_target));
        value_set(map, data->scratch, "är-bild", value_bool(link->image));
        value_set(map, data->scratch, "är-tillagd", value_bool(added));
        value_set(map, data->scratch, "är-borttagen", value_bool(removed));
        value_set(map, data->scratch, "är-ändrad", value_bool(!added && !removed));
        value_set(map, data->scratch, "samma-fil",
                  value_bool(link->image && str_equal(link->old_target, link->new_target)));
        links[i] = value_from_map(map);
    }
    return value_list(links, block->link_count);
}

struct value changes_block_value(const struct changes_data *data, const struct diff_block *block)
{
    struct value_map *map = value_map_create(data->scratch, 19);
    map->self = block->title;
    value_set(map, data->scratch, "slag", value_string(changes_kind_word(block->kind)));
    value_set(map, data->scratch, "är-kolumner", value_bool(block->kind == DIFF_COLUMNS));
    value_set(map, data->scratch, "är-tillagd", value_bool(block->change == DIFF_CHANGE_ADDED));
    value_set(map, data->scratch, "är-borttagen", value_bool(block->change == DIFF_CHANGE_REMOVED));
    value_set(map, data->scratch, "är-ändrad", value_bool(block->change == DIFF_CHANGE_EDITED));
    value_set(map, data->scratch, "är-flyttad", value_bool(block->change == DIFF_CHANGE_MOVED));
    set_text(data, map, &block->text);
    value_set(map, data->scratch, "celler", cells_value(data, block));
    value_set(map, data->scratch, "länkar", links_value(data, block));
    return value_from_map(map);
}
