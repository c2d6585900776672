/* load: finds a site's files and sorts them into sources (Markdown, YAML) and assets (the rest). */
#ifndef SITE_LOAD_H
#define SITE_LOAD_H

#include "site/model.h"

/* Walks the content folder into site->sources and site->assets. Links that lead out of the folder
 * or nowhere, pipes and the like, files that are too large, images that cannot be read and SVG that could run scripts are reported.
 * False only when the folder itself cannot be read. `scratch` is used and reset. */
bool site_load(struct arena *arena, struct arena *scratch, const struct config *config,
               struct diags *diags, struct site *site);

#endif
