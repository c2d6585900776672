#include "site/diff_pair.h"

#include "base/arena.h"
#include "site/diff_words.h"

/* More columns or links than that are held against each other by their places only. */
enum { MOST_NAMED = 200 };

static struct diff_block start(const struct diff_unit *unit, enum diff_change change)
{
    return (struct diff_block){.change = change,
                               .kind = unit->kind,
                               .level = unit->level,
                               .label = unit->label,
                               .heading = unit->heading,
                               .anchor = unit->anchor};
}

struct diff_block diff_pair_alone(const struct diff_work *work, const struct diff_unit *unit,
                                  bool added)
{
    enum diff_mark mark = added ? DIFF_ADDED : DIFF_REMOVED;
    struct diff_block block = start(unit, added ? DIFF_CHANGE_ADDED : DIFF_CHANGE_REMOVED);
    if (unit->cell_count == 0) {
        block.text = diff_text_whole(work->arena, mark, &unit->tokens);
        return block;
    }
    struct diff_cell *cells = arena_array(work->arena, unit->cell_count, sizeof(*cells));
    for (size_t i = 0; i < unit->cell_count; i++) {
        cells[i] =
            (struct diff_cell){.label = unit->cells[i].label,
                               .text = diff_text_whole(work->arena, mark, &unit->cells[i].tokens),
                               .changed = true};
    }
    block.cells = cells;
    block.cell_count = unit->cell_count;
    return block;
}

static struct diff_text compare(const struct diff_work *work, const struct diff_tokens *old,
                                const struct diff_tokens *new, bool words)
{
    if (diff_tokens_same(old, new)) {
        return diff_text_whole(work->arena, DIFF_SAME, new);
    }
    if (words) {
        return diff_words(work->arena, work->budget, old, new);
    }
    return diff_text_both(work->arena, old, new);
}

/* The cell of the other row that stands in the same column: the one with the same label, else the one at
 * the same place; NULL when there is none. */
static const struct diff_unit_cell *same_column(const struct diff_unit *unit,
                                                const struct diff_unit *other, size_t index)
{
    struct str label = unit->cells[index].label;
    size_t which = 0; /* of several columns with the same label */
    if (unit->cell_count > MOST_NAMED || other->cell_count > MOST_NAMED) {
        return index < other->cell_count ? &other->cells[index] : NULL;
    }
    for (size_t i = 0; i < index; i++) {
        which += str_equal(unit->cells[i].label, label) ? 1 : 0;
    }
    for (size_t i = 0; i < other->cell_count; i++) {
        if (str_equal(other->cells[i].label, label) && which-- == 0) {
            return &other->cells[i];
        }
    }
    bool header = index < other->cell_count && label.size == 0;
    return header ? &other->cells[index] : NULL;
}

static void add_cell(struct diff_block *block, struct diff_cell *cells, struct str label,
                     struct diff_text text)
{
    cells[block->cell_count++] =
        (struct diff_cell){.label = label, .text = text, .changed = diff_text_differs(&text)};
}

/* All cells of both: those of the new row, then those whose column is gone. Then what is the same is left
 * out, but for the first cell, which names the row. */
static void compare_cells(const struct diff_work *work, const struct diff_unit *old,
                          const struct diff_unit *new, struct diff_block *block)
{
    struct diff_cell *cells =
        arena_array(work->arena, old->cell_count + new->cell_count, sizeof(*cells));
    const struct diff_tokens nothing = {0};
    for (size_t i = 0; i < new->cell_count; i++) {
        const struct diff_unit_cell *before = same_column(new, old, i);
        struct diff_text text =
            compare(work, before != NULL ? &before->tokens : &nothing, &new->cells[i].tokens, true);
        bool names = i == 0 && block->kind == DIFF_ROW;
        if (names || diff_text_differs(&text)) {
            add_cell(block, cells, new->cells[i].label, text);
        }
    }
    for (size_t i = 0; old->cells != NULL && i < old->cell_count; i++) {
        if (same_column(old, new, i) == NULL && old->cells[i].tokens.count > 0) {
            add_cell(block, cells, old->cells[i].label,
                     compare(work, &old->cells[i].tokens, &nothing, true));
        }
    }
    block->cells = cells;
}

static bool cells_differ(const struct diff_block *block)
{
    for (size_t i = 0; i < block->cell_count; i++) {
        if (block->cells[i].changed) {
            return true;
        }
    }
    return false;
}

/* The link of the other piece with the same text; of several with that text the one at the same place. */
static const struct diff_unit_link *same_link(const struct diff_unit *unit,
                                              const struct diff_unit *other, size_t index)
{
    const struct diff_unit_link *link = &unit->links[index];
    size_t which = 0;
    if (unit->link_count > MOST_NAMED || other->link_count > MOST_NAMED) {
        return index < other->link_count ? &other->links[index] : NULL;
    }
    for (size_t i = 0; i < index; i++) {
        which += str_equal(unit->links[i].text, link->text) ? 1 : 0;
    }
    for (size_t i = 0; i < other->link_count; i++) {
        bool alike =
            other->links[i].image == link->image && str_equal(other->links[i].text, link->text);
        if (alike && which-- == 0) {
            return &other->links[i];
        }
    }
    return NULL;
}

/* Links that lead elsewhere. A link that is new, or gone, is told only when the words are not. */
static void compare_links(const struct diff_work *work, const struct diff_unit *old,
                          const struct diff_unit *new, bool same_text, struct diff_block *block)
{
    struct diff_link *links =
        arena_array(work->arena, old->link_count + new->link_count, sizeof(*links));
    for (size_t i = 0; i < new->link_count; i++) {
        const struct diff_unit_link *link = &new->links[i];
        const struct diff_unit_link *before = same_link(new, old, i);
        bool elsewhere = before != NULL && !str_equal(before->identity, link->identity);
        if (elsewhere || (before == NULL && same_text)) {
            links[block->link_count++] =
                (struct diff_link){.image = link->image,
                                   .text = link->text,
                                   .old_target = before != NULL ? before->target : (struct str){0},
                                   .new_target = link->target};
        }
    }
    for (size_t i = 0; same_text && old->links != NULL && i < old->link_count; i++) {
        const struct diff_unit_link *link = &old->links[i];
        if (same_link(old, new, i) == NULL) {
            links[block->link_count++] = (struct diff_link){
                .image = link->image, .text = link->text, .old_target = link->target};
        }
    }
    block->links = links;
}

bool diff_pair_both(const struct diff_work *work, const struct diff_unit *old,
                    const struct diff_unit *new, bool words, struct diff_block *block)
{
    bool same_text = diff_tokens_same(&old->tokens, &new->tokens);
    *block = start(new, DIFF_CHANGE_EDITED);
    compare_links(work, old, new, same_text, block);
    if (!same_text && new->cell_count > 0 && old->cell_count > 0) {
        compare_cells(work, old, new, block);
        return cells_differ(block) || block->link_count > 0;
    }
    if (!same_text) {
        block->text = compare(work, &old->tokens, &new->tokens, words);
    }
    return diff_text_differs(&block->text) || block->link_count > 0;
}
