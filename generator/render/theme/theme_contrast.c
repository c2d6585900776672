#include "render/theme/theme_contrast.h"

#include "base/arena.h"
#include "format/css/css_colour.h"
#include "format/text/slug.h"

#include <math.h>

enum { STEPS = 128, BLACK = 0x000000, WHITE = 0xFFFFFF, MOST_NAMED = 3 };

/* --- WCAG 2.2: relative luminance and contrast ratio ------------------------------------------ */

static double luminance(uint32_t rgb)
{
    static const double weights[3] = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (size_t i = 0; i < 3; i++) {
        double part = (rgb >> (16 - 8 * i) & 0xFF) / 255.0;
        part = part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4);
        sum += weights[i] * part;
    }
    return sum;
}

static double contrast_of(uint32_t a, uint32_t b)
{
    double first = luminance(a);
    double second = luminance(b);
    return (fmax(first, second) + 0.05) / (fmin(first, second) + 0.05);
}

double theme_contrast(struct str a, struct str b)
{
    uint32_t first;
    uint32_t second;
    return css_colour_hex(a, &first) && css_colour_hex(b, &second) ? contrast_of(first, second) : 0;
}

uint32_t theme_contrast_mix(uint32_t colour, uint32_t other, double share)
{
    uint32_t mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
        double channel = (colour >> shift & 0xFF) * share + (other >> shift & 0xFF) * (1 - share);
        mixed |= (uint32_t)lround(channel) << shift;
    }
    return mixed;
}

/* --- the nearest colour that is enough -------------------------------------------------------- */

bool theme_contrast_colour(const struct theme_palette *palette, struct str name, uint32_t *colour)
{
    const uint32_t *made = map_get(&palette->made, slug_make(palette->arena, name));
    if (made != NULL) {
        *colour = *made;
        return true;
    }
    const struct theme_token *token =
        theme_tokens_colour(palette->arena, palette->tokens, palette->dark, name);
    return token != NULL && css_colour_hex(token->value, colour);
}

/* What the token lacks when it has this colour. */
static struct theme_lack lack_of(const struct theme_palette *palette, struct str token,
                                 uint32_t colour)
{
    struct theme_lack lack = {0};
    const struct theme_pair *pairs = palette->tokens->pairs.items;
    struct str slug = slug_make(palette->arena, token);
    for (size_t i = 0; i < palette->tokens->pairs.count; i++) {
        bool text = str_equal(slug_make(palette->arena, pairs[i].text), slug);
        bool ground = str_equal(slug_make(palette->arena, pairs[i].against), slug);
        struct str name = text ? pairs[i].against : pairs[i].text;
        uint32_t other;
        if (text == ground || !theme_contrast_colour(palette, name, &other)) {
            continue;
        }
        double ratio = contrast_of(colour, other);
        if (ratio < pairs[i].ratio) {
            lack.count++;
        }
        if (ratio < pairs[i].ratio &&
            (lack.count == 1 || ratio * lack.least < lack.ratio * pairs[i].ratio)) {
            lack = (struct theme_lack){name, ratio, pairs[i].ratio, lack.count};
        }
    }
    return lack;
}

bool theme_contrast_settle(const struct theme_palette *palette, struct str token, uint32_t asked,
                           uint32_t *colour, struct theme_lack *lack)
{
    *colour = asked;
    *lack = lack_of(palette, token, asked);
    if (lack->count == 0) {
        return true;
    }
    for (int step = 1; step <= STEPS; step++) {
        static const uint32_t ends[] = {BLACK, WHITE};
        for (size_t i = 0; i < countof(ends); i++) {
            *colour = theme_contrast_mix(ends[i], asked, (double)step / STEPS);
            if (lack_of(palette, token, *colour).count == 0) {
                return true;
            }
        }
    }
    return false;
}

/* --- checking --------------------------------------------------------------------------------- */

/* One colour that is too weak, with the pairs that it is to blame for. */
struct weakness {
    struct str name; /* of the colour that must be changed */
    struct place place;
    struct vec
        others; /* of struct str: the names of those it is too weak beside, the worst first */
    struct str ratio, least; /* beside the worst, as printed */
    double worst;
};

struct checking {
    struct theme_palette palette;
    struct diags *diags;
    struct vec weak; /* of struct weakness */
};

static struct weakness *weakness_at(struct checking *checking, struct str name, struct place place)
{
    struct weakness *all = checking->weak.items;
    for (size_t i = 0; i < checking->weak.count; i++) {
        const struct place *known = &all[i].place;
        if (str_equal(known->path, place.path) && known->line == place.line &&
            known->column == place.column) {
            return &all[i];
        }
    }
    struct weakness *new = vec_push(&checking->weak, checking->palette.arena, sizeof(*new));
    *new = (struct weakness){.name = name, .place = place, .worst = INFINITY};
    return new;
}

static void add_pair(struct checking *checking, const struct theme_pair *pair, bool ground,
                     struct place place, double ratio)
{
    struct arena *arena = checking->palette.arena;
    struct weakness *weakness = weakness_at(checking, ground ? pair->against : pair->text, place);
    struct str other = ground ? pair->text : pair->against;
    vec_add(&weakness->others, arena, struct str, other);
    if (ratio / pair->ratio < weakness->worst) {
        struct str *others = weakness->others.items;
        others[weakness->others.count - 1] = others[0];
        others[0] = other;
        weakness->worst = ratio / pair->ratio;
        /* Cut, not rounded: 4.499 must not be called 4.50. */
        weakness->ratio = str_format(arena, "%.2f", floor(ratio * 100) / 100);
        weakness->least = pair->least;
    }
}

static void check_pair(struct checking *checking, const struct theme_pair *pair)
{
    const struct theme_palette *palette = &checking->palette;
    const struct theme_token *text =
        theme_tokens_colour(palette->arena, palette->tokens, palette->dark, pair->text);
    const struct theme_token *against =
        theme_tokens_colour(palette->arena, palette->tokens, palette->dark, pair->against);
    if (text == NULL || against == NULL) {
        return;
    }
    double ratio = theme_contrast(text->value, against->value);
    if (ratio >= pair->ratio) {
        return;
    }
    /* A pair that a parent asks for is broken by the colour that the child chose. */
    if (!str_equal(text->place.path, pair->place.path)) {
        add_pair(checking, pair, false, text->place, ratio);
    } else if (!str_equal(against->place.path, pair->place.path)) {
        add_pair(checking, pair, true, against->place, ratio);
    } else {
        add_pair(checking, pair, false, pair->place, ratio);
    }
}

static struct str in_mode(const struct theme_palette *palette, struct str name)
{
    return str_concat(palette->arena, palette->dark ? STR("mörk.") : STR("ljus."), name);
}

static void report(struct checking *checking, const struct weakness *weakness)
{
    const struct theme_palette *palette = &checking->palette;
    const struct str *others = weakness->others.items;
    size_t more = weakness->others.count - 1;
    size_t named = more > MOST_NAMED ? MOST_NAMED - 1 : more;
    struct vec rest = {0};
    for (size_t i = 1; i <= named; i++) {
        vec_add(&rest, palette->arena, struct str, in_mode(palette, others[i]));
    }
    struct str also = diag_join(palette->arena, rest.items, rest.count);
    if (more > named) {
        also = str_concat(palette->arena, also, str_format(palette->arena, " + %zu", more - named));
    }
    uint32_t asked, enough;
    struct theme_lack lack;
    struct str nearest = {0};
    if (theme_contrast_colour(palette, weakness->name, &asked) &&
        theme_contrast_settle(palette, weakness->name, asked, &enough, &lack)) {
        nearest = str_format(palette->arena, "#%06x", (unsigned)enough);
    }
    diag_tell(checking->diags, RULE_CONTRAST, weakness->place, in_mode(palette, weakness->name),
              in_mode(palette, others[0]), weakness->ratio, weakness->least, also, nearest);
}

void theme_contrast_check(struct arena *arena, const struct theme_tokens *tokens,
                          struct diags *diags)
{
    for (int dark = 0; dark < 2; dark++) {
        struct checking checking = {
            .palette = {.arena = arena, .tokens = tokens, .dark = dark != 0}, .diags = diags};
        const struct theme_pair *pairs = tokens->pairs.items;
        for (size_t i = 0; i < tokens->pairs.count; i++) {
            check_pair(&checking, &pairs[i]);
        }
        const struct weakness *weak = checking.weak.items;
        for (size_t i = 0; i < checking.weak.count; i++) {
            report(&checking, &weak[i]);
        }
    }
}
