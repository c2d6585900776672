/* chart_draw: the pieces that the kinds of charts share, and the kinds themselves.
 *
 * A drawing is CHART_WIDTH units wide, and as high as it needs; the style sheet scales it to its
 * place. Each series has, besides its colour, a pattern, a dash and a shape of its own. */
#ifndef RENDER_CHART_CHART_DRAW_H
#define RENDER_CHART_CHART_DRAW_H

#include "render/chart/chart_text.h"

struct chart;

enum { CHART_WIDTH = 360 };

enum chart_anchor { CHART_START, CHART_MIDDLE, CHART_END };

/* Each draws the inside of its kind of chart and returns the height it took. */
double chart_bars_draw(const struct chart *chart, struct buf *out);
double chart_line_draw(const struct chart *chart, struct buf *out);
double chart_share_draw(const struct chart *chart, struct buf *out);

/* A line of text; `y` is its base line. `class` is "text" or "varde". */
void chart_draw_text(struct buf *out, const char *class, enum chart_anchor anchor, double x,
                     double y, struct str text);

/* Lines of text; `y` is the first base line. */
void chart_draw_lines(struct buf *out, const char *class, enum chart_anchor anchor, double x,
                      double y, const struct chart_lines *lines);

/* A value and, after it, lines of text. */
void chart_draw_entry(struct buf *out, double x, double y, struct str value,
                      const struct chart_lines *lines);

/* A straight line of class diagram-`class`. */
void chart_draw_line(struct buf *out, const char *class, double x1, double y1, double x2,
                     double y2);

/* A bar with the colour and pattern of a series, counted from 0. */
void chart_draw_bar(const struct chart *chart, struct buf *out, size_t series, double x, double y,
                    double width, double height);

/* The patterns that chart_draw_bar refers to; nothing when one series needs none. */
void chart_draw_patterns(const struct chart *chart, struct buf *out);

/* The mark of a point, in the shape and colour of a series. */
void chart_draw_point(struct buf *out, size_t series, double x, double y);

/* The names of all series beside a swatch each, from the height `y` down; returns the new height.
 * Nothing when there is only one series. */
double chart_draw_key(const struct chart *chart, struct buf *out, double y);

/* True for units that stand after every value: percent. `unit` is then how it is written ("%"). */
bool chart_unit_follows(const struct chart *chart, struct str *unit);

#endif
