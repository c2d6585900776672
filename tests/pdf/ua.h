/* ua: judges a PDF file by PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2), and by what this
 * project asks for besides: only Type 0 fonts with TrueType outlines, no picture outside a Figure,
 * headings in order, regular tables. A finding begins with the clause that it breaks.
 *
 * qpdf owns all objects; struct ua owns what it gathers, in its arena. */
#ifndef TESTS_PDF_UA_H
#define TESTS_PDF_UA_H

#include "base/arena.h"
#include "base/map.h"
#include "base/vec.h"

#include <qpdf/qpdf-c.h>

struct ua_place { /* an element that marked content or an annotation belongs to */
    int element;  /* object number */
    bool in_figure;
    bool shown;      /* the content was met on its page */
    struct vec text; /* its characters (char), in UTF-8 */
};

struct ua_line { /* of the outline: an element, or content when there is a place */
    int depth;
    struct str role;
    struct str alt;
    const struct ua_place *place;
};

struct ua {
    struct arena arena;
    qpdf_data pdf;
    struct map findings;
    struct map places;  /* "page:mcid" and "o:annotation" to struct ua_place */
    struct map ids;     /* of elements */
    struct map fonts;   /* by object number, to struct ua_font */
    bool has_language;  /* of the document */
    int heading;        /* level of the latest heading */
    struct vec outline; /* struct ua_line, in the order of the tree */
};

/* Judges the file; returns the number of findings, the keys of ua->findings.
 * ua_finish releases all. */
size_t ua_judge(struct ua *ua, const char *name, struct str bytes);
void ua_finish(struct ua *ua);

/* Writes the outline as `pdfinfo -struct-text` does, many times faster: an element on a line, its
 * text in quotation marks further in. For a file that has been judged. */
void ua_write_outline(const struct ua *ua, FILE *out);

/* The parts. */
void ua_document(struct ua *ua, struct str bytes);
void ua_metadata(struct ua *ua, qpdf_oh catalog);
void ua_tree(struct ua *ua, qpdf_oh root);
void ua_table(struct ua *ua, qpdf_oh table);
void ua_annotations(struct ua *ua, qpdf_oh page, qpdf_oh parent_tree);
void ua_content(struct ua *ua, qpdf_oh page);
void ua_image(struct ua *ua, qpdf_oh image);

/* A font is read at its first use. */
struct ua_font;
struct ua_font *ua_font(struct ua *ua, qpdf_oh font);
void ua_font_show(struct ua *ua, const struct ua_font *font, struct str codes,
                  struct ua_place *place);
struct str *ua_font_text(struct ua *ua, struct str digits); /* UTF-16 in hexadecimal → UTF-8 */
void ua_font_add_text(struct ua *ua, struct ua_place *place, struct str text);

/* Adds a finding, once. */
void ua_find(struct ua *ua, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Short ways to qpdf. Keys are given without the slash; what is missing is a null object. */
qpdf_oh ua_get(struct ua *ua, qpdf_oh object, const char *key);
bool ua_has(struct ua *ua, qpdf_oh object, const char *key);
struct str ua_name(struct ua *ua, qpdf_oh object); /* without the slash; empty when it is no name */
struct str ua_text(struct ua *ua, qpdf_oh object); /* of a string, as UTF-8 */
int ua_int(struct ua *ua, qpdf_oh object, int otherwise);
int ua_count(struct ua *ua, qpdf_oh array); /* 1 for what is no array, 0 for null */
qpdf_oh ua_item(struct ua *ua, qpdf_oh array, int index);
int ua_id(struct ua *ua, qpdf_oh object);
bool ua_is_dictionary(struct ua *ua, qpdf_oh object);
struct str ua_stream(struct ua *ua, qpdf_oh stream); /* decoded, in the arena */
bool ua_is(struct str text, const char *word);
bool ua_among(struct str word, const char *words); /* separated by spaces */
bool ua_is_language(struct str tag);

/* An entry of the element's attribute objects, or null. */
qpdf_oh ua_attribute(struct ua *ua, qpdf_oh element, const char *key);

/* Looks a number up in a number tree. */
qpdf_oh ua_number(struct ua *ua, qpdf_oh tree, int key, int depth);

#endif
