/* linebreak: where a line of text may be broken (Unicode Standard Annex 14), through libunibreak. */
#ifndef FORMAT_TEXT_LINEBREAK_H
#define FORMAT_TEXT_LINEBREAK_H

#include "base/str.h"

enum line_break { BREAK_NEVER, BREAK_ALLOWED, BREAK_FORCED };

/* Makes the library's tables ready; call it once, before there are threads. */
void linebreak_prepare(void);

/* Sets after[i] to what holds after byte i of the valid UTF-8 text (BREAK_NEVER inside a character). The
 * end of the text is BREAK_FORCED. A dash between two digits ("2023–2027") is no place to break. */
void linebreak_find(struct str text, struct str language, uint8_t *after);

#endif
