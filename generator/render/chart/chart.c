#include "render/chart/chart.h"

#include "base/buf.h"
#include "format/data/html_escape.h"
#include "render/chart/chart_draw.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static void add_named(struct buf *out, const char *element, const char *suffix, struct str id,
                      struct str text)
{
    if (text.size == 0) {
        return;
    }
    buf_printf(out, "<%s id=\"", element);
    html_escape_quotes(id, out);
    buf_printf(out, "-%s\">", suffix);
    html_escape_quotes(text, out);
    buf_printf(out, "</%s>\n", element);
}

static void open_svg(const struct chart *chart, double height, struct buf *out)
{
    buf_add(out,
            STR("<svg class=\"diagram-svg\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "));
    chart_add_number(out, CHART_WIDTH);
    buf_add_byte(out, ' ');
    chart_add_number(out, ceil(height));
    buf_printf(out, "\" font-size=\"%d\" role=\"img\" aria-labelledby=\"", CHART_TEXT_SIZE);
    html_escape_quotes(chart->id, out);
    buf_add(out, STR("-t"));
    if (chart->description.size > 0) {
        buf_add_byte(out, ' ');
        html_escape_quotes(chart->id, out);
        buf_add(out, STR("-d"));
    }
    buf_add(out, STR("\">\n"));
    add_named(out, "title", "t", chart->id, chart->title);
    add_named(out, "desc", "d", chart->id, chart->description);
}

void chart_svg(const struct chart *chart, struct buf *out)
{
    static double (*const draw[])(const struct chart *chart, struct buf *out) = {
        [CHART_BARS] = chart_bars_draw,
        [CHART_LINE] = chart_line_draw,
        [CHART_SHARE] = chart_share_draw,
    };
    struct buf inside;
    buf_init(&inside);
    struct chart bounded = *chart;
    if (bounded.series_count > CHART_SERIES) {
        bounded.series_count = CHART_SERIES;
    }
    double height = draw[chart->kind](&bounded, &inside);
    open_svg(chart, height, out);
    buf_add(out, buf_str(&inside));
    buf_add(out, STR("</svg>\n"));
    buf_finish(&inside);
}
