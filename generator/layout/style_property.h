/* style_property: the properties that a theme's sheets for paper may set, as a table: what a value
 * looks like, and where in struct style it goes. */
#ifndef LAYOUT_STYLE_PROPERTY_H
#define LAYOUT_STYLE_PROPERTY_H

#include "layout/style.h"

/* STYLE_ROOT_EM is as many times the root's size. */
enum style_unit { UNIT_NUMBER, UNIT_POINT, UNIT_EM, UNIT_ROOT_EM, UNIT_PERCENT };

enum style_special { STYLE_PLAIN, STYLE_INHERIT, STYLE_INITIAL, STYLE_UNSET };

enum style_kind {
    STYLE_LENGTH,   /* 8pt, 3mm, 1.2em */
    STYLE_DISTANCE, /* the same, not below 0 */
    STYLE_EM,       /* the same, kept in em; or normal, none: 0 */
    STYLE_SIZE,     /* the font size: as above, or a percentage of the parent's */
    STYLE_LEADING,  /* a number or percentage: times the size; or a length */
    STYLE_WIDTH,    /* a length, a percentage of the room, or auto */
    STYLE_COLOUR,
    STYLE_WORD,   /* one of the property's words */
    STYLE_WEIGHT, /* normal, bold, or a number */
    STYLE_COUNT,  /* a whole number above 0; or auto, where the property has that word */
    STYLE_RISE,   /* of the baseline: a length, a percentage of the size, sub, super;
                   * or as STYLE_WORD */
    STYLE_MARKER, /* of a list: none, disc, decimal or a text */
    STYLE_TEXT,   /* a text in quotation marks; or none */
    STYLE_PAGE,   /* the name of an @page; or auto */
    STYLE_FAMILY  /* names of typefaces, of which the first that there is */
};

struct style_word {
    struct str word;
    uint8_t value;
};

struct style_property {
    struct str name;
    enum style_kind kind;
    size_t offset, size; /* in struct style */
    bool inherited;
    const struct style_word *words;
    size_t word_count;
};

/* What may stand for several of them at once. */
enum style_shorthand_kind {
    SHORTHAND_SAME,   /* each gets the value */
    SHORTHAND_SIDES,  /* one to four values: top, right, bottom, left */
    SHORTHAND_BORDER, /* a width, a style and a colour, in any order, for each side */
};

struct style_shorthand {
    struct str name;
    enum style_shorthand_kind kind;
    const char
        *names; /* of the properties, parted by blanks; of borders without -width and so on */
};

/* The property, or NULL; without regard to the case of letters. With `marker`, one of ::marker. */
const struct style_property *style_property_find(struct str name, bool marker);
const struct style_shorthand *style_shorthand_find(struct str name);

/* All names, of shorthands too; returns how many. */
size_t style_property_names(struct arena *arena, bool marker, struct str **names);

/* Sets what is not inherited to what it is in `initial`. */
void style_property_reset(struct style *style, const struct style *initial);

/* Where declarations are applied. */
struct style_context {
    const struct style *parent;
    const struct style *initial;
    double root_size;
};

/* Applies one declaration; STYLE_SIZE is relative to the parent's size, em to the style's own. */
void style_property_apply(const struct style_declaration *declaration,
                          const struct style_context *context, struct style *style);

#endif
