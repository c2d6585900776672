/* twin: a copy of a record as it was parsed, so that one that is kept can become part of one
 * site after another.
 *
 * Assembling changes records: references are put where they were written, links get targets,
 * templates' data is filled in. What it never changes (texts, documents, settings of types) the
 * twin shares with the record, which must outlive it. */
#ifndef SITE_TWIN_H
#define SITE_TWIN_H

#include "site/model.h"

struct arena;

/* A twin of a record that parse_file has made and nobody has touched since. */
struct record *twin_make(struct arena *arena, const struct record *record);

#endif
