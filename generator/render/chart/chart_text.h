/* chart_text: numbers and words in a chart: how they are written, how wide they are,
 * where they break.
 *
 * Widths are estimates in the chart's own units for text of CHART_TEXT_SIZE, a little on the
 * generous side, since the reader's typeface is not known here. */
#ifndef RENDER_CHART_CHART_TEXT_H
#define RENDER_CHART_CHART_TEXT_H

#include "base/str.h"

struct buf;

enum { CHART_TEXT_SIZE = 16, CHART_LINE_HEIGHT = 20, CHART_LINES = 6 };

/* Text cut into lines; hyphen tells which lines end inside a word. */
struct chart_lines {
    struct str line[CHART_LINES];
    bool hyphen[CHART_LINES];
    size_t count;
};

double chart_text_width(struct str text);

/* Breaks `text` at spaces into lines of at most `width`, inside words only where a word is wider.
 * What does not fit in CHART_LINES lines stays on the last one. */
void chart_text_wrap(struct str text, double width, struct chart_lines *lines);

/* The widest word of `text`. */
double chart_text_widest_word(struct str text);

/* A short number as text, held by value. */
struct chart_figure {
    char text[64];
    size_t size;
};

struct str chart_figure_str(const struct chart_figure *figure);

/* The number in the language's way: "8 766,5" with narrow no-break spaces and a true minus sign; in
 * English "8,766.5". `decimals` is how many, or -1 for as many as tell the number
 * to six figures. */
struct chart_figure chart_figure_make(double number, int decimals, struct str language);

/* A coordinate with at most two decimals. */
void chart_add_number(struct buf *out, double number);

#endif
