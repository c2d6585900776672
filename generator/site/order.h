/* order: in which order records stand in lists and pages in the tree. */
#ifndef SITE_ORDER_H
#define SITE_ORDER_H

#include "site/model.h"

/* Fills site->by_type: the records of each type, sorted as the type says
 * (default: ordning, titel). */
void order_types(struct arena *arena, struct site *site);

/* Sorts records by a field, "-" before its name for descending; ties by title and id. What lacks
 * the field comes last either way. */
void order_by(const struct record **records, size_t count, struct str key);

/* Makes the tree: each page's parent (what its `under` names, or else the index page of its folder
 * or of the nearest one above), children by ordning and title, and the neighbours within a section
 * of the site. Reports an `under` that leads to no page, or round to the page itself, and goes by
 * the folder then. */
void order_tree(struct arena *arena, struct site *site, struct diags *diags);

#endif
