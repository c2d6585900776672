/* active_file: whether a file that is no page can do anything in the browser of one
 * who opens it. */
#ifndef SITE_ACTIVE_FILE_H
#define SITE_ACTIVE_FILE_H

#include "site/model.h"

struct diags;

/* True by its name, or by what it holds: browsers take a file for a page or for XML with scripts in
 * it by its first bytes too. Texts and tables (.txt, .csv) are shown as they are. A file that
 * cannot be read is reported, and then false. `scratch` is used and reset. */
bool active_file(struct arena *scratch, const struct site_file *file, struct diags *diags);

#endif
