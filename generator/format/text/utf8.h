/* utf8: UTF-8, and what Unicode 15.0 knows about letters: classes by our own tables (unicode.h),
 * normal forms and case through utf8proc, but never more of them than that version has. */
#ifndef FORMAT_TEXT_UTF8_H
#define FORMAT_TEXT_UTF8_H

#include "base/str.h"

struct arena;

/* Index of the first byte that does not begin or continue well-formed UTF-8 (Unicode 15, table
 * 3-7), or text.size when all is well. */
size_t utf8_valid(struct str text);

/* Index of the first code point that no text may hold: a control character other than tab, line
 * feed and carriage return, or a noncharacter (HTML Standard, 13.2.3.5); text.size when all is
 * well. The text is valid. */
size_t utf8_unfit(struct str text);

/* Decodes the code point at byte `at` (valid text) and moves `at` past it. */
uint32_t utf8_next(struct str text, size_t *at);

/* Writes the code point into `out` (4 bytes of room) and returns the number of bytes. */
size_t utf8_encode(uint32_t point, char *out);

size_t utf8_count(struct str text);                     /* number of code points */
size_t utf8_width(struct str text);                     /* terminal columns; tabs count 1 */
struct str utf8_prefix(struct str text, size_t points); /* first so many code points */
bool utf8_is_letter(uint32_t point);                    /* letter, mark or digit */
bool utf8_is_digit(uint32_t point);                     /* ASCII digit */

/* Canonical composition (NFC), into the arena; the very same view when nothing changes. */
struct str utf8_compose(struct arena *arena, struct str text);

/* The compatibility decomposition (NFKD) of one code point into `parts`, as its number of code
 * points: itself when it has none. */
enum { UTF8_DECOMPOSED = 32 };
size_t utf8_decompose(uint32_t point, uint32_t *parts);

/* Lower case of every letter, into the arena (locale-free). */
struct str utf8_lower(struct arena *arena, struct str text);

/* Compares as in a Swedish register: case and accents count last, å ä ö after z, digits by value
 * ("2 kap" before "10 kap"). Total order: equal only when the bytes are. */
int utf8_collate(struct str a, struct str b);

#endif
