/* field_kind: one value by the kind of its field. Internal to the reading of fields: see field.h for what
 * each kind becomes. */
#ifndef SITE_FIELD_KIND_H
#define SITE_FIELD_KIND_H

#include "site/field.h"

/* One value on its way: the field that judges it, its key as written, and where it goes. The slot stays
 * where it is until the site is done, since references keep pointers to theirs. */
struct field_item {
    const struct field *field;
    struct str key;
    const struct value *raw;
    struct value *slot;
};

/* Judges and converts; false when it was reported, and the slot may then be null. */
bool field_read_value(const struct field_reader *reader, const struct field_item *item);

#endif
