/* vocabulary: every name that the program gives to templates, besides the fields
 * that types declare.
 *
 * One table is the truth: the handbook's lists are made from it (the block `malldatatabell`), the
 * templates of themes are checked against it (template_names.h), and a test holds the data of real
 * pages against it.
 *
 * A name belongs to a shape: a kind of value with parts, such as "utgåva" or "datum". Names that
 * are there everywhere belong to the shape "". */
#ifndef RENDER_VOCABULARY_H
#define RENDER_VOCABULARY_H

#include "format/data/value.h"

struct arena;

struct vocabulary_word {
    const char *shape; /* whose part it is; empty: it is there everywhere */
    const char *name;
    const char *kind; /* "text", "html", "tal", "ja-nej", a shape, or "lista av " and one of them */
    const char *says; /* what it is, in Swedish and with `code`, for the handbook */
};

/* All words; those of a shape stand together. */
const struct vocabulary_word *vocabulary_words(size_t *count);

/* The shape of a kind: what follows "lista av ", or the kind itself. `list` tells which it was. */
struct str vocabulary_shape(const char *kind, bool *list);

/* The words of one shape ("överallt" for those that are there everywhere) as a list of {namn, slag,
 * är}, for the handbook. */
struct value vocabulary_value(struct arena *arena, struct str shape);

/* The interface strings (texter.yaml) that the program itself asks for. */
const char *const *vocabulary_texts(size_t *count);

#endif
