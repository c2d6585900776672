#include "site/diff/diff_match.h"

#include "base/arena.h"
#include "base/buf.h"
#include "site/diff/diff_tokens.h"

#include <stdlib.h>

enum {
    ALIKE = 600,        /* thousandths in common, to be the same page with another name */
    SAME_TITLE = 300,   /* what the same title adds */
    LEAST_WEIGHT = 40,  /* of the text, to be compared at all */
    MOST_PAIRS = 250000 /* compared; with more than that, texts are not looked at */
};

struct matching {
    struct arena scratch;
    struct diff_budget *budget;
    const struct site *old, *new;
    struct diff_matches matches;
};

static void match(struct matching *matching, const struct record *old, const struct record *new)
{
    bool free = old != NULL && new != NULL && matching->matches.new_of[old->index] == NULL &&
                matching->matches.old_of[new->index] == NULL;
    if (free) {
        matching->matches.new_of[old->index] = new;
        matching->matches.old_of[new->index] = old;
    }
}

static bool is_left(const struct matching *matching, const struct record *record, bool old)
{
    return (old ? matching->matches.new_of : matching->matches.old_of)[record->index] == NULL;
}

static void match_ids(struct matching *matching)
{
    struct record *const *records = matching->new->records.items;
    for (size_t i = 0; i < matching->new->records.count; i++) {
        if (records[i]->id.size > 0) {
            match(matching,
                  map_get(&matching->old->by_type_id,
                          str_concat(&matching->scratch, records[i]->type->id, STR(":"),
                                     records[i]->id)),
                  records[i]);
        }
    }
}

static void match_sources(struct matching *matching)
{
    struct record *const *records = matching->new->records.items;
    for (size_t i = 0; i < matching->new->records.count; i++) {
        const struct record *old = map_get(&matching->old->by_source, records[i]->source);
        if (!records[i]->from_list && old != NULL && !old->from_list) {
            match(matching, old, records[i]);
        }
    }
}

static void match_former(struct matching *matching)
{
    struct record *const *records = matching->new->records.items;
    for (size_t i = 0; i < matching->new->records.count; i++) {
        const struct former *former = records[i]->former.items;
        for (size_t f = 0; f < records[i]->former.count; f++) {
            match(matching, map_get(&matching->old->by_address, former[f].address), records[i]);
        }
    }
}

/* A record that may be the same as another of its type, with all its texts once they are needed. */
struct candidate {
    const struct record *record;
    struct diff_tokens tokens;
    bool read;
};

static void read_all_text(struct matching *matching, struct candidate *candidate)
{
    if (candidate->read) {
        return;
    }
    struct buf text;
    buf_init(&text);
    struct prose *const *proses = candidate->record->proses.items;
    for (size_t i = 0; i < candidate->record->proses.count; i++) {
        document_text(proses[i]->document, 0, &text);
        buf_add_byte(&text, '\n');
    }
    candidate->tokens = diff_tokenize(&matching->scratch, buf_copy(&text, &matching->scratch));
    diff_tokens_sort(&matching->scratch, &candidate->tokens);
    candidate->read = true;
    buf_finish(&text);
}

static struct vec candidates_of(struct matching *matching, bool old)
{
    const struct site *site = old ? matching->old : matching->new;
    struct vec all = {0};
    struct record *const *records = site->records.items;
    for (size_t i = 0; i < site->records.count; i++) {
        if (is_left(matching, records[i], old)) {
            struct candidate *candidate = vec_push(&all, &matching->scratch, sizeof(*candidate));
            *candidate = (struct candidate){.record = records[i]};
        }
    }
    return all;
}

struct likeness {
    uint32_t score;
    size_t old, new; /* candidates */
};

/* The most alike first, then in the order of the old and the new site. */
static int compare_likeness(const void *left, const void *right)
{
    const struct likeness *a = left;
    const struct likeness *b = right;
    if (a->score != b->score) {
        return a->score > b->score ? -1 : 1;
    }
    if (a->old != b->old) {
        return a->old < b->old ? -1 : 1;
    }
    return (a->new > b->new) - (a->new < b->new);
}

static uint32_t likeness_of(struct matching *matching, struct candidate *old, struct candidate *new)
{
    if (!str_equal(old->record->type->id, new->record->type->id)) {
        return 0;
    }
    read_all_text(matching, old);
    read_all_text(matching, new);
    uint64_t cost = old->tokens.count + new->tokens.count;
    bool comparable = old->tokens.weight >= LEAST_WEIGHT &&
                      new->tokens.weight >= LEAST_WEIGHT &&cost <= matching->budget->cells;
    if (!comparable) {
        return 0;
    }
    matching->budget->cells -= cost;
    bool same_title = str_equal(old->record->title, new->record->title);
    return diff_tokens_alike(&old->tokens, &new->tokens) + (same_title ? SAME_TITLE : 0);
}

static void match_texts(struct matching *matching)
{
    struct vec old = candidates_of(matching, true);
    struct vec new = candidates_of(matching, false);
    struct candidate *olds = old.items;
    struct candidate *news = new.items;
    struct vec found = {0};
    if (new.count == 0 || old.count > MOST_PAIRS / new.count) {
        return;
    }
    for (size_t i = 0; i < old.count; i++) {
        for (size_t j = 0; j < new.count; j++) {
            uint32_t score = likeness_of(matching, &olds[i], &news[j]);
            if (score >= ALIKE) {
                vec_add(&found, &matching->scratch, struct likeness,
                        (struct likeness){score, i, j});
            }
        }
    }
    struct likeness *all = found.items;
    if (found.count > 0) {
        qsort(all, found.count, sizeof(*all), compare_likeness);
    }
    for (size_t k = 0; k < found.count; k++) {
        match(matching, olds[all[k].old].record, news[all[k].new].record);
    }
}

struct diff_matches diff_match(struct arena *arena, struct diff_budget *budget,
                               const struct site *old, const struct site *new)
{
    struct matching matching = {.budget = budget, .old = old, .new = new};
    matching.matches = (struct diff_matches){
        .new_of = arena_array(arena, old->records.count, sizeof(struct record *)),
        .old_of = arena_array(arena, new->records.count, sizeof(struct record *))};
    match_ids(&matching);
    match_sources(&matching);
    match_former(&matching);
    match_texts(&matching);
    arena_finish(&matching.scratch);
    return matching.matches;
}
