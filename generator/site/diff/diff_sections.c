#include "site/diff/diff_sections.h"

#include "base/arena.h"
#include "base/vec.h"

/* The pieces of one section, in order. */
struct collected {
    struct vec blocks; /* of const struct diff_block * */
};

/* By the order of their first pieces; of type struct collected. */
static struct vec collect(struct arena *arena, const struct diff_part *part)
{
    struct vec all = {0};
    size_t most = 0;
    for (size_t i = 0; i < part->block_count; i++) {
        most = part->blocks[i].section > most ? part->blocks[i].section : most;
    }
    size_t *numbers = arena_array(arena, most + 1, sizeof(*numbers)); /* from 1; 0: none yet */
    for (size_t i = 0; i < part->block_count; i++) {
        size_t *number = &numbers[part->blocks[i].section];
        if (*number == 0) {
            vec_push(&all, arena, sizeof(struct collected));
            *number = all.count;
        }
        struct collected *collected = (struct collected *)all.items + *number - 1;
        *(const struct diff_block **)vec_push(&collected->blocks, arena, sizeof(void *)) =
            &part->blocks[i];
    }
    return all;
}

static bool is_one_sided(enum diff_change change)
{
    return change == DIFF_CHANGE_ADDED || change == DIFF_CHANGE_REMOVED;
}

/* True when the piece is told together with those of the group before it. */
static bool belongs(const struct diff_group *group, const struct diff_block *block)
{
    const struct diff_block *last = group->blocks[group->count - 1];
    bool same = block->change == group->change && str_equal(block->label, group->label);
    bool rows =
        block->kind == DIFF_ROW && last->kind == DIFF_ROW && block->change == DIFF_CHANGE_EDITED;
    bool text = is_one_sided(block->change) && block->kind != DIFF_HEADING &&
                last->kind != DIFF_HEADING && block->kind != DIFF_CONTAINER;
    bool table =
        (block->kind == DIFF_ROW) == (last->kind == DIFF_ROW || last->kind == DIFF_COLUMNS);
    return same && (rows || (text && table && block->kind != DIFF_COLUMNS));
}

static void describe(struct diff_group *group)
{
    const struct diff_block *first = group->blocks[0];
    bool leads = first->kind == DIFF_CONTAINER || first->kind == DIFF_COLUMNS;
    size_t from = leads && group->count > 1 ? 1 : 0;
    group->container = first->kind == DIFF_CONTAINER && is_one_sided(group->change);
    group->table = first->kind == DIFF_COLUMNS && is_one_sided(group->change);
    group->told = group->table ? from : 0;
    group->kind = group->blocks[from]->kind;
    group->uniform = true;
    for (size_t i = from; i < group->count; i++) {
        group->uniform = group->uniform && group->blocks[i]->kind == group->kind;
    }
}

static void make_groups(struct arena *arena, struct diff_section *section,
                        const struct diff_block *const *blocks, size_t count)
{
    struct diff_group *groups = arena_array(arena, count, sizeof(*groups));
    for (size_t i = 0; i < count; i++) {
        struct diff_group *last = section->count > 0 ? &groups[section->count - 1] : NULL;
        if (last != NULL && belongs(last, blocks[i])) {
            last->count++;
            continue;
        }
        groups[section->count++] = (struct diff_group){.change = blocks[i]->change,
                                                       .label = blocks[i]->label,
                                                       .blocks = &blocks[i],
                                                       .count = 1};
    }
    bool implied = section->change == DIFF_SECTION_ADDED || section->change == DIFF_SECTION_REMOVED;
    for (size_t i = 0; i < section->count; i++) {
        describe(&groups[i]);
        implied = implied && groups[i].label.size == 0 && !groups[i].table;
        groups[i].implied = implied;
    }
    section->groups = groups;
}

/* A moved heading whose words are the same says no more than the head of its section does. */
static bool heads(const struct diff_section *section, const struct diff_block *first)
{
    bool same = first->text.count == 1 && first->text.runs[0].mark == DIFF_SAME;
    return section->change == DIFF_SECTION_MOVED ? same && first->link_count == 0
                                                 : section->change != DIFF_SECTION_STAYS;
}

static enum diff_section_change change_of(const struct diff_block *const *blocks, size_t count)
{
    const struct diff_block *first = blocks[0];
    bool whole = count > 1;
    if (first->kind != DIFF_HEADING || !is_one_sided(first->change)) {
        return DIFF_SECTION_STAYS;
    }
    for (size_t i = 1; i < count; i++) {
        whole = whole && blocks[i]->change == first->change;
    }
    if (first->change == DIFF_CHANGE_ADDED) {
        return whole ? DIFF_SECTION_ADDED : DIFF_SECTION_HEADED;
    }
    return whole ? DIFF_SECTION_REMOVED : DIFF_SECTION_BEHEADED;
}

struct diff_sections diff_sections(struct arena *arena, const struct diff_part *part)
{
    struct vec all = collect(arena, part);
    const struct collected *collected = all.items;
    struct diff_section *sections = arena_array(arena, all.count, sizeof(*sections));
    for (size_t i = 0; i < all.count; i++) {
        const struct diff_block *const *blocks = collected[i].blocks.items;
        size_t count = collected[i].blocks.count;
        struct diff_section *section = &sections[i];
        *section = (struct diff_section){.change = change_of(blocks, count)};
        section->footnotes = blocks[0]->kind == DIFF_FOOTNOTE;
        bool headed = blocks[0]->kind == DIFF_HEADING;
        bool moved = headed && blocks[0]->change == DIFF_CHANGE_MOVED;
        section->change = moved ? DIFF_SECTION_MOVED : section->change;
        section->heading = headed ? blocks[0]->title : blocks[0]->heading;
        section->after = moved ? blocks[0]->heading : (struct str){0};
        size_t from = heads(section, blocks[0]) ? 1 : 0;
        make_groups(arena, section, blocks + from, count - from);
    }
    return (struct diff_sections){sections, all.count};
}
