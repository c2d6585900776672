/* yaml_lines: where the lines of a file stand in a value that YAML has joined out of several of
 * them (YAML 1.2, 6.5: folded block scalars, and plain and quoted ones on more lines than one). */
#ifndef FORMAT_DATA_YAML_LINES_H
#define FORMAT_DATA_YAML_LINES_H

#include "format/data/value.h"

/* Where in the file a value's text begins. */
struct yaml_origin {
    struct str text; /* of the file from that line on, its first bytes included */
    uint32_t line;   /* the file's number of it */
    uint32_t column; /* of the text, from 1, in code points */
    bool block; /* every line stands that far in; else white space around lines does not count */
};

/* The value again, with its lines (see value_lines). As far as the file's words are also the
 * value's: an escape ends it. */
struct value yaml_lines_keep(struct arena *arena, const struct yaml_origin *origin,
                             const struct value *value);

#endif
