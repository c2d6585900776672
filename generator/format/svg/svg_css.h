/* svg_css: the part of svg that reads style sheets and finds the rules of an element. */
#ifndef FORMAT_SVG_SVG_CSS_H
#define FORMAT_SVG_SVG_CSS_H

#include "base/vec.h"
#include "format/svg/svg.h"

struct svg_declaration {
    struct str name;  /* as written; custom properties with their "--" */
    struct str value; /* without comments and !important */
    bool important;
};

enum { SVG_COMPOUNDS = 12, SVG_CLASSES = 6 };

/* "rect.a.b#c": what one element must be. */
struct svg_compound {
    struct str element; /* empty: any */
    struct str id;
    struct str classes[SVG_CLASSES];
    uint32_t class_count;
    bool child;       /* the compound before it must be the parent, not just any ancestor */
    bool root;        /* :root */
    bool first_child; /* :first-child */
};

struct svg_rule {
    const struct svg_compound *compounds; /* from left to right */
    uint32_t compound_count;
    uint32_t specificity; /* ids × 10,000 + classes × 100 + elements */
    uint32_t first;       /* index into declarations */
    uint32_t count;
};

struct svg_selector_fault {
    struct str selector;
    uint32_t line; /* in the sheet, from 0 */
};

struct svg_sheet {
    struct vec rules;        /* of struct svg_rule, by rising specificity, then as written */
    struct vec declarations; /* of struct svg_declaration */
    struct vec faults;       /* of struct svg_selector_fault */
};

/* Appends the declarations of a rule's body or a style attribute. */
void svg_css_declarations(struct arena *arena, struct str text, struct vec *declarations);

/* Adds the rules of a text to those of a sheet; svg_css_sort when all are there. */
void svg_css_read(struct arena *arena, struct str css, struct svg_sheet *sheet);
void svg_css_sort(struct arena *arena, struct svg_sheet *sheet);

/* Where elements stand when they are matched. */
struct svg_tree {
    const struct xml *xml;
    uint32_t root;      /* the drawing's svg element: nothing above it is looked at */
    struct str prefix;  /* of the names of SVG: "svg:" or empty */
    struct str classes; /* of the elements thought around it */
};

/* An element's name without the prefix of SVG; empty when it is of another namespace. */
struct str svg_local(const struct svg_tree *tree, uint32_t node);

bool svg_css_matches(const struct svg_tree *tree, const struct svg_rule *rule, uint32_t node);

#endif
