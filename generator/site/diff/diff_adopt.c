#include "site/diff/diff_adopt.h"

static void pair(const struct diff_adoption *adoption, size_t old, size_t new)
{
    adoption->partner[old] = new;
    adoption->origin[new] = old;
}

/* The first piece in the section that has a counterpart, or DIFF_NONE. */
static size_t first_paired(const struct diff_units *units, const size_t *counterpart,
                           size_t heading)
{
    for (size_t i = heading + 1; i < units->count && units->items[i].section == heading; i++) {
        if (counterpart[i] != DIFF_NONE) {
            return i;
        }
    }
    return DIFF_NONE;
}

void diff_adopt_headings(const struct diff_adoption *adoption)
{
    for (size_t i = 0; i < adoption->old->count; i++) {
        bool lonely =
            adoption->old->items[i].kind == DIFF_HEADING && adoption->partner[i] == DIFF_NONE;
        size_t inside = lonely ? first_paired(adoption->old, adoption->partner, i) : DIFF_NONE;
        if (inside == DIFF_NONE) {
            continue;
        }
        size_t there = adoption->partner[inside];
        size_t heading = adoption->new->items[there].section;
        if (heading != DIFF_NONE && adoption->origin[heading] == DIFF_NONE &&
            first_paired(adoption->new, adoption->origin, heading) == there) {
            pair(adoption, i, heading);
        }
    }
}

void diff_adopt_tables(const struct diff_adoption *adoption)
{
    size_t head = DIFF_NONE;
    for (size_t i = 0; i < adoption->old->count; i++) {
        enum diff_block_kind kind = adoption->old->items[i].kind;
        head = kind == DIFF_COLUMNS ? i : kind == DIFF_ROW ? head : DIFF_NONE;
        size_t row = kind == DIFF_ROW ? adoption->partner[i] : DIFF_NONE;
        if (head == DIFF_NONE || adoption->partner[head] != DIFF_NONE || row == DIFF_NONE) {
            continue;
        }
        while (row > 0 && adoption->new->items[row].kind == DIFF_ROW) {
            row--;
        }
        if (adoption->new->items[row].kind == DIFF_COLUMNS && adoption->origin[row] == DIFF_NONE) {
            pair(adoption, head, row);
        }
        head = DIFF_NONE; /* one row tells */
    }
}

/* True when a piece inside the one block is now a piece inside the other. */
static bool share_content(const struct diff_adoption *adoption, size_t old, size_t new)
{
    size_t container = adoption->old->items[old].container;
    for (size_t i = old + 1; i < adoption->old->count; i++) {
        size_t partner = adoption->partner[i];
        if (adoption->old->items[i].container != container) {
            return false;
        }
        if (partner != DIFF_NONE &&
            adoption->new->items[partner].container == adoption->new->items[new].container) {
            return true;
        }
    }
    return false;
}

void diff_adopt_containers(const struct diff_adoption *adoption, struct diff_budget *budget)
{
    for (size_t i = 0; i < adoption->old->count; i++) {
        const struct diff_unit *old = &adoption->old->items[i];
        bool lonely = old->kind == DIFF_CONTAINER && adoption->partner[i] == DIFF_NONE &&
                      budget->cells >= adoption->new->count;
        budget->cells -= lonely ? adoption->new->count : 0;
        for (size_t j = 0; lonely && j < adoption->new->count; j++) {
            const struct diff_unit *new = &adoption->new->items[j];
            if (new->kind == DIFF_CONTAINER &&
                adoption->origin[j] == DIFF_NONE &&str_equal(old->label, new->label) &&
                share_content(adoption, i, j)) {
                pair(adoption, i, j);
                lonely = false;
            }
        }
    }
}
