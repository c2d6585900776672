/* yaml: reads one YAML document into a value, with libyaml's event interface.
 *
 * All scalars become strings (flags say how they were quoted; an empty plain scalar, ~ and null
 * become VALUE_NULL). Refused with a diagnostic each: anchors and aliases, tags, several documents,
 * tabs as indentation, duplicate keys, keys that are not plain text, more than YAML_DEPTH levels,
 * control characters. Line breaks are LF, CRLF and CR; NEL and the Unicode separators U+2028 and
 * U+2029, which people paste without knowing, become spaces. Safe on several threads at once.
 *
 * A value's line and column are those of its first character in the file: of a plain scalar its
 * first letter, of a quoted one the letter after the quotation mark, of a list or mapping its first
 * item's or key's beginning (or its bracket). A block scalar (| or >) has the line below its
 * header, where its text begins (blank lines belong to the text), and as column its indentation
 * plus one: so that the text's own line n is the file's line `line + n - 1`. An empty one has its
 * header's. */
#ifndef FORMAT_DATA_YAML_H
#define FORMAT_DATA_YAML_H

#include "format/data/value.h"

struct arena;
struct diags;

enum { YAML_DEPTH = 32 };

/* Parses `text`, whose first line is line `first_line` of `path` (so that front matter reports
 * right lines); a byte order mark is skipped without a word. Strings are copied into the arena.
 * Returns false when the syntax is broken or the nesting too deep (a diagnostic says so, and the
 * rest is not read); after other faults it reports all of them, keeps what can be kept (of a
 * duplicate key the first) and also returns false. An empty document gives VALUE_NULL and true.
 * `path` is kept by the diagnostics. */
bool yaml_parse(struct arena *arena, struct str path, struct str text, uint32_t first_line,
                struct diags *diags, struct value *value);

#endif
