#include "site/diff/diff_tidy.h"

enum {
    PASSES = 8,       /* of merging: each makes changes larger, so that more may be swallowed */
    SHORT_WORD = 3,   /* letters */
    SENTENCE_END = 8, /* how good a place is to begin or end a change */
    CLAUSE_END = 4,
    WORD_END = 2
};

static uint64_t weight_of(const struct diff_tokens *tokens, size_t from, size_t to)
{
    uint64_t weight = 0;
    for (size_t i = from; i < to; i++) {
        weight += tokens->items[i].weight;
    }
    return weight;
}

static uint64_t larger_side(const struct diff_tokens *old, const struct diff_tokens *new,
                            const struct diff_edit *edit)
{
    uint64_t removed = weight_of(old, edit->old_from, edit->old_to);
    uint64_t added = weight_of(new, edit->new_from, edit->new_to);
    return removed > added ? removed : added;
}

/* True when what is the same between two changes is too little to be worth telling. */
static bool is_chance(const struct diff_tokens *old, const struct diff_tokens *new,
                      const struct diff_edit *edit)
{
    size_t words = 0;
    for (size_t i = edit->new_from; i < edit->new_to; i++) {
        words += new->items[i].word ? 1 : 0;
    }
    uint64_t weight = weight_of(new, edit->new_from, edit->new_to);
    bool trifle = words == 0 || (words == 1 && weight <= SHORT_WORD + 1);
    return trifle ||
           (weight <= larger_side(old, new, edit - 1) && weight <= larger_side(old, new, edit + 1));
}

/* One pass of merging; edits[0..count) shrinks to the returned number. */
static size_t merge(const struct diff_tokens *old, const struct diff_tokens *new,
                    struct diff_edit *edits, size_t count)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        bool between = edits[i].same && kept > 0 && i + 1 < count;
        if (!between) {
            edits[kept++] = edits[i];
            continue;
        }
        /* The change before has moved to edits[kept - 1]; is_chance looks at both neighbours. */
        const struct diff_edit three[] = {edits[kept - 1], edits[i], edits[i + 1]};
        if (is_chance(old, new, &three[1])) {
            edits[kept - 1].old_to = three[2].old_to;
            edits[kept - 1].new_to = three[2].new_to;
            i++;
        } else {
            edits[kept++] = edits[i];
        }
    }
    return kept;
}

/* How good the place before token `at` is for a border. */
static unsigned border(const struct diff_tokens *tokens, size_t at)
{
    static const char *const sentence[] = {".", "!", "?", "…"};
    static const char *const clause[] = {",", ";", ":", "–", "—", ")"};
    if (at == 0 || at == tokens->count) {
        return SENTENCE_END;
    }
    struct str before = tokens->items[at - 1].text;
    if (!tokens->items[at].space) {
        return 0;
    }
    return str_is_one_of(before, sentence, countof(sentence)) ? SENTENCE_END
           : str_is_one_of(before, clause, countof(clause))   ? CLAUSE_END
                                                              : WORD_END;
}

static unsigned quality(const struct diff_tokens *tokens, size_t from, size_t to)
{
    return border(tokens, from) + border(tokens, to) + (tokens->items[from].word ? 1 : 0);
}

/* Moves a pure addition or removal along the text, as far as it stays the same change, to the best
 * place. `by` is how far: negative towards the beginning. */
static void shift(struct diff_edit *edits, size_t i, ptrdiff_t by)
{
    size_t step = (size_t)by;
    edits[i - 1].old_to += step;
    edits[i - 1].new_to += step;
    edits[i].old_from += step;
    edits[i].old_to += step;
    edits[i].new_from += step;
    edits[i].new_to += step;
    edits[i + 1].old_from += step;
    edits[i + 1].new_from += step;
}

static void slide(const struct diff_tokens *old, const struct diff_tokens *new,
                  struct diff_edit *edits, size_t count, size_t i)
{
    bool added = edits[i].old_from == edits[i].old_to;
    bool removed = edits[i].new_from == edits[i].new_to;
    if (added == removed) {
        return;
    }
    const struct diff_tokens *side = added ? new : old;
    size_t from = added ? edits[i].new_from : edits[i].old_from;
    size_t to = added ? edits[i].new_to : edits[i].old_to;
    size_t before = edits[i - 1].new_to - edits[i - 1].new_from;
    size_t after = edits[i + 1].new_to - edits[i + 1].new_from;
    size_t back = 0;
    /* One token must stay between two changes; at the ends of the text none need to. */
    before -= i == 1 ? 0 : 1;
    after -= i + 2 == count ? 0 : 1;
    while (back < before && side->items[from - back - 1].hash == side->items[to - back - 1].hash) {
        back++;
    }
    size_t ahead = 0;
    while (ahead < after && side->items[from + ahead].hash == side->items[to + ahead].hash) {
        ahead++;
    }
    size_t best = back;
    unsigned highest = quality(side, from, to);
    for (size_t k = 0; k <= back + ahead; k++) {
        unsigned here = quality(side, from - back + k, to - back + k);
        if (here > highest) {
            highest = here;
            best = k;
        }
    }
    shift(edits, i, (ptrdiff_t)best - (ptrdiff_t)back);
}

static bool has_word(const struct diff_tokens *tokens, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++) {
        if (tokens->items[i].word) {
            return true;
        }
    }
    return false;
}

/* A mark that takes the place of something is told with the word before it: nobody
 * hears a comma. */
static void take_word_before(const struct diff_tokens *old, const struct diff_tokens *new,
                             struct diff_edit *edits, size_t i)
{
    struct diff_edit *edit = &edits[i];
    struct diff_edit *before = &edits[i - 1];
    bool replaced = edit->old_from < edit->old_to && edit->new_from < edit->new_to;
    bool heard =
        has_word(old, edit->old_from, edit->old_to) && has_word(new, edit->new_from, edit->new_to);
    size_t left = before->new_to - before->new_from;
    if (replaced && !heard && left > (i == 1 ? 0 : 1) && new->items[before->new_to - 1].word) {
        before->old_to--;
        before->new_to--;
        edit->old_from--;
        edit->new_from--;
    }
}

size_t diff_tidy(const struct diff_tokens *old, const struct diff_tokens *new,
                 struct diff_edit *edits, size_t count)
{
    size_t before = count + 1;
    for (int pass = 0; pass < PASSES && count < before; pass++) {
        before = count;
        count = merge(old, new, edits, count);
    }
    for (size_t i = 1; i + 1 < count; i++) {
        if (!edits[i].same) {
            slide(old, new, edits, count, i);
        }
    }
    for (size_t i = 1; i < count; i++) {
        if (!edits[i].same) {
            take_word_before(old, new, edits, i);
        }
    }
    return count;
}
