#include "layout/paragraph_fit.h"

#include "base/arena.h"
#include "format/text/linebreak.h"

#include <float.h>

/* How many lines in a row have ended in a hyphen, up to this one. */
enum { RUNS = 3 };

struct state {
    double cost;
    uint32_t from; /* place where the line began, plus one; 0: the beginning of the text */
    uint32_t from_run;
    uint32_t run;
};

static bool divides(uint8_t kind)
{
    return kind == PLACE_COMPOUND || kind == PLACE_SYLLABLE;
}

static double kind_cost(uint8_t kind)
{
    static const double costs[] = {
        [PLACE_BLANK] = 0,      [PLACE_FORCED] = 0,       [PLACE_COMPOUND] = 250,
        [PLACE_SYLLABLE] = 500, [PLACE_EMERGENCY] = 2000, [PLACE_ANYWHERE] = 4000};
    return costs[kind];
}

/* What a line from one place to another costs, `lack` being the part of the measure
 * that it lacks. */
static double line_cost(const struct fit *fit, uint32_t to, double lack, bool balance, bool first)
{
    const struct fit_place *place = &fit->places[to];
    double percent = lack * 100;
    if (place->kind != PLACE_FORCED) {
        return percent * percent + kind_cost(place->kind);
    }
    if (balance) {
        return first ? 0 : percent * percent;
    }
    /* A lonely word in the last line. */
    return !first && lack > 0.88 ? 600 : 0;
}

struct search {
    const struct fit *fit;
    double width;
    bool balance;
    struct state *states; /* RUNS for each place */
};

static double start_of(const struct fit *fit, uint32_t from)
{
    return from == 0 ? 0 : fit->places[from - 1].end;
}

/* Tries the line from place `from` (plus one) to `to`; false when it is too long. */
static bool try_line(const struct search *search, uint32_t from, uint32_t to)
{
    const struct fit_place *place = &search->fit->places[to];
    double length = place->end - place->blanks + place->hyphen - start_of(search->fit, from);
    if (length > search->width + 0.01) {
        return false;
    }
    double lack = 1 - length / search->width;
    bool first = from == 0 || search->fit->places[from - 1].kind == PLACE_FORCED;
    double cost = line_cost(search->fit, to, lack, search->balance, first);
    for (uint32_t run = 0; run < RUNS; run++) {
        const struct state *before =
            from == 0 ? NULL : &search->states[(size_t)(from - 1) * RUNS + run];
        double total = before == NULL ? (run == 0 ? 0 : DBL_MAX) : before->cost;
        uint32_t now = divides(place->kind) ? run + 1 : 0;
        if (total >= DBL_MAX || now >= RUNS) {
            continue;
        }
        total += cost + (now > 1 ? 3000 : 0);
        total += place->kind == PLACE_FORCED && run > 0 && lack > 0.8 ? 1500 : 0;
        struct state *state = &search->states[(size_t)to * RUNS + now];
        if (total < state->cost) {
            *state = (struct state){total, from, run, now};
        }
    }
    return true;
}

/* A piece wider than the line stands in a line of its own all the same. */
static void force_line(const struct search *search, uint32_t to)
{
    double best = DBL_MAX;
    for (uint32_t from = to + 1; from-- > 0;) {
        for (uint32_t run = 0; run < RUNS; run++) {
            double cost = from == 0 ? (run == 0 ? 0 : DBL_MAX)
                                    : search->states[(size_t)(from - 1) * RUNS + run].cost;
            if (cost < best) {
                best = cost;
                search->states[(size_t)to * RUNS] = (struct state){cost + 1e6, from, run, 0};
            }
        }
        if (best < DBL_MAX) {
            return;
        }
    }
}

static bool is_reached(const struct search *search, uint32_t place)
{
    bool reached = false;
    for (uint32_t run = 0; run < RUNS; run++) {
        reached = reached || search->states[(size_t)place * RUNS + run].cost < DBL_MAX;
    }
    return reached;
}

static void run_search(const struct search *search)
{
    const struct fit *fit = search->fit;
    uint32_t oldest = 0; /* no line that begins before this place (plus one) fits any more */
    for (uint32_t to = 0; to < fit->count; to++) {
        for (uint32_t run = 0; run < RUNS; run++) {
            search->states[(size_t)to * RUNS + run].cost = DBL_MAX;
        }
        for (uint32_t from = oldest; from <= to; from++) {
            bool fits = try_line(search, from, to);
            /* Hyphens make widths fall now and then, so only clear misses close a beginning. */
            const struct fit_place *place = &fit->places[to];
            double bare = place->end - place->blanks - start_of(fit, from);
            if (!fits && from == oldest && bare > search->width * 1.3) {
                oldest++;
            }
        }
        if (!is_reached(search, to)) {
            force_line(search, to);
        }
        if (fit->places[to].kind == PLACE_FORCED) {
            oldest = to + 1;
        }
    }
}

static const struct state *best_state(const struct search *search, uint32_t place)
{
    const struct state *best = &search->states[(size_t)place * RUNS];
    for (uint32_t run = 1; run < RUNS; run++) {
        const struct state *state = &search->states[(size_t)place * RUNS + run];
        best = state->cost < best->cost ? state : best;
    }
    return best;
}

uint32_t fit_choose(struct arena *arena, const struct fit *fit, double width, bool balance,
                    const uint32_t **chosen, double *poorest)
{
    struct search search = {fit, width, balance,
                            arena_array(arena, (size_t)fit->count * RUNS, sizeof(struct state))};
    uint32_t *list = arena_array(arena, fit->count, sizeof *list);
    uint32_t count = 0;
    run_search(&search);
    uint32_t at = fit->count - 1;
    const struct state *state = best_state(&search, at);
    double worst = 0;
    for (;;) {
        list[count++] = at;
        const struct fit_place *place = &fit->places[at];
        double length = place->end - place->blanks + place->hyphen - start_of(fit, state->from);
        double lack = 1 - length / width;
        worst = place->kind != PLACE_FORCED && lack > worst ? lack : worst;
        if (state->from == 0) {
            break;
        }
        at = state->from - 1;
        state = &search.states[(size_t)at * RUNS + state->from_run];
    }
    for (uint32_t low = 0, high = count; low + 1 < high; low++) {
        uint32_t kept = list[low];
        list[low] = list[--high];
        list[high] = kept;
    }
    if (poorest != NULL) {
        *poorest = worst;
    }
    *chosen = list;
    return count;
}
