/* chart_scale: the range of a value axis and its ticks, at 1, 2 or 5 times a power of ten. */
#ifndef RENDER_CHART_CHART_SCALE_H
#define RENDER_CHART_CHART_SCALE_H

#include "base/str.h"

struct chart;

struct chart_scale {
    double low;
    double high;
    double step;  /* between ticks; low and high are multiples of it */
    int decimals; /* that the ticks need, or -1: too many to write out */
    int power;    /* values are shown divided by ten to this: 0, 6, 9 or 12 */
};

/* A value that can be drawn: a number of a size that makes sense. */
bool chart_value_is_good(double value);

/* The least and greatest value of all series; 0 and 0 when there is none. */
void chart_range(const struct chart *chart, double *least, double *greatest);

/* A scale for the values of the chart with at most `ticks` steps. Zero is on it when `from_zero`,
 * and otherwise when the values are not far from it. */
struct chart_scale chart_scale_make(const struct chart *chart, bool from_zero, int ticks);

/* What values are counted in: "miljoner", "miljarder" … in the language, or nothing. */
struct str chart_scale_word(int power, struct str language);

#endif
