/* unicode_table: the data behind `unicode`, made by tests/unicode/tables.js. Only unicode.c and
 * bidi.c read them. */
#ifndef FORMAT_TEXT_UNICODE_TABLE_H
#define FORMAT_TEXT_UNICODE_TABLE_H

#include "format/text/unicode.h"

/* All kinds of code points there are. */
extern const struct unicode_entry unicode_entries[];

/* The entry of each of the first code points. */
enum { UNICODE_LOW = 0x180 };
extern const uint8_t unicode_low[UNICODE_LOW];

/* The first code point of each range times 256, plus the number of its entry; in order,
 * from U+0000 on. */
extern const uint32_t unicode_ranges[];
extern const size_t unicode_range_count;

/* Pairs of brackets, the opening one and the closing one, in the order of the former. */
extern const uint32_t unicode_brackets[][2];
extern const size_t unicode_bracket_count;

#endif
