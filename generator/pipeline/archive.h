/* archive: the frozen editions of a site, every file of them held against its hash. */
#ifndef PIPELINE_ARCHIVE_H
#define PIPELINE_ARCHIVE_H

#include "pipeline/workers.h"
#include "site/frozen.h"

struct archive {
    struct str folder;   /* of the site */
    struct vec editions; /* of struct frozen, the oldest first */
    struct map
        blobs; /* path in the store → const struct frozen_file *: one of the files that have it */
};

/* Reads the manifests and verifies every file in the store that one of them names, each once.
 * `current` is the name of the edition that is not frozen, or empty. What was touched or is
 * missing is reported. */
void archive_open(struct archive *archive, struct workers *workers, struct str folder,
                  struct str current, struct diags *diags);

#endif
