/* slide: <slide bredd höjd>: a canvas of its own measures, scaled to the room it is given. Its type
 * shrinks when it must, but not below what can be read on paper; then the canvas grows instead.
 * Nothing is ever clipped. */
#ifndef LAYOUT_SLIDE_H
#define LAYOUT_SLIDE_H

#include "layout/stack.h"

void stack_slide(struct flow *flow, const struct box *box);

#endif
