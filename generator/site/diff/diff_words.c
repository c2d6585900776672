#include "site/diff/diff_words.h"

#include "base/arena.h"
#include "site/diff/diff_anchor.h"
#include "site/diff/diff_tidy.h"

#include <string.h>

enum {
    LEAST_COMMON = 40, /* per cent of both texts; below it they are given whole … */
    MOSTLY_KEPT = 70,  /* … unless so much of the shorter one is kept … */
    FEW_CHANGES = 3,   /* … in so few changes */
    WORD_BONUS = 2,    /* for words in a row */
    SMALL = DIFF_ALIGN_CELLS / 4
};

struct comparison {
    struct arena scratch;
    struct diff_budget *budget;
    const struct diff_tokens *old;
    const struct diff_tokens *new;
    size_t *partner; /* per old token */
};

/* A part of both texts. */
struct stretch {
    const struct comparison *comparison;
    size_t old_from, old_to, new_from, new_to;
};

static uint32_t score_words(const void *context, size_t i, size_t j)
{
    const struct stretch *stretch = context;
    const struct diff_token *old = &stretch->comparison->old->items[stretch->old_from + i];
    const struct diff_token *new = &stretch->comparison->new->items[stretch->new_from + j];
    return old->hash == new->hash ? old->weight : 0;
}

static bool same_at(const struct comparison *comparison, size_t i, size_t j)
{
    return comparison->old->items[i].hash == comparison->new->items[j].hash;
}

static void align(struct comparison *comparison, struct stretch stretch)
{
    while (stretch.old_from < stretch.old_to && stretch.new_from < stretch.new_to &&
           same_at(comparison, stretch.old_from, stretch.new_from)) {
        comparison->partner[stretch.old_from++] = stretch.new_from++;
    }
    while (stretch.old_from < stretch.old_to && stretch.new_from < stretch.new_to &&
           same_at(comparison, stretch.old_to - 1, stretch.new_to - 1)) {
        comparison->partner[--stretch.old_to] = --stretch.new_to;
    }
    struct diff_items items = {.old_count = stretch.old_to - stretch.old_from,
                               .new_count = stretch.new_to - stretch.new_from,
                               .score = score_words,
                               .context = &stretch,
                               .bonus = WORD_BONUS};
    size_t *partner = comparison->partner + stretch.old_from;
    diff_align(&items, comparison->budget, partner);
    for (size_t i = 0; i < items.old_count; i++) {
        partner[i] += partner[i] == DIFF_NONE ? 0 : stretch.new_from;
    }
}

/* A long text is divided at its anchors first. */
static void align_long(struct comparison *comparison)
{
    size_t count;
    const struct diff_anchor *anchors =
        diff_anchors(&comparison->scratch, comparison->old, comparison->new, &count);
    struct stretch stretch = {.comparison = comparison};
    for (size_t k = 0; k <= count; k++) {
        stretch.old_to = k < count ? anchors[k].old : comparison->old->count;
        stretch.new_to = k < count ? anchors[k].new : comparison->new->count;
        align(comparison, stretch);
        if (k < count) {
            comparison->partner[anchors[k].old] = anchors[k].new;
        }
        stretch.old_from = stretch.old_to + 1;
        stretch.new_from = stretch.new_to + 1;
    }
}

static void align_all(struct comparison *comparison)
{
    size_t old = comparison->old->count;
    size_t new = comparison->new->count;
    comparison->partner = arena_array(&comparison->scratch, old, sizeof(*comparison->partner));
    for (size_t i = 0; i < old; i++) {
        comparison->partner[i] = DIFF_NONE;
    }
    if (new == 0 || old <= SMALL / new) {
        struct stretch whole = {.comparison = comparison, .old_to = old, .new_to = new};
        align(comparison, whole);
    } else {
        align_long(comparison);
    }
}

/* The partners as edits, same and changed in turn. */
static struct diff_edit *make_edits(struct comparison *comparison, size_t *count)
{
    size_t old = comparison->old->count;
    size_t new = comparison->new->count;
    struct diff_edit *edits = arena_array(&comparison->scratch, 2 * old + 2, sizeof(*edits));
    size_t i = 0;
    size_t j = 0;
    *count = 0;
    while (i < old || j < new) {
        struct diff_edit *edit = &edits[(*count)++];
        *edit = (struct diff_edit){.old_from = i, .new_from = j};
        edit->same = i < old && j < new && comparison->partner[i] == j;
        while (edit->same && i < old && comparison->partner[i] == j) {
            i++;
            j++;
        }
        if (!edit->same) {
            while (i < old && comparison->partner[i] == DIFF_NONE) {
                i++;
            }
            j = i < old ? comparison->partner[i] : new;
        }
        edit->old_to = i;
        edit->new_to = j;
    }
    return edits;
}

/* True when what is common is too little to show the texts in each other. */
static bool differs_too_much(const struct comparison *comparison, const struct diff_edit *edits,
                             size_t count)
{
    uint64_t old = comparison->old->weight;
    uint64_t new = comparison->new->weight;
    uint64_t common = 0;
    size_t changes = 0;
    for (size_t k = 0; k < count; k++) {
        changes += edits[k].same ? 0 : 1;
        for (size_t i = edits[k].old_from; edits[k].same && i < edits[k].old_to; i++) {
            common += comparison->old->items[i].weight;
        }
    }
    uint64_t shorter = old < new ? old : new;
    bool kept = changes <= FEW_CHANGES && 100 * common >= MOSTLY_KEPT * shorter;
    return 200 * common < LEAST_COMMON * (old + new) && !kept;
}

/* Adds the tokens from..to as one run; nothing when there are none. */
static void add_run(struct diff_text *text, struct diff_run *runs, enum diff_mark mark,
                    const struct diff_tokens *tokens, size_t from, size_t to)
{
    if (from == to) {
        return;
    }
    const struct diff_token *first = &tokens->items[from];
    const struct diff_token *last = &tokens->items[to - 1];
    size_t size = (size_t)(last->text.data - first->text.data) + last->text.size;
    runs[text->count++] = (struct diff_run){mark, first->space, {first->text.data, size}};
}

static struct diff_text make_runs(struct arena *arena, const struct comparison *comparison,
                                  const struct diff_edit *edits, size_t count)
{
    struct diff_run *runs = arena_array(arena, 2 * count, sizeof(*runs));
    struct diff_text text = {.runs = runs};
    const struct diff_tokens *old = comparison->old;
    for (size_t k = 0; k < count; k++) {
        const struct diff_edit *edit = &edits[k];
        size_t at = text.count;
        if (edit->same) {
            add_run(&text, runs, DIFF_SAME, comparison->new, edit->new_from, edit->new_to);
            /* After what is gone, the space stands where it stood. */
            bool gone = at > 0 && runs[at - 1].mark == DIFF_REMOVED;
            if (text.count > at && gone && old->items[edit->old_from].space) {
                runs[at].space = true;
            }
            continue;
        }
        add_run(&text, runs, DIFF_REMOVED, old, edit->old_from, edit->old_to);
        bool replaced = text.count > at;
        at = text.count;
        add_run(&text, runs, DIFF_ADDED, comparison->new, edit->new_from, edit->new_to);
        if (text.count > at && replaced && comparison->new->items[edit->new_from].word) {
            runs[at].space = true;
        }
    }
    return text;
}

struct diff_text diff_text_whole(struct arena *arena, enum diff_mark mark,
                                 const struct diff_tokens *tokens)
{
    struct diff_run *runs = arena_array(arena, 1, sizeof(*runs));
    struct diff_text text = {.runs = runs};
    add_run(&text, runs, mark, tokens, 0, tokens->count);
    runs[0].space = false;
    return text;
}

struct diff_text diff_text_both(struct arena *arena, const struct diff_tokens *old,
                                const struct diff_tokens *new)
{
    struct diff_run *runs = arena_array(arena, 2, sizeof(*runs));
    struct diff_text text = {.runs = runs, .rewritten = true};
    add_run(&text, runs, DIFF_REMOVED, old, 0, old->count);
    add_run(&text, runs, DIFF_ADDED, new, 0, new->count);
    runs[0].space = false;
    runs[1].space = true;
    return text;
}

struct diff_text diff_words(struct arena *arena, struct diff_budget *budget,
                            const struct diff_tokens *old, const struct diff_tokens *new)
{
    if (old->count == 0 || new->count == 0) {
        bool added = old->count == 0;
        return diff_text_whole(arena, added ? DIFF_ADDED : DIFF_REMOVED, added ? new : old);
    }
    struct comparison comparison = {.budget = budget, .old = old, .new = new};
    align_all(&comparison);
    size_t count;
    struct diff_edit *edits = make_edits(&comparison, &count);
    count = diff_tidy(old, new, edits, count);
    struct diff_text text = differs_too_much(&comparison, edits, count)
                                ? diff_text_both(arena, old, new)
                                : make_runs(arena, &comparison, edits, count);
    arena_finish(&comparison.scratch);
    return text;
}

bool diff_text_differs(const struct diff_text *text)
{
    for (size_t i = 0; i < text->count; i++) {
        if (text->runs[i].mark != DIFF_SAME) {
            return true;
        }
    }
    return false;
}
