#include "render/theme/theme_shades.h"

#include "base/arena.h"
#include "format/text/slug.h"
#include "render/theme/theme_contrast.h"

enum { BLACK = 0x000000, WHITE = 0xFFFFFF };

/* How a colour is begun with: so much of the office's colour upon the background. What others stand
 * on comes first. */
static const struct recipe {
    struct str token;
    bool second;
    double light, dark;
} recipes[THEME_SHADES] = {
    {TEXT("accent-yta"), false, 0.10, 0.24},
    {TEXT("panel"), false, 1, 0.45},
    {TEXT("accent"), false, 1, 1},
    {TEXT("länk"), true, 1, 1},
};

/* One colour in one mode; from now on it stands in the palette. */
static bool make_shade(struct theme_palette *palette, const struct recipe *recipe, uint32_t colour,
                       struct theme_shade *shade)
{
    uint32_t ground = palette->dark ? BLACK : WHITE;
    theme_contrast_colour(palette, STR("bakgrund"), &ground);
    double share = palette->dark ? recipe->dark : recipe->light;
    struct theme_lack lack;
    shade->asked = theme_contrast_mix(colour, ground, share);
    bool fine = theme_contrast_settle(palette, recipe->token, shade->asked, &shade->colour, &lack);
    shade->moved = lack.count > 0;
    shade->against = lack.against;
    shade->ratio = lack.ratio;
    shade->least = lack.least;
    struct str slug = slug_make(palette->arena, recipe->token);
    map_set(&palette->made, palette->arena, slug, &shade->colour);
    return fine;
}

bool theme_shades_make(struct arena *arena, const struct theme_tokens *tokens, uint32_t first,
                       uint32_t second, struct theme_shades shades[THEME_SHADES])
{
    struct theme_palette light = {.arena = arena, .tokens = tokens};
    struct theme_palette dark = {.arena = arena, .tokens = tokens, .dark = true};
    bool fine = true;
    for (size_t i = 0; i < THEME_SHADES; i++) {
        const struct recipe *recipe = &recipes[i];
        uint32_t colour = recipe->second ? second : first;
        shades[i] = (struct theme_shades){.token = recipe->token, .second = recipe->second};
        fine = make_shade(&light, recipe, colour, &shades[i].light) && fine;
        fine = make_shade(&dark, recipe, colour, &shades[i].dark) && fine;
    }
    return fine;
}
