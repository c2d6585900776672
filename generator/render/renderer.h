/* renderer: what all pages share: the finished site, the theme, the templates each type and block
 * uses, and the data that is the same everywhere. Made once, const afterwards. */
#ifndef RENDER_RENDERER_H
#define RENDER_RENDERER_H

#include "render/press.h"
#include "render/template.h"
#include "render/theme.h"
#include "site/model.h"

struct renderer {
    const struct site *site;
    const struct theme *theme;
    struct str prefix;            /* where its outputs stand: "" at the root, else "v/2022.1/" */
    const struct template *frame; /* ram */
    const struct template *not_found;    /* sida-404 */
    const struct template *redirect;     /* omdirigering */
    const struct template *const *types; /* by type index; NULL for types without pages */
    const struct template *const *lists; /* by type index: lista/<typ>, else lista/standard */
    struct map blocks;                   /* block id → const struct template * */
    struct map type_values;              /* type id → struct value *: its description */
    const struct value *types_value; /* `typer`, `block`, `regler`, `program` of the templates */
    const struct value *blocks_value;
    const struct value *rules_value;
    const struct value *program_value;
    const struct value_map *site_values; /* `webb` */
    struct press press;                  /* handouts */
};

/* Looks up every template that the site's types and blocks need; a missing one is reported. False after
 * errors. */
bool renderer_init(struct arena *arena, const struct site *site, const struct theme *theme,
                   struct diags *diags, struct renderer *renderer);

#endif
