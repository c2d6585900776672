/* svg: a drawing as a flat list of paint operations, ready for a page description.
 *
 * Style sheets, inheritance, references (use, gradients, patterns, clips), nested views and
 * units are resolved here; each operation holds all it needs. Its geometry is in its own user
 * space, and `matrix` takes that to the drawing: origin top left, y downwards, width × height
 * units. Clips nest:
 * every SVG_CLIP has its SVG_UNCLIP. What cannot be drawn is left out and told in `skipped`.
 *
 * Group opacity is multiplied into the children, which is exact when they do not overlap. Patterns
 * are drawn tile by tile inside a clip. A mask is drawn when it is white shapes or opaque ones
 * only, as a clip. There are no fonts here: a text is a position and spans, and whoever knows the
 * fonts sets them.
 *
 * Markers, patterns and masks are here because drawings that programs export have them
 * (tests/hostile/svg-good): Inkscape and Mermaid draw the heads of arrows as markers, Figma fills a
 * shape with a picture by a pattern of one tile, and Figma, Sketch and Canva cut pictures with
 * masks. Our own charts hatch with patterns. What no export was seen to need is left out, and told:
 * masks with shades, patterns on strokes and on texts.
 *
 * Follows SVG 1.1 and the parts of SVG 2 and CSS that browsers share. Immutable; all of it in the
 * arena, but decoded strings that need no change may borrow from the XML text's. */
#ifndef FORMAT_SVG_SVG_H
#define FORMAT_SVG_SVG_H

#include "format/css/css_colour.h"
#include "format/data/xml.h"

/* x' = a x + c y + e, y' = b x + d y + f: as in SVG and PDF. */
struct svg_matrix {
    double a, b, c, d, e, f;
};

enum svg_verb { SVG_MOVE, SVG_LINE, SVG_CUBIC, SVG_CLOSE }; /* 1, 1, 3 and 0 points */

/* Begins with SVG_MOVE; so does what follows an SVG_CLOSE. */
struct svg_path {
    const uint8_t *verbs; /* enum svg_verb */
    uint32_t verb_count;
    uint32_t point_count;
    const double *points; /* x, y by turns: 2 × point_count numbers */
};

enum svg_paint_kind { SVG_NONE, SVG_COLOUR, SVG_LINEAR, SVG_RADIAL };

struct svg_stop {
    double offset; /* 0–1, never falling */
    struct css_colour colour;
};

/* Linear: along the axis from (x0, y0) to (x1, y1). Radial: from the circle (x0, y0, r0) to (x1,
 * y1, r1). Both extend beyond their ends (repeated ones have been written out). The first stop is
 * at 0 and the last at 1; two at one offset make an edge. The same as a PDF shading of type 2 or 3
 * with /Extend [true true]. */
struct svg_gradient {
    double x0, y0, r0;
    double x1, y1, r1;
    struct svg_matrix matrix; /* from the gradient's space to the operation's user space */
    const struct svg_stop *stops;
    uint32_t stop_count;
    bool translucent; /* some stop's alpha is below 1: a soft mask is needed */
};

struct svg_paint {
    enum svg_paint_kind kind;
    struct css_colour colour;            /* for gradients too: the mean, for who cannot draw them */
    const struct svg_gradient *gradient; /* SVG_LINEAR, SVG_RADIAL */
};

enum svg_cap { SVG_BUTT, SVG_ROUND_CAP, SVG_SQUARE };   /* numbered as in PDF */
enum svg_join { SVG_MITER, SVG_ROUND_JOIN, SVG_BEVEL }; /* numbered as in PDF */

struct svg_stroke {
    struct svg_paint paint; /* SVG_NONE: no stroke */
    double width;           /* user space, above 0; scaled by the matrix like the path */
    double miter_limit;
    double dash_offset;
    const double *dashes; /* an even number of lengths, not all zero; none: a whole line */
    uint32_t dash_count;
    enum svg_cap cap;
    enum svg_join join;
};

struct svg_shape {
    struct svg_path path;
    struct svg_paint fill;
    struct svg_stroke stroke;
    bool even_odd;     /* the fill's rule, or the clip's; else non-zero winding */
    bool stroke_first; /* paint-order */
};

enum svg_anchor { SVG_START, SVG_MIDDLE, SVG_END };
enum svg_family { SVG_SANS, SVG_SERIF, SVG_MONO };

/* What the position's y is of a span's letters; anything but SVG_ALPHABETIC needs
 * the font's measures. */
enum svg_baseline { SVG_ALPHABETIC, SVG_CENTRAL, SVG_X_MIDDLE, SVG_HANGING, SVG_TOP, SVG_BOTTOM };

struct svg_span {
    struct str text; /* white space collapsed; never empty */
    struct svg_paint fill;
    struct svg_stroke stroke;
    double size;           /* font size, user space */
    double dx, dy;         /* moved so much before it is set, after the span before it */
    double shift;          /* upwards: baseline-shift */
    double letter_spacing; /* user space, after each letter */
    double word_spacing;
    uint32_t weight; /* 100–900 */
    bool italic;
    bool small_caps;
    bool underline;
    bool line_through;
    enum svg_family family; /* guessed from the names */
    enum svg_baseline baseline;
    struct str families; /* font-family as written */
    struct str language; /* BCP 47, from lang or xml:lang; or empty */
};

/* One run of text from one absolute position. The anchor is of all its spans together, dx included:
 * measure them, then begin at x, x - advance / 2 or x - advance. */
struct svg_text {
    double x, y; /* baseline, user space */
    enum svg_anchor anchor;
    double length; /* textLength: the advance it is to be given by spacing; or 0 */
    double rotate; /* degrees, clockwise, of each letter around its own origin; nearly always 0 */
    const struct svg_span *spans;
    uint32_t span_count;
};

/* An embedded PNG or JPEG, decoded from its address but not from its format (see bitmap.h). */
struct svg_image {
    struct str bytes;
    double x, y, width,
        height; /* where the whole picture goes; parts outside are clipped by SVG_CLIP */
    double opacity;
};

enum svg_kind { SVG_PATH, SVG_TEXT, SVG_IMAGE, SVG_CLIP, SVG_UNCLIP };

struct svg_op {
    enum svg_kind kind;
    uint32_t line; /* of the element in the file */
    struct svg_matrix matrix;
    const struct svg_shape
        *shape; /* SVG_PATH; SVG_CLIP: its path and rule (no points: nothing shows) */
    const struct svg_text *text;   /* SVG_TEXT */
    const struct svg_image *image; /* SVG_IMAGE */
};

/* Why something in the file is not in the drawing, or not just as it should be. */
enum svg_skip_kind {
    SVG_SKIP_ELEMENT, /* an element that is not drawn: foreignObject, textPath, …; `name` is its */
    SVG_SKIP_FILTER,  /* drawn without its filter */
    SVG_SKIP_MASK,    /* drawn without its mask, which is more than a clip */
    SVG_SKIP_PATTERN, /* of too many tiles, or on a stroke or text; a gradient of the box on a text:
                       a plain colour instead, or none */
    SVG_SKIP_BLEND,   /* drawn without its mix-blend-mode */
    SVG_SKIP_REFERENCE, /* `name` (the id) is not in the file, of another kind, or
                         * leads to itself */
    SVG_SKIP_IMAGE,     /* an image that is not embedded, or no PNG or JPEG; `name` is
                         * the address's start */
    SVG_SKIP_VALUE,     /* a value that cannot be read, so it is as if it were not there;
                         * `name` holds it */
    SVG_SKIP_SELECTOR,  /* a rule of the style sheet whose selector is not understood;
                         * `name` is it */
    SVG_SKIP_REST       /* more than SVG_OPS operations: what follows is left out */
};

struct svg_skipped {
    enum svg_skip_kind kind;
    uint32_t line; /* in the file; 0 in a sheet of the caller's */
    uint32_t column;
    struct str name;
};

/* At most so many operations, and so deep references, so that no small file becomes endless. */
enum { SVG_OPS = 100000, SVG_DEPTH = 24, SVG_SKIPS = 100 };

struct svg_drawing {
    double width; /* units; above 0. One is a CSS pixel (0.75 pt) at the drawing's own size */
    double height;
    bool sized; /* the file gives its own size in absolute units; else it is the viewBox's */
    const struct svg_op *ops;
    uint32_t op_count;
    struct str title; /* of the root, white space collapsed; or empty */
    struct str description;
    const struct svg_skipped *skipped;
    uint32_t skipped_count; /* at most SVG_SKIPS; the same thing at one line is told once */
};

/* A style sheet of the caller's, as a site's theme has for its charts: read once, then const and
 * shared between threads. Understood: element, .class, #id and * in any combination, descendants
 * and children, lists of them, var(--name, fallback), custom properties, !important. At-rules but
 * @media print, screen and all, and all other selectors, match nothing. */
struct svg_sheet;
const struct svg_sheet *svg_sheet_read(struct arena *arena, struct str css);

/* What drawings make of a declaration in a sheet. */
enum svg_answer { SVG_WELL, SVG_NO_PROPERTY, SVG_NO_VALUE };

/* Whether they have the property and can read the value, in which custom properties are in place
 * already. `nearest`: the name that comes nearest to one that they do not have. */
enum svg_answer svg_property_ask(struct arena *arena, struct str name, struct str value,
                                 struct str *nearest);

struct svg_options {
    const struct svg_sheet *sheet; /* applies before the file's own sheets; or NULL */
    /* The value of a custom property (with its "--") that no rule sets; empty when
     * there is none. */
    struct str (*variable)(const void *context, struct str name);
    const void *context;
    struct str classes; /* of elements thought to stand around the drawing, for the sheet's sake */
    struct css_colour colour; /* currentColor at the root; all zeros mean black */
    double font_size;         /* at the root; 0 means 16 */
};

/* Reads a file. False when it is no XML or its root no svg (then fault->kind is XML_OK). */
bool svg_read(struct arena *arena, struct str bytes, const struct svg_options *options,
              struct svg_drawing *drawing, struct xml_fault *fault);

/* The same for an svg element inside another XML text. False when the node is no svg. */
bool svg_draw(struct arena *arena, const struct xml *xml, uint32_t node,
              const struct svg_options *options, struct svg_drawing *drawing);

/* First m, then n. */
struct svg_matrix svg_multiply(struct svg_matrix m, struct svg_matrix n);

#endif
