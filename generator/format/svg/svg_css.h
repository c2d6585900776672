/* svg_css: the part of svg that keeps style sheets, and tells where an element stands
 * for their selectors. */
#ifndef FORMAT_SVG_SVG_CSS_H
#define FORMAT_SVG_SVG_CSS_H

#include "format/css/css_selector.h"
#include "format/svg/svg.h"

struct svg_selector_fault {
    struct str selector;
    uint32_t line; /* in the sheet, from 0 */
};

struct svg_sheet {
    struct vec rules;        /* of struct css_rule, in the order they apply */
    struct vec declarations; /* of struct css_declaration */
    struct vec faults;       /* of struct svg_selector_fault */
};

/* Adds the rules of a text to those of a sheet; css_rules_sort() when all are there. */
void svg_css_read(struct arena *arena, struct str css, struct svg_sheet *sheet);

/* Where elements stand when they are matched. */
struct svg_tree {
    const struct xml *xml;
    uint32_t root;      /* the drawing's svg element: nothing above it is looked at */
    struct str prefix;  /* of the names of SVG: "svg:" or empty */
    struct str classes; /* of the elements thought around it */
};

/* An element's name without the prefix of SVG; empty when it is of another namespace. */
struct str svg_local(const struct svg_tree *tree, uint32_t node);

/* The path to an element: what is thought around the drawing, its root, and so on.
 * Returns its length. */
enum { SVG_PATH_ELEMENTS = XML_DEPTH + 1 };
size_t svg_css_path(const struct svg_tree *tree, uint32_t node,
                    struct css_element path[SVG_PATH_ELEMENTS]);

#endif
