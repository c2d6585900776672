/* theme_shades: the colours of a theme out of the two that an office has, with the contrast that
 * the themes it inherits ask for (WCAG 2.2, 1.4.3 and 1.4.11).
 *
 * A colour that is too weak where it is to stand is moved towards black or white, in small steps
 * and no further than needed; what the rest of the theme has stays as it is. */
#ifndef RENDER_THEME_THEME_SHADES_H
#define RENDER_THEME_THEME_SHADES_H

#include "render/theme/theme_tokens.h"

/* One colour in one mode, and why it is not the one that was asked for. */
struct theme_shade {
    uint32_t colour;    /* 0xRRGGBB */
    uint32_t asked;     /* what it would have been */
    bool moved;         /* it is not what was asked for: then the rest says why */
    struct str against; /* the colour it would have been too weak beside */
    double ratio;       /* the contrast it would have had with that one */
    double least;       /* what is needed */
};

struct theme_shades {
    struct str token; /* as tema.yaml names it */
    bool second;      /* made of the second colour */
    struct theme_shade light, dark;
};

enum { THEME_SHADES = 4 };

/* Makes the colours (THEME_SHADES of them) out of two, 0xRRGGBB, to stand among those of `tokens`.
 * False when one of them can be given no contrast that is enough: then the theme's own colours
 * leave no room. */
bool theme_shades_make(struct arena *arena, const struct theme_tokens *tokens, uint32_t first,
                       uint32_t second, struct theme_shades shades[THEME_SHADES]);

#endif
