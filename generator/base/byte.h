/* byte: what kind of ASCII character a byte is, whatever the locale. Bytes of longer characters are
 * none of these. */
#ifndef BASE_BYTE_H
#define BASE_BYTE_H

#include <stdbool.h>

/* White space as XML, YAML and JSON know it: space, tab, CR, LF. (CSS has the form
 * feed too: css_is_space.) */
bool byte_is_space(char byte);

bool byte_is_digit(char byte);
bool byte_is_letter(char byte);

/* A small letter for a capital one, all else as it is. */
char byte_small(char byte);

/* What a hexadecimal digit is worth; -1 when it is none. */
int byte_hex(char byte);

#endif
