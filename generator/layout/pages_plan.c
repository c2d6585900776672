#include "layout/pages_plan.h"

#include "base/arena.h"

#include <math.h>

/* What a page costs by itself, and one line to write on that is left out of it. */
static const double page_cost = 120;
static const double slack_cost = 15;
/* A last page that is filled less than this part costs up to so much. */
static const double thin = 0.22;
static const double thin_cost = 700;
/* What is higher than a page goes over its foot: nothing else is as bad. */
static const double over_cost = 1e7;

double pages_plan_slack(const struct item *item)
{
    return item->least > 0 && item->step > 0
               ? floor((item->height - item->least) / item->step + 0.001) * item->step
               : 0;
}

/* A page that begins with an item. */
struct fill {
    double y;     /* down to the foot of its latest item */
    double notes; /* below */
    double slack; /* by which that may shrink */
    double step;
};

static void add_item(struct fill *fill, const struct pages_plan *plan, size_t at, size_t index)
{
    const struct item *item = stack_item(plan->stack, index);
    double slack = pages_plan_slack(item);
    fill->y += stack_above(plan->stack, at, index) + item->height;
    fill->notes += plan->notes == NULL ? 0 : plan->notes[index - plan->from];
    fill->slack += slack;
    fill->step = slack > 0 ? item->step : fill->step;
}

static double total(const struct fill *fill, const struct pages_plan *plan, size_t last)
{
    double most = plan->room * PLAN_NOTES / 100;
    return fill->y + stack_below(plan->stack, last) + (fill->notes > most ? most : fill->notes);
}

/* What it costs to end a page of a height in its room after an item. */
static double cost_of_end(const struct pages_plan *plan, const struct fill *fill, size_t at,
                          size_t last, double room)
{
    double height = total(fill, plan, last);
    double over = height > room ? height - room : 0;
    double penalty = stack_item(plan->stack, last)->penalty;
    double cost = over > 0.01 ? slack_cost * ceil(over / fill->step) : 0;
    if (last + 1 < plan->to) {
        double lack = height < room ? (room - height) / plan->room : 0;
        return cost + page_cost + EMPTY_COST * lack * lack + penalty;
    }
    bool tied = penalty >= PENALTY_AVOID && height + plan->follows > room;
    bool alone = plan->closing && (at > plan->from || plan->begun);
    double filled = height / plan->room;
    cost += alone && filled < thin ? thin_cost * (1 - filled / thin) : 0;
    return cost + (tied ? penalty : 0);
}

/* The best end of a page that begins with item `at` and has so much room, and what all
 * from there costs. */
static double best_end(const struct pages_plan *plan, const double *costs, size_t at, double room,
                       size_t *end)
{
    struct fill fill = {.step = 1};
    double best = over_cost * 1e6;
    *end = at;
    for (size_t i = at; i < plan->to; i++) {
        add_item(&fill, plan, at, i);
        if (total(&fill, plan, i) - fill.slack > room + 0.01) {
            break;
        }
        double cost = cost_of_end(plan, &fill, at, i, room) + costs[i + 1 - plan->from];
        if (cost <= best) {
            best = cost;
            *end = i + 1;
        }
    }
    return best;
}

void pages_plan_make(struct pages_plan *plan, struct arena *arena)
{
    size_t count = plan->to - plan->from;
    double *costs = arena_array(arena, count + 1, sizeof *costs);
    plan->ends = arena_array(arena, count + 1, sizeof *plan->ends);
    for (size_t i = count; i-- > 0;) {
        size_t at = plan->from + i;
        costs[i] = best_end(plan, costs, at, plan->room, &plan->ends[i]);
        if (plan->ends[i] == at) {
            plan->ends[i] = at + 1;
            costs[i] = costs[i + 1] + over_cost;
        }
    }
    double lack = plan->first_room > 0 ? plan->first_room / plan->room : 0;
    double left = costs[0] + page_cost + EMPTY_COST * lack * lack;
    double cost = best_end(plan, costs, plan->from, plan->first_room, &plan->first_end);
    if (plan->begun && cost > left) {
        plan->first_end = plan->from;
    } else if (!plan->begun && plan->first_end == plan->from) {
        plan->first_end = plan->from + 1;
    }
}

size_t pages_plan_pages(const struct pages_plan *plan, double *last)
{
    size_t pages = 0;
    *last = 1;
    for (size_t at = plan->from, end; at < plan->to; at = end, pages++) {
        end = pages == 0 ? plan->first_end : plan->ends[at - plan->from];
        *last = end > at ? stack_height(plan->stack, at, end) / plan->room : 0;
    }
    return pages;
}

/* --- one column by itself --------------------------------------------------------------------- */

/* Makes an item lower by `excess` or a little more, when it may be; returns by how much. */
static double shrink(struct item *item, double excess)
{
    double less = ceil(excess / item->step - 0.001) * item->step;
    if (item->height - less < item->least - 0.01) {
        return 0;
    }
    item->height -= less;
    return less;
}

size_t pages_plan_column(const struct stack *stack, size_t from, double room, bool must)
{
    struct item *items = stack->items.items;
    size_t count = stack->items.count;
    size_t best = from;
    size_t last_resort = from;
    uint32_t resort_penalty = UINT32_MAX;
    double best_cost = 1e18;
    double y = 0;
    for (size_t i = from; i < count; i++) {
        const struct item *item = stack_item(stack, i);
        y += stack_above(stack, from, i) + item->height;
        double height = y + stack_below(stack, i);
        if (height > room && item->least > 0) {
            double less = shrink(&items[i], height - room);
            y -= less;
            height -= less;
        }
        if (height > room + 0.01) {
            break;
        }
        if (i + 1 == count || stack_item(stack, i + 1)->page_before) {
            return i + 1;
        }
        double lack = (room - height) / room;
        double cost = EMPTY_COST * lack * lack + item->penalty;
        if (item->penalty < PENALTY_AVOID && cost <= best_cost) {
            best_cost = cost;
            best = i + 1;
        } else if (item->penalty <= resort_penalty) {
            resort_penalty = item->penalty;
            last_resort = i + 1;
        }
    }
    if (best == from && must) {
        best = last_resort > from ? last_resort : from + 1;
    }
    return best;
}
