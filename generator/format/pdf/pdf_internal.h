/* pdf_internal: what the parts of pdf share. Each part has its own functions; the
 * structs are here. */
#ifndef FORMAT_PDF_PDF_INTERNAL_H
#define FORMAT_PDF_PDF_INTERNAL_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/map.h"
#include "base/vec.h"
#include "format/pdf/pdf.h"

/* --- structure -------------------------------------------------------------------------------- */

enum pdf_kid_kind { PDF_KID_ELEMENT, PDF_KID_CONTENT, PDF_KID_LINK };

struct pdf_kid {
    struct pdf_kid *next;
    enum pdf_kid_kind kind;
    uint32_t mcid;               /* PDF_KID_CONTENT: marked content on `page` */
    struct pdf_page *page;       /* PDF_KID_CONTENT, PDF_KID_LINK */
    struct pdf_element *element; /* PDF_KID_ELEMENT */
    struct pdf_annotation *link; /* PDF_KID_LINK */
};

/* What few elements have. */
struct pdf_details {
    struct str alt, language;
    struct str id; /* of a note */
    enum pdf_scope scope;
    enum pdf_numbering numbering;
    uint32_t rows, columns;
    struct pdf_page *box_page;
    struct pdf_box box; /* on the page */
    bool box_given;
};

struct pdf_element {
    struct pdf *pdf;
    struct pdf_element *parent;  /* NULL for the Document and for artifacts */
    struct pdf_element *figure;  /* the figure that it is or stands in, or NULL */
    struct pdf_details *details; /* NULL as long as there are none */
    struct pdf_kid *first, *last;
    enum pdf_role role;
    enum pdf_artifact artifact; /* when is_artifact */
    bool is_artifact;
    bool kept;       /* set by pdf_struct_prune */
    uint32_t object; /* its number in the file, when kept */
};

struct pdf_annotation {
    struct pdf_element *element;
    struct pdf_box *boxes; /* on the page */
    size_t box_count;
    struct str url, destination, contents;
    uint32_t object;
    uint32_t parent_key; /* in the parent tree */
};

/* --- fonts and pictures in a file ------------------------------------------------------------- */

/* A character of a font in this file: a glyph together with the text it stands for. */
struct pdf_cid {
    uint32_t glyph;
    uint32_t next; /* CID of the same glyph with another text, or 0 */
    struct str text;
    int32_t width; /* thousandths of an em */
};

struct pdf_font {
    const struct font *font;
    uint32_t index;     /* F<index> in the resources */
    struct vec cids;    /* struct pdf_cid; 0 is .notdef */
    uint32_t *of_glyph; /* first CID of every glyph of the font, or 0 */
    uint32_t object;
};

struct pdf_used_picture {
    const struct pdf_picture *picture;
    uint32_t index; /* I<index> in the resources */
    uint32_t object;
};

/* A small object that content refers to by name: ExtGState or Pattern. `text` is its dictionary. */
struct pdf_resource {
    char letter; /* G or P; the name is the letter and the index */
    uint32_t index;
    struct str text;
    struct str form; /* unless empty: content of the soft mask that `text` lacks */
    struct str form_entries;
    uint32_t object;
};

/* --- pages ------------------------------------------------------------------------------------ */

/* The graphics state, as far as it spares us from saying things twice. */
struct pdf_state {
    struct pdf_state *outer;
    struct pdf_matrix matrix; /* to the page's coordinates, y downwards */
    struct pdf_box clip;      /* bounds of what shows, on the page */
    int decimals;             /* that coordinates need */
    double alpha;
    const struct pdf_font *font;
    double size, rise;
    struct pdf_colour fill, stroke; /* alpha is that of the ExtGState */
    bool fill_known, stroke_known;
};

struct pdf_page {
    struct pdf *pdf;
    struct pdf_page *next;
    uint32_t index; /* from 0 */
    double width, height;
    bool transparent;

    struct buf content;
    struct pdf_state *state;
    uint32_t depth;
    struct pdf_element *marked;         /* whose marked content is open, or NULL */
    bool in_text, in_array;             /* between BT and ET; between [ and ]TJ */
    double pen, line, line_x, baseline; /* text position; origin of the text line matrix */

    struct vec owners;    /* struct pdf_element * of each MCID */
    struct vec links;     /* struct pdf_annotation * */
    struct vec resources; /* struct pdf_resource * used here */
    struct vec fonts;     /* struct pdf_font * used here */
    struct vec pictures;  /* struct pdf_used_picture * used here */
    uint32_t object, content_object, parents_object;
};

struct pdf_destination {
    struct pdf_page *page;
    double x, y; /* on the page */
};

struct pdf_bookmark {
    uint32_t level;
    struct str title, destination;
};

struct pdf {
    struct arena *arena;
    struct pdf_info info;
    struct pdf_fault fault; /* the first */
    struct pdf_page *first_page, *last_page;
    uint32_t page_count;
    struct pdf_element *document;
    struct pdf_element *artifacts[PDF_ARTIFACTS];
    struct vec fonts;        /* struct pdf_font * */
    struct vec pictures;     /* struct pdf_used_picture * */
    struct map resources;    /* from its text to struct pdf_resource */
    struct map destinations; /* from name to struct pdf_destination */
    struct vec bookmarks;    /* struct pdf_bookmark */
    uint32_t note_count;
    uint32_t resource_count;
    uint32_t tree_object;
};

/* Remembers the first fault. */
void pdf_fail(struct pdf *pdf, enum pdf_fault_kind kind, struct str what,
              const struct pdf_page *page);

#endif
