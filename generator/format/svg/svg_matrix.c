#include "format/svg/svg_matrix.h"

#include "base/byte.h"
#include "format/svg/svg_scan.h"

#include <math.h>

static const double DEGREE = 3.14159265358979323846 / 180;

struct svg_matrix svg_identity(void)
{
    return (struct svg_matrix){1, 0, 0, 1, 0, 0};
}

struct svg_matrix svg_translation(double x, double y)
{
    return (struct svg_matrix){1, 0, 0, 1, x, y};
}

struct svg_matrix svg_multiply(struct svg_matrix m, struct svg_matrix n)
{
    return (struct svg_matrix){m.a * n.a + m.b * n.c,       m.a * n.b + m.b * n.d,
                               m.c * n.a + m.d * n.c,       m.c * n.b + m.d * n.d,
                               m.e * n.a + m.f * n.c + n.e, m.e * n.b + m.f * n.d + n.f};
}

struct svg_point svg_apply(struct svg_matrix matrix, double x, double y)
{
    return (struct svg_point){matrix.a * x + matrix.c * y + matrix.e,
                              matrix.b * x + matrix.d * y + matrix.f};
}

static double determinant(struct svg_matrix matrix)
{
    return matrix.a * matrix.d - matrix.b * matrix.c;
}

bool svg_invert(struct svg_matrix matrix, struct svg_matrix *inverse)
{
    double d = determinant(matrix);
    if (!isfinite(d) || fabs(d) < 1e-18 || !isfinite(matrix.e) || !isfinite(matrix.f)) {
        return false;
    }
    *inverse = (struct svg_matrix){matrix.d / d,
                                   -matrix.b / d,
                                   -matrix.c / d,
                                   matrix.a / d,
                                   (matrix.c * matrix.f - matrix.d * matrix.e) / d,
                                   (matrix.b * matrix.e - matrix.a * matrix.f) / d};
    return isfinite(inverse->e) && isfinite(inverse->f);
}

double svg_scale(struct svg_matrix matrix)
{
    return sqrt(fabs(determinant(matrix)));
}

struct svg_box svg_box_moved(struct svg_matrix matrix, struct svg_box box)
{
    struct svg_point corners[] = {svg_apply(matrix, box.x, box.y),
                                  svg_apply(matrix, box.x + box.width, box.y),
                                  svg_apply(matrix, box.x, box.y + box.height),
                                  svg_apply(matrix, box.x + box.width, box.y + box.height)};
    struct svg_point least = corners[0];
    struct svg_point most = corners[0];
    for (size_t i = 1; i < countof(corners); i++) {
        least.x = fmin(least.x, corners[i].x);
        least.y = fmin(least.y, corners[i].y);
        most.x = fmax(most.x, corners[i].x);
        most.y = fmax(most.y, corners[i].y);
    }
    return (struct svg_box){least.x, least.y, most.x - least.x, most.y - least.y};
}

static struct svg_matrix rotation(const double *n, size_t count)
{
    double sine = sin(n[0] * DEGREE);
    double cosine = cos(n[0] * DEGREE);
    struct svg_matrix turn = {cosine, sine, -sine, cosine, 0, 0};
    if (count < 3) {
        return turn;
    }
    return svg_multiply(svg_multiply(svg_translation(-n[1], -n[2]), turn),
                        svg_translation(n[1], n[2]));
}

/* One function of a list; false when it has another name or number of arguments. */
static bool make_function(struct str name, const double *n, size_t count, struct svg_matrix *matrix)
{
    static const char *const names[] = {"matrix", "translate",  "scale",      "rotate", "skewx",
                                        "skewy",  "translatex", "translatey", "scalex", "scaley"};
    double second = count > 1 ? n[1] : 0;
    *matrix = svg_identity();
    switch (svg_keyword(name, names, countof(names))) {
    case 0:
        *matrix = (struct svg_matrix){n[0], n[1], n[2], n[3], n[4], n[5]};
        return count == 6;
    case 1:
        *matrix = svg_translation(n[0], second);
        return count == 1 || count == 2;
    case 2:
        matrix->a = n[0];
        matrix->d = count > 1 ? n[1] : n[0];
        return count == 1 || count == 2;
    case 3:
        *matrix = rotation(n, count);
        return count == 1 || count == 3;
    case 4:
        matrix->c = tan(n[0] * DEGREE);
        return count == 1;
    case 5:
        matrix->b = tan(n[0] * DEGREE);
        return count == 1;
    case 6:
        matrix->e = n[0];
        return count == 1;
    case 7:
        matrix->f = n[0];
        return count == 1;
    case 8:
        matrix->a = n[0];
        return count == 1;
    case 9:
        matrix->d = n[0];
        return count == 1;
    default:
        return false;
    }
}

/* A number that may have the units of CSS: px, deg, rad, turn. */
static bool scan_argument(struct svg_scan *scan, double *number)
{
    static const char *const units[] = {"", "px", "deg", "rad", "turn", "grad"};
    static const double factors[] = {1, 1, 1, 1 / (3.14159265358979323846 / 180), 360, 0.9};
    if (!svg_scan_number(scan, number)) {
        return false;
    }
    size_t from = scan->at;
    while (!svg_scan_done(scan) && byte_small(scan->text.data[scan->at]) >= 'a' &&
           byte_small(scan->text.data[scan->at]) <= 'z') {
        scan->at++;
    }
    size_t unit = svg_keyword(str_slice(scan->text, from, scan->at), units, countof(units));
    *number *= unit < countof(units) ? factors[unit] : 0;
    return unit < countof(units);
}

bool svg_transform(struct str text, struct svg_matrix *matrix)
{
    struct svg_scan scan = {str_trim(text), 0};
    *matrix = svg_identity();
    if (svg_is(scan.text, "none")) {
        return true;
    }
    while (!svg_scan_done(&scan)) {
        struct str name = svg_scan_name(&scan);
        double numbers[6] = {0};
        size_t count = 0;
        svg_scan_space(&scan);
        if (!svg_scan_byte(&scan, '(')) {
            return false;
        }
        svg_scan_space(&scan);
        while (count < countof(numbers) && scan_argument(&scan, &numbers[count])) {
            count++;
            svg_scan_comma(&scan);
        }
        struct svg_matrix one;
        if (!svg_scan_byte(&scan, ')') || !make_function(name, numbers, count, &one)) {
            return false;
        }
        *matrix = svg_multiply(one, *matrix);
        svg_scan_comma(&scan);
    }
    return true;
}

bool svg_view_box(struct str text, struct svg_box *box)
{
    struct svg_scan scan = {text, 0};
    double numbers[4];
    svg_scan_space(&scan);
    for (size_t i = 0; i < countof(numbers); i++) {
        if (!svg_scan_number(&scan, &numbers[i])) {
            return false;
        }
        svg_scan_comma(&scan);
    }
    *box = (struct svg_box){numbers[0], numbers[1], numbers[2], numbers[3]};
    return svg_scan_done(&scan) && box->width > 0 && box->height > 0;
}

/* The share of the left-over space that goes before: of "xMid", "YMax", … */
static double align(struct str text, size_t at)
{
    struct str word = str_slice(text, at, at + 3);
    return svg_is(word, "min") ? 0 : svg_is(word, "max") ? 1 : 0.5;
}

struct svg_matrix svg_fit(struct str preserve, struct svg_box content, struct svg_box frame,
                          bool *slice)
{
    struct svg_scan scan = {preserve, 0};
    struct str how;
    struct str which = {0};
    double x = frame.width / content.width;
    double y = frame.height / content.height;
    *slice = false;
    if (!svg_scan_word(&scan, &how) || svg_is(how, "defer")) {
        if (!svg_scan_word(&scan, &how)) {
            how = STR("xMidYMid");
        }
    }
    svg_scan_word(&scan, &which);
    if (!svg_is(how, "none")) {
        *slice = svg_is(which, "slice");
        x = y = *slice ? fmax(x, y) : fmin(x, y);
    }
    double across = frame.width - content.width * x;
    double down = frame.height - content.height * y;
    return (struct svg_matrix){x,
                               0,
                               0,
                               y,
                               frame.x - content.x * x + across * align(how, 1),
                               frame.y - content.y * y + down * align(how, 5)};
}
