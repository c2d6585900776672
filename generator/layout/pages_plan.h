/* pages_plan: where the pages of a chapter end, so that all of it costs least together: what the
 * penalties of stack.h say, room left empty, and a last page with hardly anything on it.
 *
 * A chapter is a part of a stack between two places where a page must begin. */
#ifndef LAYOUT_PAGES_PLAN_H
#define LAYOUT_PAGES_PLAN_H

#include "layout/stack.h"

/* What leaving all of a column empty costs; less in proportion to the square. */
enum { EMPTY_COST = 4000 };

struct pages_plan {
    const struct stack *stack;
    size_t from, to;
    double first_room; /* of the page that it begins on */
    double room;       /* of each page after that */
    double follows; /* height that must fit after the last item when that keeps with what follows */
    bool begun;     /* something stands on the first page already */
    bool closing;   /* nothing more comes on its last page */
    const double *notes; /* by item, from `from` on: the height of the notes that it brings */
    size_t first_end;    /* where the first page ends; `from`: it is better left as it is */
    size_t *ends;        /* by item: where a fresh page that begins with it ends */
};

/* Notes take no more than this part of a page; what is left of them goes on. */
enum { PLAN_NOTES = 60 }; /* percent */

/* Finds the ends, in the arena. `notes` may be NULL for none. */
void pages_plan_make(struct pages_plan *plan, struct arena *arena);

/* How many pages it takes, and which part of the last one is filled. */
size_t pages_plan_pages(const struct pages_plan *plan, double *last);

/* By how much an item may be made lower. */
double pages_plan_slack(const struct item *item);

/* How many items from `from` on fit in a column of a height, ending where that costs least by
 * itself; `from` when none do and `must` is not set. Notes are not counted. */
size_t pages_plan_column(const struct stack *stack, size_t from, double room, bool must);

#endif
