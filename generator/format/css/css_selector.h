/* css_selector: which elements a rule is about (Selectors 4: types, classes, ids, :root,
 * :first-child, descendants and children), how much a selector weighs, and the order in
 * which rules win. */
#ifndef FORMAT_CSS_CSS_SELECTOR_H
#define FORMAT_CSS_CSS_SELECTOR_H

#include "base/str.h"
#include "base/vec.h"

struct arena;

/* What a selector can ask of an element. */
struct css_element {
    struct str name; /* empty: of no name that can be asked for */
    struct str id;
    struct str classes; /* parted by white space */
    bool root;
    bool first_child;
};

enum { CSS_COMPOUNDS = 12, CSS_CLASSES = 6 };

/* "rect.a.b#c": what one element must be. */
struct css_compound {
    struct str element; /* empty: any */
    struct str id;
    struct str classes[CSS_CLASSES];
    uint32_t class_count;
    bool child; /* the compound before it must be the parent, not just any ancestor */
    bool root;
    bool first_child;
};

struct css_selector {
    const struct css_compound *compounds; /* from left to right; at least one */
    uint32_t count;
    uint32_t specificity;
    struct str pseudo; /* name of the pseudo-element at its end ("marker"), or empty */
};

/* Reads one selector, without commas. False when it is not understood: `fault` is the part of it
 * that is not. Views of `text`, but in the arena where names are escaped. */
bool css_selector_read(struct arena *arena, struct str text, struct css_selector *selector,
                       struct str *fault);

/* True when the selector is about the last element of a path that begins with the outermost. */
bool css_selects(const struct css_selector *selector, const struct css_element *path, size_t count);

/* A selector with the declarations that it gives its elements. */
struct css_rule {
    struct css_selector selector;
    uint32_t layer; /* a higher one wins, whatever the selectors weigh */
    uint32_t first; /* index into the user's declarations */
    uint32_t count;
    bool important; /* it gives those that are important, else the others */
};

/* Puts rules (struct css_rule) in the order they apply in, so that what is said later wins: by
 * importance, layer and specificity; among equals as they stand. */
void css_rules_sort(struct arena *arena, struct vec *rules);

#endif
