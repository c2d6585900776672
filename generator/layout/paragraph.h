/* paragraph: a text set at a width: lines of pieces in place.
 *
 * Lines are broken for the whole paragraph at once (Knuth and Plass 1981), for a right edge that is
 * as even as can be: words are divided only when that spares a very short line, never more than two
 * lines in a row, and headings are balanced instead. Measures in points. */
#ifndef LAYOUT_PARAGRAPH_H
#define LAYOUT_PARAGRAPH_H

#include "layout/rtext.h"

struct word;

struct piece {
    const struct word *word;
    const struct text_span *span;
    double x; /* from the line's left end */
    double width;
    double blanks;    /* of the width: trailing blanks */
    bool soft_hyphen; /* ends in a hyphen that only the line's end calls for */
};

struct line {
    const struct piece *pieces; /* in logical order */
    uint32_t count;
    double x;     /* of its left end, in the room */
    double width; /* without trailing blanks */
    double height;
    double baseline; /* below the line's top */
    bool hyphen;     /* ends inside a word */
    bool broken;     /* ends inside a word that nothing allows to divide */
    struct note *const *notes;
    uint32_t note_count;
};

struct paragraph {
    const struct line *lines;
    uint32_t count;
    double scale; /* that asked for, or greater for the sake of its smallest letters */
};

struct paragraph_form {
    double width;              /* of the room */
    double scale;              /* of all sizes */
    const struct style *style; /* of the block: alignment, leading, hyphenation */
    bool balance;              /* all lines about as long, the last one too */
};

const struct paragraph *paragraph_set(struct layout *layout, const struct text *text,
                                      const struct paragraph_form *wanted);

/* How narrow a text can be set with words whole, or (`divided`) with them divided where they may
 * be, and how wide it would be in one line. */
struct paragraph_widths {
    double divided;
    double whole;
    double most;
};
struct paragraph_widths paragraph_measure(struct layout *layout, const struct text *text,
                                          double scale);

#endif
