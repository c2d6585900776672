#include "render/handout/pages.h"

#include "base/arena.h"
#include "render/handout/pages_notes.h"

#include <math.h>

/* What leaving all of a column empty costs; less in proportion to the square. */
static const double empty_cost = 4000;
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

/* --- where to end ---------------------------------------------------------------------------------- */

struct choice {
    const struct stack *stack;
    size_t from;
    double room;
    double follows; /* height that must fit after the last item when that keeps with what follows */
    struct layout *layout; /* not NULL: notes need room too */
    bool first_note;       /* the page has no notes yet */
    bool must;             /* take something, whatever it costs */
};

/* The room that the notes of an item take, when they are not on a page yet. */
static double notes_room(const struct choice *choice, const struct item *item, bool *first)
{
    double height = 0;
    for (uint32_t i = 0; choice->layout != NULL && i < item->note_count; i++) {
        struct note *note = item->notes[i];
        if (!note->used && note->box != NULL) {
            height += notes_height(choice->layout, note) + (*first ? NOTES_ABOVE + NOTES_BELOW : 4);
            *first = false;
        }
    }
    double most = choice->room * 0.6;
    return height > most ? most : height;
}

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

static size_t choose(const struct choice *choice)
{
    const struct stack *stack = choice->stack;
    struct item *items = stack->items.items;
    size_t count = stack->items.count;
    size_t best = choice->from;
    size_t last_resort = choice->from;
    uint32_t resort_penalty = UINT32_MAX;
    double best_cost = 1e18;
    double y = 0;
    double notes = 0;
    bool first_note = choice->first_note;
    for (size_t i = choice->from; i < count; i++) {
        const struct item *item = stack_item(stack, i);
        y += stack_above(stack, choice->from, i) + item->height;
        notes += notes_room(choice, item, &first_note);
        double total = y + stack_below(stack, i) + notes;
        if (total > choice->room && item->least > 0) {
            double less = shrink(&items[i], total - choice->room);
            y -= less;
            total -= less;
        }
        bool last = i + 1 == count;
        if (total > choice->room + 0.01) {
            break;
        }
        uint32_t penalty = item->penalty;
        bool forced = !last && stack_item(stack, i + 1)->page_before;
        if (last) {
            bool tied = penalty >= PENALTY_AVOID && total + choice->follows > choice->room;
            penalty = tied ? penalty : 0;
        }
        if (forced || (last && penalty == 0)) {
            return i + 1;
        }
        double lack = (choice->room - total) / choice->room;
        double cost = empty_cost * lack * lack + penalty;
        if (penalty < PENALTY_AVOID && cost <= best_cost) {
            best_cost = cost;
            best = i + 1;
        } else if (penalty <= resort_penalty) {
            resort_penalty = penalty;
            last_resort = i + 1;
        }
    }
    if (best == choice->from && choice->must) {
        best = last_resort > choice->from ? last_resort : choice->from + 1;
    }
    return best;
}

size_t pages_choose(const struct stack *stack, size_t from, double room, bool must)
{
    struct choice choice = {.stack = stack, .from = from, .room = room, .must = must};
    return choose(&choice);
}

/* --- placing --------------------------------------------------------------------------------------- */

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
static void stretch(struct pager *pager, const struct section *section, size_t from, size_t to,
                    double left)
{
    struct item *items = section->stack.items.items;
    for (size_t i = from; i < to && left > 0; i++) {
        if (items[i].stretches) {
            items[i].height += left;
            left = 0;
        }
    }
    (void)pager;
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

static void fill_single(struct pager *pager, struct section *section, double follows)
{
    const struct stack *stack = &section->stack;
    size_t at = 0;
    while (at < stack->items.count) {
        bool empty = is_empty(pager);
        if (stack_item(stack, at)->page_before && !empty) {
            new_page(pager);
            continue;
        }
        double space = empty || at > 0 ? 0 : section->space;
        struct choice choice = {.stack = stack,
                                .from = at,
                                .room = room_left(pager) - space,
                                .follows = follows,
                                .layout = pager->layout,
                                .first_note = pager->page->notes.count == 0,
                                .must = empty};
        size_t to = choose(&choice);
        if (to == at) {
            new_page(pager);
            continue;
        }
        place_notes(pager, stack, at, to);
        double height = stack_height(stack, at, to);
        double left = room_left(pager) - space - height;
        stretch(pager, section, at, to, left);
        height = stack_height(stack, at, to);
        place(pager, stack, at, to, 0, pager->y + space);
        pager->y += space + height;
        at = to;
        if (at < stack->items.count) {
            new_page(pager);
        }
    }
}

/* --- several columns ------------------------------------------------------------------------------- */

enum { MOST_COLUMNS = 100 };

/* Fills columns of a height from `from` on; ends[] gets where each ends. True when all of it fits. */
static bool fill_columns(const struct section *section, size_t from, double height, bool must,
                         size_t *ends)
{
    size_t at = from;
    for (uint32_t c = 0; c < section->columns; c++) {
        if (at < section->stack.items.count &&
            !(c > 0 && stack_item(&section->stack, at)->page_before)) {
            at = pages_choose(&section->stack, at, height, must);
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
    struct choice choice = {.layout = pager->layout, .room = pager->height};
    bool first = pager->page->notes.count == 0;
    double height = 0;
    for (size_t i = from; i < to; i++) {
        height += notes_room(&choice, stack_item(stack, i), &first);
    }
    return height;
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
        place_notes(pager, stack, at, ends[section->columns - 1]);
        pager->y += space + place_columns(pager, section, at, ends, pager->y + space);
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
        double follows = next < sections->count ? first_piece(list[next]) : 0;
        if (section->columns > 1) {
            fill_several(&pager, section);
        } else {
            fill_single(&pager, section, follows);
        }
    }
    while (pager.waiting.count > 0) {
        new_page(&pager);
    }
    return (struct pages){pager.pages};
}
