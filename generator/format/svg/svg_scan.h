/* svg_scan: the part of svg that reads numbers, lengths and lists. Independent of the locale. */
#ifndef FORMAT_SVG_SVG_SCAN_H
#define FORMAT_SVG_SVG_SCAN_H

#include "base/str.h"

struct svg_scan {
    struct str text;
    size_t at;
};

bool svg_scan_done(const struct svg_scan *scan);
void svg_scan_space(struct svg_scan *scan);

/* White space with at most one comma in it. */
void svg_scan_comma(struct svg_scan *scan);

/* True, and past it, when `byte` stands next. */
bool svg_scan_byte(struct svg_scan *scan, char byte);

/* A number as in SVG and CSS, without a unit; held within ±1e9. Nothing is passed when
 * there is none. */
bool svg_scan_number(struct svg_scan *scan, double *number);

/* Letters, digits, "-", "_" and what is not ASCII; empty when none stands next. */
struct str svg_scan_name(struct svg_scan *scan);

/* Up to a space or comma outside parentheses and quotation marks, spaces before it left out; false
 * at the end. */
bool svg_scan_word(struct svg_scan *scan, struct str *word);

/* Equal but for the case of ASCII letters; `lower` is in lower case. */
bool svg_is(struct str text, const char *lower);

/* The index in a list of keywords, or `count`. */
size_t svg_keyword(struct str text, const char *const *keywords, size_t count);

/* The id in "#id"; empty when it is something else. */
struct str svg_reference(struct str text);

/* The id in "url(#id)", with quotation marks or without; what follows goes to `rest`, unless
 * that is NULL. */
struct str svg_url(struct str text, struct str *rest);

/* What relative units mean. */
struct svg_units {
    double font_size;
    double root_size;
    double width, height; /* of the nearest view */
};

enum svg_axis { SVG_ACROSS, SVG_DOWN, SVG_OTHER };

/* A number with a unit (px, pt, pc, mm, cm, q, in, em, rem, ex, ch, vw, vh, %) at the scan, in user
 * units; false when there is none or the unit is unknown. */
bool svg_scan_length(struct svg_scan *scan, const struct svg_units *units, enum svg_axis axis,
                     double *length);

/* The same for a whole text. */
bool svg_length(struct str text, const struct svg_units *units, enum svg_axis axis, double *length);

/* A number or percentage (as a share of 1) for a whole text. */
bool svg_share(struct str text, double *share);

#endif
