/* resolve: what a reference or a link leads to. Reads the index that assemble made and writes only
 * to the record it is given, so records are resolved side by side. */
#ifndef SITE_RESOLVE_H
#define SITE_RESOLVE_H

#include "site/model.h"

struct resolver {
    struct arena *arena;
    struct arena *scratch;
    const struct site *site;
    struct diags *diags;
    struct vec *anchors; /* of struct anchor_check: what only the finished page can tell */
};

/* Resolves every field reference, link and image of the record. */
void resolve_record(const struct resolver *resolver, struct record *record);

/* Resolves a menu item. */
void resolve_menu_item(const struct resolver *resolver, struct menu_item *item);

#endif
