/* content: which files of a site's folder are the site's. */
#ifndef SITE_CONTENT_H
#define SITE_CONTENT_H

#include "base/fs.h"

/* All files below the site's folder, as fs_walk lists content, but those of sites that have been built inside it.
 * False with errno, and `fault` tells where. */
bool content_walk(struct arena *arena, struct str folder, struct vec *entries,
                  struct fs_fault *fault);

#endif
