/* svg_context: what the parts of svg share while a drawing is made: where they are in the file, the
 * style of an element, and the operations made so far. */
#ifndef FORMAT_SVG_SVG_CONTEXT_H
#define FORMAT_SVG_SVG_CONTEXT_H

#include "base/map.h"
#include "base/vec.h"
#include "format/svg/svg_css.h"
#include "format/svg/svg_matrix.h"
#include "format/svg/svg_scan.h"

/* How deep elements may stand in each other, with references followed; and how many elements,
 * points and letters may be looked at in all. */
enum { SVG_NESTING = 250, SVG_WORK = 6 * 1000 * 1000 };

/* fill or stroke before it is known what it is used on. */
struct svg_source {
    bool none;
    struct css_colour colour; /* of a reference: what stands in when it leads nowhere */
    bool fallback;            /* the reference has a colour for that */
    struct str id;            /* of a gradient or pattern; or empty */
};

struct svg_dashes {
    const double *lengths;
    uint32_t count;
};

struct svg_variable {
    struct str name; /* with its "--" */
    struct str value;
    const struct svg_variable *next; /* set before this one */
};

/* Enumerations are bytes, as the table of properties sets them. */
struct svg_style {
    /* inherited */
    const struct svg_variable *variables;
    struct css_colour colour;
    struct svg_source fill, stroke;
    double fill_opacity, stroke_opacity;
    double stroke_width, miter_limit, dash_offset;
    struct svg_dashes dashes;
    double font_size, letter_spacing, word_spacing;
    struct str families, language;
    struct str marker_start, marker_mid, marker_end; /* ids */
    double weight;
    uint8_t cap, join, even_odd, clip_even_odd, stroke_first, italic, small_caps, anchor, hidden;
    uint8_t preserve_space, decoration, baseline;
    /* of the element itself */
    uint8_t no_display, filtered, blended, overflow, fixed_stroke, aligned;
    double opacity, stop_opacity, shift;
    struct css_colour stop_colour;
    struct str clip, mask; /* ids */
    struct str transform;
};

enum { SVG_UNDERLINE = 1, SVG_LINE_THROUGH = 2 };

/* What an element gets from those around it. */
struct svg_state {
    struct svg_matrix matrix;
    const struct svg_style *style;
    double opacity;       /* of the groups */
    double width, height; /* of the nearest view, for percentages */
};

struct svg_context {
    struct arena *arena;
    const struct xml *xml;
    const struct svg_options *options;
    struct svg_tree tree;
    struct svg_sheet own; /* the file's style elements */
    struct map ids;       /* id → const struct xml_node */
    struct svg_style initial;
    struct svg_source context_fill; /* of what a marker stands on */
    struct svg_source context_stroke;
    struct vec ops;     /* of struct svg_op */
    struct vec skipped; /* of struct svg_skipped */
    uint32_t nesting;
    uint32_t work;
    uint32_t followed[SVG_DEPTH]; /* the references that are being drawn */
    uint32_t followed_count;
    /* Draws one element (svg_draw), for the parts that draw other elements as theirs. */
    void (*draw)(struct svg_context *context, uint32_t node, const struct svg_state *state);
};

/* Tells that something was left out, once for a line, kind and name. */
void svg_skip(struct svg_context *context, enum svg_skip_kind kind, uint32_t node, struct str name);

/* Counts work; false when there has been too much, which is told. */
bool svg_work(struct svg_context *context, uint32_t node, size_t amount);

/* The same for an element, whose style must be found. */
bool svg_work_element(struct svg_context *context, uint32_t node);

/* Makes room for an operation of that node, filled in but for its content; NULL when there
 * are too many. */
struct svg_op *svg_add(struct svg_context *context, enum svg_kind kind, uint32_t node,
                       struct svg_matrix matrix);

/* The node of an id, or UINT32_MAX, which is told. */
uint32_t svg_find(struct svg_context *context, uint32_t from, struct str id);

/* Notes that a reference is followed, until svg_leave; false (and told) when it is followed already
 * or the references are too deep. */
bool svg_enter(struct svg_context *context, uint32_t from, uint32_t to);
void svg_leave(struct svg_context *context);

/* href, or xlink:href. */
struct str svg_href(const struct svg_context *context, uint32_t node);

struct svg_units svg_units(const struct svg_context *context, const struct svg_state *state);

/* A length attribute, in user units; `otherwise` when it is not there or malformed (told). */
double svg_attribute(struct svg_context *context, const struct svg_state *state, uint32_t node,
                     const char *name, enum svg_axis axis, double otherwise);

/* The matrix of a transform attribute; identity when it is not there or malformed (told). */
struct svg_matrix svg_transform_of(struct svg_context *context, uint32_t node, struct str name);

/* The children that are elements: for (n = svg_child(c, node, 0); n != 0; n =
 * svg_child(c, node, n)). */
uint32_t svg_child(const struct svg_context *context, uint32_t parent, uint32_t before);

#endif
