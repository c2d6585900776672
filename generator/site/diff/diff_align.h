/* diff_align: which items of two sequences belong together, in order: the alignment with the
 * highest sum of scores (dynamic programming over all pairs, as Needleman and Wunsch 1970, without
 * cost for gaps and with a bonus for pairs in a row).
 *
 * The work is counted in cells (pairs). One alignment may use DIFF_ALIGN_CELLS at most, and all of
 * a diff together what the budget holds; what is beyond that is not aligned at all. */
#ifndef SITE_DIFF_DIFF_ALIGN_H
#define SITE_DIFF_DIFF_ALIGN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { DIFF_ALIGN_CELLS = 1 << 22 };

#define DIFF_NONE SIZE_MAX

struct diff_budget {
    uint64_t cells; /* left */
};

/* Score of item i of the old and item j of the new; 0: they are not the same thing. */
typedef uint32_t diff_score(const void *context, size_t i, size_t j);

struct diff_items {
    size_t old_count;
    size_t new_count;
    diff_score *score;
    const void *context;
    uint32_t bonus; /* for a pair that follows right upon another */
};

/* Fills partner[i] for every old item: its new one, or DIFF_NONE. False, and all DIFF_NONE, when it
 * would be too much work. */
bool diff_align(const struct diff_items *items, struct diff_budget *budget, size_t *partner);

#endif
