/* chart_share: the parts of a whole. Up to MOST_MARKS units are drawn one mark each, column by
 * column, so that one of many thousands is still one; else as areas to scale.
 *
 * A column of marks is one dashed line, which keeps the drawing small: dash and gap make a mark and
 * the room to the next. So the style sheet gives these classes a stroke and no fill. */
#include "base/buf.h"
#include "render/chart/chart.h"
#include "render/chart/chart_draw.h"
#include "render/chart/chart_scale.h"

#include <math.h>

enum {
    MOST_MARKS = 10000,
    MOST_SIDE = 34,
    STRIP = 56,
    SWATCH = 14,
    SMALL_PART = 100,
    SMALL_MARK = 6
};

struct share {
    const struct chart *chart;
    struct buf *out;
    const double *values;
    double total;
    bool marks;
    size_t rows;
    double pitch; /* from one mark to the next */
    double y;
};

static double part_value(const struct share *share, size_t part)
{
    double value = share->values[part];
    return chart_value_is_good(value) && value > 0 ? value : 0;
}

static bool is_small(const struct share *share, size_t part)
{
    double value = part_value(share, part);
    return value > 0 && value * SMALL_PART < share->total;
}

/* How a part is drawn: the first as large dots, the last as small ones, those between each in a
 * form of its own, so that colour alone never tells them apart. Sizes are parts of the pitch. */
struct form {
    double width;  /* of the line */
    double length; /* of the dash; 0: a round dot */
};

static struct form form_of(const struct share *share, size_t part)
{
    static const struct form between[] = {
        {0.82, 0.82}, {0.35, 0.88}, {0.88, 0.35}, {0.5, 0.5}, {0.4, 0}};
    if (part == 0) {
        /* A few among thousands are drawn over their neighbours' edges, to be seen. */
        bool lost = share->pitch > 0 && share->pitch < SMALL_MARK && is_small(share, part);
        return (struct form){lost ? 1.5 : 0.96, 0};
    }
    if (part + 1 == share->chart->label_count) {
        return (struct form){0.7, 0};
    }
    return between[(part - 1) % countof(between)];
}

static void open_path(const struct share *share, size_t part)
{
    /* The colours that are far from those of the first and the last part. */
    static const unsigned char series[] = {2, 4, 5, 6};
    size_t last = share->chart->label_count - 1;
    if (part == 0) {
        buf_add(share->out, STR("<path class=\"diagram-andel-del\""));
    } else if (part == last) {
        buf_add(share->out, STR("<path class=\"diagram-andel-hel\""));
    } else {
        buf_printf(share->out, "<path class=\"diagram-andel-del diagram-serie-%d\"",
                   series[(part - 1) % countof(series)]);
    }
}

static void add_attribute(struct buf *out, const char *name, double value)
{
    buf_printf(out, " %s=\"", name);
    chart_add_number(out, value);
    buf_add_byte(out, '"');
}

/* The attributes that turn a line into a row of dots, squares or bars. */
static void add_form(const struct share *share, struct form form, double pitch)
{
    add_attribute(share->out, "stroke-width", form.width * pitch);
    buf_add(share->out, STR(" stroke-dasharray=\""));
    chart_add_number(share->out, form.length * pitch);
    buf_add_byte(share->out, ' ');
    chart_add_number(share->out, pitch - form.length * pitch);
    buf_add(share->out, form.length > 0 ? STR("\"") : STR("\" stroke-linecap=\"round\""));
}

/* Moves to the first mark of a run in a column, `from` … `to` - 1 from the top, and
 * draws over it. */
static void add_run(const struct share *share, struct form form, double x, double y, size_t from,
                    size_t to)
{
    double inset = (1 - form.length) / 2 * share->pitch;
    buf_add_byte(share->out, 'M');
    chart_add_number(share->out, x);
    buf_add_byte(share->out, ' ');
    chart_add_number(share->out, y + (double)from * share->pitch + inset);
    buf_add_byte(share->out, 'v');
    /* A round dot is a dash of no length; the line must reach past where the last one begins. */
    double length = (double)(to - from) * share->pitch - 2 * inset;
    chart_add_number(share->out, form.length > 0 ? length : length + share->pitch * 0.01);
}

static void draw_marks(const struct share *share, size_t part, size_t from, size_t to)
{
    struct form form = form_of(share, part);
    if (from == to) {
        return;
    }
    open_path(share, part);
    add_form(share, form, share->pitch);
    buf_add(share->out, STR(" d=\""));
    while (from < to) {
        size_t column = from / share->rows;
        size_t end = (column + 1) * share->rows < to ? (column + 1) * share->rows : to;
        double x = ((double)column + 0.5) * share->pitch;
        add_run(share, form, x, share->y, from - column * share->rows, end - column * share->rows);
        from = end;
    }
    buf_add(share->out, STR("\"/>\n"));
}

/* --- the key ---------------------------------------------------------------------------------- */

/* "8 765 timmar", "25 %": the unit after percentages, and else after the greatest part. */
static void add_value(const struct share *share, size_t part, struct buf *text)
{
    struct str unit;
    bool follows = chart_unit_follows(share->chart, &unit);
    size_t greatest = 0;
    for (size_t i = 1; i < share->chart->label_count; i++) {
        greatest = part_value(share, i) > part_value(share, greatest) ? i : greatest;
    }
    struct chart_figure figure =
        chart_figure_make(part_value(share, part), -1, share->chart->language);
    buf_add(text, chart_figure_str(&figure));
    if (unit.size > 0 && (follows || part == greatest)) {
        buf_add(text, STR("\u00A0"));
        buf_add(text, unit);
    }
}

/* The level line that makes a part of a strip, or its swatch: solid, or cut in its own way. */
static void add_strip(const struct share *share, size_t part, double x, double y, double length,
                      double height)
{
    static const char *const dashes[] = {"3 2", "6 2", "2 4"};
    bool between = part > 0 && part + 1 < share->chart->label_count;
    open_path(share, part);
    add_attribute(share->out, "stroke-width", part == 0 || between ? height : height * 0.8);
    if (between) {
        buf_printf(share->out, " stroke-dasharray=\"%s\"", dashes[(part - 1) % countof(dashes)]);
    }
    buf_add(share->out, STR(" d=\"M"));
    chart_add_number(share->out, x);
    buf_add_byte(share->out, ' ');
    chart_add_number(share->out, y);
    buf_add_byte(share->out, 'h');
    chart_add_number(share->out, length);
    buf_add(share->out, STR("\"/>\n"));
}

/* One mark of the part, as large as the text. */
static void draw_swatch(const struct share *share, size_t part, double y)
{
    struct share plain = *share;
    plain.pitch = SWATCH;
    struct form form = form_of(&plain, part);
    if (!share->marks) {
        add_strip(share, part, 0, y + SWATCH / 2.0, SWATCH, SWATCH);
        return;
    }
    open_path(share, part);
    add_form(share, form, SWATCH);
    buf_add(share->out, STR(" d=\""));
    add_run(&plain, form, SWATCH / 2.0, y, 0, 1);
    buf_add(share->out, STR("\"/>\n"));
}

static double draw_key(const struct share *share, size_t part, double y)
{
    struct chart_lines lines;
    struct buf value;
    buf_init(&value);
    add_value(share, part, &value);
    draw_swatch(share, part, y + 2);
    /* The value begins the first line, which has so much less room. */
    double x = SWATCH + 6;
    double room = CHART_WIDTH - x - chart_text_width(buf_str(&value)) * 1.1 - 6;
    chart_text_wrap(share->chart->labels[part], room, &lines);
    chart_draw_entry(share->out, x, y + CHART_TEXT_SIZE - 1, buf_str(&value), &lines);
    buf_finish(&value);
    return y + (double)(lines.count > 0 ? lines.count : 1) * CHART_LINE_HEIGHT + 4;
}

/* --- the whole -------------------------------------------------------------------------------- */

/* Lays out `total` marks in columns over the whole width, about half as high as wide. */
static void lay_out(struct share *share)
{
    size_t total = (size_t)share->total;
    size_t rows = (size_t)lround(sqrt(share->total / 1.7));
    if (rows > 4) {
        rows = (rows + 2) / 5 * 5;
    }
    share->rows = total <= 10 ? 1 : rows;
    if (total == 100) {
        share->rows = 5;
    }
    size_t columns = (total + share->rows - 1) / share->rows;
    share->pitch = fmin((double)CHART_WIDTH / (double)columns, MOST_SIDE);
}

static double draw_waffle(const struct share *share)
{
    size_t first = (size_t)part_value(share, 0);
    size_t from = first;
    for (size_t i = 1; i < share->chart->label_count; i++) {
        size_t count = (size_t)part_value(share, i);
        draw_marks(share, i, from, from + count);
        from += count;
    }
    draw_marks(share, 0, 0, first);
    return share->y + (double)share->rows * share->pitch;
}

/* One strip, cut in proportion. A part that is not nothing is always seen. */
static double draw_strip(const struct share *share)
{
    double x = 0;
    for (size_t i = 0; i < share->chart->label_count; i++) {
        double width = part_value(share, i) / share->total * CHART_WIDTH;
        if (width > 0) {
            add_strip(share, i, x, share->y + STRIP / 2.0, fmax(width > 4 ? width - 1.5 : width, 1),
                      STRIP);
        }
        x += width;
    }
    return share->y + STRIP;
}

/* From the key of the first part down to it, when it is so small that it would be looked for. */
static void draw_pointer(const struct share *share)
{
    double x = SWATCH / 2.0;
    double to = share->marks ? share->pitch / 2 : 0.5;
    if (!is_small(share, 0)) {
        return;
    }
    chart_draw_line(share->out, "visare", x, share->y - 12, x, share->y - 7);
    chart_draw_line(share->out, "visare", x, share->y - 7, to, share->y - 1);
}

static double draw_whole(struct share *share)
{
    bool whole_numbers = true;
    for (size_t i = 0; i < share->chart->label_count; i++) {
        double value = part_value(share, i);
        share->total += value;
        whole_numbers = whole_numbers && value == floor(value);
    }
    share->marks = whole_numbers && share->total >= 1 && share->total <= MOST_MARKS;
    share->y = draw_key(share, 0, share->y) + 10;
    if (share->marks) {
        lay_out(share);
    }
    if (share->total > 0) {
        draw_pointer(share);
        share->y = (share->marks ? draw_waffle(share) : draw_strip(share)) + 8;
    }
    for (size_t i = 1; i < share->chart->label_count; i++) {
        share->y = draw_key(share, i, share->y);
    }
    return share->y;
}

double chart_share_draw(const struct chart *chart, struct buf *out)
{
    double y = 0;
    for (size_t s = 0; s < chart->series_count && chart->label_count > 0; s++) {
        struct share share = {
            .chart = chart, .out = out, .values = chart->series[s].values, .y = y};
        if (chart->series_count > 1) {
            struct chart_lines lines;
            chart_text_wrap(chart->series[s].name, CHART_WIDTH, &lines);
            chart_draw_lines(out, "text", CHART_START, 0, y + CHART_TEXT_SIZE - 1, &lines);
            share.y += (double)lines.count * CHART_LINE_HEIGHT + 4;
        }
        y = draw_whole(&share) + 14;
    }
    return fmax(y - 14, CHART_LINE_HEIGHT);
}
