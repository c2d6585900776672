/* pages: which part of which stack stands where on which page, and which notes at its foot.
 *
 * A page ends where that costs least: the penalties of stack.h against the room that is left empty.
 * A section in several columns fills them one after the other, and evenly where it ends. */
#ifndef LAYOUT_PAGES_H
#define LAYOUT_PAGES_H

#include "layout/stack.h"

/* A part of a stack on a page, from the upper left corner of the page's text. */
struct strip {
    const struct stack *stack;
    size_t from, to;
    double x, y;
};

struct page {
    struct vec strips;   /* of struct strip */
    struct vec notes;    /* of struct strip, under one another from the first one's y */
    double notes_height; /* with the rule above; 0: none */
};

struct pages {
    struct vec items; /* of struct page * */
};

/* Makes pages of the sections (of struct section *). */
struct pages pages_make(struct layout *layout, const struct vec *sections);

/* Space between the text and the rule above the notes, and below the rule. */
enum { NOTES_ABOVE = 12, NOTES_BELOW = 6 };

#endif
