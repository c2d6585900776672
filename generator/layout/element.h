/* element: the vocabulary of handouts: what each element is. */
#ifndef LAYOUT_ELEMENT_H
#define LAYOUT_ELEMENT_H

#include "format/pdf/pdf.h"

enum box_kind {
    BOX_BLOCK, /* its children, one under the other */
    BOX_TEXT,  /* a paragraph; no children */
    BOX_ITEM,  /* of a list: a marker beside its children */
    BOX_TABLE, /* the children are BOX_BLOCK caption and BOX_ROW */
    BOX_ROW,   /* the children are BOX_CELL */
    BOX_CELL,
    BOX_PICTURE, /* img */
    BOX_DRAWING, /* svg */
    BOX_QR,
    BOX_LINES,    /* to write on */
    BOX_SLIDE,    /* a canvas of fixed size, scaled to its room */
    BOX_GRID,     /* the children in rows and columns */
    BOX_CARD,     /* the children are BOX_BLOCK framsida and baksida */
    BOX_CONTENTS, /* table of contents */
    BOX_RULE,     /* hr */
    BOX_BREAK,    /* begins a page */
    BOX_KINDS
};

enum element_flags {
    ELEMENT_INLINE = 1,  /* runs in a text */
    ELEMENT_ROLE = 2,    /* has a structure element of its own */
    ELEMENT_SKIPPED = 4, /* draws nothing where it stands */
    ELEMENT_VOID = 8     /* its content is not built as boxes */
};

struct element {
    struct str name;
    enum box_kind kind;
    enum pdf_role role;
    unsigned flags;
};

/* NULL for names that are not in the vocabulary. */
const struct element *element_find(struct str name);

/* The known name nearest to `name`, or the empty string. */
struct str element_nearest(struct str name);

/* True for names that a style sheet can ask for: those, and what the layout makes itself. If not,
 * `nearest` is the one that comes nearest. */
bool element_has_style(struct str name, struct str *nearest);

/* What an element of this name must stand in, when it stands in `parent` (in `around`) and may not:
 * names to show a reader. Empty when it may. */
struct str element_home(struct str name, struct str parent, struct str around);

#endif
