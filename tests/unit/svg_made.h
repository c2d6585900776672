/* svg_made: draws a small SVG for a test, and helps with what comes out. */
#ifndef TESTS_UNIT_SVG_MADE_H
#define TESTS_UNIT_SVG_MADE_H

#include "test.h"

#include "base/arena.h"
#include "format/svg/svg.h"

#include <math.h>

/* Draws the content of a view of 100 × 100 units. */
static inline struct svg_drawing svg_made(struct arena *arena, const char *content,
                                          const struct svg_options *options)
{
    const struct str parts[] = {STR("<svg xmlns='http://www.w3.org/2000/svg' width='100' "
                                    "height='100' overflow='visible'>"),
                                str_from(content), STR("</svg>")};
    struct svg_drawing drawing;
    struct xml_fault fault;
    CHECK(svg_read(arena, str_join(arena, parts, countof(parts)), options, &drawing, &fault));
    return drawing;
}

static inline bool is_near(double a, double b)
{
    return fabs(a - b) < 1e-6 * (1 + fabs(b));
}

static inline bool is_matrix(struct svg_matrix m, double a, double b, double c, double d, double e,
                             double f)
{
    return is_near(m.a, a) && is_near(m.b, b) && is_near(m.c, c) && is_near(m.d, d) &&
           is_near(m.e, e) && is_near(m.f, f);
}

static inline bool is_colour(struct css_colour colour, unsigned rgb, double alpha)
{
    return is_near(colour.red * 255, rgb >> 16 & 0xFF) &&
           is_near(colour.green * 255, rgb >> 8 & 0xFF) && is_near(colour.blue * 255, rgb & 0xFF) &&
           is_near(colour.alpha, alpha);
}

/* The path as "M0 0L10 0Z", with at most three decimals. */
static inline struct str path_text(struct arena *arena, const struct svg_path *path)
{
    struct str text = {0};
    const double *point = path->points;
    for (uint32_t i = 0; i < path->verb_count; i++) {
        static const size_t counts[] = {1, 1, 3, 0};
        text = str_format(arena, "%.*s%c", (int)text.size, text.data, "MLCZ"[path->verbs[i]]);
        for (size_t k = 0; k < counts[path->verbs[i]]; k++, point += 2) {
            double x = round(point[0] * 1000) / 1000 + 0.0;
            double y = round(point[1] * 1000) / 1000 + 0.0;
            text =
                str_format(arena, "%.*s%s%g %g", (int)text.size, text.data, k > 0 ? "," : "", x, y);
        }
    }
    return text;
}

#endif
