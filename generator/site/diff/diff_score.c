#include "site/diff/diff_score.h"

enum {
    ALIKE = 400,         /* thousandths in common, to be the same piece with changes */
    ALIKE_FAR = 550,     /* the same below different headings */
    ALIKE_UNLIKE = 700,  /* the same when a paragraph has become a list item, or the other way */
    ALIKE_BLOCK = 200,   /* the same for two blocks of one kind, or the heads of two tables */
    ALIKE_ROW = 500,     /* what two rows with the same first cell count as */
    ALIKE_MOVED = 800,   /* to be the same piece at another place */
    SAME_MOVED = 1000,   /* what the same text at another place counts as */
    NEARBY = 100,        /* what the same heading above counts for */
    MOVED_WEIGHT = 16,   /* so much text a piece must have to be seen as moved: a few words … */
    CHANGED_WEIGHT = 60, /* … and so much when it has changed too: a sentence */
    /* What a piece that stays counts for, besides its text: rather one long one
     * moves than several. */
    PIECE_WEIGHT = 40,
    HEADING_WEIGHT = 90,
    MOST_WEIGHT = 60 /* of its text */
};

uint32_t diff_score_same(struct arena *arena, struct diff_unit *old, struct diff_unit *new)
{
    bool same = old->kind == new->kind &&str_equal(old->label, new->label) &&
                diff_units_say_same(arena, old, new);
    if (!same) {
        return 0;
    }
    diff_unit_read(arena, old);
    uint32_t weight = old->tokens.weight < MOST_WEIGHT ? (uint32_t)old->tokens.weight : MOST_WEIGHT;
    return weight + (old->kind == DIFF_HEADING ? HEADING_WEIGHT : PIECE_WEIGHT);
}

/* Running text may become a list or a quote; a table's row only another row. */
static bool is_comparable(const struct diff_unit *old, const struct diff_unit *new)
{
    static const bool alone[] = {
        [DIFF_HEADING] = true, [DIFF_CODE] = true,      [DIFF_ROW] = true,
        [DIFF_COLUMNS] = true, [DIFF_CONTAINER] = true, [DIFF_VALUE] = false};
    if (alone[old->kind] || alone[new->kind]) {
        return old->kind == new->kind &&
               (old->kind != DIFF_CONTAINER || str_equal(old->label, new->label));
    }
    return true;
}

static uint32_t likeness(struct arena *arena, struct diff_unit *old, struct diff_unit *new)
{
    diff_unit_read(arena, old);
    diff_unit_read(arena, new);
    diff_tokens_sort(arena, &old->tokens);
    diff_tokens_sort(arena, &new->tokens);
    return diff_tokens_alike(&old->tokens, &new->tokens);
}

static bool same_first_cell(const struct diff_unit *old, const struct diff_unit *new)
{
    return new->kind == DIFF_ROW && old->cell_count > 0 && new->cell_count > 0 &&
           old->cells[0].tokens.count > 0 &&
           diff_tokens_same(&old->cells[0].tokens, &new->cells[0].tokens);
}

static uint32_t least_alike(const struct diff_unit *old, const struct diff_unit *new,
                            bool same_section)
{
    bool value = old->kind == DIFF_VALUE || new->kind == DIFF_VALUE;
    if (old->kind != new->kind && !value) {
        return same_section ? ALIKE_UNLIKE : ALIKE_MOVED;
    }
    bool head = new->kind == DIFF_CONTAINER || new->kind == DIFF_COLUMNS;
    return head ? ALIKE_BLOCK : same_section ? ALIKE : ALIKE_FAR;
}

uint32_t diff_score_alike(struct arena *arena, struct diff_unit *old, struct diff_unit *new,
                          bool same_section)
{
    if (!is_comparable(old, new)) {
        return 0;
    }
    uint32_t alike = likeness(arena, old, new);
    alike = same_first_cell(old, new) && alike < ALIKE_ROW ? ALIKE_ROW : alike;
    bool same_kind = old->kind == new->kind &&str_equal(old->label, new->label);
    return alike >= least_alike(old, new, same_section)
               ? alike + (same_kind ? 1 : 0) + (same_section ? NEARBY : 0)
               : 0;
}

uint32_t diff_score_moved(struct arena *arena, struct diff_unit *old, struct diff_unit *new,
                          bool same_section)
{
    static const bool short_ones[] = {
        [DIFF_VALUE] = true, [DIFF_HEADING] = true, [DIFF_ITEM] = true, [DIFF_ROW] = true};
    if (!is_comparable(old, new)) {
        return 0;
    }
    diff_unit_read(arena, old);
    diff_unit_read(arena, new);
    bool counts = (old->kind < countof(short_ones) && short_ones[old->kind]) ||
                  old->tokens.weight >= MOVED_WEIGHT;
    uint32_t nearby = same_section ? NEARBY : 0;
    if (diff_units_say_same(arena, old, new)) {
        return counts ? SAME_MOVED + nearby : 0;
    }
    bool long_enough = old->kind == new->kind &&
                       old->tokens.weight >= CHANGED_WEIGHT &&new->tokens.weight >= CHANGED_WEIGHT;
    uint32_t alike = long_enough ? likeness(arena, old, new) : 0;
    return alike >= ALIKE_MOVED ? alike + nearby : 0;
}
