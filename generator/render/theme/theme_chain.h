/* theme_chain: where a theme lies, and the themes that it inherits. */
#ifndef RENDER_THEME_THEME_CHAIN_H
#define RENDER_THEME_THEME_CHAIN_H

#include "base/vec.h"
#include "rules/diag.h"

/* Finds the chain of folders of theme `name`, parents first. Looks in `<site>/teman/<name>`, then
 * in each of the `roots` (`<root>/<name>`). `named_at` is where the site names the theme. False
 * when a theme is missing, cannot be read or inherits itself (reported); then the folders are those
 * that were found, after those of the base theme, so that content can be looked at all the same. */
bool theme_chain(struct arena *arena, struct str site_folder, const struct str *roots,
                 size_t root_count, struct str name, struct place named_at, struct diags *diags,
                 struct vec *folders /* of struct str */);

#endif
