/* theme_tokens: the colours, sizes and typefaces of a theme (tema.yaml).
 *
 * Each theme of a chain is read over its parents: a token of the same name takes the earlier one's
 * place in the order. Names are the same when their slugs are, since those become the names of the
 * custom properties: färger.ljus.länk → --farg-lank. */
#ifndef RENDER_THEME_THEME_TOKENS_H
#define RENDER_THEME_THEME_TOKENS_H

#include "base/map.h"
#include "rules/diag.h"

struct arena;
struct buf;
struct value;
struct value_map;

struct theme_token {
    struct str name; /* as written */
    struct str slug;
    struct str value;
    struct place place; /* of the value */
};

/* Two colours that stand on each other, and the contrast they need. */
struct theme_pair {
    struct str text;
    struct str against;
    struct str least; /* as written */
    double ratio;
    struct place place; /* of the whole pair */
    struct place text_place;
    struct place against_place;
};

struct theme_tokens {
    struct map light; /* slug → struct theme_token */
    struct map dark;
    struct map sizes;
    struct map typefaces;
    struct vec pairs; /* of struct theme_pair */
};

/* The keys of a YAML file of a theme as they stand, or NULL when it cannot be read (reported). */
const struct value_map *theme_tokens_open(struct arena *arena, struct str path,
                                          struct diags *diags);

/* Reads tema.yaml over what the parents gave, reporting unknown keys, wrong kinds, bad colours, and
 * values that would break the style sheet. */
void theme_tokens_read(struct arena *arena, struct arena *scratch, struct str path,
                       struct diags *diags, struct theme_tokens *tokens);

/* The colour of that name in one mode, or NULL. A colour that is only light is the same
 * in the dark. */
const struct theme_token *theme_tokens_colour(struct arena *arena,
                                              const struct theme_tokens *tokens, bool dark,
                                              struct str name);

/* Reports colours that are not there: named by a pair, or dark without being light. */
void theme_tokens_check(struct arena *arena, const struct theme_tokens *tokens,
                        struct diags *diags);

/* Adds them as custom properties with their light values: "--farg-lank" → struct str *. */
void theme_tokens_variables(struct arena *arena, const struct theme_tokens *tokens,
                            struct map *variables);

/* Appends the custom properties as CSS: the light ones, then those of the dark mode on screens. */
void theme_tokens_write(const struct theme_tokens *tokens, struct buf *out);

#endif
