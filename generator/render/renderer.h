/* renderer: what all pages share: the finished site, the theme, the templates each type and block
 * uses, and the data that is the same everywhere. Made once, const afterwards. */
#ifndef RENDER_RENDERER_H
#define RENDER_RENDERER_H

#include "format/template/template.h"
#include "render/paper/handout_set.h"
#include "render/theme/theme.h"
#include "site/history.h"
#include "site/model.h"

/* The place of what is rendered among the editions. */
struct renderer_place {
    const struct history *history; /* NULL: the site has no editions */
    size_t edition;                /* in the history */
    const size_t *pages;           /* by record: its number in the edition's index */
};

struct renderer {
    const struct site *site;
    const struct theme *theme;
    struct str prefix; /* where its outputs stand: "" at the root, else "v/2022.1/" */
    struct renderer_place place;
    const struct schema *today;   /* of a frozen edition: the types of the current one; else NULL */
    const struct template *frame; /* ram */
    const struct template *not_found;    /* sida-404 */
    const struct template *redirect;     /* omdirigering */
    const struct template *removed;      /* borttagen */
    const struct template *search;       /* sok; NULL: the site cannot be searched */
    const struct template *generic;      /* post; NULL when the theme has none */
    const struct template *const *types; /* by type index; NULL for types without pages */
    const struct template *const *lists; /* by type index: lista/<typ>, else lista/standard */
    struct map blocks;                   /* block id → const struct template * */
    struct map type_values;              /* type id → struct value *: its description */
    const struct value *types_value; /* `typer`, `block`, `regler`, `program` of the templates */
    const struct value *blocks_value;
    const struct value *rules_value;
    const struct value *program_value;
    const struct value_map *site_values; /* `webb` */
    const struct record *statement;      /* of accessibility, as `webb.tillgänglighet`, or NULL */
    struct handout_set handouts;
};

/* Looks up every template that the site's types and blocks need; a missing one is reported.
 * False after errors.
 *
 * `today` (else NULL) says that the site is a frozen edition, whose types the theme may have
 * forgotten: then a missing template is made up for by `post` and `block/standard`. */
bool renderer_init(struct arena *arena, const struct site *site, const struct theme *theme,
                   const struct schema *today, struct diags *diags, struct renderer *renderer);

#endif
