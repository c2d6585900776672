/* hyphenation: the dictionaries that a theme has, by language. */
#ifndef LAYOUT_HYPHENATION_H
#define LAYOUT_HYPHENATION_H

#include "base/vec.h"
#include "layout/setup_file.h"

struct hyphenator;
struct value;

/* Reads `avstavning` of tryck.yaml: {sv: hyph_sv.dic} or {sv: {mönster: hyph_sv.dic, undantag:
 * undantag.txt}}. `list` gets what later calls of hyphenation_find look in. */
void hyphenation_read(struct vec *list, const struct setup_file *file, const struct value *value);

/* The hyphenator for a language ("sv-SE" is served by "sv"); NULL when there is none. */
const struct hyphenator *hyphenation_find(const struct vec *list, struct str language);

/* Releases what the dictionaries hold outside the arena. */
void hyphenation_finish(const struct vec *list);

#endif
