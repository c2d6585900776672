/* theme_handout: what a theme chain says about handouts, read from its folders for the layout,
 * which knows no themes: tryck.yaml and tryck/…css of each, and the colours, sizes and typefaces of
 * tema.yaml as custom properties. */
#ifndef RENDER_THEME_THEME_HANDOUT_H
#define RENDER_THEME_THEME_HANDOUT_H

#include "layout/setup.h"

/* `folders` are parents first. What cannot be read is reported; faults in tema.yaml are the
 * theme's, and reported there. */
struct handout_theme theme_handout_load(struct arena *arena, const struct str *folders,
                                        size_t folder_count, struct diags *diags);

#endif
