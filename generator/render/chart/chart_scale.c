#include "render/chart/chart_scale.h"

#include "render/chart/chart.h"

#include <math.h>

bool chart_value_is_good(double value)
{
    double size = fabs(value);
    return size == 0 || (size > 1e-18 && size < 1e18);
}

void chart_range(const struct chart *chart, double *least, double *greatest)
{
    bool any = false;
    *least = 0;
    *greatest = 0;
    for (size_t s = 0; s < chart->series_count; s++) {
        for (size_t i = 0; i < chart->label_count; i++) {
            double value = chart->series[s].values[i];
            if (chart_value_is_good(value)) {
                *least = any ? fmin(*least, value) : value;
                *greatest = any ? fmax(*greatest, value) : value;
                any = true;
            }
        }
    }
}

/* The smallest of 1, 2, 5 times a power of ten that is not below `least`. */
static double nice_step(double least)
{
    double power = pow(10, floor(log10(least)));
    static const double steps[] = {1, 2, 5, 10};
    for (size_t i = 0; i < countof(steps); i++) {
        if (steps[i] * power >= least * (1 - 1e-9)) {
            return steps[i] * power;
        }
    }
    return 10 * power;
}

static int power_of(double greatest)
{
    static const int powers[] = {12, 9, 6};
    for (size_t i = 0; i < countof(powers); i++) {
        if (greatest >= pow(10, powers[i])) {
            return powers[i];
        }
    }
    return 0;
}

struct chart_scale chart_scale_make(const struct chart *chart, bool from_zero, int ticks)
{
    struct chart_scale scale = {0};
    chart_range(chart, &scale.low, &scale.high);
    /* A line may leave zero out when all values lie in the upper part, as a share of 91–96 %. */
    bool near_zero = scale.low > 0 ? scale.low < 0.6 * scale.high : scale.high > 0.6 * scale.low;
    if (from_zero || near_zero || scale.low >= scale.high) {
        scale.low = fmin(scale.low, 0);
        scale.high = fmax(scale.high, 0);
    }
    if (scale.high - scale.low <= fabs(scale.high) * 1e-9) {
        scale.high += scale.high < 0 || scale.high > 0 ? fabs(scale.high) : 1;
    }
    scale.step = nice_step((scale.high - scale.low) / ticks);
    scale.low = floor(scale.low / scale.step + 1e-9) * scale.step;
    scale.high = ceil(scale.high / scale.step - 1e-9) * scale.step;
    scale.power = power_of(fmax(fabs(scale.low), fabs(scale.high)));
    double shown = scale.step / pow(10, scale.power);
    scale.decimals = shown < 1 ? (int)ceil(-log10(shown) - 1e-9) : 0;
    scale.decimals = scale.decimals > 6 ? -1 : scale.decimals;
    return scale;
}

struct str chart_scale_word(int power, struct str language)
{
    bool english = str_starts(language, STR("en"));
    switch (power) {
    case 6:
        return english ? STR("millions") : STR("miljoner");
    case 9:
        return english ? STR("billions") : STR("miljarder");
    case 12:
        return english ? STR("trillions") : STR("biljoner");
    default:
        return (struct str){0};
    }
}
