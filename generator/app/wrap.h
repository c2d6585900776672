/* wrap: running text for the terminal, broken between words. */
#ifndef APP_WRAP_H
#define APP_WRAP_H

#include "base/str.h"

struct buf;

struct wrap {
    struct buf *out;
    size_t width;  /* columns of a line */
    size_t indent; /* columns before each line but the first */
    size_t column; /* where the next character goes */
    bool space;    /* white space is due before the next word */
};

/* Starts at the end of `out`, at the given column of its line. */
struct wrap wrap_start(struct buf *out, size_t width, size_t indent, size_t column);

/* Adds text; words are separated by its white space, and text of several calls belongs together
 * unless there is white space between. Control characters are made harmless. */
void wrap_add(struct wrap *wrap, struct str text);

/* Adds bytes that take no room, such as a colour. */
void wrap_add_code(struct wrap *wrap, struct str code);

#endif
