#include "site/diff/diff.h"

#include "base/arena.h"
#include "site/diff/diff_fields.h"
#include "site/diff/diff_match.h"
#include "site/diff/diff_settings.h"
#include "site/diff/diff_words.h"

/* Comparisons of words or texts that one diff may make: some seconds' work. */
#define BUDGET UINT64_C(400000000)

struct differ {
    struct diff_work work;
    struct diff_matches matches;
    struct diff *diff;
    struct vec records;
};

/* The records of a site as a reader meets them: pages as the tree has them, each with what is shown
 * on it after it, then what is in no tree. */
struct reading_order {
    const struct record **records;
    size_t count;
    bool *taken; /* by index */
};

static void take(struct reading_order *order, const struct record *record)
{
    if (!order->taken[record->index]) {
        order->taken[record->index] = true;
        order->records[order->count++] = record;
    }
}

/* What is shown on each page, as chains of indexes that end at the number of records. */
struct guests {
    size_t *first; /* by page */
    size_t *next;  /* by guest */
};

static struct guests find_guests(struct arena *arena, const struct site *site)
{
    size_t count = site->records.count;
    struct record *const *records = site->records.items;
    struct guests guests = {arena_array(arena, count, sizeof(size_t)),
                            arena_array(arena, count, sizeof(size_t))};
    for (size_t i = 0; i < count; i++) {
        guests.first[i] = count;
    }
    for (size_t i = count; i > 0; i--) {
        const struct record *home = records[i - 1]->home;
        if (home != NULL && records[i - 1]->address.size == 0) {
            guests.next[i - 1] = guests.first[home->index];
            guests.first[home->index] = i - 1;
        }
    }
    return guests;
}

static struct reading_order reading_order(struct arena *arena, const struct site *site)
{
    size_t count = site->records.count;
    struct record *const *records = site->records.items;
    struct reading_order order = {.records = arena_array(arena, count, sizeof(*order.records)),
                                  .taken = arena_array(arena, count, sizeof(bool))};
    struct guests guests = find_guests(arena, site);
    /* A stack instead of recursion: the tree may be deep. Children go on it last first. */
    const struct record **stack = arena_array(arena, count + 1, sizeof(*stack));
    size_t depth = 0;
    if (site->start != NULL) {
        stack[depth++] = site->start;
    }
    while (depth > 0) {
        const struct record *record = stack[--depth];
        take(&order, record);
        for (size_t i = guests.first[record->index]; i < count; i = guests.next[i]) {
            take(&order, records[i]);
        }
        for (size_t i = record->child_count; i > 0; i--) {
            stack[depth++] = record->children[i - 1];
        }
    }
    for (size_t i = 0; i < count; i++) {
        take(&order, records[i]);
    }
    return order;
}

static struct diff_record *add_record(struct differ *differ, enum diff_record_change change,
                                      const struct record *old, const struct record *new)
{
    struct diff_record *record = vec_push(&differ->records, differ->work.arena, sizeof(*record));
    *record = (struct diff_record){.change = change, .old = old, .new = new};
    return record;
}

static struct diff_text compare_titles(const struct diff_work *work, const struct record *old,
                                       const struct record *new)
{
    struct diff_tokens before = diff_tokenize(work->arena, old->title);
    struct diff_tokens after = diff_tokenize(work->arena, new->title);
    return diff_tokens_same(&before, &after)
               ? (struct diff_text){0}
               : diff_words(work->arena, work->budget, &before, &after);
}

static void compare_records(struct differ *differ, const struct record *old,
                            const struct record *new)
{
    struct diff_counts *counts = &differ->diff->counts;
    struct diff_record record = {.change = DIFF_RECORD_CHANGED, .old = old, .new = new};
    struct vec parts = diff_parts(&differ->work, old, new);
    record.moved =
        old->address.size > 0 && new->address.size > 0 && !str_equal(old->address, new->address);
    record.title = compare_titles(&differ->work, old, new);
    record.renamed = record.title.count > 0;
    record.parts = parts.items;
    record.part_count = parts.count;
    if (record.moved || record.renamed || parts.count > 0) {
        *add_record(differ, DIFF_RECORD_CHANGED, old, new) = record;
        counts->moved += record.moved ? 1 : 0;
        counts->renamed += record.renamed ? 1 : 0;
        counts->edited += parts.count > 0 ? 1 : 0;
        counts->changed++;
    }
}

/* Notes on changes tell of the other records; they are no content to compare. */
static bool is_note(const struct record *record)
{
    return record->type->log_field.size > 0;
}

static void compare_sites(struct differ *differ, struct arena *scratch)
{
    struct reading_order new = reading_order(scratch, differ->diff->new);
    struct reading_order old = reading_order(scratch, differ->diff->old);
    for (size_t i = 0; i < new.count; i++) {
        const struct record *before = differ->matches.old_of[new.records[i]->index];
        if (is_note(new.records[i])) {
            continue;
        }
        if (before != NULL) {
            compare_records(differ, before, new.records[i]);
        } else {
            add_record(differ, DIFF_RECORD_ADDED, NULL, new.records[i]);
            differ->diff->counts.added++;
        }
    }
    for (size_t i = 0; i < old.count; i++) {
        if (differ->matches.new_of[old.records[i]->index] == NULL && !is_note(old.records[i])) {
            add_record(differ, DIFF_RECORD_REMOVED, old.records[i], NULL);
            differ->diff->counts.removed++;
        }
    }
}

struct diff *diff_make(struct arena *arena, const struct site *old, const struct site *new)
{
    struct arena scratch = {0};
    struct diff_budget budget = {BUDGET};
    struct diff *diff = arena_alloc(arena, sizeof(*diff));
    *diff = (struct diff){.old = old, .new = new};
    struct differ differ = {.diff = diff, .matches = diff_match(arena, &budget, old, new)};
    differ.work =
        (struct diff_work){.arena = arena,
                           .budget = &budget,
                           .old = diff_side_make(arena, old, differ.matches.new_of, false),
                           .new = diff_side_make(arena, new, differ.matches.old_of, true)};
    struct vec settings = diff_settings(&differ.work);
    diff->settings = settings.items;
    diff->setting_count = settings.count;
    diff->counts.settings = settings.count;
    compare_sites(&differ, &scratch);
    diff->records = differ.records.items;
    diff->count = differ.records.count;
    arena_finish(&scratch);
    return diff;
}
