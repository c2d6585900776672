/* yaml_separators: signs that YAML 1.1 takes for line breaks and editors do not.
 * Internal to yaml.c. */
#ifndef FORMAT_DATA_YAML_SEPARATORS_H
#define FORMAT_DATA_YAML_SEPARATORS_H

#include "base/str.h"

struct arena;

/* The text with a space for each of them; the very same view when there are none. */
struct str yaml_without_separators(struct arena *arena, struct str text);

#endif
