/* layout: what every stage of making one handout shares, and what the stages hand on.
 *
 *     xml → (box, rtext) boxes with styles and structure elements
 *         → (stack, paragraph, table, …) a stack of items, one under the other, at a given width
 *         → (pages) which items stand on which page
 *         → (paint) calls to format/pdf
 *
 * Each stage reads what the one before made and leaves it alone; so the same boxes can be laid out
 * again narrower or smaller. Structure elements are made with the boxes, hence in logical order. */
#ifndef LAYOUT_LAYOUT_H
#define LAYOUT_LAYOUT_H

#include "base/map.h"
#include "base/vec.h"
#include "format/data/xml.h"
#include "layout/handout_job.h"
#include "layout/setup.h"
#include "layout/style.h"

struct pdf;
struct pdf_element;
struct words;
struct box;
struct flow;
struct stack;
struct text;

/* A heading, for bookmarks, contents and running heads. */
struct heading {
    struct str title;
    struct str anchor; /* name of its destination */
    uint32_t level;    /* 1–6, as tagged */
    bool on_slide;
    uint32_t page; /* from 1; 0 until it is placed */
};

/* A footnote. */
struct note {
    struct str id;
    const struct box *box;     /* NULL until the aside is built */
    struct str number;         /* as its first mark shows it */
    struct str back;           /* destination of that mark; or empty */
    const struct stack *stack; /* once it is set */
    bool used;                 /* it has a place on a page */
};

struct layout {
    const struct handout_setup *setup;
    const struct handout_job *job;
    struct words *words;
    /* By enum box_kind: how a box is stacked. Containers call it for what stands in them. */
    void (*const *kinds)(struct flow *, const struct box *);
    struct arena *arena;
    struct diags *diags;
    struct pdf *pdf;
    struct xml xml;
    struct styles *styles;
    const struct paper *paper;
    double margins[SIDES]; /* around a page's text */
    double room_width;     /* of a page's text */
    double room_height;
    double least_type;            /* points an em: no text is set smaller, whatever its scale */
    struct pdf_element *artifact; /* when set, all that is built is one: running heads and feet */
    struct vec headings;          /* of struct heading *, in order */
    struct map ids;               /* every id in the markup */
    struct map notes;             /* id → struct note * */
    struct map anchors;           /* id → struct str *: what links may lead to */
    struct vec heads;             /* of uint32_t: nodes of <huvud> and <fot> */
    struct vec links;             /* of struct paint_link, see paint.c */
    struct vec contents;          /* of struct contents_number, see contents.c */
    struct map figures;           /* node → struct figure *, see figure.c */
    struct map codes;             /* text → struct qr *: the same one stands on every page */
    uint32_t heading_level;
    uint32_t page_number; /* of the page whose running head or foot is built */
    uint32_t page_count;  /* 0 until it is known */
    struct str running;   /* title of the latest heading of level 1 or 2 on the page */
    struct map unknown;   /* elements that have been reported */
};

#endif
