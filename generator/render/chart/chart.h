/* chart: a picture of a few numbers as SVG, drawn with classes (no style attributes: strict CSP).
 *
 * The SVG has role="img" and a title and desc (aria-labelledby); numbers are written in the
 * language's way (decimal comma, no-break thousands). Deterministic. The drawing is 360 units wide
 * and laid out for text of 16 units; colours and type come from the style sheet:
 * .diagram-svg (the root) .diagram-text .diagram-varde .diagram-axel .diagram-rutnat
 * .diagram-visare .diagram-serie-1…6 with .diagram-stapel, .diagram-linje or .diagram-punkt;
 * .diagram-monster (over bars of later series); .diagram-andel-del .diagram-andel-hel
 * (stroked, not filled). */
#ifndef RENDER_CHART_CHART_H
#define RENDER_CHART_CHART_H

#include "base/str.h"

struct buf;

enum chart_kind {
    CHART_BARS, /* horizontal bars, one group a label */
    CHART_LINE, /* labels along x */
    CHART_SHARE /* parts of a whole: one small mark a unit up to 10,000, else areas to scale */
};

enum { CHART_SERIES = 6, CHART_LABELS = 60 };

struct chart_series {
    struct str name;
    const double *values; /* NAN where there is none */
};

struct chart {
    enum chart_kind kind;
    struct str id; /* unique on the page, for title and desc */
    struct str title;
    struct str description;
    struct str unit;
    struct str language;
    const struct str *labels;
    size_t label_count;
    const struct chart_series *series;
    size_t series_count;
};

/* Appends the svg element. */
void chart_svg(const struct chart *chart, struct buf *out);

#endif
