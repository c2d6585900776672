/* load: finds a site's files and sorts them into sources (Markdown, YAML) and assets (the rest). */
#ifndef SITE_LOAD_H
#define SITE_LOAD_H

#include "site/model.h"

struct frozen;

/* Walks the content folder into site->sources and site->assets; what malbild itself has made goes to
 * site->made at most. Links that lead out of the folder
 * or nowhere, pipes and the like, files that are too large, images that cannot be read and SVG that could run scripts are reported.
 * False only when the folder itself cannot be read. `scratch` is used and reset. */
bool site_load(struct arena *arena, struct arena *scratch, const struct config *config,
               struct diags *diags, struct site *site);

/* The same from what was kept of a frozen edition. */
void site_load_frozen(struct arena *arena, struct arena *scratch, const struct config *config,
                      const struct frozen *frozen, struct diags *diags, struct site *site);

/* True for files of the site's folder that an edition is made of: not themes, nor frozen editions. */
bool site_is_content(struct str path);

#endif
