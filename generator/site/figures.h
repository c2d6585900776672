/* figures: the numbers of a table in running text, for a chart: the first column holds labels, the
 * first row the names of the series. */
#ifndef SITE_FIGURES_H
#define SITE_FIGURES_H

#include "site/model.h"

enum { FIGURES_SERIES = 6, FIGURES_LABELS = 60 };

struct figures {
    size_t label_count;
    size_t series_count;
    struct str labels[FIGURES_LABELS];
    struct str names[FIGURES_SERIES];
    double values[FIGURES_SERIES][FIGURES_LABELS]; /* NAN for an empty cell or "–" */
};

/* Reads the first table inside `node`. Reports what is wrong (no table, a cell that is no number,
 * too many rows or columns) when `diags` is given. False after faults. */
bool figures_read(struct arena *arena, const struct document *document, uint32_t node,
                  struct place place, struct diags *diags, struct figures *figures);

#endif
