/* pdf: writes one tagged PDF file: PDF 1.7, PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2).
 *
 * The same calls give the same bytes. A struct pdf belongs to one thread; fonts and pictures are
 * const and may be shared by any number of files and threads.
 *
 * Units are points (1/72 inch). The origin is the page's top left corner, x to the right and y
 * DOWNWARDS; angles in matrices are meant that way too. Colours are sRGB.
 *
 * Strings and arrays given to the functions are copied, unless something else is said. */
#ifndef FORMAT_PDF_PDF_H
#define FORMAT_PDF_PDF_H

#include "base/str.h"

struct arena;
struct buf;
struct font;
struct shaped;

struct pdf;
struct pdf_page;
struct pdf_element;
struct pdf_picture;

/* --- the file --------------------------------------------------------------------------------- */

enum pdf_duplex { PDF_DUPLEX_UNSAID, PDF_DUPLEX_NONE, PDF_DUPLEX_LONG_EDGE, PDF_DUPLEX_SHORT_EDGE };

struct pdf_info {
    struct str title;    /* must not be empty */
    struct str language; /* BCP 47; must not be empty */
    struct str author;   /* these may be empty */
    struct str subject;
    struct str date; /* yyyy-mm-dd, or with Thh:mm:ss and Z or +hh:mm; the only date in the file */
    struct str program;
    enum pdf_duplex duplex; /* what the print dialogue should propose */
    bool actual_size;       /* the print dialogue should not scale */
    bool draft; /* nothing is compressed: the file is made only to see whether it can be */
};

enum pdf_fault_kind {
    PDF_FAULT_NONE,
    PDF_FAULT_GLYPH,       /* text with a character that the font lacks; what: the text */
    PDF_FAULT_INFO,        /* no title or language, or a malformed language or date; what: it */
    PDF_FAULT_NO_PAGE,     /* the file has no page */
    PDF_FAULT_PAGE_SIZE,   /* a page below 3 or above 14400 points */
    PDF_FAULT_NO_ALT,      /* a figure without alternative text */
    PDF_FAULT_NO_CONTENTS, /* a link without a description; what: its address */
    PDF_FAULT_DESTINATION, /* a link or bookmark to a name that no pdf_destination made; what: it */
    PDF_FAULT_NESTING,     /* pdf_push deeper than PDF_DEPTH, or not balanced by pdf_pop */
    PDF_FAULT_FONT,        /* a font that could not be subset; what: its name */
    PDF_FAULT_STRUCTURE,   /* elements that may not stand in each other, or the same ID
                            * twice; what: them */
};

enum { PDF_DEPTH = 24 }; /* levels of pdf_push (PDF/A-2 allows 28 of the operator) */

struct pdf_fault {
    enum pdf_fault_kind kind;
    struct str what;
    uint32_t page; /* 1 …, or 0 when it is about no page */
};

/* Begins a file. All its small things live in the arena until that is finished. */
struct pdf *pdf_create(struct arena *arena, const struct pdf_info *info);

/* Appends the whole file to `out` and releases what the arena does not own; nothing of `pdf` may be
 * used afterwards. False when something was wrong: nothing is written then, and *fault (unless
 * NULL) tells the first fault. `out` may be NULL to give a file up. */
bool pdf_finish(struct pdf *pdf, struct buf *out, struct pdf_fault *fault);

/* --- pages ------------------------------------------------------------------------------------ */

/* Adds a page; any page may be drawn on until pdf_finish, in any order. */
struct pdf_page *pdf_page(struct pdf *pdf, double width, double height);

/* --- structure -----------------------------------------------------------------------------------
 *
 * The tree of elements is the reading order; it does not depend on the order of pages or drawing.
 * An element stands among its parent's children where it was made. Content drawn for an element
 * that has children too stands where it was first drawn, so either make inline elements while
 * drawing a paragraph, or make a PDF_TEXT for every piece of text between them: that gives no
 * element of its own, only a place in its parent.
 *
 * Elements that got neither content, link nor such children are left out of the file. (An
 * empty TD or TH stays, to keep the table regular, and so does the Lbl or LBody of an item
 * that has the other.) */

enum pdf_role {
    PDF_DOCUMENT, /* the root; made by pdf_create and found as the parent NULL */
    PDF_PART,
    PDF_ART,
    PDF_SECT,
    PDF_DIV,
    PDF_BLOCK_QUOTE,
    PDF_CAPTION,
    PDF_TOC,
    PDF_TOCI,
    PDF_NON_STRUCT,
    PDF_P,
    PDF_H1,
    PDF_H2,
    PDF_H3,
    PDF_H4,
    PDF_H5,
    PDF_H6,
    PDF_L,
    PDF_LI,
    PDF_LBL,
    PDF_LBODY,
    PDF_TABLE,
    PDF_THEAD,
    PDF_TBODY,
    PDF_TFOOT,
    PDF_TR,
    PDF_TH,
    PDF_TD,
    PDF_SPAN,
    PDF_QUOTE, /* inline */
    PDF_NOTE,
    PDF_REFERENCE,
    PDF_CODE,
    PDF_LINK,
    PDF_FIGURE,
    PDF_TEXT, /* no element: a place for text of the parent */
    PDF_ROLES
};

enum pdf_scope { PDF_SCOPE_NONE, PDF_SCOPE_COLUMN, PDF_SCOPE_ROW, PDF_SCOPE_BOTH };
enum pdf_numbering { PDF_LIST_NONE, PDF_LIST_DISC, PDF_LIST_DECIMAL, PDF_LIST_LETTER };

/* Makes an element last among the children of `parent`; NULL is the Document. */
struct pdf_element *pdf_element(struct pdf *pdf, struct pdf_element *parent, enum pdf_role role);

void pdf_element_alt(struct pdf_element *element, struct str text);          /* figures need it */
void pdf_element_language(struct pdf_element *element, struct str language); /* BCP 47 */
void pdf_element_scope(struct pdf_element *element, enum pdf_scope scope); /* TH; default column */
void pdf_element_span(struct pdf_element *element, uint32_t rows, uint32_t columns);   /* TH, TD */
void pdf_element_numbering(struct pdf_element *element, enum pdf_numbering numbering); /* L */

/* The box of a figure on its page, in the coordinates that hold there now; when it is not
 * called the writer takes the bounds of what was drawn for the figure and its descendants (on
 * the first page). */
void pdf_element_box(struct pdf_element *element, struct pdf_page *page, double x, double y,
                     double width, double height);

/* What is no content: give it for `element` when drawing. NULL as element is
 * PDF_ARTIFACT_LAYOUT. */
enum pdf_artifact {
    PDF_ARTIFACT_LAYOUT, /* rules, borders, lines to write on, repeated table heads */
    PDF_ARTIFACT_HEADER, /* running head */
    PDF_ARTIFACT_FOOTER, /* running foot, page number */
    PDF_ARTIFACT_BACKGROUND,
    PDF_ARTIFACT_MARKS, /* crop and fold marks */
    PDF_ARTIFACTS
};
struct pdf_element *pdf_artifact(struct pdf *pdf, enum pdf_artifact kind);

/* --- drawing ---------------------------------------------------------------------------------- */

struct pdf_colour {
    float red, green, blue; /* 0 … 1 */
    float alpha;            /* 1 is opaque */
};

/* x' = a x + c y + e; y' = b x + d y + f, as in SVG. */
struct pdf_matrix {
    double a, b, c, d, e, f;
};

struct pdf_point {
    double x, y;
};

struct pdf_box {
    double x, y, width, height;
};

/* Text. The run is drawn with real text operators, whatever pdf_push holds. Consecutive runs on one
 * line continue each other; spaces between words must be among the runs, or words run together for
 * whoever listens. */
struct pdf_run {
    const struct shaped *shaped; /* must live until pdf_finish */
    double x, y;                 /* left end of the baseline, also when rtl */
    double size;                 /* points per em */
    struct pdf_colour colour;
    double spacing;  /* added after every glyph, in points */
    uint32_t end_as; /* unless 0: what the last character is extracted as. U+00AD for the hyphen of
                      a word broken between lines. */
};

/* Draws a run. False, and a fault of the file, when a glyph is missing; nothing is drawn then. */
bool pdf_text(struct pdf_page *page, struct pdf_element *element, const struct pdf_run *run);

/* Paths: a flat list of verbs, each taking 1 (move, line), 3 (cubic) or 0 (close) points. */
enum pdf_verb { PDF_MOVE, PDF_LINE, PDF_CUBIC, PDF_CLOSE };

struct pdf_path {
    const uint8_t *verbs; /* enum pdf_verb */
    size_t verb_count;
    const struct pdf_point *points;
    size_t point_count;
};

struct pdf_stop {
    double offset; /* 0 … 1, rising */
    struct pdf_colour colour;
};

enum pdf_paint_kind { PDF_PAINT_NONE, PDF_PAINT_COLOUR, PDF_PAINT_LINEAR, PDF_PAINT_RADIAL };

/* Stops may have different alpha. Beyond the ends a gradient goes on with its end colours. */
struct pdf_paint {
    enum pdf_paint_kind kind;
    struct pdf_colour
        colour; /* PDF_PAINT_COLOUR; for gradients only its alpha counts, for the whole */
    const struct pdf_stop *stops;
    size_t stop_count;
    struct pdf_point from, to; /* linear: the ends; radial: focus and centre */
    double from_radius, to_radius;
    struct pdf_matrix matrix; /* from the gradient's space to that of the path; all 0 is identity */
};

enum pdf_cap { PDF_CAP_BUTT, PDF_CAP_ROUND, PDF_CAP_SQUARE };
enum pdf_join { PDF_JOIN_MITER, PDF_JOIN_ROUND, PDF_JOIN_BEVEL };

struct pdf_stroke {
    struct pdf_paint paint;
    double width; /* points in the current coordinates; 0 draws nothing */
    enum pdf_cap cap;
    enum pdf_join join;
    double miter_limit; /* 0 means 4 */
    const double *dash; /* lengths of lines and gaps in turn */
    size_t dash_count;
    double dash_offset;
};

struct pdf_style {
    struct pdf_paint fill;
    bool even_odd;
    struct pdf_stroke stroke;
};

/* Fills, then strokes. */
void pdf_draw(struct pdf_page *page, struct pdf_element *element, const struct pdf_path *path,
              const struct pdf_style *style);

/* The two that layout needs all the time. */
void pdf_fill_box(struct pdf_page *page, struct pdf_element *element, struct pdf_box box,
                  double corner_radius, struct pdf_colour colour);
void pdf_line(struct pdf_page *page, struct pdf_element *element, struct pdf_point from,
              struct pdf_point to, double width, struct pdf_colour colour);

/* Nested coordinates: pdf_push, any drawing, pdf_pop. What is drawn between is moved by `matrix`
 * (NULL: not at all), clipped to `clip` (NULL: not at all; in the coordinates outside, before the
 * matrix) and made translucent by `alpha` (1: not at all; overlapping parts show through each
 * other). Links, boxes and destinations follow the coordinates too. */
void pdf_push(struct pdf_page *page, const struct pdf_matrix *matrix, const struct pdf_path *clip,
              bool clip_even_odd, double alpha);
void pdf_pop(struct pdf_page *page);

/* --- pictures ----------------------------------------------------------------------------------
 *
 * A picture is made once and may be drawn many times and in many files; each file holds it once. */

enum pdf_picture_fault {
    PDF_PICTURE_OK,
    PDF_PICTURE_UNREADABLE, /* not a JPEG, or cut short */
    PDF_PICTURE_CMYK,       /* four components: not in a file whose colours are sRGB */
    PDF_PICTURE_CODING,     /* not 8-bit Huffman baseline, extended or progressive */
};

/* A JPEG file (ITU-T T.81), passed through but for its metadata (Exif, XMP, comments: they may tell
 * more than the picture shows); it is drawn turned as its Exif orientation says. NULL when
 * it cannot be. */
struct pdf_picture *pdf_picture_jpeg(struct arena *arena, struct str bytes,
                                     enum pdf_picture_fault *fault);

/* Pixels, 8 bits a sample, rows from the top without padding. `components` is 1 (grey) or 3 (RGB);
 * `alpha` is NULL or one sample a pixel. */
struct pdf_picture *pdf_picture_pixels(struct arena *arena, uint32_t width, uint32_t height,
                                       uint32_t components, const uint8_t *pixels,
                                       const uint8_t *alpha);

/* Size in pixels, as drawn. */
uint32_t pdf_picture_width(const struct pdf_picture *picture);
uint32_t pdf_picture_height(const struct pdf_picture *picture);

/* Draws the picture stretched over the box. It must live until pdf_finish. */
void pdf_image(struct pdf_page *page, struct pdf_element *element,
               const struct pdf_picture *picture, struct pdf_box box);

/* --- links, destinations, bookmarks ----------------------------------------------------------- */

/* One link on one page. A link that goes on on the next page is given there again, for the same
 * element. Give it when (or after) the link's text is drawn. */
struct pdf_link {
    const struct pdf_box *boxes; /* one for every line */
    size_t box_count;
    struct str url;         /* an absolute address; non-ASCII bytes are percent-encoded */
    struct str destination; /* or the name of a pdf_destination, made before or after */
    struct str contents;    /* what it leads to, for whoever cannot see it; must not be empty */
};
void pdf_link(struct pdf_page *page, struct pdf_element *element, const struct pdf_link *link);

/* Names a place that links and bookmarks lead to. The first of a name wins. Names are also
 * published, for addresses like file.pdf#name. */
void pdf_destination(struct pdf_page *page, struct str name, double x, double y);

/* Appends a bookmark. level 1 is outermost; a level that is skipped counts as the next one. */
void pdf_bookmark(struct pdf *pdf, uint32_t level, struct str title, struct str destination);

#endif
