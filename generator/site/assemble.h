/* assemble: records → a site, in two halves: indexes, addresses, references and links, the tree of
 * pages, orders, back-links, glossary, redirects, and the data that templates see. After it the
 * site is const. */
#ifndef SITE_ASSEMBLE_H
#define SITE_ASSEMBLE_H

#include "base/arena.h"
#include "site/model.h"

/* One worker's memory: `keep` lives as long as the site, `scratch` may be reset by each
 * piece of work. */
struct workspace {
    struct arena keep;
    struct arena scratch;
    struct diags diags;
    struct vec anchors;
};

/* Indexes site->records (all records in source order) and resolves what they refer to. Faults are
 * reported in `diags` and in the workspaces; assembling always finishes. `jobs` workspaces are
 * used. Between the two halves the texts can be checked while they are whole, and what is not for
 * the web taken out. */
void assemble_references(struct arena *arena, struct site *site, struct config *config,
                         struct workspace *workspaces, size_t jobs, struct diags *diags);

/* The rest, from what is left: orders, the tree, back-links, glossary, redirects, data. */
void assemble(struct arena *arena, struct site *site, struct diags *diags);

#endif
