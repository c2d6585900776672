#include "site/diff/diff_anchor.h"

#include "base/arena.h"

#include <stdlib.h>
#include <string.h>

/* How many tokens from `at` on, in the order of hashes, have the same hash. */
static size_t equal_run(const struct diff_tokens *tokens, size_t at)
{
    uint64_t hash = tokens->items[tokens->by_hash[at]].hash;
    size_t end = at + 1;
    while (end < tokens->count && tokens->items[tokens->by_hash[end]].hash == hash) {
        end++;
    }
    return end - at;
}

static int compare_old(const void *left, const void *right)
{
    const struct diff_anchor *a = left;
    const struct diff_anchor *b = right;
    return (a->old > b->old) - (a->old < b->old);
}

/* All words that stand once in both, by their place in the old text. */
static size_t find_unique(const struct diff_tokens *old, const struct diff_tokens *new,
                          struct diff_anchor *anchors)
{
    size_t count = 0;
    size_t i = 0;
    size_t j = 0;
    while (i < old->count && j < new->count) {
        const struct diff_token *a = &old->items[old->by_hash[i]];
        const struct diff_token *b = &new->items[new->by_hash[j]];
        size_t many = equal_run(old, i);
        size_t others = equal_run(new, j);
        if (a->hash == b->hash && many == 1 && others == 1 && a->word) {
            anchors[count++] = (struct diff_anchor){old->by_hash[i], new->by_hash[j]};
        }
        i += a->hash <= b->hash ? many : 0;
        j += b->hash <= a->hash ? others : 0;
    }
    qsort(anchors, count, sizeof(*anchors), compare_old);
    return count;
}

/* The longest row that rises in both (patience sorting). */
static size_t longest_rise(struct arena *scratch, struct diff_anchor *anchors, size_t count)
{
    size_t *tops = arena_array(scratch, count, sizeof(*tops)); /* of the piles */
    size_t *before = arena_array(scratch, count, sizeof(*before));
    size_t piles = 0;
    for (size_t i = 0; i < count; i++) {
        size_t low = 0;
        size_t high = piles;
        while (low < high) {
            size_t middle = (low + high) / 2;
            bool left = anchors[tops[middle]].new < anchors[i].new;
            low = left ? middle + 1 : low;
            high = left ? high : middle;
        }
        before[i] = low > 0 ? tops[low - 1] : count;
        tops[low] = i;
        piles = low == piles ? piles + 1 : piles;
    }
    struct diff_anchor *row = arena_array(scratch, piles, sizeof(*row));
    size_t at = piles > 0 ? tops[piles - 1] : count;
    for (size_t k = piles; k > 0; k--) {
        row[k - 1] = anchors[at];
        at = before[at];
    }
    memcpy(anchors, row, piles * sizeof(*row));
    return piles;
}

struct diff_anchor *diff_anchors(struct arena *arena, const struct diff_tokens *old,
                                 const struct diff_tokens *new, size_t *count)
{
    struct arena scratch = {0};
    struct diff_tokens before = *old;
    struct diff_tokens after = *new;
    diff_tokens_sort(&scratch, &before);
    diff_tokens_sort(&scratch, &after);
    size_t most = old->count < new->count ? old->count : new->count;
    struct diff_anchor *anchors = arena_array(arena, most, sizeof(*anchors));
    *count = longest_rise(&scratch, anchors, find_unique(&before, &after, anchors));
    arena_finish(&scratch);
    return anchors;
}
