/* diff_line: lines of a diff in the terminal: indented, wrapped at its width, with a mark before
 * what is added, removed, changed or moved, and in colours when they are wanted. Knows nothing of
 * records and their parts. */
#ifndef APP_DIFF_LINE_H
#define APP_DIFF_LINE_H

#include "base/arena.h"
#include "base/buf.h"

struct diff_text;

enum diff_colour {
    DIFF_COLOUR_NONE,
    DIFF_COLOUR_GREEN,
    DIFF_COLOUR_RED,
    DIFF_COLOUR_BLUE,
    DIFF_COLOUR_BOLD
};

enum { DIFF_LINE_INDENT = 4 };

struct diff_lines {
    struct arena scratch;
    struct buf *out;
    size_t width; /* columns */
    bool colour;
};

/* A text in one colour, from the mark on, which ends right before column `indent`. */
void diff_line(struct diff_lines *lines, const char *mark, enum diff_colour colour, size_t indent,
               struct str text);

/* The same of a text that only one side has. */
void diff_line_side(struct diff_lines *lines, bool added, size_t indent, struct str text);

/* A text with its marks, deeper than its heading; whole texts, old or new, get a line each. `lead`
 * stands before it: a label, or the mark of a list item. */
void diff_line_text(struct diff_lines *lines, const struct diff_text *text, struct str lead);

#endif
