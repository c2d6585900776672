/* chart_bars: horizontal bars, a group a label. Every bar has its value beside it, so that no
 * axis is needed; the labels stand to the left when they are short and above the bars when
 * they are not. */
#include "base/buf.h"
#include "render/chart/chart.h"
#include "render/chart/chart_draw.h"
#include "render/chart/chart_scale.h"

#include <math.h>

enum { BAR = 18, BAR_GAP = 4, GROUP_GAP = 14, SIDE_LABEL = 110, TEXT_GAP = 6 };

struct bars {
    const struct chart *chart;
    struct buf *out;
    struct chart_scale scale;
    bool beside;     /* labels to the left of the bars */
    double zero;     /* x of the value zero */
    double per_unit; /* units of the drawing for one of the values */
    bool unit_shown; /* the unit has been written after a value */
};

/* The value as it stands beside its bar, with the unit after every percentage, and else after the
 * first value. */
static struct str value_text(struct bars *bars, double value, struct buf *text)
{
    struct str unit;
    bool follows = chart_unit_follows(bars->chart, &unit);
    buf_clear(text);
    if (!chart_value_is_good(value)) {
        return STR("–");
    }
    double shown = value;
    if (bars->scale.power > 0) {
        shown = round(value / pow(10, bars->scale.power) * 100) / 100;
    }
    if (shown == 0 && value != 0) {
        shown = value > 0 ? 0.01 : -0.01;
        buf_add(text, value > 0 ? STR("<\u00A0") : STR(">\u00A0"));
    }
    struct chart_figure figure = chart_figure_make(shown, -1, bars->chart->language);
    buf_add(text, chart_figure_str(&figure));
    if (!follows && bars->unit_shown) {
        return buf_str(text);
    }
    struct str parts[] = {chart_scale_word(bars->scale.power, bars->chart->language), unit};
    for (size_t i = 0; i < countof(parts); i++) {
        buf_add(text, parts[i].size > 0 ? STR("\u00A0") : STR(""));
        buf_add(text, parts[i]);
    }
    bars->unit_shown = true;
    return buf_str(text);
}

/* The widest value text on either side of zero. Taken in the order of drawing, since the first one
 * has the unit. */
static void measure_values(struct bars *bars, double *left, double *right)
{
    const struct chart *chart = bars->chart;
    struct buf text;
    buf_init(&text);
    *left = 0;
    *right = 0;
    for (size_t i = 0; i < chart->label_count; i++) {
        for (size_t s = 0; s < chart->series_count; s++) {
            double value = chart->series[s].values[i];
            double width = chart_text_width(value_text(bars, value, &text)) + TEXT_GAP;
            double *side = chart_value_is_good(value) && value < 0 ? left : right;
            *side = fmax(*side, width);
        }
    }
    bars->unit_shown = false;
    buf_finish(&text);
}

static double widest_label(const struct chart *chart)
{
    double widest = 0;
    for (size_t i = 0; i < chart->label_count; i++) {
        widest = fmax(widest, chart_text_width(chart->labels[i]));
    }
    return widest;
}

static void lay_out(struct bars *bars)
{
    double left;
    double right;
    double widest = widest_label(bars->chart);
    chart_range(bars->chart, &bars->scale.low, &bars->scale.high);
    bars->scale.low = fmin(bars->scale.low, 0);
    bars->scale.high = fmax(bars->scale.high, 0);
    double length = bars->scale.high - bars->scale.low;
    bars->scale.power = chart_scale_make(bars->chart, true, 4).power;
    measure_values(bars, &left, &right);
    bars->beside = widest <= SIDE_LABEL && bars->chart->series_count == 1;
    double start = (bars->beside ? widest + 10 : 1) + left;
    double room = fmax(CHART_WIDTH - start - right, 40);
    bars->per_unit = length > 0 ? room / length : 0;
    bars->zero = start - bars->scale.low * bars->per_unit;
}

static void draw_bar(struct bars *bars, size_t series, double value, double y)
{
    struct buf text;
    buf_init(&text);
    struct str shown = value_text(bars, value, &text);
    bool good = chart_value_is_good(value);
    double length = good ? fabs(value) * bars->per_unit : 0;
    /* Something that is not nothing must be seen. */
    length = good && value != 0 ? fmax(length, 1) : length;
    bool negative = good && value < 0;
    double end = negative ? bars->zero - length : bars->zero + length;
    if (length > 0) {
        chart_draw_bar(bars->chart, bars->out, series, fmin(bars->zero, end), y, length, BAR);
    }
    chart_draw_text(bars->out, "varde", negative ? CHART_END : CHART_START,
                    negative ? end - TEXT_GAP : end + TEXT_GAP, y + BAR - 4, shown);
    buf_finish(&text);
}

/* One label and its bars from the height `y`; returns the height below them. */
static double draw_group(struct bars *bars, size_t label, double y)
{
    const struct chart *chart = bars->chart;
    if (bars->beside) {
        chart_draw_text(bars->out, "text", CHART_START, 0, y + BAR - 4, chart->labels[label]);
    } else {
        struct chart_lines lines;
        chart_text_wrap(chart->labels[label], CHART_WIDTH, &lines);
        chart_draw_lines(bars->out, "text", CHART_START, 0, y + CHART_TEXT_SIZE - 1, &lines);
        y += (double)lines.count * CHART_LINE_HEIGHT + 2;
    }
    double top = y;
    for (size_t s = 0; s < chart->series_count; s++) {
        draw_bar(bars, s, chart->series[s].values[label], y);
        y += BAR + BAR_GAP;
    }
    if (!bars->beside) {
        chart_draw_line(bars->out, "axel", bars->zero, top - 1, bars->zero, y - BAR_GAP + 1);
    }
    return y - BAR_GAP;
}

double chart_bars_draw(const struct chart *chart, struct buf *out)
{
    struct bars bars = {.chart = chart, .out = out};
    lay_out(&bars);
    chart_draw_patterns(chart, out);
    double y = chart_draw_key(chart, out, 0);
    double top = y;
    double gap = bars.beside ? GROUP_GAP - 5 : GROUP_GAP;
    for (size_t i = 0; i < chart->label_count; i++) {
        y = draw_group(&bars, i, y) + gap;
    }
    if (bars.beside) {
        chart_draw_line(out, "axel", bars.zero, top, bars.zero, y - gap);
    }
    return fmax(y - gap, top) + 2;
}
