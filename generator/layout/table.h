/* table: columns as wide as their content asks for, rows whole when they can be, heads again in
 * each new column. A table that is too wide is set smaller, and at last as a list of its rows. */
#ifndef LAYOUT_TABLE_H
#define LAYOUT_TABLE_H

#include "layout/stack.h"

void stack_table(struct flow *flow, const struct box *box);

#endif
