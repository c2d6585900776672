#include "base/arena.h"
#include "layout/pages_plan.h"
#include "test.h"

/* Lines of 10 points on pages of 100. */
static struct stack lines(struct arena *arena, size_t count)
{
    struct stack stack = {0};
    for (size_t i = 0; i < count; i++) {
        struct item *item = vec_push(&stack.items, arena, sizeof *item);
        *item = (struct item){.height = 10};
    }
    return stack;
}

static struct item *item_at(struct stack *stack, size_t index)
{
    return &((struct item *)stack->items.items)[index];
}

static struct pages_plan plan_of(struct arena *arena, const struct stack *stack)
{
    struct pages_plan plan = {
        .stack = stack, .to = stack->items.count, .first_room = 100, .room = 100, .closing = true};
    pages_plan_make(&plan, arena);
    return plan;
}

/* A last page with a single line gets more, from the page before. */
static void test_thin(struct arena *arena)
{
    double last;
    struct stack stack = lines(arena, 21);
    struct pages_plan plan = plan_of(arena, &stack);
    CHECK(pages_plan_pages(&plan, &last) == 3);
    CHECK(plan.first_end >= 9 && last > 0.15);
    plan.closing = false; /* something follows there: nothing is spared */
    pages_plan_make(&plan, arena);
    CHECK(plan.first_end == 10 && plan.ends[10] == 20);
}

/* One page is left as it is, however little stands on it. */
static void test_single(struct arena *arena)
{
    double last;
    struct stack stack = lines(arena, 1);
    struct pages_plan plan = plan_of(arena, &stack);
    CHECK(pages_plan_pages(&plan, &last) == 1);
    CHECK(plan.first_end == 1);
}

/* A page that ends early may spare a dear end later on. */
static void test_ahead(struct arena *arena)
{
    struct stack stack = lines(arena, 26);
    for (size_t i = 16; i < 22; i++) {
        item_at(&stack, i)->penalty = PENALTY_ROW;
    }
    struct pages_plan plan = plan_of(arena, &stack);
    CHECK(plan.first_end == 8);
    CHECK(plan.ends[8] == 16);
}

/* What is kept together goes to the next page; what is higher than a page goes over the foot. */
static void test_kept(struct arena *arena)
{
    struct stack stack = lines(arena, 14);
    for (size_t i = 7; i < 11; i++) {
        item_at(&stack, i)->penalty = PENALTY_KEEP;
    }
    struct pages_plan plan = plan_of(arena, &stack);
    CHECK(plan.first_end == 7 && plan.ends[7] == 14);
    item_at(&stack, 3)->height = 300;
    plan = plan_of(arena, &stack);
    CHECK(plan.first_end == 3 && plan.ends[3] == 4);
}

/* A page that something stands on already is left when nothing may end on it. */
static void test_begun(struct arena *arena)
{
    struct stack stack = lines(arena, 4);
    struct pages_plan plan = {
        .stack = &stack, .to = 4, .first_room = 15, .room = 100, .begun = true, .closing = true};
    item_at(&stack, 0)->penalty = PENALTY_NEXT;
    pages_plan_make(&plan, arena);
    CHECK(plan.first_end == 0 && plan.ends[0] == 4);
    plan.first_room = 5;
    item_at(&stack, 0)->penalty = 0;
    pages_plan_make(&plan, arena);
    CHECK(plan.first_end == 0);
}

/* Lines to write on give way, notes take their room. */
static void test_room(struct arena *arena)
{
    struct stack stack = lines(arena, 9);
    struct item *rules = item_at(&stack, 7);
    rules->height = 40;
    rules->least = 20;
    rules->step = 10;
    struct pages_plan plan = plan_of(arena, &stack);
    CHECK(plan.first_end == 9);
    double notes[9] = {0, 0, 0, 30, 0, 0, 0, 0, 0};
    plan.notes = notes;
    pages_plan_make(&plan, arena);
    CHECK(plan.first_end < 9);
}

/* A frame that is cut has its borders at its ends alone, and padding where it is cut. */
static void test_frame(struct arena *arena)
{
    struct stack stack = lines(arena, 6);
    const struct frame frame = {
        .top = 9, .bottom = 8, .cut_top = 3, .cut_bottom = 2, .first = 1, .end = 5, .depth = 1};
    for (size_t i = 1; i < 5; i++) {
        item_at(&stack, i)->frame = &frame;
    }
    CHECK(stack_height(&stack, 0, 6) == 60 + 9 + 8);
    CHECK(stack_height(&stack, 0, 3) == 30 + 9 + 2);
    CHECK(stack_height(&stack, 3, 6) == 30 + 3 + 8);
    CHECK(stack_height(&stack, 2, 4) == 20 + 3 + 2);
}

int main(void)
{
    struct arena arena = {0};
    test_thin(&arena);
    test_single(&arena);
    test_ahead(&arena);
    test_kept(&arena);
    test_begun(&arena);
    test_room(&arena);
    test_frame(&arena);
    arena_finish(&arena);
    return 0;
}
