/* number: numbers as people write them in a table. */
#ifndef FORMAT_DATA_NUMBER_H
#define FORMAT_DATA_NUMBER_H

#include "base/str.h"

/* Reads "1 234,5", "−3", "12 %", "3.5": plain, no-break or thin spaces between groups of
 * three; comma or point; hyphen, minus sign or en dash before; a percent sign may follow.
 * False for anything else. */
bool number_parse(struct str text, double *number);

#endif
