#include "site/diff/diff_blocks.h"

#include "base/arena.h"
#include "site/diff/diff_adopt.h"
#include "site/diff/diff_pair.h"
#include "site/diff/diff_score.h"
#include "site/diff/diff_words.h"

struct blocks {
    const struct diff_work *work;
    const struct diff_units *old;
    const struct diff_units *new;
    size_t *partner; /* per old unit: its new one or DIFF_NONE */
    size_t *origin;  /* per new unit: its old one or DIFF_NONE */
    bool *moved;     /* per new unit */
};

/* The units from..to of both. */
struct gap {
    const struct blocks *blocks;
    size_t old_from, old_to, new_from, new_to;
};

static struct diff_unit *old_unit(const struct gap *gap, size_t i)
{
    return &gap->blocks->old->items[gap->old_from + i];
}

static struct diff_unit *new_unit(const struct gap *gap, size_t j)
{
    return &gap->blocks->new->items[gap->new_from + j];
}

static uint32_t score_same(const void *context, size_t i, size_t j)
{
    const struct gap *gap = context;
    return diff_score_same(gap->blocks->work->arena, old_unit(gap, i), new_unit(gap, j));
}

/* True when the two stand below the same heading, as far as is known, or in the same
 * kind of block. */
static bool in_same_section(const struct blocks *blocks, const struct diff_unit *old,
                            const struct diff_unit *new)
{
    if (old->label.size > 0 && str_equal(old->label, new->label)) {
        return true;
    }
    if (old->section == DIFF_NONE || new->section == DIFF_NONE) {
        return old->section == new->section;
    }
    size_t partner = blocks->partner[old->section];
    return partner == DIFF_NONE ? str_equal(old->heading, new->heading) : partner == new->section;
}

static uint32_t score_alike(const void *context, size_t i, size_t j)
{
    const struct gap *gap = context;
    struct diff_unit *old = old_unit(gap, i);
    struct diff_unit *new = new_unit(gap, j);
    return diff_score_alike(gap->blocks->work->arena, old, new,
                            in_same_section(gap->blocks, old, new));
}

static void pair(struct blocks *blocks, size_t old, size_t new)
{
    blocks->partner[old] = new;
    blocks->origin[new] = old;
}

static void align_gap(struct blocks *blocks, struct gap gap, diff_score *score)
{
    struct diff_items items = {.old_count = gap.old_to - gap.old_from,
                               .new_count = gap.new_to - gap.new_from,
                               .score = score,
                               .context = &gap,
                               .bonus = 1};
    struct arena scratch = {0};
    size_t *partner = arena_array(&scratch, items.old_count, sizeof(*partner));
    diff_align(&items, blocks->work->budget, partner);
    for (size_t i = 0; i < items.old_count; i++) {
        if (partner[i] != DIFF_NONE) {
            pair(blocks, gap.old_from + i, gap.new_from + partner[i]);
        }
    }
    arena_finish(&scratch);
}

static bool is_same(const struct blocks *blocks, size_t i, size_t j)
{
    struct diff_unit *old = &blocks->old->items[i];
    struct diff_unit *new = &blocks->new->items[j];
    return old->kind == new->kind &&str_equal(old->label, new->label) &&
           diff_units_say_same(blocks->work->arena, old, new);
}

static void align_same(struct blocks *blocks)
{
    struct gap gap = {blocks, 0, blocks->old->count, 0, blocks->new->count};
    while (gap.old_from < gap.old_to && gap.new_from < gap.new_to &&
           is_same(blocks, gap.old_from, gap.new_from)) {
        pair(blocks, gap.old_from++, gap.new_from++);
    }
    while (gap.old_from < gap.old_to && gap.new_from < gap.new_to &&
           is_same(blocks, gap.old_to - 1, gap.new_to - 1)) {
        pair(blocks, --gap.old_to, --gap.new_to);
    }
    align_gap(blocks, gap, score_same);
}

static void read_unpaired(const struct gap *gap, struct diff_unit *unit, bool alone)
{
    if (alone) {
        diff_unit_read(gap->blocks->work->arena, unit);
    }
}

/* Takes what the comparison of all unpaired texts in the gap will cost from the budget; false when
 * it is too much. */
static bool afford(const struct gap *gap)
{
    struct diff_budget *budget = gap->blocks->work->budget;
    uint64_t old_tokens = 0;
    uint64_t new_tokens = 0;
    uint64_t olds = 0;
    uint64_t news = 0;
    for (size_t i = gap->old_from; i < gap->old_to; i++) {
        bool alone = gap->blocks->partner[i] == DIFF_NONE;
        read_unpaired(gap, &gap->blocks->old->items[i], alone);
        old_tokens += alone ? gap->blocks->old->items[i].tokens.count : 0;
        olds += alone ? 1 : 0;
    }
    for (size_t j = gap->new_from; j < gap->new_to; j++) {
        bool alone = gap->blocks->origin[j] == DIFF_NONE;
        read_unpaired(gap, &gap->blocks->new->items[j], alone);
        new_tokens += alone ? gap->blocks->new->items[j].tokens.count : 0;
        news += alone ? 1 : 0;
    }
    uint64_t cost = news * old_tokens + olds * new_tokens;
    bool affordable = cost <= budget->cells;
    budget->cells -= affordable ? cost : 0;
    return affordable;
}

/* In each gap between pieces that are the same, finds those that are alike. */
static void align_alike(struct blocks *blocks)
{
    struct gap gap = {.blocks = blocks};
    for (size_t i = 0; i <= blocks->old->count; i++) {
        bool end = i == blocks->old->count;
        if (!end && blocks->partner[i] == DIFF_NONE) {
            continue;
        }
        gap.old_to = i;
        gap.new_to = end ? blocks->new->count : blocks->partner[i];
        bool both = gap.old_from < gap.old_to && gap.new_from < gap.new_to;
        if (both && afford(&gap)) {
            align_gap(blocks, gap, score_alike);
        }
        gap.old_from = gap.old_to + 1;
        gap.new_from = gap.new_to + 1;
    }
}

static void find_moved(struct blocks *blocks)
{
    struct gap whole = {blocks, 0, blocks->old->count, 0, blocks->new->count};
    if (!afford(&whole)) {
        return;
    }
    for (size_t i = 0; i < blocks->old->count; i++) {
        size_t best = DIFF_NONE;
        uint32_t highest = 0;
        for (size_t j = 0; blocks->partner[i] == DIFF_NONE && j < blocks->new->count; j++) {
            struct diff_unit *old = &blocks->old->items[i];
            struct diff_unit *new = &blocks->new->items[j];
            uint32_t score = blocks->origin[j] == DIFF_NONE
                                 ? diff_score_moved(blocks->work->arena, old, new,
                                                    in_same_section(blocks, old, new))
                                 : 0;
            best = score > highest ? j : best;
            highest = score > highest ? score : highest;
        }
        if (best != DIFF_NONE) {
            pair(blocks, i, best);
            blocks->moved[best] = true;
        }
    }
}

/* Tells a block of the new text, or of the old one, with the heading it stands below. What is gone
 * from below a heading that stands in both stood below the new one. */
static void push(const struct blocks *blocks, struct vec *out, struct diff_block block,
                 const struct diff_unit *unit, bool gone)
{
    size_t section = unit->section;
    size_t partner = gone && section != DIFF_NONE ? blocks->partner[section] : DIFF_NONE;
    block.section = section == DIFF_NONE ? 0 : section + 1;
    if (partner != DIFF_NONE) {
        block.section = partner + 1;
        block.heading = blocks->new->items[partner].words;
    } else if (gone && section != DIFF_NONE) {
        block.section += blocks->new->count;
    } else if (block.kind == DIFF_FOOTNOTE) {
        block.section = blocks->new->count + blocks->old->count + 1;
    }
    vec_add(out, blocks->work->arena, struct diff_block, block);
}

static void tell_removed(const struct blocks *blocks, size_t from, size_t to, struct vec *out)
{
    for (size_t i = from; i < to; i++) {
        if (blocks->partner[i] == DIFF_NONE) {
            struct diff_unit *unit = &blocks->old->items[i];
            push(blocks, out, diff_pair_alone(blocks->work, unit, false), unit, true);
        }
    }
}

static struct diff_block moved_block(const struct blocks *blocks, size_t j, bool *differs)
{
    struct diff_unit *old = &blocks->old->items[blocks->origin[j]];
    struct diff_unit *new = &blocks->new->items[j];
    struct diff_block block;
    *differs = diff_pair_both(blocks->work, old, new, true, &block);
    block.change = DIFF_CHANGE_MOVED;
    block.old_heading = in_same_section(blocks, old, new) ? (struct str){0} : old->heading;
    if (block.text.count == 0 && block.cell_count == 0) {
        diff_unit_read(blocks->work->arena, new);
        block.text = diff_text_whole(blocks->work->arena, DIFF_SAME, &new->tokens);
    }
    return block;
}

/* True when the new piece j + 1 moved together with j and nothing in it differs. */
static bool moves_along(const struct blocks *blocks, size_t j)
{
    size_t next = j + 1;
    if (next >= blocks->new->count || !blocks->moved[next] ||
        blocks->origin[next] != blocks->origin[j] + 1) {
        return false;
    }
    bool differs;
    moved_block(blocks, next, &differs);
    return !differs;
}

/* Pieces that moved together are told as one, by their first heading or else the first of them.
 * Returns the last of them. */
static size_t tell_moved(const struct blocks *blocks, size_t j, struct vec *out)
{
    bool differs;
    size_t shown = j;
    size_t last = j;
    struct diff_block block = moved_block(blocks, j, &differs);
    while (!differs && moves_along(blocks, last)) {
        last++;
        bool heads = blocks->new->items[shown].kind != DIFF_HEADING &&
                     blocks->new->items[last].kind == DIFF_HEADING;
        shown = heads ? last : shown;
    }
    if (shown != j) {
        block = moved_block(blocks, shown, &differs);
    }
    block.following = last - j;
    push(blocks, out, block, &blocks->new->items[shown], false);
    return last;
}

/* Tells what differs in the new piece j, which has an old one; returns the last piece told. */
static size_t tell_pair(const struct blocks *blocks, size_t j, struct vec *out)
{
    struct diff_block block;
    if (blocks->moved[j]) {
        return tell_moved(blocks, j, out);
    }
    if (diff_pair_both(blocks->work, &blocks->old->items[blocks->origin[j]], &blocks->new->items[j],
                       true, &block)) {
        push(blocks, out, block, &blocks->new->items[j], false);
    }
    return j;
}

/* The old piece that the next pair in order, at the new piece j or after it, begins with. */
static size_t next_origin(const struct blocks *blocks, size_t j)
{
    while (j < blocks->new->count && (blocks->origin[j] == DIFF_NONE || blocks->moved[j])) {
        j++;
    }
    return j < blocks->new->count ? blocks->origin[j] : blocks->old->count;
}

/* What is gone is told where it stood, before what has come in its place. */
static struct vec tell(const struct blocks *blocks)
{
    struct vec out = {0};
    bool in_gap = false;
    size_t told = 0; /* old pieces before this one */
    for (size_t j = 0; j < blocks->new->count; j++) {
        if (!in_gap) {
            size_t next = next_origin(blocks, j);
            tell_removed(blocks, told, next, &out);
            told = next;
        }
        size_t origin = blocks->origin[j];
        in_gap = origin == DIFF_NONE || blocks->moved[j];
        if (origin == DIFF_NONE) {
            struct diff_unit *unit = &blocks->new->items[j];
            push(blocks, &out, diff_pair_alone(blocks->work, unit, true), unit, false);
        } else {
            j = tell_pair(blocks, j, &out);
        }
    }
    tell_removed(blocks, told, blocks->old->count, &out);
    return out;
}

struct vec diff_blocks(const struct diff_work *work, const struct diff_units *old,
                       const struct diff_units *new)
{
    struct arena scratch = {0};
    struct blocks blocks = {.work = work,
                            .old = old,
                            .new = new,
                            .partner = arena_array(&scratch, old->count, sizeof(size_t)),
                            .origin = arena_array(&scratch, new->count, sizeof(size_t)),
                            .moved = arena_array(&scratch, new->count, sizeof(bool))};
    for (size_t i = 0; i < old->count; i++) {
        blocks.partner[i] = DIFF_NONE;
    }
    for (size_t j = 0; j < new->count; j++) {
        blocks.origin[j] = DIFF_NONE;
    }
    struct diff_adoption adoption = {old, new, blocks.partner, blocks.origin};
    align_same(&blocks);
    diff_adopt_headings(&adoption);
    align_alike(&blocks);
    diff_adopt_headings(&adoption);
    diff_adopt_tables(&adoption);
    diff_adopt_containers(&adoption, work->budget);
    find_moved(&blocks);
    struct vec out = tell(&blocks);
    arena_finish(&scratch);
    return out;
}

struct vec diff_blocks_of_pair(const struct diff_work *work, struct diff_unit *old,
                               struct diff_unit *new, bool words)
{
    struct vec out = {0};
    struct diff_block block;
    if (diff_pair_both(work, old, new, words, &block)) {
        vec_add(&out, work->arena, struct diff_block, block);
    }
    return out;
}
