/* changes_data: a diff as the data of the template `andringar-par` (see the handbook). */
#ifndef RENDER_CHANGES_CHANGES_DATA_H
#define RENDER_CHANGES_CHANGES_DATA_H

#include "render/changes/changes_block.h"

/* {utgåva, datum, anmärkning, gäller, adress} */
struct value changes_edition_value(const struct changes_data *data,
                                   const struct changes_edition *edition);

/* {tillagda, borttagna, flyttade, omdöpta, ändrade, finns} */
struct value changes_counts_value(struct arena *scratch, const struct diff_counts *counts);

/* {från, till, antal, tillagda, borttagna, flyttade, ändrade} */
struct value_map *changes_diff_value(const struct changes_data *data, const struct diff *diff);

/* A path in the output as an address on a page. */
struct value changes_address(struct arena *scratch, struct str path, struct str anchor);

#endif
