/* paper: the pages that a theme has, from @page in its sheets (CSS Paged Media 3): size, margins,
 * columns, and what stands in the margins as text. */
#ifndef LAYOUT_PAPER_H
#define LAYOUT_PAPER_H

#include "layout/style.h"

/* Where in the margins. */
enum paper_box {
    PAPER_TOP_LEFT,
    PAPER_TOP_CENTER,
    PAPER_TOP_RIGHT,
    PAPER_BOTTOM_LEFT,
    PAPER_BOTTOM_CENTER,
    PAPER_BOTTOM_RIGHT,
    PAPER_BOXES
};

/* What stands there, as markup for the layout; nothing is said of it until `told`. */
struct paper_content {
    bool told;
    struct str markup; /* empty: nothing */
};

struct paper {
    struct str name;
    double width, height; /* points */
    double margins[SIDES];
    uint32_t columns;      /* of text; at least 1 */
    double gap;            /* between them */
    uint32_t across, down; /* cards on a page; 0: no paper for cards */
    struct paper_content boxes[PAPER_BOXES];
    struct paper_content first[PAPER_BOXES]; /* of the first page, where that is told */
};

/* An A4 without margins: what every page is until something is said. */
struct paper paper_initial(struct str name);

enum paper_fault {
    PAPER_OK,
    PAPER_UNKNOWN, /* the name is no descriptor of pages */
    PAPER_SIZE,    /* not a size: A4, A4 landscape, 210mm 297mm */
    PAPER_LENGTH,
    PAPER_COUNT /* not a whole number, or two */
};

/* Sets what a declaration in @page says. */
enum paper_fault paper_declare(struct paper *paper, struct str name, struct str value);

/* The name of a descriptor that comes nearest, or the empty string. */
struct str paper_nearest(struct str name);

/* "bottom-left" and its like; PAPER_BOXES for other names. */
enum paper_box paper_box_find(struct str name);
struct str paper_box_name(enum paper_box box);

/* Reads `content` of a margin box: strings, counter(page), counter(pages) and string(), or none.
 * False when it is something else. */
bool paper_read_content(struct arena *arena, struct str value, struct paper_content *content);

/* Markup for heads and feet (<marginalhuvud>, <marginalfot>) with what stands in the margins;
 * appended to `out`. */
struct buf;
void paper_write_margins(const struct paper *paper, struct buf *out);

/* The element that the text of a margin box is set in; its classes are the box's name and, of @page
 * with a name, that, and "first" of :first. */
#define PAPER_BOX_ELEMENT "marginalruta"

#endif
