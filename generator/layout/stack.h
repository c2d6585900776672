/* stack: what stands under one another in a column: items with space between them, and frames
 * (background, borders, padding) around some. Any part of a stack can be drawn anywhere, so pages,
 * cells, cards and slides are all parts of stacks.
 *
 * Between two items stand: the lower padding of frames that end, the greater of the spaces asked
 * for, and the upper padding of frames that begin. At the top of a part the space is dropped; a
 * frame that is cut in two has its upper and lower borders at its ends alone, and its padding in
 * both parts where something is painted beside the text. */
#ifndef LAYOUT_STACK_H
#define LAYOUT_STACK_H

#include "layout/box.h"
#include "layout/paragraph.h"

struct painter;
struct item;

/* What it costs to end a page after an item. From PENALTY_AVOID on it is done only when nothing
 * else can be. A page that is left empty by a third costs about 400. */
enum {
    PENALTY_HYPHEN = 60,
    PENALTY_ITEM = 80,          /* between a list and its first or last item, when that is short */
    PENALTY_INTRODUCTION = 120, /* between a paragraph and its list */
    PENALTY_RATHER = 250,       /* inside what had better be kept together */
    PENALTY_ROW = 400,          /* inside a table's row */
    PENALTY_AVOID = 100000,
    PENALTY_LINES = 100001, /* the first line of a paragraph, the last but one */
    PENALTY_KEEP = 100002,  /* inside what should be kept together */
    PENALTY_NEXT = 100003,  /* after a heading */
    PENALTY_NEVER = 100004
};

struct frame {
    const struct frame *parent;
    const struct style *style;
    double x, width;    /* outside the borders */
    double top, bottom; /* padding and borders */
    double left, right;
    double cut_top, cut_bottom; /* padding where it is cut */
    size_t first, end;          /* the items of its stack that stand in it */
    double scale;
    uint32_t depth; /* from 1 */
};

/* The rows that are drawn again when a table goes on in a new column. */
struct repeat {
    const struct stack *stack;
    uint32_t from, to;
    double height; /* with the space below it */
    double x;
};

/* The marker of a list item, beside its first line. */
struct label {
    const struct paragraph *paragraph;
    double x; /* from the column's left */
};

/* A box with an anchor, where the next item stands. */
struct begin {
    const struct box *box;
    const struct begin *next;
};

struct item_kind {
    void (*draw)(struct painter *painter, const struct item *item, double x, double y);
    /* NULL, or draws pieces of one thing that stand together as if they had not been cut. `top`: at
     * the top of a column. */
    void (*draw_pieces)(struct painter *painter, const struct item *items, size_t count, bool top,
                        double x, double y);
    bool (*is_piece)(const struct item *item, const struct item *before);
};

struct item {
    const struct item_kind *kind;
    double space; /* above it */
    double height;
    double least;    /* height that it may shrink to at the foot of a page; 0: it may not */
    double step;     /* by whole such steps */
    double x;        /* from the column's left */
    double baseline; /* of its first line, below its top */
    uint32_t penalty;
    bool page_before;
    const struct frame *frame;
    const struct repeat *repeat;
    const struct label *label;
    const struct begin *begins; /* boxes with anchors that begin here */
    const void *what;           /* as the kind wants it */
    struct note *const *notes;  /* referred to in it */
    uint32_t note_count;
    double scale;
    bool stretches; /* may grow to the foot of the column */
};

struct stack {
    struct vec items; /* of struct item */
};

/* A heading draws what follows nearer; what leads up to a heading (a label) draws
 * it nearer still. */
enum tie { TIE_NONE, TIE_HEADING, TIE_LABEL };

/* A place where boxes are being stacked. */
struct flow {
    struct layout *layout;
    struct stack *stack;
    const struct frame *frame;
    double x, width; /* of the room, from the column's left */
    double scale;
    double space;               /* that is due before the next item */
    uint8_t tie;                /* enum tie: how what stands above is tied to what comes */
    bool at_start;              /* nothing stands in the frame yet: no space is due */
    double fill;                /* height that lines to write on may fill; 0: none */
    struct vec *sections;       /* of struct section *: where columns may begin; or NULL */
    uint32_t columns;           /* of the section that is now filled */
    const struct begin *begins; /* anchors that wait for an item */
    bool page_before;
};

/* Items under one another in `columns` columns, one section after the other. */
struct section {
    struct stack stack;
    uint32_t columns;
    double gap;
    double width; /* of one column */
    double space; /* above it */
    bool page_before;
};

/* A new empty section after the others. */
struct section *section_add(struct vec *sections, struct layout *layout, uint32_t columns,
                            double gap);

/* Stacks a box's children, or the box itself, at the flow's width. */
void stack_children(struct flow *flow, const struct box *box);
void stack_box(struct flow *flow, const struct box *box);

/* Stacks a plain box: its children, in its frame, in columns when its style says so. */
void stack_block(struct flow *flow, const struct box *box);

/* A finished stack of a box's children at a width; `fill` as in struct flow. */
struct stack *stack_of(struct layout *layout, const struct box *box, double width, double scale,
                       double fill);

/* Adds an item with the space that is due; it is valid until the next is added. */
struct item *stack_add(struct flow *flow, const struct item_kind *kind, double height);

/* Adds the notes (struct note *) that a part of a stack refers to, for the item that
 * holds it all. */
void stack_notes(struct arena *arena, const struct stack *stack, size_t from, size_t to,
                 struct vec *notes);

/* Asks for space before the next item. */
void stack_space(struct flow *flow, double space);

/* Adds the lines of a text. */
void stack_text(struct flow *flow, const struct box *box, const struct text *text);

/* Frames: stack_frame_begin narrows the flow to what is inside. */
struct flow_mark {
    const struct frame *frame;
    double x, width;
    struct frame *begun;
};
struct flow_mark stack_frame_begin(struct flow *flow, const struct style *style);
void stack_frame_end(struct flow *flow, const struct flow_mark *mark);

/* Adds the box to the anchors that wait for an item, when it has one. */
const struct begin *stack_begin(struct layout *layout, const struct box *box,
                                const struct begin *waiting);

/* True when the style draws or pads something around its content. */
bool stack_is_framed(const struct style *style);

/* Stacks a box's children in the first of the sizes (percent) in which they are no higher than
 * `room`; in the last one when none is small enough. Only what that try has to say is reported. */
struct fitted {
    const struct stack *stack;
    double scale;
    double height;
    bool fits;
};
struct fitted stack_fit(struct layout *layout, const struct box *box, double width, double room,
                        const uint8_t *percents, size_t count);

/* --- measuring: all in stack_measure.c -------------------------------------------------------- */

const struct item *stack_item(const struct stack *stack, size_t index);

/* What stands above item `index` in a part that begins with item `from`. */
double stack_above(const struct stack *stack, size_t from, size_t index);

/* What stands below the last item of a part: the lower padding of its frames. */
double stack_below(const struct stack *stack, size_t last);

/* The height of the part from item `from` up to, not including, `to`. */
double stack_height(const struct stack *stack, size_t from, size_t to);

/* What stands above the text in a frame in a part that begins with item `from`; below it in one
 * that ends before `to`. */
double stack_frame_top(const struct frame *frame, size_t from);
double stack_frame_bottom(const struct frame *frame, size_t to);

/* Draws that part with its upper left corner at (x, y). In stack_draw.c. */
void stack_draw(struct painter *painter, const struct stack *stack, size_t from, size_t to,
                double x, double y);

#endif
