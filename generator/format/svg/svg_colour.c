#include "format/svg/svg_colour.h"

#include "format/svg/svg_scan.h"

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

static struct svg_colour from_rgb(uint32_t rgb)
{
    return (struct svg_colour){(rgb >> 16 & 0xFF) / 255.0, (rgb >> 8 & 0xFF) / 255.0,
                               (rgb & 0xFF) / 255.0, 1};
}

static bool from_name(struct str text, struct svg_colour *colour)
{
    size_t from = 0;
    size_t to = countof(named);
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        if (svg_is(text, named[middle].name)) {
            *colour = from_rgb(named[middle].rgb);
            return true;
        }
        struct str name = str_from(named[middle].name);
        size_t i = 0;
        while (i < name.size && i < text.size && svg_small(text.data[i]) == name.data[i]) {
            i++;
        }
        bool before = i == text.size || (i < name.size && svg_small(text.data[i]) < name.data[i]);
        from = before ? from : middle + 1;
        to = before ? middle : to;
    }
    return false;
}

static bool from_hex(struct str digits, struct svg_colour *colour)
{
    unsigned value[8];
    if (digits.size != 3 && digits.size != 4 && digits.size != 6 && digits.size != 8) {
        return false;
    }
    for (size_t i = 0; i < digits.size; i++) {
        char byte = svg_small(digits.data[i]);
        if (byte >= '0' && byte <= '9') {
            value[i] = (unsigned)(byte - '0');
        } else if (byte >= 'a' && byte <= 'f') {
            value[i] = (unsigned)(byte - 'a') + 10;
        } else {
            return false;
        }
    }
    double channels[4] = {0, 0, 0, 1};
    bool brief = digits.size < 6;
    for (size_t i = 0; i < (brief ? digits.size : digits.size / 2); i++) {
        channels[i] = (brief ? value[i] * 17 : value[2 * i] * 16 + value[2 * i + 1]) / 255.0;
    }
    *colour = (struct svg_colour){channels[0], channels[1], channels[2], channels[3]};
    return true;
}

/* Up to four numbers, the first three divided by `whole` unless they are percentages; a fourth is a
 * share of 1 and may stand after a slash. Returns how many. */
static size_t scan_channels(struct svg_scan *scan, const double whole[3], double channels[4])
{
    size_t count = 0;
    while (count < 4) {
        svg_scan_comma(scan);
        if (svg_scan_byte(scan, '/')) {
            svg_scan_space(scan);
        }
        if (!svg_scan_number(scan, &channels[count])) {
            break;
        }
        if (svg_scan_byte(scan, '%')) {
            channels[count] /= 100;
        } else {
            if (svg_is(str_slice(scan->text, scan->at, scan->at + 3), "deg")) {
                scan->at += 3;
            }
            channels[count] /= count < 3 ? whole[count] : 1;
        }
        count++;
    }
    svg_scan_space(scan);
    return svg_scan_done(scan) ? count : 0;
}

static bool from_channels(const double channels[4], size_t count, struct svg_colour *colour)
{
    *colour =
        (struct svg_colour){within(channels[0], 0, 1), within(channels[1], 0, 1),
                            within(channels[2], 0, 1), count == 4 ? within(channels[3], 0, 1) : 1};
    return count >= 3;
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

static bool from_function(struct str text, struct svg_colour *colour)
{
    static const double bytes[] = {255, 255, 255};
    static const double hsl[] = {360, 100, 100};
    static const double ones[] = {1, 1, 1};
    double channels[4] = {0};
    struct str arguments;
    if (svg_function(text, "rgb", &arguments) || svg_function(text, "rgba", &arguments)) {
        struct svg_scan scan = {arguments, 0};
        size_t count = scan_channels(&scan, bytes, channels);
        return from_channels(channels, count, colour);
    }
    if (svg_function(text, "hsl", &arguments) || svg_function(text, "hsla", &arguments)) {
        struct svg_scan scan = {arguments, 0};
        size_t count = scan_channels(&scan, hsl, channels);
        if (count >= 3) {
            hsl_to_rgb(channels);
        }
        return from_channels(channels, count, colour);
    }
    if (svg_function(text, "color", &arguments)) {
        struct svg_scan scan = {arguments, 0};
        struct str space = svg_scan_name(&scan);
        bool known = svg_is(space, "srgb") || svg_is(space, "display-p3");
        return known && from_channels(channels, scan_channels(&scan, ones, channels), colour);
    }
    return false;
}

bool svg_colour(struct str text, struct svg_colour *colour)
{
    text = str_trim(text);
    if (svg_is(text, "transparent")) {
        *colour = (struct svg_colour){0};
        return true;
    }
    if (str_starts(text, STR("#"))) {
        return from_hex(str_slice(text, 1, text.size), colour);
    }
    struct svg_colour found = {0};
    if (!from_name(text, &found) && !from_function(text, &found)) {
        return false;
    }
    *colour = found;
    return true;
}
