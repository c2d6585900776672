/* Part of changes_block: pieces that are told together, with the words above them. */
#include "base/arena.h"
#include "render/changes/changes_block.h"
#include "render/changes/changes_words.h"
#include "site/diff/diff_sections.h"

/* The interface's words for something with that name in their keys: "diff-" + it + "-"
 * + the change. */
static struct str words(const struct changes_data *data, struct str name, enum diff_change change)
{
    return theme_text(
        data->renderer->theme, data->language,
        str_concat(data->scratch, STR("diff-"), name, STR("-"), changes_change_word(change)));
}

/* The name in those keys of several pieces of a kind; those that come one at a time
 * have no other. */
static struct str several(enum diff_block_kind kind)
{
    switch (kind) {
    case DIFF_PARAGRAPH:
        return STR("stycken");
    case DIFF_ITEM:
        return STR("punkter");
    case DIFF_QUOTE:
        return STR("citaten");
    case DIFF_CODE:
        return STR("kodstycken");
    case DIFF_ROW:
        return STR("rader");
    case DIFF_FOOTNOTE:
        return STR("fotnoter");
    case DIFF_HEADING:
    case DIFF_COLUMNS:
    case DIFF_CONTAINER:
    case DIFF_VALUE:
        break;
    }
    return changes_kind_word(kind);
}

/* "Nytt stycke", "nya stycken" after their number, "Ny tabell". */
static struct str group_words(const struct changes_data *data, const struct diff_group *group)
{
    return group->container   ? words(data, STR("block"), group->change)
           : group->table     ? words(data, STR("tabell"), group->change)
           : !group->uniform  ? words(data, STR("text"), group->change)
           : group->count > 1 ? words(data, several(group->kind), group->change)
                              : words(data, changes_kind_word(group->kind), group->change);
}

/* List items in a row are one list. */
static struct value runs_value(const struct changes_data *data, const struct diff_group *group)
{
    struct value *runs = arena_array(data->scratch, group->count, sizeof(*runs));
    size_t count = 0;
    size_t i = group->told;
    while (i < group->count) {
        bool items = group->blocks[i]->kind == DIFF_ITEM;
        struct value *blocks = arena_array(data->scratch, group->count - i, sizeof(*blocks));
        size_t length = 0;
        while (i < group->count && (group->blocks[i]->kind == DIFF_ITEM) == items) {
            blocks[length++] = changes_block_value(data, group->blocks[i++]);
        }
        struct value_map *map = value_map_create(data->scratch, 2);
        value_set(map, data->scratch, "är-lista", value_bool(items && group->count > 1));
        value_set(map, data->scratch, "stycken", value_list(blocks, length));
        runs[count++] = value_from_map(map);
    }
    return value_list(runs, count);
}

static struct value group_value(const struct changes_data *data, const struct diff_group *group)
{
    const struct diff_block *first = group->blocks[0];
    bool counted = group->uniform && group->count > 1 && !group->container && !group->table &&
                   group->kind != DIFF_VALUE;
    struct value_map *map = value_map_create(data->scratch, 15);
    map->self = group_words(data, group);
    value_set(map, data->scratch, "benämning", value_string(map->self));
    value_set(map, data->scratch, "antal",
              counted ? value_int((int64_t)group->count) : value_null());
    value_set(map, data->scratch, "blocknamn", value_string(group->label));
    value_set(map, data->scratch, "underförstådd", value_bool(group->implied));
    value_set(map, data->scratch, "gammal-rubrik", value_string(first->old_heading));
    value_set(map, data->scratch, "följande",
              first->following > 0 ? value_int((int64_t)first->following) : value_null());
    value_set(map, data->scratch, "ett-följande", value_bool(first->following == 1));
    value_set(map, data->scratch, "är-tillagd", value_bool(group->change == DIFF_CHANGE_ADDED));
    value_set(map, data->scratch, "är-borttagen", value_bool(group->change == DIFF_CHANGE_REMOVED));
    value_set(map, data->scratch, "är-ändrad", value_bool(group->change == DIFF_CHANGE_EDITED));
    value_set(map, data->scratch, "är-flyttad", value_bool(group->change == DIFF_CHANGE_MOVED));
    value_set(map, data->scratch, "led", runs_value(data, group));
    return value_from_map(map);
}

/* The interface's words for what the section is. */
static struct str section_words(const struct changes_data *data, const struct diff_section *section)
{
    switch (section->change) {
    case DIFF_SECTION_ADDED:
        return words(data, STR("avsnitt"), DIFF_CHANGE_ADDED);
    case DIFF_SECTION_REMOVED:
        return words(data, STR("avsnitt"), DIFF_CHANGE_REMOVED);
    case DIFF_SECTION_HEADED:
        return words(data, STR("rubrik"), DIFF_CHANGE_ADDED);
    case DIFF_SECTION_BEHEADED:
        return words(data, STR("rubrik"), DIFF_CHANGE_REMOVED);
    case DIFF_SECTION_MOVED:
        return words(data, STR("avsnitt"), DIFF_CHANGE_MOVED);
    case DIFF_SECTION_STAYS:
        break;
    }
    return theme_text(data->renderer->theme, data->language,
                      section->footnotes ? STR("diff-fotnoter") : STR("diff-under-rubriken"));
}

struct value changes_sections_value(const struct changes_data *data, const struct diff_part *part)
{
    struct diff_sections sections = diff_sections(data->scratch, part);
    struct value *values = arena_array(data->scratch, sections.count, sizeof(*values));
    for (size_t i = 0; i < sections.count; i++) {
        const struct diff_section *section = &sections.items[i];
        struct value *groups = arena_array(data->scratch, section->count, sizeof(*groups));
        for (size_t k = 0; k < section->count; k++) {
            groups[k] = group_value(data, &section->groups[k]);
        }
        struct value_map *map = value_map_create(data->scratch, 8);
        map->self = section->heading;
        value_set(map, data->scratch, "har-rubrik",
                  value_bool(section->heading.size > 0 || section->footnotes));
        value_set(map, data->scratch, "rubrik", value_string(section->heading));
        bool moved = section->change == DIFF_SECTION_MOVED;
        value_set(map, data->scratch, "är-flyttat", value_bool(moved));
        value_set(map, data->scratch, "efter", value_string(section->after));
        value_set(map, data->scratch, "inledning", value_string(section_words(data, section)));
        value_set(map, data->scratch, "grupper", value_list(groups, section->count));
        values[i] = value_from_map(map);
    }
    return value_list(values, sections.count);
}
