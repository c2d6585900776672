/* yaml: reads one YAML document into a value, with libyaml's event interface.
 *
 * All scalars become strings (flags say how they were quoted; an empty plain scalar, ~ and null
 * become VALUE_NULL). Refused with a diagnostic each: anchors and aliases, tags, several documents,
 * tabs as indentation, duplicate keys, keys that are not plain text, more than YAML_DEPTH levels. */
#ifndef FORMAT_YAML_H
#define FORMAT_YAML_H

#include "format/value.h"

struct arena;
struct diags;

enum { YAML_DEPTH = 32 };

/* Parses `text`, whose first line is line `first_line` of `path` (so that front matter reports right
 * lines). Strings are copied into the arena. Returns false when the syntax is broken (a diagnostic
 * says so); after other faults it reports all of them, keeps what can be kept and also returns
 * false. An empty document gives VALUE_NULL and true. `path` is kept by the diagnostics. */
bool yaml_parse(struct arena *arena, struct str path, struct str text, uint32_t first_line,
                struct diags *diags, struct value *value);

#endif
