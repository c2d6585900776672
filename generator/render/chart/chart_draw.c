#include "render/chart/chart_draw.h"

#include "base/buf.h"
#include "format/data/html_escape.h"
#include "render/chart/chart.h"

static void add_attribute(struct buf *out, const char *name, double value)
{
    buf_add_byte(out, ' ');
    buf_add(out, str_from(name));
    buf_add(out, STR("=\""));
    chart_add_number(out, value);
    buf_add_byte(out, '"');
}

static void open_text(struct buf *out, const char *class, enum chart_anchor anchor, double x,
                      double y)
{
    static const char *const anchors[] = {"", " text-anchor=\"middle\"", " text-anchor=\"end\""};
    buf_printf(out, "<text class=\"diagram-%s\"%s", class, anchors[anchor]);
    add_attribute(out, "x", x);
    add_attribute(out, "y", y);
    buf_add_byte(out, '>');
}

void chart_draw_text(struct buf *out, const char *class, enum chart_anchor anchor, double x,
                     double y, struct str text)
{
    open_text(out, class, anchor, x, y);
    html_escape_quotes(text, out);
    buf_add(out, STR("</text>\n"));
}

void chart_draw_lines(struct buf *out, const char *class, enum chart_anchor anchor, double x,
                      double y, const struct chart_lines *lines)
{
    for (size_t i = 0; i < lines->count; i++) {
        open_text(out, class, anchor, x, y + (double)i * CHART_LINE_HEIGHT);
        html_escape_quotes(lines->line[i], out);
        buf_add(out, lines->hyphen[i] ? STR("-</text>\n") : STR("</text>\n"));
    }
}

void chart_draw_entry(struct buf *out, double x, double y, struct str value,
                      const struct chart_lines *lines)
{
    struct chart_lines rest = *lines;
    open_text(out, "text", CHART_START, x, y);
    buf_add(out, STR("<tspan class=\"diagram-varde\">"));
    html_escape_quotes(value, out);
    buf_add(out, STR("</tspan> "));
    if (lines->count > 0) {
        html_escape_quotes(lines->line[0], out);
        buf_add(out, lines->hyphen[0] ? STR("-") : STR(""));
        rest.count--;
        for (size_t i = 0; i < rest.count; i++) {
            rest.line[i] = lines->line[i + 1];
            rest.hyphen[i] = lines->hyphen[i + 1];
        }
    }
    buf_add(out, STR("</text>\n"));
    chart_draw_lines(out, "text", CHART_START, x, y + CHART_LINE_HEIGHT, &rest);
}

void chart_draw_line(struct buf *out, const char *class, double x1, double y1, double x2, double y2)
{
    buf_printf(out, "<path class=\"diagram-%s\" d=\"M", class);
    chart_add_number(out, x1);
    buf_add_byte(out, ' ');
    chart_add_number(out, y1);
    buf_add_byte(out, 'L');
    chart_add_number(out, x2);
    buf_add_byte(out, ' ');
    chart_add_number(out, y2);
    buf_add(out, STR("\"/>\n"));
}

static void add_rectangle(struct buf *out, double x, double y, double width, double height)
{
    add_attribute(out, "x", x);
    add_attribute(out, "y", y);
    add_attribute(out, "width", width);
    add_attribute(out, "height", height);
    buf_add(out, STR("/>\n"));
}

void chart_draw_bar(const struct chart *chart, struct buf *out, size_t series, double x, double y,
                    double width, double height)
{
    buf_printf(out, "<rect class=\"diagram-stapel diagram-serie-%zu\"", series + 1);
    add_rectangle(out, x, y, width, height);
    if (series > 0) {
        buf_add(out, STR("<rect fill=\"url(#"));
        html_escape_quotes(chart->id, out);
        buf_printf(out, "-m%zu)\"", series + 1);
        add_rectangle(out, x, y, width, height);
    }
}

void chart_draw_patterns(const struct chart *chart, struct buf *out)
{
    /* Slanting lines, dots, upright lines, a net, level lines. */
    static const char *const paths[CHART_SERIES] = {
        "",      "M-1 1L1 -1M0 6L6 0M5 7L7 5", "M1.5 1.5h.01M4.5 4.5h.01", "M3 0V6", "M3 0V6M0 3H6",
        "M0 3H6"};
    if (chart->series_count < 2) {
        return;
    }
    buf_add(out, STR("<defs>\n"));
    for (size_t i = 1; i < chart->series_count && i < CHART_SERIES; i++) {
        buf_add(out, STR("<pattern id=\""));
        html_escape_quotes(chart->id, out);
        buf_printf(out,
                   "-m%zu\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
                   "<path class=\"diagram-monster\" d=\"%s\"/></pattern>\n",
                   i + 1, paths[i]);
    }
    buf_add(out, STR("</defs>\n"));
}

void chart_draw_point(struct buf *out, size_t series, double x, double y)
{
    /* Circle, square, triangle, diamond, triangle on its tip, cross; all around the origin. */
    static const char *const shapes[CHART_SERIES] = {
        "m-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0z",
        "m-4 -4h8v8h-8z",
        "m0 -5.5l5.3 9.5h-10.6z",
        "m0 -6l5.5 6l-5.5 6l-5.5 -6z",
        "m0 5.5l5.3 -9.5h-10.6z",
        "m-1.6 -5h3.2v3.4h3.4v3.2h-3.4v3.4h-3.2v-3.4h-3.4v-3.2h3.4z"};
    buf_printf(out, "<path class=\"diagram-punkt diagram-serie-%zu\" d=\"M", series + 1);
    chart_add_number(out, x);
    buf_add_byte(out, ' ');
    chart_add_number(out, y);
    buf_add(out, str_from(shapes[series % CHART_SERIES]));
    buf_add(out, STR("\"/>\n"));
}

double chart_draw_key(const struct chart *chart, struct buf *out, double y)
{
    enum { SWATCH = 14, GAP = 6, BETWEEN = 16 };
    double x = 0;
    if (chart->series_count < 2) {
        return y;
    }
    for (size_t i = 0; i < chart->series_count; i++) {
        double width = SWATCH + GAP + chart_text_width(chart->series[i].name);
        if (x > 0 && x + width > CHART_WIDTH) {
            x = 0;
            y += CHART_LINE_HEIGHT + 3;
        }
        chart_draw_bar(chart, out, i, x, y + 2, SWATCH, SWATCH);
        chart_draw_text(out, "text", CHART_START, x + SWATCH + GAP, y + SWATCH,
                        chart->series[i].name);
        x += width + BETWEEN;
    }
    return y + CHART_LINE_HEIGHT + 12;
}

bool chart_unit_follows(const struct chart *chart, struct str *unit)
{
    static const char *const words[] = {"%", "procent", "percent", "per cent"};
    bool follows = str_is_one_of(chart->unit, words, countof(words));
    *unit = follows ? STR("%") : chart->unit;
    return follows;
}
