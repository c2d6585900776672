/* theme_style: the style sheets of a theme's pages: made smaller without changing what they mean,
 * and looked through for custom properties that nobody sets and other slips. */
#ifndef RENDER_THEME_THEME_STYLE_H
#define RENDER_THEME_THEME_STYLE_H

#include "base/map.h"
#include "rules/diag.h"

struct buf;

/* Appends the sheet without comments and with white space only where it parts something: none
 * around { } ; and else one space, or a line break where there was one. Strings and url() stay as
 * they are. A comment that never ends takes the rest of its sheet. */
void theme_style_add(struct str sheet, struct buf *out);

/* Adds the names of the custom properties that a sheet sets to the keys of a map. */
void theme_style_note(struct arena *arena, struct str sheet, struct map *names);

/* True for an address that leads to another site: the policy of the pages stops whatever is fetched
 * from there. */
bool theme_style_leaves(struct str address);

/* Reports every var() without a fallback whose custom property is none of the names, what is
 * opened and never closed, and what would be fetched from another site, which the policy of
 * the pages stops. */
void theme_style_check(struct arena *arena, struct str path, struct str sheet,
                       const struct map *names, struct diags *diags);

#endif
