/* parse: one source file → its records, checked against their types. Files are independent of each
 * other, so many are parsed at once. */
#ifndef SITE_PARSE_H
#define SITE_PARSE_H

#include "site/model.h"

/* Parses one file into records (struct record *, appended to `records`). `arena` keeps, `scratch`
 * is reset first. Faults are reported; a file with faults still gives records, marked as ghosts
 * when too little of them is known. */
void parse_file(struct arena *arena, struct arena *scratch, const struct site *site,
                const struct site_file *file, struct diags *diags, struct vec *records);

#endif
