/* skeleton: a new record of a type, ready to be filled in.
 *
 * What must be there is written out, with an example where the types file has one; what may be
 * there stands behind "#". Above each key a comment tells what it is, from the same declaration
 * that the check uses. What is left empty is reported by the check, so nothing is forgotten. */
#ifndef APP_SKELETON_H
#define APP_SKELETON_H

#include "site/schema.h"

struct buf;

/* True when a record of the type is best written as a .yaml file: it takes no body. */
bool skeleton_is_yaml(const struct type *type);

/* Appends the file's content. `date` (ISO) is what dates without an example begin as. */
void skeleton_write(const struct type *type, struct str title, struct str date, struct buf *out);

/* Appends the text as a YAML scalar: as it is when that is safe, else in quotation marks. */
void skeleton_scalar(struct str text, struct buf *out);

#endif
