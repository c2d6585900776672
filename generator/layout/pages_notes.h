/* pages_notes: footnotes: set once, placed at the foot of the page where they are first referred
 * to. What has no room there goes on at the foot of the next. */
#ifndef LAYOUT_PAGES_NOTES_H
#define LAYOUT_PAGES_NOTES_H

#include "layout/pages.h"

/* The note as a stack as wide as the page's text, with its number at its left. */
const struct stack *notes_stack(struct layout *layout, struct note *note);
double notes_height(struct layout *layout, struct note *note);

/* Puts a note's items from `from` on at the page's foot, as many as have room in `room` (at most
 * half of it); the rest is added to `waiting`. */
void notes_place(struct layout *layout, struct page *page, const struct stack *stack, size_t from,
                 double room, struct vec *waiting);

#endif
