/* svg_span: what a piece of text looks like. */
#include "format/svg/svg_paint.h"
#include "format/svg/svg_text.h"

static bool contains(struct str text, const char *lower)
{
    size_t size = str_from(lower).size;
    for (size_t i = 0; i + size <= text.size; i++) {
        if (svg_is(str_slice(text, i, i + size), lower)) {
            return true;
        }
    }
    return false;
}

static bool contains_any(struct str text, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (contains(text, words[i])) {
            return true;
        }
    }
    return false;
}

/* By the first name of the list that tells; "sans-serif" is not serif. */
static enum svg_family family_of(struct str families)
{
    static const char *const mono[] = {"mono", "courier", "consolas", "menlo", "code"};
    static const char *const sans[] = {"sans",   "arial",    "helvetica", "verdana", "calibri",
                                       "tahoma", "segoe ui", "roboto",    "inter",   "myriad"};
    static const char *const serif[] = {"serif",   "times",  "georgia", "garamond", "cambria",
                                        "palatin", "minion", "bookman", "roman",    "charter"};
    struct svg_scan scan = {families, 0};
    struct str name;
    for (size_t from = 0; from < families.size; from = scan.at + 1) {
        scan.at = str_find_byte(families, ',', from);
        name = str_slice(families, from, scan.at);
        if (contains_any(name, mono, countof(mono))) {
            return SVG_MONO;
        }
        if (contains_any(name, sans, countof(sans))) {
            return SVG_SANS;
        }
        if (contains_any(name, serif, countof(serif))) {
            return SVG_SERIF;
        }
    }
    return SVG_SANS;
}

/* Some programs name the face, "MyriadPro-BoldIt", and say nothing of weight and style. */
static void read_face(struct str families, struct svg_span *span)
{
    struct str first = str_slice(families, 0, str_find_byte(families, ',', 0));
    size_t dash = str_find_byte(first, '-', 0);
    struct str face = str_slice(first, dash + 1, first.size);
    if (dash == first.size) {
        return;
    }
    if (span->weight == 400 && (contains(face, "bold") || contains(face, "black"))) {
        span->weight = contains(face, "semi") || contains(face, "demi") ? 600 : 700;
    }
    span->italic = span->italic || contains(face, "ital") || contains(face, "obliq") ||
                   str_ends(str_trim(face), STR("It")) || str_ends(str_trim(face), STR("It'"));
}

struct svg_span svg_span_of(struct svg_context *context, uint32_t node,
                            const struct svg_state *state, double shift)
{
    const struct svg_style *style = state->style;
    uint8_t baseline = style->aligned > 0 ? (uint8_t)(style->aligned - 1) : style->baseline;
    struct svg_span span = {.size = style->font_size,
                            .shift = shift,
                            .letter_spacing = style->letter_spacing,
                            .word_spacing = style->word_spacing,
                            .weight = (uint32_t)style->weight,
                            .italic = style->italic != 0,
                            .small_caps = style->small_caps != 0,
                            .underline = (style->decoration & SVG_UNDERLINE) != 0,
                            .line_through = (style->decoration & SVG_LINE_THROUGH) != 0,
                            .baseline = baseline,
                            .family = family_of(style->families),
                            .families = style->families,
                            .language = style->language};
    span.fill = svg_paint_of(context, node, state, &style->fill, style->fill_opacity, NULL, NULL);
    span.stroke = svg_stroke_of(context, node, state, NULL);
    read_face(style->families, &span);
    return span;
}
