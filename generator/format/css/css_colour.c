#include "format/css/css_colour.h"

#include "base/byte.h"
#include "format/css/css_tokenizer.h"

#include <math.h>

/* The named colours of CSS Color 4, 6.1, in order. */
static const struct {
    const char *name;
    uint32_t rgb;
} named[] = {{"aliceblue", 0xf0f8ff},
             {"antiquewhite", 0xfaebd7},
             {"aqua", 0x00ffff},
             {"aquamarine", 0x7fffd4},
             {"azure", 0xf0ffff},
             {"beige", 0xf5f5dc},
             {"bisque", 0xffe4c4},
             {"black", 0x000000},
             {"blanchedalmond", 0xffebcd},
             {"blue", 0x0000ff},
             {"blueviolet", 0x8a2be2},
             {"brown", 0xa52a2a},
             {"burlywood", 0xdeb887},
             {"cadetblue", 0x5f9ea0},
             {"chartreuse", 0x7fff00},
             {"chocolate", 0xd2691e},
             {"coral", 0xff7f50},
             {"cornflowerblue", 0x6495ed},
             {"cornsilk", 0xfff8dc},
             {"crimson", 0xdc143c},
             {"cyan", 0x00ffff},
             {"darkblue", 0x00008b},
             {"darkcyan", 0x008b8b},
             {"darkgoldenrod", 0xb8860b},
             {"darkgray", 0xa9a9a9},
             {"darkgreen", 0x006400},
             {"darkgrey", 0xa9a9a9},
             {"darkkhaki", 0xbdb76b},
             {"darkmagenta", 0x8b008b},
             {"darkolivegreen", 0x556b2f},
             {"darkorange", 0xff8c00},
             {"darkorchid", 0x9932cc},
             {"darkred", 0x8b0000},
             {"darksalmon", 0xe9967a},
             {"darkseagreen", 0x8fbc8f},
             {"darkslateblue", 0x483d8b},
             {"darkslategray", 0x2f4f4f},
             {"darkslategrey", 0x2f4f4f},
             {"darkturquoise", 0x00ced1},
             {"darkviolet", 0x9400d3},
             {"deeppink", 0xff1493},
             {"deepskyblue", 0x00bfff},
             {"dimgray", 0x696969},
             {"dimgrey", 0x696969},
             {"dodgerblue", 0x1e90ff},
             {"firebrick", 0xb22222},
             {"floralwhite", 0xfffaf0},
             {"forestgreen", 0x228b22},
             {"fuchsia", 0xff00ff},
             {"gainsboro", 0xdcdcdc},
             {"ghostwhite", 0xf8f8ff},
             {"gold", 0xffd700},
             {"goldenrod", 0xdaa520},
             {"gray", 0x808080},
             {"green", 0x008000},
             {"greenyellow", 0xadff2f},
             {"grey", 0x808080},
             {"honeydew", 0xf0fff0},
             {"hotpink", 0xff69b4},
             {"indianred", 0xcd5c5c},
             {"indigo", 0x4b0082},
             {"ivory", 0xfffff0},
             {"khaki", 0xf0e68c},
             {"lavender", 0xe6e6fa},
             {"lavenderblush", 0xfff0f5},
             {"lawngreen", 0x7cfc00},
             {"lemonchiffon", 0xfffacd},
             {"lightblue", 0xadd8e6},
             {"lightcoral", 0xf08080},
             {"lightcyan", 0xe0ffff},
             {"lightgoldenrodyellow", 0xfafad2},
             {"lightgray", 0xd3d3d3},
             {"lightgreen", 0x90ee90},
             {"lightgrey", 0xd3d3d3},
             {"lightpink", 0xffb6c1},
             {"lightsalmon", 0xffa07a},
             {"lightseagreen", 0x20b2aa},
             {"lightskyblue", 0x87cefa},
             {"lightslategray", 0x778899},
             {"lightslategrey", 0x778899},
             {"lightsteelblue", 0xb0c4de},
             {"lightyellow", 0xffffe0},
             {"lime", 0x00ff00},
             {"limegreen", 0x32cd32},
             {"linen", 0xfaf0e6},
             {"magenta", 0xff00ff},
             {"maroon", 0x800000},
             {"mediumaquamarine", 0x66cdaa},
             {"mediumblue", 0x0000cd},
             {"mediumorchid", 0xba55d3},
             {"mediumpurple", 0x9370db},
             {"mediumseagreen", 0x3cb371},
             {"mediumslateblue", 0x7b68ee},
             {"mediumspringgreen", 0x00fa9a},
             {"mediumturquoise", 0x48d1cc},
             {"mediumvioletred", 0xc71585},
             {"midnightblue", 0x191970},
             {"mintcream", 0xf5fffa},
             {"mistyrose", 0xffe4e1},
             {"moccasin", 0xffe4b5},
             {"navajowhite", 0xffdead},
             {"navy", 0x000080},
             {"oldlace", 0xfdf5e6},
             {"olive", 0x808000},
             {"olivedrab", 0x6b8e23},
             {"orange", 0xffa500},
             {"orangered", 0xff4500},
             {"orchid", 0xda70d6},
             {"palegoldenrod", 0xeee8aa},
             {"palegreen", 0x98fb98},
             {"paleturquoise", 0xafeeee},
             {"palevioletred", 0xdb7093},
             {"papayawhip", 0xffefd5},
             {"peachpuff", 0xffdab9},
             {"peru", 0xcd853f},
             {"pink", 0xffc0cb},
             {"plum", 0xdda0dd},
             {"powderblue", 0xb0e0e6},
             {"purple", 0x800080},
             {"rebeccapurple", 0x663399},
             {"red", 0xff0000},
             {"rosybrown", 0xbc8f8f},
             {"royalblue", 0x4169e1},
             {"saddlebrown", 0x8b4513},
             {"salmon", 0xfa8072},
             {"sandybrown", 0xf4a460},
             {"seagreen", 0x2e8b57},
             {"seashell", 0xfff5ee},
             {"sienna", 0xa0522d},
             {"silver", 0xc0c0c0},
             {"skyblue", 0x87ceeb},
             {"slateblue", 0x6a5acd},
             {"slategray", 0x708090},
             {"slategrey", 0x708090},
             {"snow", 0xfffafa},
             {"springgreen", 0x00ff7f},
             {"steelblue", 0x4682b4},
             {"tan", 0xd2b48c},
             {"teal", 0x008080},
             {"thistle", 0xd8bfd8},
             {"tomato", 0xff6347},
             {"turquoise", 0x40e0d0},
             {"violet", 0xee82ee},
             {"wheat", 0xf5deb3},
             {"white", 0xffffff},
             {"whitesmoke", 0xf5f5f5},
             {"yellow", 0xffff00},
             {"yellowgreen", 0x9acd32}};

static double within(double number, double least, double most)
{
    return number > least ? (number < most ? number : most) : least;
}

static struct css_colour from_rgb(uint32_t rgb)
{
    return (struct css_colour){(rgb >> 16 & 0xFF) / 255.0, (rgb >> 8 & 0xFF) / 255.0,
                               (rgb & 0xFF) / 255.0, 1};
}

static bool from_name(struct str text, struct css_colour *colour)
{
    for (size_t i = 0; i < countof(named); i++) {
        if (css_is(text, named[i].name)) {
            *colour = from_rgb(named[i].rgb);
            return true;
        }
    }
    return false;
}

/* --- hexadecimal ------------------------------------------------------------------------------ */

/* Reads 3, 4, 6 or 8 digits as channels of 0–255; a fourth that is not there is 255. */
static bool read_hex(struct str digits, uint32_t channels[4])
{
    bool brief = digits.size < 6;
    if (digits.size != 3 && digits.size != 4 && digits.size != 6 && digits.size != 8) {
        return false;
    }
    channels[3] = 255;
    for (size_t i = 0; i < digits.size; i++) {
        int worth = byte_hex(digits.data[i]);
        if (worth < 0) {
            return false;
        }
        uint32_t digit = (uint32_t)worth;
        uint32_t *channel = &channels[brief ? i : i / 2];
        *channel = brief ? digit * 17 : i % 2 == 0 ? digit * 16 : *channel + digit;
    }
    return true;
}

static bool from_hex(struct str digits, struct css_colour *colour)
{
    uint32_t channels[4];
    bool ok = read_hex(digits, channels);
    if (ok) {
        *colour = (struct css_colour){channels[0] / 255.0, channels[1] / 255.0, channels[2] / 255.0,
                                      channels[3] / 255.0};
    }
    return ok;
}

bool css_colour_hex(struct str text, uint32_t *rgb)
{
    uint32_t channels[4];
    if ((text.size != 4 && text.size != 7) || text.data[0] != '#' ||
        !read_hex(str_slice(text, 1, text.size), channels)) {
        return false;
    }
    *rgb = channels[0] << 16 | channels[1] << 8 | channels[2];
    return true;
}

/* --- functions -------------------------------------------------------------------------------- */

/* Up to four numbers, the first three divided by `whole` unless they are percentages; a fourth is a
 * share of 1 and may stand after a slash. Returns how many; 0 when anything else stands there. */
static size_t read_channels(struct css_tokenizer *tokenizer, const double whole[3],
                            double channels[4])
{
    size_t count = 0;
    for (;;) {
        struct css_token token = css_next_solid(tokenizer);
        bool slash = token.kind == CSS_DELIM && token.value.data[0] == '/';
        bool degrees = token.kind == CSS_DIMENSION && css_is(token.value, "deg");
        if (token.kind == CSS_CLOSE_ROUND) {
            return css_next_solid(tokenizer).kind == CSS_END ? count : 0;
        }
        if (token.kind == CSS_COMMA || slash) {
            continue;
        }
        if (count == 4 || (token.kind != CSS_NUMBER && token.kind != CSS_PERCENTAGE && !degrees)) {
            return 0;
        }
        double divisor = token.kind == CSS_PERCENTAGE ? 100 : count < 3 ? whole[count] : 1;
        channels[count++] = token.number / divisor;
    }
}

/* CSS Color 4, 7.1: hue as a share of a turn. */
static void hsl_to_rgb(double channels[4])
{
    double hue = (channels[0] - floor(channels[0])) * 12;
    double saturation = within(channels[1], 0, 1);
    double light = within(channels[2], 0, 1);
    double reach = saturation * fmin(light, 1 - light);
    static const double turns[] = {0, 8, 4};
    for (size_t i = 0; i < countof(turns); i++) {
        double k = fmod(turns[i] + hue, 12);
        channels[i] = light - reach * within(fmin(k - 3, 9 - k), -1, 1);
    }
}

static bool from_function(struct str name, struct css_tokenizer *tokenizer,
                          struct css_colour *colour)
{
    static const double bytes[] = {255, 255, 255};
    static const double hsl[] = {360, 100, 100};
    static const double ones[] = {1, 1, 1};
    bool turns = css_is(name, "hsl") || css_is(name, "hsla");
    const double *whole = turns ? hsl : bytes;
    double channels[4] = {0, 0, 0, 1};
    if (css_is(name, "color")) {
        struct css_token space = css_next_solid(tokenizer);
        if (!css_is(space.value, "srgb") && !css_is(space.value, "display-p3")) {
            return false;
        }
        whole = ones;
    } else if (!turns && !css_is(name, "rgb") && !css_is(name, "rgba")) {
        return false;
    }
    if (read_channels(tokenizer, whole, channels) < 3) {
        return false;
    }
    if (turns) {
        hsl_to_rgb(channels);
    }
    *colour = (struct css_colour){within(channels[0], 0, 1), within(channels[1], 0, 1),
                                  within(channels[2], 0, 1), within(channels[3], 0, 1)};
    return true;
}

bool css_colour(struct str text, struct css_colour *colour)
{
    struct css_tokenizer tokenizer = {text, 0};
    struct css_token token = css_next_solid(&tokenizer);
    if (token.kind == CSS_FUNCTION) {
        return from_function(token.value, &tokenizer, colour);
    }
    if (css_next_solid(&tokenizer).kind != CSS_END) {
        return false;
    }
    if (token.kind == CSS_HASH) {
        return from_hex(token.value, colour);
    }
    if (token.kind == CSS_IDENT && css_is(token.value, "transparent")) {
        *colour = (struct css_colour){0};
        return true;
    }
    return token.kind == CSS_IDENT && from_name(token.value, colour);
}
