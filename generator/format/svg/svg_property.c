#include "format/svg/svg_property.h"

#include "base/arena.h"
#include "base/vec.h"
#include "format/css/css_tokenizer.h"

#include <stddef.h>
#include <string.h>

static bool read_keyword(const struct svg_reading *reading, struct str value, void *field)
{
    const struct svg_property *property = reading->property;
    size_t index = svg_keyword(value, property->keywords, property->keyword_count);
    *(uint8_t *)field = (uint8_t)index;
    return index < property->keyword_count;
}

static bool read_font_size(const struct svg_reading *reading, struct str value, void *field)
{
    static const char *const words[] = {"xx-small", "x-small", "small",    "medium",
                                        "large",    "x-large", "xx-large", "xxx-large"};
    static const double sizes[] = {9, 10, 13, 16, 18, 24, 32, 48};
    size_t index = svg_keyword(value, words, countof(words));
    double *size = field;
    if (index < countof(words)) {
        *size = sizes[index] / 16 * reading->units.root_size;
        return true;
    }
    double inherited = reading->parent->font_size;
    if (svg_is(value, "smaller") || svg_is(value, "larger")) {
        *size = svg_is(value, "larger") ? inherited * 1.2 : inherited / 1.2;
        return true;
    }
    struct svg_units units = {inherited, reading->units.root_size, inherited, inherited};
    return svg_length(value, &units, SVG_ACROSS, size) && *size >= 0;
}

static bool read_colour(const struct svg_reading *reading, struct str value, void *field)
{
    struct css_colour *colour = field;
    if (svg_is(value, "currentcolor")) {
        bool own = reading->property->offset == offsetof(struct svg_style, colour);
        *colour = own ? reading->parent->colour : reading->style->colour;
        return true;
    }
    return css_colour(value, colour);
}

/* none, a colour, or url(#id) with one of them after it. */
static bool read_paint(const struct svg_reading *reading, struct str value, void *field)
{
    struct svg_source *source = field;
    struct str rest = value;
    struct str id = svg_url(value, &rest);
    *source = (struct svg_source){.id = id};
    if (id.size == 0 && svg_is(str_slice(value, 0, 4), "url(")) {
        return false;
    }
    if (id.size > 0 && rest.size == 0) {
        return true;
    }
    value = id.size > 0 ? rest : value;
    if (svg_is(value, "context-fill") || svg_is(value, "context-stroke")) {
        *source = svg_is(value, "context-fill") ? reading->context->context_fill
                                                : reading->context->context_stroke;
        return true;
    }
    source->none = svg_is(value, "none");
    source->fallback = id.size > 0 && !source->none;
    return source->none || read_colour(reading, value, &source->colour);
}

static bool read_share(const struct svg_reading *reading, struct str value, void *field)
{
    double *share = field;
    (void)reading;
    if (!svg_share(value, share)) {
        return false;
    }
    *share = *share < 0 ? 0 : *share > 1 ? 1 : *share;
    return true;
}

static bool read_length(const struct svg_reading *reading, struct str value, void *field)
{
    return svg_length(value, &reading->units, SVG_OTHER, field);
}

static bool read_width(const struct svg_reading *reading, struct str value, void *field)
{
    return read_length(reading, value, field) && *(double *)field >= 0;
}

/* letter-spacing and word-spacing. */
static bool read_spacing(const struct svg_reading *reading, struct str value, void *field)
{
    struct svg_units units = reading->units;
    units.width = units.font_size;
    if (svg_is(value, "normal")) {
        *(double *)field = 0;
        return true;
    }
    return svg_length(value, &units, SVG_ACROSS, field);
}

static bool read_miter_limit(const struct svg_reading *reading, struct str value, void *field)
{
    struct svg_scan scan = {value, 0};
    (void)reading;
    return svg_scan_number(&scan, field) && svg_scan_done(&scan) && *(double *)field >= 1;
}

/* An odd number of lengths is repeated; none at all when their sum is zero. */
static bool read_dashes(const struct svg_reading *reading, struct str value, void *field)
{
    enum { MOST = 200 };
    struct svg_dashes *dashes = field;
    struct vec lengths = {0};
    struct svg_scan scan = {value, 0};
    struct arena *arena = reading->context->arena;
    double sum = 0;
    double length;
    *dashes = (struct svg_dashes){0};
    if (svg_is(value, "none")) {
        return true;
    }
    while (lengths.count < MOST && svg_scan_length(&scan, &reading->units, SVG_OTHER, &length) &&
           length >= 0) {
        *(double *)vec_push(&lengths, arena, sizeof length) = length;
        sum += length;
        svg_scan_comma(&scan);
    }
    size_t count = lengths.count;
    for (size_t i = 0; count % 2 == 1 && i < count; i++) {
        double *copy = vec_push(&lengths, arena, sizeof length);
        *copy = ((const double *)lengths.items)[i];
    }
    if (sum > 0) {
        *dashes = (struct svg_dashes){lengths.items, (uint32_t)lengths.count};
    }
    return count > 0 && svg_scan_done(&scan);
}

static bool read_weight(const struct svg_reading *reading, struct str value, void *field)
{
    static const char *const words[] = {"normal", "bold", "bolder", "lighter"};
    double inherited = reading->parent->weight;
    const double weights[] = {400, 700,
                              inherited < 350   ? 400.0
                              : inherited < 550 ? 700.0
                                                : 900.0,
                              inherited < 550   ? 100.0
                              : inherited < 750 ? 400.0
                                                : 700.0};
    size_t index = svg_keyword(value, words, countof(words));
    struct svg_scan scan = {value, 0};
    double *weight = field;
    if (index < countof(words)) {
        *weight = weights[index];
        return true;
    }
    return svg_scan_number(&scan, weight) && svg_scan_done(&scan) && *weight >= 1 &&
           *weight <= 1000;
}

static bool read_slant(const struct svg_reading *reading, struct str value, void *field)
{
    (void)reading;
    *(uint8_t *)field = !svg_is(value, "normal");
    return svg_is(value, "normal") || svg_is(value, "italic") ||
           svg_is(str_slice(value, 0, 7), "oblique");
}

static bool has_word(struct str list, const char *word)
{
    struct svg_scan scan = {list, 0};
    struct str one;
    while (svg_scan_word(&scan, &one)) {
        if (svg_is(one, word)) {
            return true;
        }
    }
    return false;
}

static bool read_small_caps(const struct svg_reading *reading, struct str value, void *field)
{
    (void)reading;
    *(uint8_t *)field = has_word(value, "small-caps") || has_word(value, "all-small-caps");
    return true;
}

static bool read_decoration(const struct svg_reading *reading, struct str value, void *field)
{
    (void)reading;
    *(uint8_t *)field = (uint8_t)((has_word(value, "underline") ? SVG_UNDERLINE : 0) |
                                  (has_word(value, "line-through") ? SVG_LINE_THROUGH : 0));
    return true;
}

static bool read_order(const struct svg_reading *reading, struct str value, void *field)
{
    (void)reading;
    struct svg_scan scan = {value, 0};
    struct str first;
    *(uint8_t *)field =
        svg_scan_word(&scan, &first) &&
        (svg_is(first, "stroke") ||
         (svg_is(first, "markers") && svg_scan_word(&scan, &first) && svg_is(first, "stroke")));
    return true;
}

static bool read_space(const struct svg_reading *reading, struct str value, void *field)
{
    (void)reading;
    *(uint8_t *)field = svg_is(str_slice(value, 0, 3), "pre") || svg_is(value, "break-spaces");
    return true;
}

static bool read_hidden(const struct svg_reading *reading, struct str value, void *field)
{
    (void)reading;
    *(uint8_t *)field = !svg_is(value, "visible");
    return true;
}

static bool read_if_none(const struct svg_reading *reading, struct str value, void *field)
{
    (void)reading;
    *(uint8_t *)field = svg_is(value, "none");
    return true;
}

/* filter and mix-blend-mode: whether there is any. */
static bool read_if_any(const struct svg_reading *reading, struct str value, void *field)
{
    (void)reading;
    *(uint8_t *)field = !svg_is(value, "none") && !svg_is(value, "normal");
    return true;
}

static bool read_id(const struct svg_reading *reading, struct str value, void *field)
{
    struct str id = svg_url(value, NULL);
    (void)reading;
    *(struct str *)field = id;
    return id.size > 0 || svg_is(value, "none");
}

static bool read_text(const struct svg_reading *reading, struct str value, void *field)
{
    (void)reading;
    *(struct str *)field = value;
    return true;
}

static bool read_baseline(const struct svg_reading *reading, struct str value, void *field)
{
    static const struct {
        const char *word;
        enum svg_baseline baseline;
    } words[] = {{"auto", SVG_ALPHABETIC},       {"baseline", SVG_ALPHABETIC},
                 {"alphabetic", SVG_ALPHABETIC}, {"no-change", SVG_ALPHABETIC},
                 {"use-script", SVG_ALPHABETIC}, {"reset-size", SVG_ALPHABETIC},
                 {"central", SVG_CENTRAL},       {"middle", SVG_X_MIDDLE},
                 {"hanging", SVG_HANGING},       {"text-top", SVG_TOP},
                 {"text-before-edge", SVG_TOP},  {"before-edge", SVG_TOP},
                 {"text-bottom", SVG_BOTTOM},    {"text-after-edge", SVG_BOTTOM},
                 {"after-edge", SVG_BOTTOM},     {"ideographic", SVG_BOTTOM},
                 {"mathematical", SVG_CENTRAL}};
    for (size_t i = 0; i < countof(words); i++) {
        if (svg_is(value, words[i].word)) {
            /* alignment-baseline is its own property; 0 says that it is not set. */
            *(uint8_t *)field = (uint8_t)(words[i].baseline + reading->property->own);
            return true;
        }
    }
    return false;
}

static bool read_shift(const struct svg_reading *reading, struct str value, void *field)
{
    struct svg_units units = reading->units;
    double *shift = field;
    units.height = units.font_size;
    if (svg_is(value, "baseline") || svg_is(value, "sub") || svg_is(value, "super")) {
        double share = svg_is(value, "sub") ? -0.2 : svg_is(value, "super") ? 0.33 : 0;
        *shift = share * reading->parent->font_size;
        return true;
    }
    return svg_length(value, &units, SVG_DOWN, shift);
}

static const char *const caps[] = {"butt", "round", "square"};
static const char *const joins[] = {"miter", "round", "bevel", "miter-clip", "arcs"};
static const char *const rules[] = {"nonzero", "evenodd"};
static const char *const anchors[] = {"start", "middle", "end"};
static const char *const overflows[] = {"hidden", "visible", "auto", "scroll", "clip"};
static const char *const effects[] = {"none", "non-scaling-stroke"};

const struct svg_property svg_properties[SVG_PROPERTIES] = {
    {"font-size", offsetof(struct svg_style, font_size), sizeof(double), false, read_font_size,
     NULL, 0},
    {"color", offsetof(struct svg_style, colour), sizeof(struct css_colour), false, read_colour,
     NULL, 0},
    {"fill", offsetof(struct svg_style, fill), sizeof(struct svg_source), false, read_paint, NULL,
     0},
    {"stroke", offsetof(struct svg_style, stroke), sizeof(struct svg_source), false, read_paint,
     NULL, 0},
    {"fill-opacity", offsetof(struct svg_style, fill_opacity), sizeof(double), false, read_share,
     NULL, 0},
    {"stroke-opacity", offsetof(struct svg_style, stroke_opacity), sizeof(double), false,
     read_share, NULL, 0},
    {"stroke-width", offsetof(struct svg_style, stroke_width), sizeof(double), false, read_width,
     NULL, 0},
    {"stroke-miterlimit", offsetof(struct svg_style, miter_limit), sizeof(double), false,
     read_miter_limit, NULL, 0},
    {"stroke-dashoffset", offsetof(struct svg_style, dash_offset), sizeof(double), false,
     read_length, NULL, 0},
    {"stroke-dasharray", offsetof(struct svg_style, dashes), sizeof(struct svg_dashes), false,
     read_dashes, NULL, 0},
    {"stroke-linecap", offsetof(struct svg_style, cap), sizeof(uint8_t), false, read_keyword, caps,
     countof(caps)},
    {"stroke-linejoin", offsetof(struct svg_style, join), sizeof(uint8_t), false, read_keyword,
     joins, countof(joins)},
    {"fill-rule", offsetof(struct svg_style, even_odd), sizeof(uint8_t), false, read_keyword, rules,
     countof(rules)},
    {"clip-rule", offsetof(struct svg_style, clip_even_odd), sizeof(uint8_t), false, read_keyword,
     rules, countof(rules)},
    {"paint-order", offsetof(struct svg_style, stroke_first), sizeof(uint8_t), false, read_order,
     NULL, 0},
    {"font-family", offsetof(struct svg_style, families), sizeof(struct str), false, read_text,
     NULL, 0},
    {"font-weight", offsetof(struct svg_style, weight), sizeof(double), false, read_weight, NULL,
     0},
    {"font-style", offsetof(struct svg_style, italic), sizeof(uint8_t), false, read_slant, NULL, 0},
    {"font-variant", offsetof(struct svg_style, small_caps), sizeof(uint8_t), false,
     read_small_caps, NULL, 0},
    {"font-variant-caps", offsetof(struct svg_style, small_caps), sizeof(uint8_t), false,
     read_small_caps, NULL, 0},
    {"letter-spacing", offsetof(struct svg_style, letter_spacing), sizeof(double), false,
     read_spacing, NULL, 0},
    {"word-spacing", offsetof(struct svg_style, word_spacing), sizeof(double), false, read_spacing,
     NULL, 0},
    {"text-anchor", offsetof(struct svg_style, anchor), sizeof(uint8_t), false, read_keyword,
     anchors, countof(anchors)},
    {"text-decoration", offsetof(struct svg_style, decoration), sizeof(uint8_t), false,
     read_decoration, NULL, 0},
    {"text-decoration-line", offsetof(struct svg_style, decoration), sizeof(uint8_t), false,
     read_decoration, NULL, 0},
    {"dominant-baseline", offsetof(struct svg_style, baseline), sizeof(uint8_t), false,
     read_baseline, NULL, 0},
    {"alignment-baseline", offsetof(struct svg_style, aligned), sizeof(uint8_t), true,
     read_baseline, NULL, 0},
    {"baseline-shift", offsetof(struct svg_style, shift), sizeof(double), true, read_shift, NULL,
     0},
    {"white-space", offsetof(struct svg_style, preserve_space), sizeof(uint8_t), false, read_space,
     NULL, 0},
    {"visibility", offsetof(struct svg_style, hidden), sizeof(uint8_t), false, read_hidden, NULL,
     0},
    {"display", offsetof(struct svg_style, no_display), sizeof(uint8_t), true, read_if_none, NULL,
     0},
    {"opacity", offsetof(struct svg_style, opacity), sizeof(double), true, read_share, NULL, 0},
    {"clip-path", offsetof(struct svg_style, clip), sizeof(struct str), true, read_id, NULL, 0},
    {"mask", offsetof(struct svg_style, mask), sizeof(struct str), true, read_id, NULL, 0},
    {"filter", offsetof(struct svg_style, filtered), sizeof(uint8_t), true, read_if_any, NULL, 0},
    {"mix-blend-mode", offsetof(struct svg_style, blended), sizeof(uint8_t), true, read_if_any,
     NULL, 0},
    {"overflow", offsetof(struct svg_style, overflow), sizeof(uint8_t), true, read_keyword,
     overflows, countof(overflows)},
    {"stop-color", offsetof(struct svg_style, stop_colour), sizeof(struct css_colour), true,
     read_colour, NULL, 0},
    {"stop-opacity", offsetof(struct svg_style, stop_opacity), sizeof(double), true, read_share,
     NULL, 0},
    {"marker-start", offsetof(struct svg_style, marker_start), sizeof(struct str), false, read_id,
     NULL, 0},
    {"marker-mid", offsetof(struct svg_style, marker_mid), sizeof(struct str), false, read_id, NULL,
     0},
    {"marker-end", offsetof(struct svg_style, marker_end), sizeof(struct str), false, read_id, NULL,
     0},
    {"vector-effect", offsetof(struct svg_style, fixed_stroke), sizeof(uint8_t), true, read_keyword,
     effects, countof(effects)},
    {"transform", offsetof(struct svg_style, transform), sizeof(struct str), true, read_text, NULL,
     0},
};

size_t svg_property_index(struct str name)
{
    size_t i = 0;
    while (i < countof(svg_properties) && !css_is(name, svg_properties[i].name)) {
        i++;
    }
    return i;
}
