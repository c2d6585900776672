/* theme_contrast: whether the colours of a theme can be told apart where they stand on each other
 * (WCAG 2.2, 1.4.3 and 1.4.11), and the nearest colour that can.
 *
 * A colour that is too weak is moved towards black or white, in small steps and no
 * further than needed. */
#ifndef RENDER_THEME_THEME_CONTRAST_H
#define RENDER_THEME_THEME_CONTRAST_H

#include "render/theme/theme_tokens.h"

/* The colours of one mode. */
struct theme_palette {
    struct arena *arena;
    const struct theme_tokens *tokens;
    struct map made; /* slug → const uint32_t *: colours that stand in for those of the theme */
    bool dark;
};

/* What a colour is too weak beside: the pair that lacks most. */
struct theme_lack {
    struct str against; /* the name of the other colour */
    double ratio;       /* the contrast with that one, 1 to 21 */
    double least;       /* what is needed */
    size_t count;       /* of the pairs that lack something */
};

/* The contrast ratio of two colours (#rgb or #rrggbb), 1 to 21; 0 when one of them is none. */
double theme_contrast(struct str a, struct str b);

/* `share` of one colour and the rest of another, 0xRRGGBB, channel by channel in sRGB. */
uint32_t theme_contrast_mix(uint32_t colour, uint32_t other, double share);

/* The colour that a name stands for in the mode at hand; false when there is none. */
bool theme_contrast_colour(const struct theme_palette *palette, struct str name, uint32_t *colour);

/* The colour nearest to `asked` that is strong enough for the name `token` beside all that the
 * theme pairs it with; it may be `asked` itself. `lack` tells what `asked` lacks. False when
 * there is none. */
bool theme_contrast_settle(const struct theme_palette *palette, struct str token, uint32_t asked,
                           uint32_t *colour, struct theme_lack *lack);

/* Reports colours of too little contrast in either mode: each once, at the theme that chose
 * it, with the nearest one that is strong enough. A colour that is only light is the same
 * in the dark. */
void theme_contrast_check(struct arena *arena, const struct theme_tokens *tokens,
                          struct diags *diags);

#endif
