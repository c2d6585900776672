/* Part of changes_block: pieces that are told together, with the words above them. */
#include "base/arena.h"
#include "render/changes_block.h"
#include "site/diff_sections.h"

enum { FORMS = 2 };

/* The interface's words for one piece and for several: "diff-" + these + "-" + the change. */
static const char *const kinds[][FORMS] = {
    [DIFF_PARAGRAPH] = {"stycke", "stycken"},  [DIFF_HEADING] = {"rubrik", "rubriker"},
    [DIFF_ITEM] = {"punkt", "punkter"},        [DIFF_QUOTE] = {"citat", "citaten"},
    [DIFF_CODE] = {"kod", "kodstycken"},       [DIFF_ROW] = {"rad", "rader"},
    [DIFF_COLUMNS] = {"kolumner", "kolumner"}, [DIFF_CONTAINER] = {"block", "block"},
    [DIFF_FOOTNOTE] = {"fotnot", "fotnoter"},  [DIFF_VALUE] = {"värde", "värde"}};

static const char *const changes[] = {[DIFF_CHANGE_ADDED] = "tillagd",
                                      [DIFF_CHANGE_REMOVED] = "borttagen",
                                      [DIFF_CHANGE_EDITED] = "ändrad",
                                      [DIFF_CHANGE_MOVED] = "flyttad"};

static void set(const struct changes_data *data, struct value_map *map, const char *key,
                struct value value)
{
    value_map_add(map, data->scratch, str_from(key), value);
}

static struct str words(const struct changes_data *data, const char *kind, enum diff_change change)
{
    struct str parts[] = {STR("diff-"), str_from(kind), STR("-"), str_from(changes[change])};
    return theme_text(data->renderer->theme, data->language,
                      str_join(data->scratch, parts, countof(parts)));
}

/* "Nytt stycke", "nya stycken" after their number, "Ny tabell". */
static struct str group_words(const struct changes_data *data, const struct diff_group *group)
{
    bool several = group->count > 1;
    return group->container  ? words(data, "block", group->change)
           : group->table    ? words(data, "tabell", group->change)
           : !group->uniform ? words(data, "text", group->change)
                             : words(data, kinds[group->kind][several ? 1 : 0], group->change);
}

/* List items in a row are one list. */
static struct value runs_value(const struct changes_data *data, const struct diff_group *group)
{
    struct value *runs = arena_array(data->scratch, group->count, sizeof(*runs));
    size_t count = 0;
    size_t i = group->table && group->count > 1 ? 1 : 0; /* the rows name the columns */
    while (i < group->count) {
        bool items = group->blocks[i]->kind == DIFF_ITEM;
        struct value *blocks = arena_array(data->scratch, group->count - i, sizeof(*blocks));
        size_t length = 0;
        while (i < group->count && (group->blocks[i]->kind == DIFF_ITEM) == items) {
            blocks[length++] = changes_block_value(data, group->blocks[i++]);
        }
        struct value_map *map = value_map_create(data->scratch, 2);
        set(data, map, "är-lista", value_bool(items && group->count > 1));
        set(data, map, "stycken", value_list(blocks, length));
        runs[count++] = value_from_map(map);
    }
    return value_list(runs, count);
}

static struct value group_value(const struct changes_data *data, const struct diff_group *group,
                                bool implied)
{
    const struct diff_block *first = group->blocks[0];
    bool counted = group->uniform && group->count > 1 && !group->container && !group->table &&
                   group->kind != DIFF_VALUE;
    struct value_map *map = value_map_create(data->scratch, 15);
    map->self = group_words(data, group);
    set(data, map, "benämning", value_string(map->self));
    set(data, map, "antal", counted ? value_int((int64_t)group->count) : value_null());
    set(data, map, "blocknamn", value_string(group->label));
    set(data, map, "underförstådd", value_bool(implied));
    set(data, map, "gammal-rubrik", value_string(first->old_heading));
    set(data, map, "följande",
        first->following > 0 ? value_int((int64_t)first->following) : value_null());
    set(data, map, "ett-följande", value_bool(first->following == 1));
    set(data, map, "är-tillagd", value_bool(group->change == DIFF_CHANGE_ADDED));
    set(data, map, "är-borttagen", value_bool(group->change == DIFF_CHANGE_REMOVED));
    set(data, map, "är-ändrad", value_bool(group->change == DIFF_CHANGE_EDITED));
    set(data, map, "är-flyttad", value_bool(group->change == DIFF_CHANGE_MOVED));
    set(data, map, "led", runs_value(data, group));
    return value_from_map(map);
}

/* The interface's words for what the section is. */
static struct str section_words(const struct changes_data *data, const struct diff_section *section)
{
    switch (section->change) {
    case DIFF_SECTION_ADDED:
        return words(data, "avsnitt", DIFF_CHANGE_ADDED);
    case DIFF_SECTION_REMOVED:
        return words(data, "avsnitt", DIFF_CHANGE_REMOVED);
    case DIFF_SECTION_HEADED:
        return words(data, "rubrik", DIFF_CHANGE_ADDED);
    case DIFF_SECTION_BEHEADED:
        return words(data, "rubrik", DIFF_CHANGE_REMOVED);
    case DIFF_SECTION_MOVED:
        return words(data, "avsnitt", DIFF_CHANGE_MOVED);
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
        bool implied =
            section->change == DIFF_SECTION_ADDED || section->change == DIFF_SECTION_REMOVED;
        struct value *groups = arena_array(data->scratch, section->count, sizeof(*groups));
        for (size_t k = 0; k < section->count; k++) {
            implied = implied && diff_group_is_plain(&section->groups[k]);
            groups[k] = group_value(data, &section->groups[k], implied);
        }
        struct value_map *map = value_map_create(data->scratch, 8);
        map->self = section->heading;
        set(data, map, "har-rubrik", value_bool(section->heading.size > 0 || section->footnotes));
        set(data, map, "rubrik", value_string(section->heading));
        bool moved = section->change == DIFF_SECTION_MOVED;
        set(data, map, "är-flyttat", value_bool(moved));
        set(data, map, "efter", value_string(section->after));
        set(data, map, "inledning", value_string(section_words(data, section)));
        set(data, map, "grupper", value_list(groups, section->count));
        values[i] = value_from_map(map);
    }
    return value_list(values, sections.count);
}
