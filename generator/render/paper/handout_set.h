/* handout_set: what the handouts of a site share: their list, the templates of paper, and what the
 * readers of each kind may see. Made with the renderer, const afterwards but for the results. */
#ifndef RENDER_PAPER_HANDOUT_SET_H
#define RENDER_PAPER_HANDOUT_SET_H

#include "format/template/template.h"
#include "render/audience.h"
#include "site/handout_list.h"

struct diags;
struct theme;

/* What a made handout turned out to be. */
struct handout_made {
    size_t pages;
    uint64_t bytes;
};

struct handout_set {
    const struct handout *const *handouts;
    size_t count;
    struct handout_made *results; /* per handout; filled when they are made, zero before */
    const struct template *frame; /* tryck/ram; NULL when the site has no handouts */
    const struct template *block; /* tryck/block/standard: blocks without a template of their own */
    const struct template *list;  /* tryck/lista/standard */
    struct map blocks;            /* block id → const struct template * */
    struct map lists;             /* type id → const struct template * */
    const struct template *const *kinds; /* by handout_kind index: tryck/<mall> */
    const struct audience *audiences;    /* by handout_kind index */
    struct vec *offered;                 /* by record: of size_t, the handouts its page offers */
};

/* Lists the handouts and looks up their templates; a missing one is reported, unless the site
 * is a frozen edition: then the theme may have forgotten it, and the handouts of that kind
 * are left out. */
void handout_set_init(struct arena *arena, const struct site *site, const struct theme *theme,
                      bool frozen, struct diags *diags, struct handout_set *set);

/* The index of the handout with that id, or set->count; then `nearest` is one it may be
 * a slip for. */
size_t handout_set_find(const struct handout_set *set, struct arena *scratch, struct str id,
                        struct str *nearest);

#endif
