#include "base/buf.h"
#include "render/chart/chart.h"
#include "render/chart/chart_draw.h"
#include "render/chart/chart_scale.h"
#include "test.h"

#include <math.h>

static void check_figure(double number, int decimals, const char *language, const char *should)
{
    struct chart_figure figure = chart_figure_make(number, decimals, str_from(language));
    CHECK_STR(chart_figure_str(&figure), str_from(should));
}

static void test_writing(void)
{
    check_figure(0, -1, "sv", "0");
    check_figure(-0.0, -1, "sv", "0");
    check_figure(8766, -1, "sv", "8\u202F766");
    check_figure(-1234567.0, -1, "sv", "−1\u202F234\u202F567");
    check_figure(0.5, -1, "sv", "0,5");
    check_figure(12.25, -1, "en", "12.25");
    check_figure(1234.5, -1, "en-GB", "1,234.5");
    check_figure(2, 1, "sv", "2,0");
    check_figure(-0.04, 1, "sv", "0,0");
    check_figure(0.000025, -1, "sv", "0,000025");
    check_figure(2.5e-9, -1, "sv", "2,5·10⁻⁹");
    check_figure(3e17, -1, "sv", "3·10¹⁷");
}

static void check_scale(double a, double b, double low, double high, double step)
{
    const double values[] = {a, b};
    const struct chart_series series = {STR("x"), values};
    const struct str labels[] = {STR("a"), STR("b")};
    const struct chart chart = {
        .labels = labels, .label_count = 2, .series = &series, .series_count = 1};
    struct chart_scale scale = chart_scale_make(&chart, false, 5);
    CHECK(fabs(scale.low - low) < 1e-9 * fabs(step));
    CHECK(fabs(scale.high - high) < 1e-9 * fabs(step));
    CHECK(fabs(scale.step - step) < 1e-9 * fabs(step));
}

static void test_scale(void)
{
    check_scale(0, 10, 0, 10, 2);
    check_scale(3, 97, 0, 100, 20);
    check_scale(91, 96, 91, 96, 1);
    check_scale(-3.5, 12, -5, 15, 5);
    check_scale(-96, -91, -96, -91, 1);
    check_scale(5, 5, 0, 5, 1);
    check_scale(0, 0, 0, 1, 0.2);
    check_scale(NAN, NAN, 0, 1, 0.2);
    check_scale(NAN, 1e9, 0, 1e9, 2e8);
    check_scale(1e-7, 9e-7, 0, 1e-6, 2e-7);
}

static void test_wrapping(void)
{
    struct chart_lines lines;
    chart_text_wrap(STR("Två eller flera kroniska sjukdomar"), 120, &lines);
    CHECK(lines.count == 3);
    CHECK_STR(lines.line[0], STR("Två eller flera"));
    CHECK_STR(lines.line[2], STR("sjukdomar"));
    chart_text_wrap(STR("Personcentrering"), 60, &lines);
    CHECK(lines.count > 1);
    CHECK(lines.hyphen[0]);
    CHECK(!lines.hyphen[lines.count - 1]);
    chart_text_wrap(STR("  "), 60, &lines);
    CHECK(lines.count == 0);
    chart_text_wrap(STR("å"), 1, &lines);
    CHECK(lines.count == 1);
    CHECK_STR(lines.line[0], STR("å"));
    /* A letter keeps its marks, a flag its halves. */
    chart_text_wrap(STR("🇸🇪🇳🇴🇩🇰"), 1, &lines);
    CHECK(lines.count == 3);
    CHECK_STR(lines.line[1], STR("🇳🇴"));
    chart_text_wrap(STR("x\u0323\u0301x"), 1, &lines);
    CHECK_STR(lines.line[0], STR("x\u0323\u0301"));
    CHECK(chart_text_width(STR("x\u0323\u0301")) <= chart_text_width(STR("x")));
    CHECK(chart_text_width(STR("漢字")) > chart_text_width(STR("xx")));
    chart_text_wrap(STR("a b c d e f g h i j k l"), 1, &lines);
    CHECK(lines.count == CHART_LINES);
    CHECK_STR(lines.line[CHART_LINES - 1], STR("f g h i j k l"));
}

static size_t count_in(struct str text, struct str needle)
{
    size_t count = 0;
    for (size_t at = str_find(text, needle, 0); at < text.size;
         at = str_find(text, needle, at + 1)) {
        count++;
    }
    return count;
}

static struct chart make(enum chart_kind kind, const struct str *labels, size_t label_count,
                         const struct chart_series *series, size_t series_count)
{
    return (struct chart){.kind = kind,
                          .id = STR("d1"),
                          .title = STR("Titel <&>"),
                          .description = STR("Beskrivning"),
                          .unit = STR("timmar"),
                          .language = STR("sv"),
                          .labels = labels,
                          .label_count = label_count,
                          .series = series,
                          .series_count = series_count};
}

static void test_share(void)
{
    const struct str labels[] = {STR("Möte"), STR("Egenvård")};
    const double hours[] = {1, 8765};
    const double parts[] = {0.4, 99.6};
    const double most[] = {3333, 6667};
    struct chart_series series = {STR("x"), hours};
    struct chart chart = make(CHART_SHARE, labels, 2, &series, 1);
    struct buf out;
    buf_init(&out);
    chart_svg(&chart, &out);
    struct str svg = buf_str(&out);
    CHECK(str_starts(svg, STR("<svg class=\"diagram-svg\" ")));
    CHECK(str_ends(svg, STR("</svg>\n")));
    CHECK(count_in(svg, STR("role=\"img\" aria-labelledby=\"d1-t d1-d\"")) == 1);
    CHECK(count_in(svg, STR("<title id=\"d1-t\">Titel &lt;&amp;&gt;</title>")) == 1);
    CHECK(count_in(svg, STR("8\u202F765\u00A0timmar</tspan> Egenvård</text>")) == 1);
    CHECK(count_in(svg, STR("diagram-andel-del")) == 2);
    CHECK(count_in(svg, STR("diagram-visare")) == 2);
    CHECK(count_in(svg, STR("style=")) == 0);
    CHECK(svg.size < 20000);
    series.values = most;
    buf_clear(&out);
    chart_svg(&chart, &out);
    CHECK(out.size < 20000);
    series.values = parts;
    buf_clear(&out);
    chart_svg(&chart, &out);
    CHECK(count_in(buf_str(&out), STR("stroke-width=\"56\"")) == 1);
    buf_finish(&out);
}

static void test_bars(void)
{
    const struct str labels[] = {STR("Ja & nej"), STR("Vet inte")};
    const double first[] = {12, -3};
    const double second[] = {NAN, 0};
    const struct chart_series series[] = {{STR("Kvinnor"), first}, {STR("Män"), second}};
    struct chart chart = make(CHART_BARS, labels, 2, series, 1);
    struct buf out;
    buf_init(&out);
    chart_svg(&chart, &out);
    CHECK(count_in(buf_str(&out), STR("<rect ")) == 2);
    CHECK(count_in(buf_str(&out), STR(">12\u00A0timmar</text>")) == 1);
    CHECK(count_in(buf_str(&out), STR(">−3</text>")) == 1);
    CHECK(count_in(buf_str(&out), STR(">Ja &amp; nej</text>")) == 1);
    CHECK(count_in(buf_str(&out), STR("<pattern")) == 0);
    chart.series_count = 2;
    chart.unit = STR("procent");
    buf_clear(&out);
    chart_svg(&chart, &out);
    CHECK(count_in(buf_str(&out), STR("<pattern id=\"d1-m2\"")) == 1);
    CHECK(count_in(buf_str(&out), STR(">Män</text>")) == 1);
    CHECK(count_in(buf_str(&out), STR(">12\u00A0%</text>")) == 1);
    CHECK(count_in(buf_str(&out), STR(">0\u00A0%</text>")) == 1);
    CHECK(count_in(buf_str(&out), STR(">–</text>")) == 1);
    buf_finish(&out);
}

static void test_line(void)
{
    enum { MANY = 60 };
    struct str labels[MANY];
    double values[MANY];
    double others[MANY];
    for (size_t i = 0; i < MANY; i++) {
        labels[i] = STR("2020-01");
        values[i] = i == 10 ? NAN : (double)i * 1e9;
        others[i] = i < 30 ? -(double)i * 1e9 : NAN;
    }
    const struct chart_series series[] = {{STR("Ett"), values}, {STR("Två"), others}};
    struct chart chart = make(CHART_LINE, labels, MANY, series, 2);
    struct buf out;
    buf_init(&out);
    chart_svg(&chart, &out);
    struct str svg = buf_str(&out);
    CHECK(count_in(svg, STR("miljarder timmar")) == 1);
    CHECK(count_in(svg, STR("diagram-linje")) == 2);
    CHECK(count_in(svg, STR("diagram-axel")) == 1);
    CHECK(count_in(svg, STR(">2020-01<")) == 3);
    CHECK(count_in(svg, STR("nan")) == 0);
    size_t first = str_find(svg, STR("diagram-linje"), 0);
    size_t gap = str_find(svg, STR("M"), str_find(svg, STR("M"), first) + 1);
    CHECK(gap < str_find(svg, STR("/>"), first));
    buf_finish(&out);
}

/* Anything the caller may hand over is drawn without a fault. */
static void test_extremes(void)
{
    static const double extremes[] = {0, -0.0, NAN, INFINITY, -1e300, 1e300, 5e-324, 1e17, -1e-9};
    struct str labels[countof(extremes)];
    for (size_t i = 0; i < countof(extremes); i++) {
        labels[i] = i % 2 == 0 ? STR("") : STR("Läkemedelsbiverkningsrapporteringsformuläret");
    }
    struct buf out;
    buf_init(&out);
    for (int kind = CHART_BARS; kind <= CHART_SHARE; kind++) {
        for (size_t from = 0; from < countof(extremes); from++) {
            for (size_t to = from; to <= countof(extremes); to++) {
                const struct chart_series series = {STR("x"), extremes + from};
                struct chart chart =
                    make((enum chart_kind)kind, labels + from, to - from, &series, to > from);
                buf_clear(&out);
                chart_svg(&chart, &out);
                CHECK(count_in(buf_str(&out), STR("nan")) == 0);
                CHECK(count_in(buf_str(&out), STR("inf")) == 0);
            }
        }
    }
    buf_finish(&out);
}

int main(void)
{
    test_writing();
    test_scale();
    test_wrapping();
    test_share();
    test_bars();
    test_line();
    test_extremes();
    return 0;
}
