#include "render/theme/theme_shades.h"

#include "base/arena.h"
#include "format/css/css_colour.h"
#include "format/text/slug.h"
#include "render/theme/theme.h"

#include <math.h>

enum { STEPS = 128, BLACK = 0x000000, WHITE = 0xFFFFFF };

/* How a colour is begun with: so much of the office's colour upon the background. What others stand on comes first. */
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

struct mixing {
    struct arena *arena;
    const struct theme_tokens *tokens;
    const struct theme_shades *done;
    size_t done_count;
    bool dark;
};

/* `share` of one colour and the rest of another, channel by channel in sRGB. */
static uint32_t mix(uint32_t colour, uint32_t other, double share)
{
    uint32_t mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
        double channel = (colour >> shift & 0xFF) * share + (other >> shift & 0xFF) * (1 - share);
        mixed |= (uint32_t)lround(channel) << shift;
    }
    return mixed;
}

/* The colour that a name stands for in the mode at hand: ours, else the theme's. False when there is none. */
static bool look_up(const struct mixing *mixing, struct str name, uint32_t *colour)
{
    struct str slug = slug_make(mixing->arena, name);
    for (size_t i = 0; i < mixing->done_count; i++) {
        const struct theme_shades *shades = &mixing->done[i];
        if (str_equal(slug_make(mixing->arena, shades->token), slug)) {
            *colour = mixing->dark ? shades->dark.colour : shades->light.colour;
            return true;
        }
    }
    const struct theme_token *token = mixing->dark ? map_get(&mixing->tokens->dark, slug) : NULL;
    token = token != NULL ? token : map_get(&mixing->tokens->light, slug);
    return token != NULL && css_colour_hex(token->value, colour);
}

/* The pair of the token's that lacks most when it has this colour; what it has, of what it needs, is below 1 when
 * something lacks. */
static double worst(const struct mixing *mixing, struct str token, uint32_t colour,
                    struct theme_shade *shade)
{
    double least = INFINITY;
    const struct theme_pair *pairs = mixing->tokens->pairs.items;
    struct str slug = slug_make(mixing->arena, token);
    for (size_t i = 0; i < mixing->tokens->pairs.count; i++) {
        bool text = str_equal(slug_make(mixing->arena, pairs[i].text), slug);
        bool ground = str_equal(slug_make(mixing->arena, pairs[i].against), slug);
        struct str other_name = text ? pairs[i].against : pairs[i].text;
        uint32_t other;
        if (text == ground || !look_up(mixing, other_name, &other)) {
            continue;
        }
        struct str ours = str_format(mixing->arena, "#%06x", (unsigned)colour);
        struct str theirs = str_format(mixing->arena, "#%06x", (unsigned)other);
        double ratio = theme_contrast(ours, theirs);
        if (ratio / pairs[i].ratio < least) {
            least = ratio / pairs[i].ratio;
            shade->against = other_name;
            shade->ratio = ratio;
            shade->least = pairs[i].ratio;
        }
    }
    return least;
}

/* Moves the colour as little as is needed, towards black or white. */
static bool settle(const struct mixing *mixing, struct str token, uint32_t asked,
                   struct theme_shade *shade)
{
    *shade = (struct theme_shade){.colour = asked, .asked = asked};
    if (worst(mixing, token, asked, shade) >= 1) {
        return true;
    }
    shade->moved = true;
    struct theme_shade other;
    for (int step = 1; step <= STEPS; step++) {
        static const uint32_t ends[] = {BLACK, WHITE};
        for (size_t i = 0; i < countof(ends); i++) {
            uint32_t colour = mix(ends[i], asked, (double)step / STEPS);
            if (worst(mixing, token, colour, &other) >= 1) {
                shade->colour = colour;
                return true;
            }
        }
    }
    return false;
}

static bool make_one(struct mixing *mixing, const struct recipe *recipe, uint32_t colour,
                     struct theme_shades *shades)
{
    bool fine = true;
    *shades = (struct theme_shades){.token = recipe->token, .second = recipe->second};
    for (int dark = 0; dark < 2; dark++) {
        uint32_t ground = dark ? BLACK : WHITE;
        mixing->dark = dark != 0;
        look_up(mixing, STR("bakgrund"), &ground);
        uint32_t asked = mix(colour, ground, dark ? recipe->dark : recipe->light);
        struct theme_shade *shade = dark ? &shades->dark : &shades->light;
        fine = settle(mixing, recipe->token, asked, shade) && fine;
    }
    return fine;
}

bool theme_shades_make(struct arena *arena, const struct theme_tokens *tokens, uint32_t first,
                       uint32_t second, struct theme_shades shades[THEME_SHADES])
{
    struct mixing mixing = {.arena = arena, .tokens = tokens, .done = shades};
    bool fine = true;
    for (size_t i = 0; i < THEME_SHADES; i++) {
        uint32_t colour = recipes[i].second ? second : first;
        fine = make_one(&mixing, &recipes[i], colour, &shades[i]) && fine;
        mixing.done_count++;
    }
    return fine;
}
