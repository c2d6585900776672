/* The numbers of a table for a chart: what is read, and where what cannot be read is reported. */
#include "site/figures.h"
#include "site_text.h"

#include <math.h>

static bool read_figures(struct site_text *text, struct figures *figures)
{
    struct place place = {STR("x.md"), 9, 4, 7};
    return figures_read(&text->arena, text->document, 0, place, &text->diags, figures);
}

static void test_numbers(void)
{
    struct site_text text;
    struct figures figures;
    site_text_init(&text,
                   STR("Text\n\n| År | Män | Kvinnor |\n|--|--|--|\n| 2020 | 1 250,5 | – |\n"
                       "| 2021 | −3 | |\n"),
                   &site_options);
    CHECK(read_figures(&text, &figures) && text.diags.items.count == 0);
    CHECK(figures.label_count == 2 && figures.series_count == 2);
    CHECK_STR(figures.labels[1], STR("2021"));
    CHECK_STR(figures.names[1], STR("Kvinnor"));
    CHECK(figures.values[0][0] == 1250.5 && figures.values[0][1] == -3.0);
    CHECK(isnan(figures.values[1][0]) && isnan(figures.values[1][1]));
    site_text_finish(&text);
}

static void check_fault(struct str markdown, uint32_t line, uint32_t column)
{
    struct site_text text;
    struct figures figures;
    site_text_init(&text, markdown, &site_options);
    text.diags.items.count = 0;
    CHECK(!read_figures(&text, &figures));
    const struct diag *all = text.diags.items.items;
    CHECK(text.diags.items.count == 1 && all[0].rule == RULE_CHART_DATA);
    CHECK(all[0].place.line == line && all[0].place.column == column);
    site_text_finish(&text);
}

static void test_faults(void)
{
    check_fault(STR("Ingen tabell"), 9, 4);
    check_fault(STR("| a | b |\n|--|--|\n| x | två |\n"), 3, 0);
    check_fault(STR("| a | b |\n|--|--|\n"), 1, 0);
    check_fault(STR("| a |\n|--|\n| x |\n"), 1, 0);
    check_fault(STR("|a|b|c|d|e|f|g|h|\n|-|-|-|-|-|-|-|-|\n|x|1|2|3|4|5|6|7|\n"), 1, 0);
}

static void test_limits(void)
{
    struct site_text text;
    struct figures figures;
    struct buf table;
    buf_init(&table);
    buf_add(&table, STR("| a | b |\n|--|--|\n"));
    for (int i = 0; i < FIGURES_LABELS; i++) {
        buf_printf(&table, "| %d | %d |\n", i, i);
    }
    site_text_init(&text, buf_str(&table), &site_options);
    CHECK(read_figures(&text, &figures) && figures.label_count == FIGURES_LABELS);
    site_text_finish(&text);
    buf_add(&table, STR("| en | 1 |\n"));
    check_fault(buf_str(&table), FIGURES_LABELS + 3, 0);
    buf_finish(&table);
}

int main(void)
{
    test_numbers();
    test_faults();
    test_limits();
    return 0;
}
