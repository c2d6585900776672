/* diff_text_part: the changed pieces of one part of a record, in the terminal. Internal to diff_text. */
#ifndef APP_DIFF_TEXT_PART_H
#define APP_DIFF_TEXT_PART_H

#include "app/diff_text.h"
#include "base/arena.h"
#include "base/buf.h"

enum diff_colour {
    DIFF_COLOUR_NONE,
    DIFF_COLOUR_GREEN,
    DIFF_COLOUR_RED,
    DIFF_COLOUR_BLUE,
    DIFF_COLOUR_BOLD
};

struct diff_printer {
    const struct diff_text_look *look;
    struct arena scratch;
    struct buf *out;
    size_t width;
};

/* The words of one language or the other. */
struct str diff_text_say(const struct diff_printer *printer, const char *swedish,
                         const char *english);

/* A text in one colour, from the mark on, which ends right before column `indent`. */
void diff_text_marked(struct diff_printer *printer, const char *mark, enum diff_colour colour,
                      size_t indent, struct str text);

/* A part with its label above it. */
void diff_text_part(struct diff_printer *printer, const struct diff_part *part);

#endif
