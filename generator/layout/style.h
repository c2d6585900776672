/* style: how each element of a handout looks, from a theme's style sheets for paper.
 *
 * The styles of a job form a tree of nodes, one for each path of elements and classes, so every
 * path is matched once however many elements have it. Lengths are in points. */
#ifndef LAYOUT_STYLE_H
#define LAYOUT_STYLE_H

#include "base/vec.h"
#include "format/css/css_selector.h"

struct arena;
struct family;
struct style_property;

enum align { ALIGN_LEFT, ALIGN_CENTRE, ALIGN_RIGHT, ALIGN_JUSTIFY };
enum valign { VALIGN_TOP, VALIGN_MIDDLE, VALIGN_BOTTOM };
enum side { SIDE_TOP, SIDE_RIGHT, SIDE_BOTTOM, SIDE_LEFT, SIDES };

enum keep { KEEP_NOT, KEEP_WHOLE, KEEP_RATHER };
enum page_break { BREAK_AUTO, BREAK_AVOID, BREAK_PAGE };

/* 0xRRGGBB; COLOUR_NONE is no colour at all, COLOUR_CURRENT that of the letters (in borders). */
enum { COLOUR_NONE = 0x1000000, COLOUR_CURRENT = 0x2000000 };

/* What stands before a list's items. */
enum marker_kind { MARKER_USUAL, MARKER_NONE, MARKER_DISC, MARKER_DECIMAL, MARKER_TEXT };
struct marker {
    enum marker_kind kind; /* MARKER_USUAL: numbers in ol, else bullets */
    struct str text;
};

/* One of them is 0. */
struct line_height {
    double times; /* the size */
    double points;
};

/* Both are 0: as wide as there is room. */
struct style_width {
    double points;
    double part; /* of the room, 0–1 */
};

struct style {
    /* inherited */
    const struct family *family;
    double size;                    /* points an em */
    double leading;                 /* from baseline to baseline, times the size */
    struct line_height line_height; /* how that is told */
    double tracking;                /* em, after each letter */
    double rise;                    /* of the baseline, em */
    double measure;                 /* the longest line, em; 0: as wide as there is room */
    uint32_t colour;
    bool bold;
    bool italic;
    bool hyphenate;
    bool tabular; /* figures of one width */
    bool underline;
    uint8_t align; /* enum align */
    uint32_t orphans,
        widows; /* lines of a paragraph that stand together before and after a page's end */
    struct marker marker;   /* of list items */
    uint32_t marker_colour; /* COLOUR_CURRENT: as the letters */
    /* of the element alone */
    struct str separator; /* of inline elements: stands between several alike */
    double before, after; /* space above and below; the greater of two that meet */
    double indent, indent_right;
    double hang; /* from a list's markers to its texts */
    double padding[SIDES];
    double border[SIDES]; /* widths; 0 where there is none */
    uint32_t border_colour[SIDES];
    bool bordered[SIDES]; /* border-style */
    uint32_t background;
    double radius;
    double gap;               /* between columns or the cells of a grid */
    struct style_width width; /* of a picture or box */
    double height;            /* least height */
    uint32_t columns;         /* 0 and 1: one */
    uint8_t valign;           /* enum valign */
    uint8_t keep;             /* enum keep: in one piece */
    uint8_t after_it;         /* enum page_break: may a page end after it, or must it */
    uint8_t before_it;        /* the same before it */
    bool hidden;
    bool span;       /* across all columns of the text */
    struct str page; /* of the whole handout: the paper's name; empty: as it is made */
    bool bleed;      /* what is drawn behind it reaches the edges of the paper */
};

/* One property set to one value; see style_property.h. */
struct style_declaration {
    const struct style_property *property;
    uint8_t special; /* enum style_special: inherit, initial */
    uint8_t unit;    /* enum style_unit */
    double number;
    uint32_t colour;
    struct str text;
    const struct family *family;
};

/* The rules of ordinary print, or of large print. */
struct style_rules {
    struct vec rules;        /* of struct css_rule, in the order they apply */
    struct vec declarations; /* of struct style_declaration */
    bool asks_first;         /* some ask whether an element is its parent's first child */
};

struct style_node;
struct styles;

/* The styles of one job. `initial` is what the root inherits, and what the word initial means. */
struct styles *styles_create(struct arena *arena, const struct style_rules *rules,
                             const struct style *initial);

/* The node of the root, the element `body`. */
const struct style_node *styles_root(const struct styles *styles);

/* The node of an element in its parent. The same arguments give the same node. */
const struct style_node *styles_enter(struct styles *styles, const struct style_node *parent,
                                      struct str element, struct str classes, bool first_child);

const struct style *style_of(const struct style_node *node);

/* True when the white space separated list has the class. */
bool style_has_class(struct str classes, struct str name);

#endif
