/* value_hash: a hash of a value as it was read from a file: two that are written alike at the same
 * lines and columns have the same one. */
#ifndef FORMAT_DATA_VALUE_HASH_H
#define FORMAT_DATA_VALUE_HASH_H

#include "format/data/sha256.h"
#include "format/data/value.h"

/* The SHA-256 of all that the value holds, however deep, with lines and columns. Only for values
 * without circles and opaque parts. `scratch` is used. */
struct sha256 value_hash(struct arena *scratch, const struct value *value);

#endif
