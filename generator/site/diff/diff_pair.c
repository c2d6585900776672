#include "site/diff/diff_pair.h"

#include "base/arena.h"
#include "site/diff/diff_words.h"

/* More columns or links than that are held against each other by their places only. */
enum { MOST_NAMED = 200 };

static struct diff_block start(const struct diff_unit *unit, enum diff_change change)
{
    return (struct diff_block){.change = change,
                               .kind = unit->kind,
                               .level = unit->level,
                               .label = unit->label,
                               .heading = unit->heading,
                               .title = unit->kind == DIFF_HEADING ? unit->words : (struct str){0},
                               .anchor = unit->anchor};
}

/* The head of a table is found by its own words, and then they are not told twice. */
static struct str shown_label(const struct diff_unit *unit, size_t index)
{
    return unit->kind == DIFF_COLUMNS ? (struct str){0} : unit->cells[index].label;
}

struct diff_block diff_pair_alone(const struct diff_work *work, struct diff_unit *unit, bool added)
{
    diff_unit_read(work->arena, unit);
    enum diff_mark mark = added ? DIFF_ADDED : DIFF_REMOVED;
    struct diff_block block = start(unit, added ? DIFF_CHANGE_ADDED : DIFF_CHANGE_REMOVED);
    if (unit->cell_count == 0) {
        block.text = diff_text_whole(work->arena, mark, &unit->tokens);
        return block;
    }
    struct diff_cell *cells = arena_array(work->arena, unit->cell_count, sizeof(*cells));
    for (size_t i = 0; i < unit->cell_count; i++) {
        cells[i] =
            (struct diff_cell){.label = shown_label(unit, i),
                               .text = diff_text_whole(work->arena, mark, &unit->cells[i].tokens),
                               .changed = true};
    }
    block.cells = cells;
    block.cell_count = unit->cell_count;
    return block;
}

static struct diff_text tell(const struct diff_work *work, const struct diff_tokens *old,
                             const struct diff_tokens *new, bool words)
{
    return words ? diff_words(work->arena, work->budget, old, new)
                 : diff_text_both(work->arena, old, new);
}

static struct diff_text compare_cell(const struct diff_work *work, const struct diff_tokens *old,
                                     const struct diff_tokens *new)
{
    return diff_tokens_same_core(old, new) ? diff_text_whole(work->arena, DIFF_SAME, new)
                                           : tell(work, old, new, true);
}

/* The cell of the other row in the column with the same heading, of several the one in the same
 * order; or DIFF_NONE. */
static size_t same_label(const struct diff_unit *unit, const struct diff_unit *other, size_t index)
{
    struct str label = unit->cells[index].label;
    size_t which = 0;
    for (size_t i = 0; i < index; i++) {
        which += str_equal(unit->cells[i].label, label) ? 1 : 0;
    }
    for (size_t i = 0; i < other->cell_count; i++) {
        if (str_equal(other->cells[i].label, label) && which-- == 0) {
            return i;
        }
    }
    return DIFF_NONE;
}

/* The cell of the other unit that is the same one: in the column with the same heading, else, in a
 * table with as many columns, in one that has got another heading: at the same place. Or NULL. */
static const struct diff_unit_cell *same_column(const struct diff_unit *unit,
                                                const struct diff_unit *other, size_t index)
{
    const struct diff_unit_cell *there = index < other->cell_count ? &other->cells[index] : NULL;
    if (unit->cell_count > MOST_NAMED || other->cell_count > MOST_NAMED) {
        return there;
    }
    size_t same = same_label(unit, other, index);
    if (same != DIFF_NONE) {
        return &other->cells[same];
    }
    bool table = unit->kind == DIFF_ROW || unit->kind == DIFF_COLUMNS;
    bool renamed = table && unit->cell_count == other->cell_count &&
                   same_label(other, unit, index) == DIFF_NONE;
    return renamed ? there : NULL;
}

static void add_cell(struct diff_block *block, struct diff_cell *cells, struct str label,
                     struct diff_text text)
{
    cells[block->cell_count++] =
        (struct diff_cell){.label = label, .text = text, .changed = diff_text_differs(&text)};
}

/* All cells of both: those of the new row, then those whose column is gone. Then what is the same
 * is left out, but for the first cell, which names the row. */
static void compare_cells(const struct diff_work *work, const struct diff_unit *old,
                          const struct diff_unit *new, struct diff_block *block)
{
    struct diff_cell *cells =
        arena_array(work->arena, old->cell_count + new->cell_count, sizeof(*cells));
    const struct diff_tokens nothing = {0};
    for (size_t i = 0; i < new->cell_count; i++) {
        const struct diff_unit_cell *before = same_column(new, old, i);
        struct diff_text text =
            compare_cell(work, before != NULL ? &before->tokens : &nothing, &new->cells[i].tokens);
        bool names = i == 0 && block->kind == DIFF_ROW;
        if (names || diff_text_differs(&text)) {
            add_cell(block, cells, shown_label(new, i), text);
        }
    }
    for (size_t i = 0; old->cells != NULL && i < old->cell_count; i++) {
        if (same_column(old, new, i) == NULL && old->cells[i].tokens.count > 0) {
            add_cell(block, cells, shown_label(old, i),
                     compare_cell(work, &old->cells[i].tokens, &nothing));
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

/* The link of the other piece with the same text; of several with that text the one at
 * the same place. */
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

bool diff_pair_both(const struct diff_work *work, struct diff_unit *old, struct diff_unit *new,
                    bool words, struct diff_block *block)
{
    bool same_text = diff_units_say_same(work->arena, old, new);
    *block = start(new, DIFF_CHANGE_EDITED);
    compare_links(work, old, new, same_text, block);
    if (!same_text && new->cell_count > 0 && old->cell_count > 0) {
        compare_cells(work, old, new, block);
        return cells_differ(block) || block->link_count > 0;
    }
    if (!same_text) {
        block->text = tell(work, &old->tokens, &new->tokens, words);
    }
    return diff_text_differs(&block->text) || block->link_count > 0;
}
