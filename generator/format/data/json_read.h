/* json_read: reads JSON (RFC 8259) into a value: for files that the program wrote itself, so there
 * is no telling what is wrong with one, only that something is. */
#ifndef FORMAT_DATA_JSON_READ_H
#define FORMAT_DATA_JSON_READ_H

#include "format/data/value.h"

struct arena;

enum { JSON_DEPTH = 32 };

/* Reads the whole text; it must be UTF-8. Whole numbers become int; others are refused, and so
 * are more than JSON_DEPTH levels. Strings without escapes are borrowed from the text, the rest
 * lives in the arena. False when anything is wrong. */
bool json_read(struct arena *arena, struct str text, struct value *value);

#endif
