#include "format/css/css_number.h"

#include "base/byte.h"

#include <math.h>

/* No sheet or drawing has a larger number, and a page description may have no room for it. */
static const double MOST = 1e9;

static bool is_digit(struct str text, size_t at)
{
    return at < text.size && byte_is_digit(text.data[at]);
}

/* m × 10^exponent by exact powers, so that every machine gets the same. */
static double scaled(double number, int exponent)
{
    static const double powers[] = {1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                    1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
    const int most = (int)countof(powers) - 1;
    if (exponent < -400 || exponent > 400) {
        return exponent < 0 || !(number > 0) ? 0 : MOST;
    }
    for (; exponent > most; exponent -= most) {
        number *= powers[most];
    }
    for (; exponent < -most; exponent += most) {
        number /= powers[most];
    }
    return exponent >= 0 ? number * powers[exponent] : number / powers[-exponent];
}

/* Reads "e-12" when it is a whole exponent ("em" and "ex" are not). */
static int read_exponent(struct str text, size_t *at)
{
    size_t from = *at;
    if (from >= text.size || (text.data[from] | 0x20) != 'e') {
        return 0;
    }
    from++;
    bool negative = from < text.size && text.data[from] == '-';
    from += negative || (from < text.size && text.data[from] == '+');
    if (!is_digit(text, from)) {
        return 0;
    }
    int exponent = 0;
    for (; is_digit(text, from); from++) {
        exponent = exponent < 1000 ? exponent * 10 + (text.data[from] - '0') : exponent;
    }
    *at = from;
    return negative ? -exponent : exponent;
}

size_t css_number(struct str text, double *number, bool *whole)
{
    size_t at = text.size > 0 && (text.data[0] == '-' || text.data[0] == '+');
    double digits = 0;
    int exponent = 0;
    bool any = false;
    bool fraction = false;
    for (;; at++) {
        if (is_digit(text, at)) {
            bool room = digits < 1e15;
            any = true;
            digits = room ? digits * 10 + (text.data[at] - '0') : digits;
            exponent += room ? -fraction : !fraction;
        } else if (!fraction && at < text.size && text.data[at] == '.' && is_digit(text, at + 1)) {
            fraction = true;
        } else {
            break;
        }
    }
    if (!any) {
        return 0;
    }
    size_t end = at;
    exponent += read_exponent(text, &end);
    double value = fmin(scaled(digits, exponent), MOST);
    *number = text.data[0] == '-' ? -value : value;
    if (whole != NULL) {
        *whole = !fraction && end == at;
    }
    return end;
}
