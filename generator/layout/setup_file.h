/* setup_file: a file of a theme that is being read, and the files that it names. */
#ifndef LAYOUT_SETUP_FILE_H
#define LAYOUT_SETUP_FILE_H

#include "rules/diag.h"

struct arena;

struct setup_file {
    struct arena *arena; /* of what is read, and of the diagnostics' paths */
    struct diags *diags;
    struct str path;
    const struct str *folders; /* of themes: parents first, up to and including the file's own */
    size_t folder_count;
};

/* Reads tryck/<name> of the nearest theme that has it, children before parents. False when there is
 * none (reported at `place`). */
bool setup_file_nearest(const struct setup_file *file, struct str name, struct place place,
                        size_t limit, struct str *path, struct str *bytes);

#endif
