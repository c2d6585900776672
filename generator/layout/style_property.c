#include "layout/style_property.h"

#include "base/arena.h"
#include "format/css/css_tokenizer.h"

#include <string.h>

static const struct style_word slants[] = {
    {TEXT("normal"), 0}, {TEXT("italic"), 1}, {TEXT("oblique"), 1}};
static const struct style_word hyphens[] = {
    {TEXT("manual"), 0}, {TEXT("none"), 0}, {TEXT("auto"), 1}};
static const struct style_word figures[] = {{TEXT("normal"), 0}, {TEXT("tabular-nums"), 1}};
static const struct style_word lines[] = {{TEXT("none"), 0}, {TEXT("underline"), 1}};
static const struct style_word aligns[] = {
    {TEXT("left"), ALIGN_LEFT},   {TEXT("start"), ALIGN_LEFT}, {TEXT("center"), ALIGN_CENTRE},
    {TEXT("right"), ALIGN_RIGHT}, {TEXT("end"), ALIGN_RIGHT},  {TEXT("justify"), ALIGN_JUSTIFY}};
static const struct style_word rises[] = {
    {TEXT("top"), VALIGN_TOP}, {TEXT("middle"), VALIGN_MIDDLE}, {TEXT("bottom"), VALIGN_BOTTOM}};
static const struct style_word valigns[] = {
    {TEXT("start"), VALIGN_TOP}, {TEXT("center"), VALIGN_MIDDLE}, {TEXT("end"), VALIGN_BOTTOM}};
static const struct style_word borders[] = {{TEXT("none"), 0}, {TEXT("solid"), 1}};
static const struct style_word keeps[] = {
    {TEXT("auto"), KEEP_NOT}, {TEXT("avoid"), KEEP_WHOLE}, {TEXT("-malbild-rather"), KEEP_RATHER}};
static const struct style_word breaks[] = {
    {TEXT("auto"), BREAK_AUTO}, {TEXT("avoid"), BREAK_AVOID}, {TEXT("page"), BREAK_PAGE}};
static const struct style_word displays[] = {{TEXT("revert"), 0}, {TEXT("none"), 1}};
static const struct style_word spans[] = {{TEXT("none"), 0}, {TEXT("all"), 1}};
static const struct style_word bleeds[] = {{TEXT("none"), 0}, {TEXT("paper"), 1}};
static const struct style_word none[] = {{TEXT("none"), 0}};
static const struct style_word normal[] = {{TEXT("normal"), 0}};
static const struct style_word automatic[] = {{TEXT("auto"), 0}};

#define AT(member) offsetof(struct style, member), sizeof(((struct style *)0)->member)
#define WORDS(list) list, countof(list)

static const struct style_property properties[] = {
    {TEXT("font-family"), STYLE_FAMILY, AT(family), true, NULL, 0},
    {TEXT("font-size"), STYLE_SIZE, AT(size), true, NULL, 0},
    {TEXT("line-height"), STYLE_LEADING, AT(line_height), true, NULL, 0},
    {TEXT("letter-spacing"), STYLE_EM, AT(tracking), true, WORDS(normal)},
    {TEXT("-malbild-line-length"), STYLE_EM, AT(measure), true, WORDS(none)},
    {TEXT("color"), STYLE_COLOUR, AT(colour), true, NULL, 0},
    {TEXT("font-weight"), STYLE_WEIGHT, AT(bold), true, NULL, 0},
    {TEXT("font-style"), STYLE_WORD, AT(italic), true, WORDS(slants)},
    {TEXT("font-variant-numeric"), STYLE_WORD, AT(tabular), true, WORDS(figures)},
    {TEXT("hyphens"), STYLE_WORD, AT(hyphenate), true, WORDS(hyphens)},
    {TEXT("text-decoration"), STYLE_WORD, AT(underline), true, WORDS(lines)},
    {TEXT("text-align"), STYLE_WORD, AT(align), true, WORDS(aligns)},
    {TEXT("orphans"), STYLE_COUNT, AT(orphans), true, NULL, 0},
    {TEXT("widows"), STYLE_COUNT, AT(widows), true, NULL, 0},
    {TEXT("list-style-type"), STYLE_MARKER, AT(marker), true, NULL, 0},
    {TEXT("vertical-align"), STYLE_RISE, AT(rise), true, WORDS(rises)},
    {TEXT("align-content"), STYLE_WORD, AT(valign), false, WORDS(valigns)},
    {TEXT("align-self"), STYLE_WORD, AT(valign), false, WORDS(valigns)},
    {TEXT("margin-top"), STYLE_LENGTH, AT(before), false, NULL, 0},
    {TEXT("margin-right"), STYLE_LENGTH, AT(indent_right), false, NULL, 0},
    {TEXT("margin-bottom"), STYLE_LENGTH, AT(after), false, NULL, 0},
    {TEXT("margin-left"), STYLE_LENGTH, AT(indent), false, NULL, 0},
    {TEXT("padding-top"), STYLE_DISTANCE, AT(padding[SIDE_TOP]), false, NULL, 0},
    {TEXT("padding-right"), STYLE_DISTANCE, AT(padding[SIDE_RIGHT]), false, NULL, 0},
    {TEXT("padding-bottom"), STYLE_DISTANCE, AT(padding[SIDE_BOTTOM]), false, NULL, 0},
    {TEXT("padding-left"), STYLE_DISTANCE, AT(padding[SIDE_LEFT]), false, NULL, 0},
    {TEXT("border-top-width"), STYLE_DISTANCE, AT(border[SIDE_TOP]), false, NULL, 0},
    {TEXT("border-right-width"), STYLE_DISTANCE, AT(border[SIDE_RIGHT]), false, NULL, 0},
    {TEXT("border-bottom-width"), STYLE_DISTANCE, AT(border[SIDE_BOTTOM]), false, NULL, 0},
    {TEXT("border-left-width"), STYLE_DISTANCE, AT(border[SIDE_LEFT]), false, NULL, 0},
    {TEXT("border-top-style"), STYLE_WORD, AT(bordered[SIDE_TOP]), false, WORDS(borders)},
    {TEXT("border-right-style"), STYLE_WORD, AT(bordered[SIDE_RIGHT]), false, WORDS(borders)},
    {TEXT("border-bottom-style"), STYLE_WORD, AT(bordered[SIDE_BOTTOM]), false, WORDS(borders)},
    {TEXT("border-left-style"), STYLE_WORD, AT(bordered[SIDE_LEFT]), false, WORDS(borders)},
    {TEXT("border-top-color"), STYLE_COLOUR, AT(border_colour[SIDE_TOP]), false, NULL, 0},
    {TEXT("border-right-color"), STYLE_COLOUR, AT(border_colour[SIDE_RIGHT]), false, NULL, 0},
    {TEXT("border-bottom-color"), STYLE_COLOUR, AT(border_colour[SIDE_BOTTOM]), false, NULL, 0},
    {TEXT("border-left-color"), STYLE_COLOUR, AT(border_colour[SIDE_LEFT]), false, NULL, 0},
    {TEXT("border-radius"), STYLE_DISTANCE, AT(radius), false, NULL, 0},
    {TEXT("background-color"), STYLE_COLOUR, AT(background), false, WORDS(none)},
    {TEXT("width"), STYLE_WIDTH, AT(width), false, WORDS(automatic)},
    {TEXT("min-height"), STYLE_DISTANCE, AT(height), false, WORDS(automatic)},
    {TEXT("column-count"), STYLE_COUNT, AT(columns), false, WORDS(automatic)},
    {TEXT("column-gap"), STYLE_DISTANCE, AT(gap), false, WORDS(normal)},
    {TEXT("column-span"), STYLE_WORD, AT(span), false, WORDS(spans)},
    {TEXT("break-before"), STYLE_WORD, AT(before_it), false, WORDS(breaks)},
    {TEXT("break-after"), STYLE_WORD, AT(after_it), false, WORDS(breaks)},
    {TEXT("break-inside"), STYLE_WORD, AT(keep), false, WORDS(keeps)},
    {TEXT("page"), STYLE_PAGE, AT(page), false, WORDS(automatic)},
    {TEXT("display"), STYLE_WORD, AT(hidden), false, WORDS(displays)},
    {TEXT("-malbild-bleed"), STYLE_WORD, AT(bleed), false, WORDS(bleeds)},
    {TEXT("-malbild-marker-width"), STYLE_DISTANCE, AT(hang), false, WORDS(automatic)},
    {TEXT("-malbild-separator"), STYLE_TEXT, AT(separator), false, WORDS(none)},
};

/* Of li::marker. */
static const struct style_property marker_properties[] = {
    {TEXT("color"), STYLE_COLOUR, AT(marker_colour), true, NULL, 0},
    {TEXT("content"), STYLE_MARKER, AT(marker), true, NULL, 0},
};

static const struct style_shorthand shorthands[] = {
    {TEXT("margin"), SHORTHAND_SIDES, "margin-top margin-right margin-bottom margin-left"},
    {TEXT("padding"), SHORTHAND_SIDES, "padding-top padding-right padding-bottom padding-left"},
    {TEXT("border-width"), SHORTHAND_SIDES,
     "border-top-width border-right-width border-bottom-width border-left-width"},
    {TEXT("border-style"), SHORTHAND_SIDES,
     "border-top-style border-right-style border-bottom-style border-left-style"},
    {TEXT("border-color"), SHORTHAND_SIDES,
     "border-top-color border-right-color border-bottom-color border-left-color"},
    {TEXT("border"), SHORTHAND_BORDER, "border-top border-right border-bottom border-left"},
    {TEXT("border-top"), SHORTHAND_BORDER, "border-top"},
    {TEXT("border-right"), SHORTHAND_BORDER, "border-right"},
    {TEXT("border-bottom"), SHORTHAND_BORDER, "border-bottom"},
    {TEXT("border-left"), SHORTHAND_BORDER, "border-left"},
    {TEXT("background"), SHORTHAND_SAME, "background-color"},
    {TEXT("columns"), SHORTHAND_SAME, "column-count"},
    {TEXT("gap"), SHORTHAND_SAME, "column-gap"},
    {TEXT("list-style"), SHORTHAND_SAME, "list-style-type"},
    {TEXT("text-decoration-line"), SHORTHAND_SAME, "text-decoration"},
    {TEXT("page-break-before"), SHORTHAND_SAME, "break-before"},
    {TEXT("page-break-after"), SHORTHAND_SAME, "break-after"},
    {TEXT("page-break-inside"), SHORTHAND_SAME, "break-inside"},
};

const struct style_property *style_property_find(struct str name, bool marker)
{
    const struct style_property *list = marker ? marker_properties : properties;
    size_t count = marker ? countof(marker_properties) : countof(properties);
    for (size_t i = 0; i < count; i++) {
        if (css_is(name, list[i].name.data)) {
            return &list[i];
        }
    }
    return NULL;
}

const struct style_shorthand *style_shorthand_find(struct str name)
{
    for (size_t i = 0; i < countof(shorthands); i++) {
        if (css_is(name, shorthands[i].name.data)) {
            return &shorthands[i];
        }
    }
    return NULL;
}

size_t style_property_names(struct arena *arena, bool marker, struct str **names)
{
    struct str *list = arena_array(arena, countof(properties) + countof(shorthands), sizeof *list);
    size_t count = 0;
    for (size_t i = 0; marker && i < countof(marker_properties); i++) {
        list[count++] = marker_properties[i].name;
    }
    for (size_t i = 0; !marker && i < countof(properties); i++) {
        list[count++] = properties[i].name;
    }
    for (size_t i = 0; !marker && i < countof(shorthands); i++) {
        list[count++] = shorthands[i].name;
    }
    *names = list;
    return count;
}

static void *member(struct style *style, const struct style_property *property)
{
    return (char *)style + property->offset;
}

static void copy_member(struct style *style, const struct style *from,
                        const struct style_property *property)
{
    memcpy(member(style, property), (const char *)from + property->offset, property->size);
}

void style_property_reset(struct style *style, const struct style *initial)
{
    for (size_t i = 0; i < countof(properties); i++) {
        if (!properties[i].inherited) {
            copy_member(style, initial, &properties[i]);
        }
    }
}

/* --- applying --------------------------------------------------------------------------------- */

static double in_points(const struct style_declaration *declaration, double root_size, double em)
{
    double number = declaration->number;
    switch (declaration->unit) {
    case UNIT_EM:
        return number * em;
    case UNIT_ROOT_EM:
        return number * root_size;
    case UNIT_PERCENT:
        return number / 100 * em;
    default:
        return number;
    }
}

static void apply_word(const struct style_declaration *declaration, struct style *style)
{
    /* bool or an enumeration in a byte: the table's sizes say that both are one */
    *(uint8_t *)member(style, declaration->property) = (uint8_t)declaration->number;
}

static void apply_leading(const struct style_declaration *declaration, double points,
                          struct style *style)
{
    bool times = declaration->unit == UNIT_NUMBER;
    style->line_height = (struct line_height){times ? declaration->number : 0, times ? 0 : points};
}

static void apply_width(const struct style_declaration *declaration, double points,
                        struct style *style)
{
    bool part = declaration->unit == UNIT_PERCENT;
    style->width = (struct style_width){part ? 0 : points, part ? declaration->number / 100 : 0};
}

/* In em of the style's size; exact when it is told in em. */
static double in_em(const struct style_declaration *declaration, double points, double size)
{
    return declaration->unit == UNIT_EM ? declaration->number : points / size;
}

static void apply_text(const struct style_declaration *declaration, struct style *style)
{
    if (declaration->property->kind == STYLE_MARKER) {
        style->marker = (struct marker){(enum marker_kind)declaration->number, declaration->text};
    } else {
        *(struct str *)member(style, declaration->property) = declaration->text;
    }
}

static void apply_plain(const struct style_declaration *declaration,
                        const struct style_context *context, struct style *style)
{
    const struct style_property *property = declaration->property;
    double points = in_points(declaration, context->root_size, style->size);
    switch (property->kind) {
    case STYLE_LENGTH:
    case STYLE_DISTANCE:
        *(double *)member(style, property) = points;
        break;
    case STYLE_EM:
        *(double *)member(style, property) = in_em(declaration, points, style->size);
        break;
    case STYLE_RISE:
        if (declaration->unit == UNIT_NUMBER) {
            style->valign = (uint8_t)declaration->number;
        } else {
            style->rise = in_em(declaration, points, style->size);
        }
        break;
    case STYLE_SIZE:
        style->size = in_points(declaration, context->root_size, context->parent->size);
        break;
    case STYLE_LEADING:
        apply_leading(declaration, points, style);
        break;
    case STYLE_WIDTH:
        apply_width(declaration, points, style);
        break;
    case STYLE_COLOUR:
        *(uint32_t *)member(style, property) = declaration->colour;
        break;
    case STYLE_WORD:
    case STYLE_WEIGHT:
        apply_word(declaration, style);
        break;
    case STYLE_COUNT:
        *(uint32_t *)member(style, property) = (uint32_t)declaration->number;
        break;
    case STYLE_MARKER:
    case STYLE_TEXT:
    case STYLE_PAGE:
        apply_text(declaration, style);
        break;
    case STYLE_FAMILY:
        style->family = declaration->family;
        break;
    }
}

void style_property_apply(const struct style_declaration *declaration,
                          const struct style_context *context, struct style *style)
{
    const struct style_property *property = declaration->property;
    bool unset = declaration->special == STYLE_UNSET;
    if (declaration->special == STYLE_INHERIT || (unset && property->inherited)) {
        copy_member(style, context->parent, property);
    } else if (declaration->special != STYLE_PLAIN) {
        copy_member(style, context->initial, property);
    } else {
        apply_plain(declaration, context, style);
    }
}
