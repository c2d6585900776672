/* glossary: finds the terms that the site's own records define, in running text. */
#ifndef SITE_GLOSSARY_H
#define SITE_GLOSSARY_H

#include "site/model.h"

/* Collects the terms and their other forms from all records of types that have an `ordlista`. A
 * term in capitals (NSV) must be written so; others match in any case. */
void glossary_build(struct arena *arena, struct site *site);

/* The next term in `text` at or after byte `from`, at word boundaries; the longest one where
 * several begin. Sets `start` and `end` and returns it, or returns NULL. Safe from many threads. */
const struct term *glossary_next(const struct glossary *glossary, struct str text, size_t from,
                                 size_t *start, size_t *end);

#endif
