/* The part of stack that adds up heights. */
#include "layout/stack.h"

const struct item *stack_item(const struct stack *stack, size_t index)
{
    return &((const struct item *)stack->items.items)[index];
}

double stack_frame_top(const struct frame *frame, size_t from)
{
    return frame->first < from ? frame->cut_top : frame->top;
}

double stack_frame_bottom(const struct frame *frame, size_t to)
{
    return frame->end > to ? frame->cut_bottom : frame->bottom;
}

static double tops(const struct frame *frame, const struct frame *stop, size_t from)
{
    double sum = 0;
    for (; frame != stop; frame = frame->parent) {
        sum += stack_frame_top(frame, from);
    }
    return sum;
}

static double bottoms(const struct frame *frame, const struct frame *stop, size_t to)
{
    double sum = 0;
    for (; frame != stop; frame = frame->parent) {
        sum += stack_frame_bottom(frame, to);
    }
    return sum;
}

/* The innermost frame around both. */
static const struct frame *common(const struct frame *a, const struct frame *b)
{
    while (a != b) {
        uint32_t depth = b == NULL ? 0 : b->depth;
        if (a != NULL && a->depth > depth) {
            a = a->parent;
        } else {
            b = b == NULL ? NULL : b->parent;
        }
    }
    return a;
}

double stack_above(const struct stack *stack, size_t from, size_t index)
{
    const struct item *item = stack_item(stack, index);
    if (index == from) {
        double head = item->repeat == NULL ? 0 : item->repeat->height;
        return tops(item->frame, NULL, index) + head;
    }
    const struct item *before = stack_item(stack, index - 1);
    if (before->frame == item->frame) {
        return item->space;
    }
    const struct frame *shared = common(before->frame, item->frame);
    return bottoms(before->frame, shared, index) + item->space + tops(item->frame, shared, index);
}

double stack_below(const struct stack *stack, size_t last)
{
    return bottoms(stack_item(stack, last)->frame, NULL, last + 1);
}

double stack_height(const struct stack *stack, size_t from, size_t to)
{
    double height = 0;
    for (size_t i = from; i < to; i++) {
        height += stack_above(stack, from, i) + stack_item(stack, i)->height;
    }
    return to > from ? height + stack_below(stack, to - 1) : 0;
}
