/* typeface: the fonts that a theme has for handouts, by family and by the order in which
 * they stand in. */
#ifndef LAYOUT_TYPEFACE_H
#define LAYOUT_TYPEFACE_H

#include "base/map.h"
#include "base/vec.h"
#include "layout/setup_file.h"

struct font;
struct value;

/* One typeface: fonts[bold][italic]; once finished, a missing cut is the nearest that there is. */
struct family {
    struct str name;
    const struct font *fonts[2][2];
};

struct typefaces {
    struct map families;  /* name → struct family, in the order they are declared */
    struct vec fallbacks; /* of struct family, in the order they are tried */
    struct vec fonts;     /* of struct font *, each once */
    struct map files;     /* path → struct font * */
};

/* Adds a cut of a family: tryck/<src>. What is wrong is reported at `place`. */
void typefaces_add(struct typefaces *faces, const struct setup_file *file, struct str family,
                   bool bold, bool italic, struct str src, struct place place);

/* Reads `reserv` of tryck.yaml: a list of files, or of maps from cuts to files. */
void typefaces_read_fallbacks(struct typefaces *faces, const struct setup_file *file,
                              const struct value *value);

/* Gives every family all cuts, when all have been read. */
void typefaces_complete(struct typefaces *faces);

/* Releases what the fonts hold outside the arena. */
void typefaces_finish(const struct typefaces *faces);

#endif
