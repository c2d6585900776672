/* revisions: what editors note of their changes: records of a type that says `ändringslogg:
 * FIELD`, whose field refers to the pages that were changed. They tell when a page was last
 * changed, and its history. */
#ifndef SITE_REVISIONS_H
#define SITE_REVISIONS_H

#include "site/model.h"

/* Gives every record that notes refer to its `historik` (the notes, newest first) and, when the
 * newest is later than its own `ändrad`, that date. Back-links and data must be there. */
void revisions_note(struct arena *arena, struct site *site);

#endif
