/* chart_line: values along the labels, a line a series. Each line has its name at its right end, in
 * the order of the ends and pushed apart where they would meet; so no key is needed. */
#include "base/buf.h"
#include "render/chart/chart.h"
#include "render/chart/chart_draw.h"
#include "render/chart/chart_scale.h"

#include <math.h>

enum {
    PLOT_HEIGHT = 210,
    TICKS = 5,
    MOST_MARKED = 24,
    FEW_LABELS = 6,
    NAME_WIDTH = 108,
    EDGE = 6,
    ABOVE = 10
};

struct plot {
    const struct chart *chart;
    struct buf *out;
    struct chart_scale scale;
    double left, right, top, bottom;
};

/* The name of a line, at its right end. */
struct end_label {
    size_t series;
    size_t last;  /* the label of the line's last point */
    double x, y;  /* of that point */
    double place; /* height of the middle of the text */
    struct chart_lines lines;
};

static double x_of(const struct plot *plot, size_t label)
{
    size_t steps = plot->chart->label_count - 1;
    double share = steps == 0 ? 1 : (double)label / (double)steps;
    return plot->left + share * (plot->right - plot->left);
}

static double y_of(const struct plot *plot, double value)
{
    double share = (value - plot->scale.low) / (plot->scale.high - plot->scale.low);
    return plot->bottom - share * (plot->bottom - plot->top);
}

static struct chart_figure tick_text(const struct plot *plot, double value)
{
    bool zero = fabs(value) < plot->scale.step / 2;
    return chart_figure_make(zero ? 0 : value / pow(10, plot->scale.power),
                             zero ? 0 : plot->scale.decimals, plot->chart->language);
}

static int tick_count(const struct plot *plot)
{
    return (int)lround((plot->scale.high - plot->scale.low) / plot->scale.step);
}

static double widest_tick(const struct plot *plot)
{
    double widest = 0;
    for (int i = 0; i <= tick_count(plot); i++) {
        struct chart_figure text = tick_text(plot, plot->scale.low + i * plot->scale.step);
        widest = fmax(widest, chart_text_width(chart_figure_str(&text)));
    }
    return widest;
}

/* What the values are counted in, above the axis; returns the height it took. */
static double draw_unit(const struct plot *plot)
{
    struct str unit;
    chart_unit_follows(plot->chart, &unit);
    struct str word = chart_scale_word(plot->scale.power, plot->chart->language);
    if (unit.size == 0 && word.size == 0) {
        return 0;
    }
    struct buf text;
    buf_init(&text);
    buf_add(&text, word);
    buf_add(&text, word.size > 0 && unit.size > 0 ? STR(" ") : STR(""));
    buf_add(&text, unit);
    struct chart_lines lines;
    chart_text_wrap(buf_str(&text), CHART_WIDTH, &lines);
    chart_draw_lines(plot->out, "text", CHART_START, 0, CHART_TEXT_SIZE - 2, &lines);
    buf_finish(&text);
    return (double)lines.count * CHART_LINE_HEIGHT;
}

static void draw_grid(const struct plot *plot)
{
    for (int i = 0; i <= tick_count(plot); i++) {
        double value = plot->scale.low + i * plot->scale.step;
        double y = y_of(plot, value);
        bool zero = fabs(value) < plot->scale.step / 2;
        chart_draw_line(plot->out, zero ? "axel" : "rutnat", plot->left - EDGE, y,
                        plot->right + EDGE, y);
        struct chart_figure text = tick_text(plot, value);
        chart_draw_text(plot->out, "text", CHART_END, plot->left - 2 * EDGE, y + 5,
                        chart_figure_str(&text));
    }
}

/* --- labels along x --------------------------------------------------------------------------- */

/* Every how many-th label can be shown without meeting its neighbours: for months, whole years. Of
 * few labels, which may be names, none is left out; long words are broken instead. */
static size_t label_stride(const struct plot *plot, double slot)
{
    static const size_t strides[] = {1, 2, 5, 10, 20};
    static const size_t months[] = {1, 2, 3, 6, 12, 24};
    bool years = plot->chart->label_count >= 24 && plot->chart->label_count % 12 == 0;
    const size_t *candidates = years ? months : strides;
    size_t count = years ? countof(months) : countof(strides);
    double widest = 0;
    for (size_t i = 0; i < plot->chart->label_count; i++) {
        widest = fmax(widest, chart_text_widest_word(plot->chart->labels[i]));
    }
    if (plot->chart->label_count <= FEW_LABELS) {
        return 1;
    }
    for (size_t i = 0; i < count; i++) {
        if (slot * (double)candidates[i] >= widest + EDGE) {
            return candidates[i];
        }
    }
    return CHART_LABELS;
}

/* Draws the labels and returns the height below the longest. */
static double draw_labels(const struct plot *plot)
{
    const struct chart *chart = plot->chart;
    size_t steps = chart->label_count > 1 ? chart->label_count - 1 : 1;
    double slot = (plot->right - plot->left) / (double)steps;
    size_t stride = label_stride(plot, slot);
    size_t most = 0;
    for (size_t i = 0; i < chart->label_count; i += stride) {
        struct chart_lines lines;
        double x = x_of(plot, i);
        chart_text_wrap(chart->labels[i], slot * (double)stride - EDGE, &lines);
        double half = 0;
        for (size_t k = 0; k < lines.count; k++) {
            half = fmax(half, chart_text_width(lines.line[k]) / 2);
        }
        x = fmin(fmax(x, half), CHART_WIDTH - half);
        chart_draw_lines(plot->out, "text", CHART_MIDDLE, x,
                         plot->bottom + CHART_LINE_HEIGHT + EDGE, &lines);
        most = lines.count > most ? lines.count : most;
    }
    return plot->bottom + EDGE + (double)(most + 1) * CHART_LINE_HEIGHT - 8;
}

/* --- lines ------------------------------------------------------------------------------------ */

static bool is_good(const struct plot *plot, size_t series, size_t label)
{
    return label < plot->chart->label_count &&
           chart_value_is_good(plot->chart->series[series].values[label]);
}

/* One path for the whole series; a value that is missing leaves a gap. */
static void draw_series(const struct plot *plot, size_t series)
{
    struct buf *out = plot->out;
    bool drawing = false;
    buf_printf(out, "<path class=\"diagram-linje diagram-serie-%zu\" d=\"", series + 1);
    for (size_t i = 0; i < plot->chart->label_count; i++) {
        if (is_good(plot, series, i)) {
            buf_add_byte(out, drawing ? 'L' : 'M');
            chart_add_number(out, x_of(plot, i));
            buf_add_byte(out, ' ');
            chart_add_number(out, y_of(plot, plot->chart->series[series].values[i]));
        }
        drawing = is_good(plot, series, i);
    }
    buf_add(out, STR("\"/>\n"));
}

/* All points when there are not too many; else those at the ends, and those with no neighbour,
 * which would not be seen at all. */
static void draw_points(const struct plot *plot, size_t series)
{
    size_t count = plot->chart->label_count;
    for (size_t i = 0; i < count; i++) {
        bool alone = (i == 0 || !is_good(plot, series, i - 1)) && !is_good(plot, series, i + 1);
        bool marked = count <= MOST_MARKED || i == 0 || i + 1 == count || alone;
        if (marked && is_good(plot, series, i)) {
            chart_draw_point(plot->out, series, x_of(plot, i),
                             y_of(plot, plot->chart->series[series].values[i]));
        }
    }
}

/* --- names at the ends ------------------------------------------------------------------------ */

/* With one series, which the title names, its last value; else the name. Wrapped to `width`. */
static void end_text(const struct plot *plot, size_t series, double width,
                     struct chart_lines *lines, struct chart_figure *figure)
{
    const struct chart_series *line = &plot->chart->series[series];
    if (plot->chart->series_count > 1) {
        chart_text_wrap(line->name, width, lines);
        return;
    }
    size_t last = plot->chart->label_count;
    while (last > 0 && !is_good(plot, series, last - 1)) {
        last--;
    }
    double value = last > 0 ? line->values[last - 1] : 0;
    double shown = value / pow(10, plot->scale.power);
    *figure = chart_figure_make(plot->scale.power > 0 ? round(shown * 100) / 100 : shown, -1,
                                plot->chart->language);
    lines->line[0] = chart_figure_str(figure);
    lines->count = last > 0;
}

static double end_width(const struct plot *plot)
{
    double widest = 0;
    for (size_t s = 0; s < plot->chart->series_count; s++) {
        struct chart_lines lines = {0};
        struct chart_figure figure;
        end_text(plot, s, NAME_WIDTH, &lines, &figure);
        for (size_t i = 0; i < lines.count; i++) {
            widest = fmax(widest, chart_text_width(lines.line[i]) + (lines.hyphen[i] ? 6 : 0));
        }
    }
    return widest + ABOVE;
}

static double height_of(const struct end_label *label)
{
    return (double)label->lines.count * CHART_LINE_HEIGHT;
}

/* The label at the end of a line; false when the line has no point. */
static bool find_end(const struct plot *plot, size_t series, struct end_label *end,
                     struct chart_figure *figure)
{
    size_t last = plot->chart->label_count;
    while (last > 0 && !is_good(plot, series, last - 1)) {
        last--;
    }
    if (last == 0) {
        return false;
    }
    *end = (struct end_label){.series = series, .last = last - 1, .x = x_of(plot, last - 1)};
    end->y = y_of(plot, plot->chart->series[series].values[last - 1]);
    end->place = end->y;
    end_text(plot, series, NAME_WIDTH, &end->lines, figure);
    return true;
}

/* Pushes the names down until none meets the one above, then up from the bottom edge. */
static void spread(const struct plot *plot, struct end_label *ends, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        double least = ends[i - 1].place + (height_of(&ends[i - 1]) + height_of(&ends[i])) / 2;
        ends[i].place = fmax(ends[i].place, least);
    }
    double edge = plot->bottom + CHART_LINE_HEIGHT / 2.0;
    for (size_t i = count; i > 0; i--) {
        ends[i - 1].place = fmin(ends[i - 1].place, edge - height_of(&ends[i - 1]) / 2);
        edge = ends[i - 1].place - height_of(&ends[i - 1]) / 2;
    }
}

static const char *end_class(const struct plot *plot)
{
    return plot->chart->series_count > 1 ? "text" : "varde";
}

static void draw_end(const struct plot *plot, const struct end_label *end)
{
    double x = plot->right + ABOVE;
    if (fabs(end->place - end->y) > CHART_LINE_HEIGHT / 2.0) {
        chart_draw_line(plot->out, "visare", end->x + EDGE, end->y, x - 2, end->place);
    }
    double first = end->place - height_of(end) / 2 + CHART_LINE_HEIGHT - 5;
    chart_draw_lines(plot->out, end_class(plot), CHART_START, x, first, &end->lines);
}

/* How far the nearest other line is, above (negative direction) or below a point and
 * what follows it. */
static double free_room(const struct plot *plot, const struct end_label *end, bool above)
{
    double room = above ? end->y - plot->top : plot->bottom - end->y;
    for (size_t s = 0; s < plot->chart->series_count; s++) {
        for (size_t i = end->last; s != end->series && i < end->last + 3; i++) {
            double away =
                is_good(plot, s, i) ? y_of(plot, plot->chart->series[s].values[i]) - end->y : 0;
            if (above ? away < 0 : away > 0) {
                room = fmin(room, fabs(away));
            }
        }
    }
    return room;
}

/* A line that ends before the others has its name at its last point, on the side with more room. */
static void draw_early_end(const struct plot *plot, const struct end_label *end)
{
    bool above = free_room(plot, end, true) >= free_room(plot, end, false);
    double first =
        above ? end->y - height_of(end) + CHART_LINE_HEIGHT - ABOVE : end->y + CHART_LINE_HEIGHT;
    chart_draw_lines(plot->out, end_class(plot), CHART_START, end->x - EDGE,
                     fmax(first, CHART_LINE_HEIGHT), &end->lines);
}

static void draw_ends(const struct plot *plot)
{
    struct end_label ends[CHART_SERIES];
    struct chart_figure figure;
    size_t count = 0;
    for (size_t s = 0; s < plot->chart->series_count; s++) {
        struct end_label end;
        if (!find_end(plot, s, &end, &figure)) {
            continue;
        }
        if (end.x < plot->right - 1) {
            draw_early_end(plot, &end);
            continue;
        }
        size_t at = count++;
        for (; at > 0 && ends[at - 1].y > end.y; at--) {
            ends[at] = ends[at - 1];
        }
        ends[at] = end;
    }
    spread(plot, ends, count);
    for (size_t i = 0; i < count; i++) {
        draw_end(plot, &ends[i]);
    }
}

/* Enough height for the names of all lines below each other. */
static double plot_height(const struct plot *plot)
{
    double needed = 0;
    for (size_t s = 0; s < plot->chart->series_count; s++) {
        struct chart_lines lines = {0};
        struct chart_figure figure;
        end_text(plot, s, NAME_WIDTH, &lines, &figure);
        needed += (double)lines.count * CHART_LINE_HEIGHT;
    }
    return fmax(PLOT_HEIGHT, needed);
}

double chart_line_draw(const struct chart *chart, struct buf *out)
{
    struct plot plot = {.chart = chart, .out = out, .scale = chart_scale_make(chart, false, TICKS)};
    if (chart->label_count == 0) {
        return CHART_LINE_HEIGHT;
    }
    plot.top = draw_unit(&plot) + ABOVE;
    plot.bottom = plot.top + plot_height(&plot);
    /* The first and the last label are centred on their points, and must not leave the drawing. */
    double first = chart_text_widest_word(chart->labels[0]) / 2;
    double last = chart_text_widest_word(chart->labels[chart->label_count - 1]) / 2;
    plot.left = fmax(widest_tick(&plot) + 2 * EDGE, fmin(first, NAME_WIDTH / 2.0));
    plot.right = CHART_WIDTH - fmax(end_width(&plot), fmin(last, NAME_WIDTH / 2.0));
    draw_grid(&plot);
    double height = draw_labels(&plot);
    for (size_t s = 0; s < chart->series_count; s++) {
        draw_series(&plot, s);
    }
    for (size_t s = 0; s < chart->series_count; s++) {
        draw_points(&plot, s);
    }
    draw_ends(&plot);
    return height;
}
