#include "layout/pages.h"

#include "base/arena.h"
#include "layout/pages_notes.h"
#include "layout/pages_plan.h"

#include <math.h>

/* Less room than this at the foot of a page is not begun on by several columns. */
static const double least_columns = 60;

struct pager {
    struct layout *layout;
    struct vec pages; /* of struct page * */
    struct page *page;
    double height;      /* of a page's text */
    double y;           /* used of it */
    struct vec waiting; /* of struct strip: parts of notes that had no room on their page */
};

static void add_note(struct pager *pager, struct note *note);

static void new_page(struct pager *pager)
{
    struct arena *arena = pager->layout->arena;
    pager->page = arena_alloc(arena, sizeof *pager->page);
    pager->y = 0;
    *(struct page **)vec_push(&pager->pages, arena, sizeof pager->page) = pager->page;
    struct vec waiting = pager->waiting;
    pager->waiting = (struct vec){0};
    for (size_t i = 0; i < waiting.count; i++) {
        const struct strip *strip = &((const struct strip *)waiting.items)[i];
        notes_place(pager->layout, pager->page, strip->stack, strip->from, pager->height,
                    &pager->waiting);
    }
}

static bool is_empty(const struct pager *pager)
{
    return pager->page == NULL || pager->page->strips.count == 0;
}

static double room_left(const struct pager *pager)
{
    return pager->height - pager->y - pager->page->notes_height;
}

/* --- placing ---------------------------------------------------------------------------------- */

static void add_note(struct pager *pager, struct note *note)
{
    if (note->used || note->box == NULL) {
        return;
    }
    note->used = true;
    notes_place(pager->layout, pager->page, notes_stack(pager->layout, note), 0,
                pager->height - pager->y, &pager->waiting);
}

static void place(struct pager *pager, const struct stack *stack, size_t from, size_t to, double x,
                  double y)
{
    struct strip *strip = vec_push(&pager->page->strips, pager->layout->arena, sizeof *strip);
    *strip = (struct strip){stack, from, to, x, y};
}

static void place_notes(struct pager *pager, const struct stack *stack, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++) {
        const struct item *item = stack_item(stack, i);
        for (uint32_t n = 0; n < item->note_count; n++) {
            add_note(pager, item->notes[n]);
        }
    }
}

/* Lines to write on take what is left of the page. */
static void stretch(const struct section *section, size_t from, size_t to, double left)
{
    struct item *items = section->stack.items.items;
    for (size_t i = from; i < to && left > 0; i++) {
        if (items[i].stretches) {
            items[i].height += left;
            left = 0;
        }
    }
}

/* The height of the first piece of the next section that a page may end after. */
static double first_piece(const struct section *section)
{
    size_t count = section->stack.items.count;
    double height = section->space;
    for (size_t i = 0; i < count; i++) {
        height += stack_above(&section->stack, 0, i) + stack_item(&section->stack, i)->height;
        if (stack_item(&section->stack, i)->penalty < PENALTY_AVOID) {
            break;
        }
    }
    return height;
}

/* The height of the notes that each item of a part brings, with the space above; those that are on
 * a page already, or that an item above brings, take none. */
static const double *new_notes(struct pager *pager, const struct stack *stack, size_t from,
                               size_t to)
{
    double *heights = arena_array(pager->layout->arena, to - from + 1, sizeof *heights);
    struct vec met = {0};
    for (size_t i = from; i < to; i++) {
        const struct item *item = stack_item(stack, i);
        for (uint32_t n = 0; n < item->note_count; n++) {
            struct note *note = item->notes[n];
            if (note->used || note->box == NULL) {
                continue;
            }
            bool first = heights[i - from] <= 0;
            note->used = true;
            *(struct note **)vec_push(&met, pager->layout->arena, sizeof note) = note;
            heights[i - from] +=
                notes_height(pager->layout, note) + (first ? NOTES_ABOVE + NOTES_BELOW : 4);
        }
    }
    for (size_t i = 0; i < met.count; i++) {
        ((struct note **)met.items)[i]->used = false;
    }
    return heights;
}

/* Lines to write on are left out until the part is no higher than the room. */
static void tighten(struct stack *stack, size_t from, size_t to, double room)
{
    struct item *items = stack->items.items;
    double excess = stack_height(stack, from, to) - room;
    for (size_t i = to; i-- > from && excess > 0.01;) {
        double slack = pages_plan_slack(&items[i]);
        if (slack > 0) {
            double less = ceil(excess / items[i].step - 0.001) * items[i].step;
            less = less > slack ? slack : less;
            items[i].height -= less;
            excess -= less;
        }
    }
}

/* When little stands on the last page, the space between things shrinks if that spares the page. */
static void squeeze(struct pager *pager, struct pages_plan *plan, struct stack *stack)
{
    /* How far the space may shrink when the last page is filled so little. */
    static const struct {
        double space, last;
    } tries[] = {{0.95, 0.4}, {0.9, 0.4}, {0.85, 0.33}, {0.8, 0.25}, {0.75, 0.25}};
    struct arena *arena = pager->layout->arena;
    struct item *items = stack->items.items;
    double last;
    size_t pages = pages_plan_pages(plan, &last);
    if (!plan->closing || pages < 2 || pager->layout->job->arrangement == ARRANGED_POSTER) {
        return;
    }
    double *spaces = arena_array(arena, plan->to - plan->from, sizeof *spaces);
    for (size_t i = plan->from; i < plan->to; i++) {
        spaces[i - plan->from] = items[i].space;
    }
    for (size_t t = 0; t < countof(tries) && last <= tries[t].last; t++) {
        double least;
        struct pages_plan tried = *plan;
        for (size_t i = plan->from; i < plan->to; i++) {
            items[i].space = spaces[i - plan->from] * tries[t].space;
        }
        pages_plan_make(&tried, arena);
        if (pages_plan_pages(&tried, &least) < pages) {
            *plan = tried;
            return;
        }
    }
    for (size_t i = plan->from; i < plan->to; i++) {
        items[i].space = spaces[i - plan->from];
    }
}

static void place_part(struct pager *pager, struct section *section, size_t from, size_t to,
                       double space)
{
    struct stack *stack = &section->stack;
    double height = space + stack_height(stack, from, to);
    for (size_t i = from; i < to; i++) {
        height -= pages_plan_slack(stack_item(stack, i));
    }
    place(pager, stack, from, to, 0, pager->y + space);
    pager->y += height; /* notes get what is left below; what is left of them goes on */
    place_notes(pager, stack, from, to);
    pager->y -= height;
    double room = room_left(pager) - space;
    tighten(stack, from, to, room);
    stretch(section, from, to, room - stack_height(stack, from, to));
    pager->y += space + stack_height(stack, from, to);
}

/* What follows a section. */
struct after {
    double height; /* that must stay with its last item when that keeps with what follows */
    bool closed;   /* nothing more comes on its last page */
};

/* Places a chapter of a section: see pages_plan. */
static void fill_chapter(struct pager *pager, struct section *section, size_t from, size_t to,
                         const struct after *after)
{
    struct stack *stack = &section->stack;
    bool ends = to == stack->items.count;
    double space = is_empty(pager) || from > 0 ? 0 : section->space;
    struct pages_plan plan = {0};
    bool planned = false;
    for (size_t at = from; at < to;) {
        /* Parts of notes that wait take room of the page: all is planned anew from there. */
        planned = planned && pager->page->notes.count == 0;
        if (!planned) {
            plan = (struct pages_plan){.stack = stack,
                                       .from = at,
                                       .to = to,
                                       .first_room = room_left(pager) - space,
                                       .room = pager->height,
                                       .follows = ends ? after->height : 0,
                                       .begun = !is_empty(pager) || pager->page->notes.count > 0,
                                       .closing = !ends || after->closed,
                                       .notes = new_notes(pager, stack, at, to)};
            pages_plan_make(&plan, pager->layout->arena);
            squeeze(pager, &plan, stack);
        }
        size_t end = planned ? plan.ends[at - plan.from] : plan.first_end;
        planned = end > at;
        if (planned) {
            place_part(pager, section, at, end, space);
        }
        at = end;
        space = 0;
        if (at < to) {
            new_page(pager);
        }
    }
}

static void fill_single(struct pager *pager, struct section *section, const struct after *after)
{
    size_t count = section->stack.items.count;
    for (size_t from = 0, to; from < count; from = to) {
        for (to = from + 1; to < count && !stack_item(&section->stack, to)->page_before;) {
            to++;
        }
        if (stack_item(&section->stack, from)->page_before && !is_empty(pager)) {
            new_page(pager);
        }
        fill_chapter(pager, section, from, to, after);
    }
}

/* --- several columns -------------------------------------------------------------------------- */

enum { MOST_COLUMNS = 100 };

/* Fills columns of a height from `from` on; ends[] gets where each ends. True when all
 * of it fits. */
static bool fill_columns(const struct section *section, size_t from, double height, bool must,
                         size_t *ends)
{
    size_t at = from;
    for (uint32_t c = 0; c < section->columns; c++) {
        if (at < section->stack.items.count &&
            !(c > 0 && stack_item(&section->stack, at)->page_before)) {
            at = pages_plan_column(&section->stack, at, height, must);
        }
        ends[c] = at;
    }
    return at == section->stack.items.count;
}

/* The least height in which the rest fits evenly in the columns. */
static double balanced(const struct section *section, size_t from, double room, size_t *ends)
{
    double low = 0;
    double high = room;
    while (high - low > 0.5) {
        double middle = (low + high) / 2;
        if (fill_columns(section, from, middle, false, ends)) {
            high = middle;
        } else {
            low = middle;
        }
    }
    fill_columns(section, from, high, false, ends);
    return high;
}

static double new_notes_height(struct pager *pager, const struct stack *stack, size_t from,
                               size_t to)
{
    const double *heights = new_notes(pager, stack, from, to);
    double height = 0;
    for (size_t i = 0; i < to - from; i++) {
        height += heights[i];
    }
    return height < pager->height * PLAN_NOTES / 100 ? height : pager->height * PLAN_NOTES / 100;
}

static double place_columns(struct pager *pager, const struct section *section, size_t from,
                            const size_t *ends, double y)
{
    double tallest = 0;
    for (uint32_t c = 0; c < section->columns; c++) {
        if (ends[c] > from) {
            double height = stack_height(&section->stack, from, ends[c]);
            tallest = height > tallest ? height : tallest;
            place(pager, &section->stack, from, ends[c], c * (section->width + section->gap), y);
        }
        from = ends[c];
    }
    return tallest;
}

static void fill_several(struct pager *pager, const struct section *section)
{
    const struct stack *stack = &section->stack;
    size_t ends[MOST_COLUMNS] = {0};
    size_t at = 0;
    while (at < stack->items.count) {
        bool empty = is_empty(pager);
        double space = empty || at > 0 ? 0 : section->space;
        double room = room_left(pager) - space;
        if ((stack_item(stack, at)->page_before || room < least_columns) && !empty) {
            new_page(pager);
            continue;
        }
        double notes = 0;
        bool all = false;
        for (unsigned tries = 0; tries < 4; tries++) {
            all = fill_columns(section, at, room - notes, empty, ends);
            double needed = new_notes_height(pager, stack, at, ends[section->columns - 1]);
            if (needed <= notes) {
                break;
            }
            notes = needed;
        }
        if (ends[section->columns - 1] == at) {
            new_page(pager);
            continue;
        }
        if (all) {
            balanced(section, at, room - notes, ends);
        }
        pager->y += space + place_columns(pager, section, at, ends, pager->y + space);
        place_notes(pager, stack, at, ends[section->columns - 1]);
        at = ends[section->columns - 1];
        if (at < stack->items.count) {
            new_page(pager);
        }
    }
}

struct pages pages_make(struct layout *layout, const struct vec *sections)
{
    struct pager pager = {.layout = layout, .height = layout->room_height};
    struct section *const *list = sections->items;
    new_page(&pager);
    for (size_t i = 0; i < sections->count; i++) {
        struct section *section = list[i];
        if (section->page_before && !is_empty(&pager)) {
            new_page(&pager);
        }
        size_t next = i + 1;
        while (next < sections->count && list[next]->stack.items.count == 0) {
            next++;
        }
        bool last = next == sections->count;
        struct after after = {last ? 0 : first_piece(list[next]),
                              last || list[next]->page_before ||
                                  stack_item(&list[next]->stack, 0)->page_before};
        if (section->columns > 1) {
            fill_several(&pager, section);
        } else {
            fill_single(&pager, section, &after);
        }
    }
    while (pager.waiting.count > 0) {
        new_page(&pager);
    }
    return (struct pages){pager.pages};
}
