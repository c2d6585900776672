/* edition: one edition of a site on its way from files to something that can be rendered: load, parse,
 * assemble, check. Each has a site, settings and types of its own; the theme is shared. */
#ifndef BUILD_EDITION_H
#define BUILD_EDITION_H

#include "build/workers.h"
#include "render/renderer.h"

struct edition {
    struct config *config;
    struct schema schema;
    struct site site;
    struct renderer renderer;
    bool can_render;
    struct diags *diags; /* what is wrong with it */
};

/* load: the settings in the folder. False when there are none to go on with. */
bool edition_load_config(struct edition *edition, struct workers *workers, struct str folder);

/* load: the types of the theme's folders (struct str) and the site's own, and the names of all files.
 * False when the folder cannot be read. */
bool edition_load_files(struct edition *edition, struct workers *workers,
                        const struct vec *theme_folders);

/* parse, assemble, check: afterwards site is const, and so is renderer when `can_render`. `theme` may be
 * NULL (it has faults): then nothing can be rendered, but the content is judged all the same. */
void edition_understand(struct edition *edition, struct workers *workers,
                        const struct theme *theme);

#endif
