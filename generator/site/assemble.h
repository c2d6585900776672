/* assemble: records → a site: indexes, addresses, references and links, the tree of pages, orders,
 * back-links, glossary, redirects, and the data that templates see. After it the site is const. */
#ifndef SITE_ASSEMBLE_H
#define SITE_ASSEMBLE_H

#include "base/arena.h"
#include "site/model.h"

/* One worker's memory: `keep` lives as long as the site, `scratch` may be reset by each piece of work. */
struct workspace {
    struct arena keep;
    struct arena scratch;
    struct diags diags;
    struct vec anchors;
};

/* Assembles site->records (all records in source order). Faults are reported in `diags` and in the
 * workspaces; assembling always finishes. `jobs` workspaces are used. */
void assemble(struct arena *arena, struct site *site, struct config *config,
              struct workspace *workspaces, size_t jobs, struct diags *diags);

#endif
