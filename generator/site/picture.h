/* picture: judges the pictures of a site or theme: that each is a whole file of the kind that its
 * name says, and that drawings run no script and fetch nothing. */
#ifndef SITE_PICTURE_H
#define SITE_PICTURE_H

#include "format/image/image.h"
#include "rules/diag.h"

struct arena;

/* Reads the picture that lies at `source` and is called `name`, reports what is wrong with it,
 * and sets its kind and size; the kind stays IMAGE_UNKNOWN when it cannot be read. `scratch` is
 * used and reset. */
void picture_inspect(struct arena *scratch, struct str name, struct str source, struct diags *diags,
                     struct image *image);

#endif
