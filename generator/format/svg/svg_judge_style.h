/* svg_judge_style: the part of svg_judge that judges CSS: style sheets, style
 * attributes, and values.
 *
 * Addresses in url() may lead to the file itself or hold a picture or a font; functions, at-rules
 * and properties must be known ones. All of it is judged, whether a browser would use it or not. */
#ifndef FORMAT_SVG_SVG_JUDGE_STYLE_H
#define FORMAT_SVG_SVG_JUDGE_STYLE_H

#include "base/str.h"
#include "base/vec.h"

struct arena;

enum svg_css { SVG_CSS_SHEET, SVG_CSS_DECLARATIONS, SVG_CSS_VALUE };

struct svg_style_fault {
    bool fetches;     /* an address; else something that is not known */
    struct str what;  /* the address, or as written */
    const char *from; /* where it stands in the text */
};

/* At most so many of a text are told. */
enum { SVG_STYLE_FAULTS = 10 };

/* Appends the faults (struct svg_style_fault) of a text. */
void svg_judge_style(struct arena *arena, struct str css, enum svg_css kind, struct vec *faults);

#endif
