/* svg_judge: whether a drawing may be published: a file that anyone can open by itself, in any
 * browser and from any server, must run no script and fetch nothing.
 *
 * The file is parsed as XML in UTF-8, and everything in it must be known: elements of SVG and a
 * few of HTML, their attributes, properties and functions of CSS. Elements and attributes in
 * programs' own namespaces mean nothing to browsers and may be there. Addresses lead to the file
 * itself, or are data:
 * with pixels, a font, or another drawing that is judged likewise; links may lead out. */
#ifndef FORMAT_SVG_SVG_JUDGE_H
#define FORMAT_SVG_SVG_JUDGE_H

#include "format/data/xml.h"

enum svg_fault_kind {
    SVG_FAULT_XML,       /* cannot be read: `xml` says why */
    SVG_FAULT_DOCTYPE,   /* a document type that others may read differently */
    SVG_FAULT_ROOT,      /* the root is no svg; `what` is it */
    SVG_FAULT_NAMESPACE, /* the root lacks xmlns, or `what` is a prefix that stands for nothing */
    SVG_FAULT_SCRIPT,    /* a script, or what would start one */
    SVG_FAULT_HTML,      /* an element of HTML that is not allowed */
    SVG_FAULT_UNKNOWN,   /* an element or attribute that is no part of a drawing */
    SVG_FAULT_FETCH,     /* something is fetched: `what` is the address */
    SVG_FAULT_LINK,      /* a link that does not lead to a page: likewise */
    SVG_FAULT_STYLE,     /* something in the style that is not known */
    SVG_FAULT_BOUND      /* more attributes in a tag, or namespaces, than any program writes */
};

struct svg_fault {
    enum svg_fault_kind kind;
    uint32_t line; /* from 1; 0 when the fault is of the whole file */
    uint32_t column;
    uint32_t length;      /* in code points, of what is meant; 0 when it is not known */
    struct str what;      /* as written, shortened; or empty */
    struct xml_fault xml; /* SVG_FAULT_XML */
};

/* No more faults than these are told of one file, and each only once. */
enum { SVG_FAULTS = 10 };

struct svg_verdict {
    struct svg_fault faults[SVG_FAULTS];
    uint32_t count;
    double width; /* the drawing's own size in CSS pixels; 0 when it does not say */
    double height;
};

/* True when there is no fault. What the verdict holds lives in the arena. */
bool svg_judge(struct arena *arena, struct str bytes, struct svg_verdict *verdict);

#endif
