#include "site/diff/diff_align.h"

#include "base/arena.h"

/* How the best alignment of a cell came about. */
enum {
    STEP_OLD = 0,  /* the old item has no partner */
    STEP_NEW = 1,  /* the new item has none */
    STEP_PAIR = 2, /* the two are a pair */
    STEP_MASK = 3,
    PAIR_FOLLOWS = 4 /* if they are a pair, it follows upon another one */
};

struct row {
    uint32_t *best; /* of the prefixes */
    uint32_t *pair; /* of the prefixes when their last items are a pair; 0: they cannot be */
};

struct table {
    const struct diff_items *items;
    uint8_t *steps;
    size_t width;
    struct row above, here;
};

static struct row row_create(struct arena *arena, size_t width)
{
    return (struct row){arena_array(arena, width, sizeof(uint32_t)),
                        arena_array(arena, width, sizeof(uint32_t))};
}

static void fill_cell(struct table *table, size_t i, size_t j)
{
    const struct row *above = &table->above;
    struct row *here = &table->here;
    uint32_t score = table->items->score(table->items->context, i - 1, j - 1);
    uint8_t step = STEP_OLD;
    here->best[j] = above->best[j];
    if (here->best[j - 1] > here->best[j]) {
        step = STEP_NEW;
        here->best[j] = here->best[j - 1];
    }
    here->pair[j] = 0;
    if (score > 0) {
        uint32_t fresh = above->best[j - 1];
        uint32_t follows = above->pair[j - 1] > 0 ? above->pair[j - 1] + table->items->bonus : 0;
        bool in_row = follows >= fresh && follows > 0;
        here->pair[j] = (in_row ? follows : fresh) + score;
        step = here->pair[j] >= here->best[j] ? STEP_PAIR : step;
        here->best[j] = here->pair[j] >= here->best[j] ? here->pair[j] : here->best[j];
        step |= in_row ? PAIR_FOLLOWS : 0;
    }
    table->steps[i * table->width + j] = step;
}

static void fill(struct table *table)
{
    for (size_t i = 1; i <= table->items->old_count; i++) {
        for (size_t j = 1; j < table->width; j++) {
            fill_cell(table, i, j);
        }
        struct row swapped = table->above;
        table->above = table->here;
        table->here = swapped;
    }
}

static void follow_back(const struct table *table, size_t *partner)
{
    size_t i = table->items->old_count;
    size_t j = table->items->new_count;
    bool must_pair = false;
    while (i > 0 && j > 0) {
        uint8_t step = table->steps[i * table->width + j];
        if (must_pair || (step & STEP_MASK) == STEP_PAIR) {
            partner[i - 1] = j - 1;
            must_pair = (step & PAIR_FOLLOWS) != 0;
            i--;
            j--;
        } else if ((step & STEP_MASK) == STEP_OLD) {
            i--;
        } else {
            j--;
        }
    }
}

bool diff_align(const struct diff_items *items, struct diff_budget *budget, size_t *partner)
{
    for (size_t i = 0; i < items->old_count; i++) {
        partner[i] = DIFF_NONE;
    }
    if (items->old_count == 0 || items->new_count == 0) {
        return true;
    }
    bool small = items->old_count <= DIFF_ALIGN_CELLS / items->new_count;
    uint64_t cells = small ? (uint64_t)items->old_count * items->new_count : 0;
    if (!small || cells > budget->cells) {
        return false;
    }
    budget->cells -= cells;
    struct arena scratch = {0};
    size_t width = items->new_count + 1;
    struct table table = {.items = items,
                          .steps = arena_array(&scratch, items->old_count + 1, width),
                          .width = width,
                          .above = row_create(&scratch, width),
                          .here = row_create(&scratch, width)};
    fill(&table);
    follow_back(&table, partner);
    arena_finish(&scratch);
    return true;
}
