/* edition: one edition of a site on its way from files to something that can be rendered: load,
 * parse, assemble, check. Each has a site, settings and types of its own; the theme is shared. */
#ifndef PIPELINE_EDITION_H
#define PIPELINE_EDITION_H

#include "pipeline/shelf.h"
#include "pipeline/workers.h"
#include "render/renderer.h"
#include "site/frozen.h"

struct edition {
    const struct frozen *frozen; /* NULL: the current one */
    struct config *config;
    struct schema schema;
    struct site site;
    struct renderer renderer;
    bool can_render;
    bool whole;          /* what is not for the web is there too: for a handout made on demand */
    struct diags *diags; /* what is wrong with it */
    struct shelf *shelf; /* NULL, or where files are that need not be parsed again */
    struct shelf_file **shelved; /* then: by source, held by the edition until edition_let_go */
};

/* load: the settings in the folder. False when there are none to go on with. */
bool edition_load_config(struct edition *edition, struct workers *workers, struct str folder);

/* load: the types of the theme's folders (struct str) and the site's own, unless it has been told
 * them (site.schema), and the names of all files. False when the folder cannot be read. */
bool edition_load_files(struct edition *edition, struct workers *workers,
                        const struct vec *theme_folders);

/* load: the types alone. */
void edition_load_types(struct edition *edition, struct workers *workers,
                        const struct vec *theme_folders);

/* load: settings, types and files of a frozen edition, from the store. Its pages stand below
 * `prefix` at today's address. False when its settings cannot be read. */
bool edition_load_frozen(struct edition *edition, struct workers *workers,
                         const struct config *current, struct str prefix);

/* parse, assemble, check: what is not for the web is taken out when all has been judged, unless the
 * edition is `whole`. Afterwards site is const, and so is renderer when `can_render`. `theme` may
 * be NULL (it has faults): then nothing can be rendered, but the content is judged all the same.
 * `today` is for a frozen edition: the types of the current one; else NULL. */
void edition_understand(struct edition *edition, struct workers *workers, const struct theme *theme,
                        const struct schema *today);

/* Releases what it holds of its shelf. */
void edition_let_go(struct edition *edition);

#endif
