/* css_number: numbers as CSS and SVG write them. Independent of the locale, and the same on every
 * machine. */
#ifndef FORMAT_CSS_CSS_NUMBER_H
#define FORMAT_CSS_CSS_NUMBER_H

#include "base/str.h"

/* The number at the front of a text (CSS Syntax 3, 4.3.12), held within ±1e9. Returns how
 * many bytes it takes, 0 when there is none. `whole` (may be NULL) tells that it has neither
 * point nor exponent. */
size_t css_number(struct str text, double *number, bool *whole);

#endif
