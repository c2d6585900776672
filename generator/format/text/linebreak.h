/* linebreak: where a line of text may be broken (Unicode Standard Annex 14, version 15.0). */
#ifndef FORMAT_TEXT_LINEBREAK_H
#define FORMAT_TEXT_LINEBREAK_H

#include "base/str.h"

enum line_break { BREAK_NEVER, BREAK_ALLOWED, BREAK_FORCED };

/* Sets after[i] to what holds after byte i of the valid UTF-8 text (BREAK_NEVER inside a
 * character), by the rules of the annex with numbers kept together as in its section 8.2, example
 * 7. The end of the text is BREAK_FORCED. */
void linebreak_standard(struct str text, uint8_t *after);

/* The same, as we set text: neither a dash between two digits ("2023–2027") nor a slash or a dot
 * before a digit ("v/2023") is a place to break. */
void linebreak_find(struct str text, uint8_t *after);

#endif
