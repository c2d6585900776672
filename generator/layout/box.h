/* box: the markup as a tree of boxes with their styles and structure elements.
 *
 * Unknown elements are reported and treated as if only their content stood there. Positions of
 * faults: the nearest element around with data-rad="FILE:LINE" tells. */
#ifndef LAYOUT_BOX_H
#define LAYOUT_BOX_H

#include "layout/element.h"
#include "layout/rtext.h"
#include "rules/diag.h"

struct box {
    enum box_kind kind;
    uint32_t node;
    struct str name; /* of the XML element */
    const struct style_node *style_node;
    const struct style *style;
    struct str language;
    struct str anchor;           /* destination that it makes; or empty */
    struct pdf_element *element; /* NULL: none of its own, or an artifact */
    struct pdf_element *owner;   /* its own or the nearest around */
    struct pdf_element *item;    /* the latest LI of a list of terms */
    struct box *parent;
    struct box *first;
    struct box *last;
    struct box *next;
    const struct text *text; /* BOX_TEXT; BOX_ITEM: its marker, or NULL */
    struct heading *heading; /* of headings */
    uint32_t across, down;   /* BOX_CELL: columns and rows it covers; BOX_SLIDE: its canvas;
                              BOX_CONTENTS: headings before it */
    bool on_slide;           /* it is, or stands on, a slide */
    bool on_card;            /* the same of a card */
    bool head;               /* BOX_ROW: of thead; BOX_CELL: th */
    bool decorative;         /* a picture without meaning */
};

/* Builds the tree of a node's content into a new box. `parent` may be NULL. */
struct box *box_build(struct layout *layout, uint32_t node);

/* Builds an element, whatever it is, as a child of `parent`, with the styles of `around`. */
void box_node(struct layout *layout, struct box *parent, const struct style_node *around,
              uint32_t node);

/* Builds what stands in `node` into `box`. */
void box_children(struct layout *layout, struct box *box, uint32_t node);

/* Where a fault of this node is to be mended. */
struct place box_place(const struct layout *layout, uint32_t node);

/* The same, with the line and column where `needle` stands in the source, looked for
 * from there on. */
struct place box_find(const struct layout *layout, uint32_t node, struct str needle);

/* The same for an element of the template's that should not be there, or be otherwise. */
struct place box_find_element(const struct layout *layout, uint32_t node);

/* What a card or a slide is known by: the first of its texts in the greatest letters, and
 * where it stands. */
struct place box_title(const struct layout *layout, const struct box *box, struct str *title);

/* The value of an attribute; empty when there is none. */
struct str box_attribute(const struct layout *layout, const struct box *box, struct str name);

/* A whole number in an attribute, between `least` and `most`; `otherwise` when there is none. */
uint32_t box_number(const struct layout *layout, const struct box *box, struct str name,
                    uint32_t least, uint32_t most, uint32_t otherwise);

#endif
