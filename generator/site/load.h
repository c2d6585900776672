/* load: finds a site's files and sorts them into sources (Markdown, YAML) and assets (the rest). */
#ifndef SITE_LOAD_H
#define SITE_LOAD_H

#include "site/model.h"

struct frozen;
struct fs_fault;

/* Walks the content folder into site->sources and site->assets; what malbild itself has made
 * goes to site->made at most. Links that lead out of the folder or nowhere, pipes and the like,
 * files that are too large or can run programs, and pictures that cannot be read or do more than
 * show themselves are reported. False only when the folder itself cannot be read. `scratch` is
 * used and reset. */
bool site_load(struct arena *arena, struct arena *scratch, const struct config *config,
               struct diags *diags, struct site *site);

/* The same from what was kept of a frozen edition, in which all was published that is there. */
void site_load_frozen(struct arena *arena, struct arena *scratch, const struct config *config,
                      const struct frozen *frozen, struct diags *diags, struct site *site);

/* The files (struct fs_entry) of a site's folder, sorted by path: as fs_walk, and those
 * below .well-known/, which is for machines to find; without those of sites that have been
 * built inside it. */
bool site_files(struct arena *arena, struct str folder, struct vec *entries,
                struct fs_fault *fault);

/* True for files of the site's folder that an edition is made of: not themes, nor frozen editions,
 * nor what editors leave behind, nor texts that are called something else. */
bool site_is_content(const struct config *config, struct str path);

#endif
