/* schema_handout: reads the handouts that a types file declares under `utskrifter`.
 * Internal to schema_load. */
#ifndef SITE_SCHEMA_HANDOUT_H
#define SITE_SCHEMA_HANDOUT_H

#include "site/schema_field.h"

/* Reads one declaration; a later one of the same name replaces an earlier. `utskrifter: {namn:
 * nej}` takes away what the theme declared. */
void schema_read_handout(struct schema_loader *loader, const struct value_entry *entry);

/* Judges the names of fields, once all types are known. */
void schema_check_handouts(struct schema_loader *loader);

#endif
