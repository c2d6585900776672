/* field_picture: pictures in fields that no one has described. */
#ifndef SITE_FIELD_PICTURE_H
#define SITE_FIELD_PICTURE_H

#include "site/field.h"

/* Warns of each picture of the mapping without a description beside it: in a field called as the
 * picture's with "alt" after it, or "alt", "alttext" or "bildalt". One that must be there is told
 * of as missing; of a type that has none, and templates of its own, nothing is told. */
void field_picture_check(const struct field_reader *reader, const struct field_set *const *sets,
                         size_t set_count, const struct value_map *raw);

#endif
