/* style: how each element of a handout looks, from tryck.yaml's `stilar`.
 *
 * A rule's key is a list of selectors, like those of a very small CSS: `h2`, `.ruta`, `li.steg`,
 * `.kort p`, `h1, h2`. Of two rules that set the same property the later wins, whatever their selectors;
 * a theme's rules come after its parents', those of `storskrift` after all.
 *
 * The styles of a job form a tree of nodes, one for each path of elements and classes, so every path
 * is matched once however many elements have it. Lengths are in points. */
#ifndef LAYOUT_STYLE_H
#define LAYOUT_STYLE_H

#include "base/str.h"
#include "base/vec.h"

struct arena;
struct family;

enum align { ALIGN_LEFT, ALIGN_CENTRE, ALIGN_RIGHT, ALIGN_JUSTIFY };
enum valign { VALIGN_TOP, VALIGN_MIDDLE, VALIGN_BOTTOM };
enum side { SIDE_TOP, SIDE_RIGHT, SIDE_BOTTOM, SIDE_LEFT, SIDES };

enum keep { KEEP_NOT, KEEP_WHOLE, KEEP_RATHER };

/* 0xRRGGBB; COLOUR_NONE is no colour at all. */
enum { COLOUR_NONE = 0x1000000 };

struct style {
    /* inherited */
    const struct family *family;
    double size;     /* points an em */
    double leading;  /* from baseline to baseline, times the size */
    double tracking; /* em, after each letter */
    double rise;     /* of the baseline, em */
    double measure;  /* the longest line, em; 0: as wide as there is room */
    uint32_t colour;
    bool bold;
    bool italic;
    bool hyphenate;
    bool tabular; /* figures of one width */
    bool underline;
    uint8_t align;     /* enum align */
    struct str marker; /* of list items: a text, "siffror" or "inget" */
    uint32_t marker_colour;
    /* of the element alone */
    struct str separator; /* of inline elements: stands between several alike */
    double before, after; /* space above and below; the greater of two that meet */
    double indent, indent_right;
    double hang; /* from a list's markers to its texts */
    double padding[SIDES];
    double border[SIDES]; /* widths */
    uint32_t border_colour[SIDES];
    uint32_t background;
    double radius;
    double gap;        /* between columns or the cells of a grid */
    double width;      /* of a picture or box: points, 0: as wide as there is room */
    double width_part; /* or this part of the room, 0–1 */
    double height;     /* least height */
    uint32_t columns;  /* 0 and 1: one */
    uint8_t valign;    /* enum valign */
    uint8_t keep;      /* enum keep: in one piece */
    bool keep_next;    /* on the same page as what follows */
    bool page_before;  /* begins a page */
    bool hidden;
    bool span;  /* across all columns of the text */
    bool bleed; /* what is drawn behind it reaches the edges of the paper */
};

enum { STYLE_CLASSES = 3, STYLE_STEPS = 4 };

struct style_step {
    struct str element; /* empty: any */
    struct str classes[STYLE_CLASSES];
};

struct style_declaration {
    const struct style_property *property;
    double numbers[SIDES]; /* lengths and numbers */
    uint8_t units[SIDES];  /* enum style_unit */
    uint32_t colour;
    struct str text;
    const struct family *family;
};

/* One selector of a rule; rules with several become as many of these. */
struct style_rule {
    struct style_step steps[STYLE_STEPS]; /* the element itself first, then ancestors outwards */
    uint32_t step_count;
    const struct style_declaration *declarations;
    uint32_t count;
};

struct style_node;
struct styles;

/* The styles of one job. `rules` (of struct style_rule) in the order they apply; `more` (or NULL) after
 * them. `base` is what the outermost element inherits. */
struct styles *styles_create(struct arena *arena, const struct vec *rules, const struct vec *more,
                             const struct style *base);

/* The node of an element in its parent (NULL: outermost). The same arguments give the same node. */
const struct style_node *styles_enter(struct styles *styles, const struct style_node *parent,
                                      struct str element, struct str classes);

const struct style *style_of(const struct style_node *node);

/* True when the white space separated list has the class. */
bool style_has_class(struct str classes, struct str name);

#endif
