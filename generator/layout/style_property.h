/* style_property: the properties that tryck.yaml may set, as a table: what a value looks like, and where
 * in struct style it goes. A part of style. */
#ifndef LAYOUT_STYLE_PROPERTY_H
#define LAYOUT_STYLE_PROPERTY_H

#include "layout/style.h"

enum style_unit { UNIT_NUMBER, UNIT_POINT, UNIT_EM, UNIT_PERCENT };

enum style_kind {
    STYLE_LENGTH,  /* 8 pt, 3 mm, 1.2 em; a bare number is points */
    STYLE_EM,      /* kept in em: a bare number or em */
    STYLE_SIZE,    /* the font size: a length, or em and % of the parent's */
    STYLE_LEADING, /* a number: times the size; or a length */
    STYLE_WIDTH,   /* a length, or % of the room */
    STYLE_SIDES,   /* one, two or four lengths: all; top and sides; top right bottom left */
    STYLE_BORDER,  /* 3 pt accent; ingen */
    STYLE_COLOUR,  /* a colour's name in tema.yaml, "#rrggbb", or ingen */
    STYLE_BOOL,    /* ja, nej */
    STYLE_CHOICE,  /* one of the property's words */
    STYLE_COUNT,   /* a whole number */
    STYLE_TEXT,
    STYLE_FAMILY /* a name in typsnitt */
};

struct style_property {
    struct str name;
    enum style_kind kind;
    size_t offset;       /* in struct style */
    const char *choices; /* STYLE_CHOICE: words in the order of the enum, parted by blanks */
    uint8_t side;        /* STYLE_BORDER: which; SIDES is all of them */
};

/* NULL when there is no such property. */
const struct style_property *style_property_find(struct str name);

/* All names, for messages. */
size_t style_property_names(const struct str **names, struct arena *arena);

/* Applies one declaration; STYLE_SIZE is relative to `parent_size`, em to the style's own size. */
void style_property_apply(const struct style_declaration *declaration, double parent_size,
                          struct style *style);

#endif
