#include "layout/style_value.h"

#include "base/arena.h"
#include "format/css/css_colour.h"
#include "format/css/css_sheet.h"

#include <math.h>

/* --- measures --------------------------------------------------------------------------------- */

/* Turns a number of a unit into points when it is absolute. */
static bool give_unit(struct str name, double *number, uint8_t *unit)
{
    static const struct {
        const char *name;
        uint8_t unit;
        double points;
    } units[] = {{"pt", UNIT_POINT, 1},          {"mm", UNIT_POINT, 72 / 25.4},
                 {"cm", UNIT_POINT, 720 / 25.4}, {"in", UNIT_POINT, 72},
                 {"px", UNIT_POINT, 0.75},       {"pc", UNIT_POINT, 12},
                 {"q", UNIT_POINT, 18 / 25.4},   {"em", UNIT_EM, 1},
                 {"rem", UNIT_ROOT_EM, 1},       {"%", UNIT_PERCENT, 1}};
    for (size_t i = 0; i < countof(units); i++) {
        if (css_is(name, units[i].name)) {
            *number *= units[i].points;
            *unit = units[i].unit;
            return true;
        }
    }
    return false;
}

static bool read_measure(struct css_token token, double *number, uint8_t *unit)
{
    *number = token.number;
    *unit = token.kind == CSS_PERCENTAGE ? UNIT_PERCENT : UNIT_NUMBER;
    return token.kind == CSS_NUMBER || token.kind == CSS_PERCENTAGE ||
           (token.kind == CSS_DIMENSION && give_unit(token.value, number, unit));
}

bool style_measure(struct str *rest, double *number, uint8_t *unit)
{
    struct css_tokenizer tokenizer = {*rest, 0};
    bool ok = read_measure(css_next_solid(&tokenizer), number, unit);
    size_t end = tokenizer.at;
    if (ok && *unit == UNIT_NUMBER) {
        struct css_token token = css_next_solid(&tokenizer);
        bool named = token.kind == CSS_IDENT || token.kind == CSS_DELIM;
        end = named && give_unit(token.value, number, unit) ? tokenizer.at : end;
    }
    *rest = str_slice(*rest, end, rest->size);
    return ok;
}

bool style_value_measure(struct str text, double *number, uint8_t *unit)
{
    struct css_tokenizer tokenizer = {text, 0};
    struct css_token token = css_next_solid(&tokenizer);
    return css_next_solid(&tokenizer).kind == CSS_END && read_measure(token, number, unit);
}

static bool is_nought(double number)
{
    return !(number > 0) && !(number < 0);
}

bool style_is_length(double number, uint8_t unit)
{
    return unit == UNIT_POINT || unit == UNIT_EM || unit == UNIT_ROOT_EM ||
           (unit == UNIT_NUMBER && is_nought(number));
}

/* A measure as the kind of property takes it. */
static bool read_size(struct str text, struct style_declaration *declaration)
{
    double *number = &declaration->number;
    uint8_t *unit = &declaration->unit;
    if (!style_value_measure(text, number, unit)) {
        return false;
    }
    enum style_kind kind = declaration->property->kind;
    bool length = style_is_length(*number, *unit);
    bool percent = *unit == UNIT_PERCENT;
    if (kind == STYLE_LEADING) {
        return *number >= 0;
    }
    *unit = *unit == UNIT_NUMBER ? UNIT_POINT : *unit;
    switch (kind) {
    case STYLE_SIZE:
        return (length || percent) && *number > 0;
    case STYLE_WIDTH:
        return (length || percent) && *number >= 0;
    case STYLE_DISTANCE:
        return length && *number >= 0;
    case STYLE_RISE:
        return length || percent;
    default:
        return length;
    }
}

/* --- words ------------------------------------------------------------------------------------ */

static bool read_word(struct str text, struct style_declaration *declaration)
{
    const struct style_property *property = declaration->property;
    for (size_t i = 0; i < property->word_count; i++) {
        if (css_is(text, property->words[i].word.data)) {
            declaration->number = property->words[i].value;
            declaration->unit = UNIT_NUMBER;
            declaration->colour = COLOUR_NONE; /* of a background */
            return true;
        }
    }
    return false;
}

static bool read_colour(struct str text, struct style_declaration *declaration)
{
    const struct style_property *property = declaration->property;
    bool background = property->word_count > 0;
    bool letters = property->offset == offsetof(struct style, colour);
    struct css_colour colour;
    if (css_is(text, "currentcolor") && !background) {
        declaration->colour = COLOUR_CURRENT;
        declaration->special = letters ? STYLE_INHERIT : STYLE_PLAIN;
        return true;
    }
    if (!css_colour(text, &colour)) {
        return false;
    }
    uint32_t red = (uint32_t)(colour.red * 255 + 0.5);
    uint32_t green = (uint32_t)(colour.green * 255 + 0.5);
    uint32_t blue = (uint32_t)(colour.blue * 255 + 0.5);
    bool solid = colour.alpha > 0.999;
    declaration->colour = solid ? red << 16 | green << 8 | blue : (uint32_t)COLOUR_NONE;
    /* Paper has nothing behind that could shine through. */
    return solid || (!property->inherited && !(colour.alpha > 0));
}

static bool read_weight(struct str text, struct style_declaration *declaration)
{
    uint8_t unit;
    if (css_is(text, "normal") || css_is(text, "bold")) {
        declaration->number = css_is(text, "bold");
        return true;
    }
    bool ok = style_value_measure(text, &declaration->number, &unit) && unit == UNIT_NUMBER &&
              declaration->number >= 1 && declaration->number <= 1000;
    declaration->number = declaration->number >= 600;
    return ok;
}

static bool read_count(struct str text, struct style_declaration *declaration)
{
    const double most = 20;
    double *number = &declaration->number;
    return style_value_measure(text, number, &declaration->unit) &&
           declaration->unit == UNIT_NUMBER && *number >= 1 && *number <= most &&
           is_nought(*number - floor(*number));
}

static bool read_rise(struct str text, struct style_declaration *declaration)
{
    static const struct {
        const char *name;
        double rise;
    } names[] = {{"baseline", 0}, {"sub", -0.2}, {"super", 0.33}};
    for (size_t i = 0; i < countof(names); i++) {
        if (css_is(text, names[i].name)) {
            declaration->number = names[i].rise;
            declaration->unit = UNIT_EM;
            return true;
        }
    }
    return read_size(text, declaration);
}

static bool read_text(const struct style_values *values, struct str text,
                      struct style_declaration *declaration)
{
    struct css_tokenizer tokenizer = {text, 0};
    struct css_token token = css_next_solid(&tokenizer);
    declaration->number = MARKER_TEXT;
    declaration->text = css_unescape(values->arena, token.value);
    return token.kind == CSS_STRING && css_next_solid(&tokenizer).kind == CSS_END;
}

static bool read_marker(const struct style_values *values, struct str text,
                        struct style_declaration *declaration)
{
    static const struct {
        const char *name;
        enum marker_kind kind;
    } kinds[] = {{"none", MARKER_NONE},
                 {"disc", MARKER_DISC},
                 {"decimal", MARKER_DECIMAL},
                 {"normal", MARKER_USUAL}};
    for (size_t i = 0; i < countof(kinds); i++) {
        bool own = kinds[i].kind != MARKER_USUAL || values->marker;
        if (own && css_is(text, kinds[i].name)) {
            declaration->number = kinds[i].kind;
            return true;
        }
    }
    return read_text(values, text, declaration);
}

/* The names of a typeface: a string, or words with single blanks between. */
static struct str family_name(struct arena *arena, struct str text)
{
    struct css_tokenizer tokenizer = {text, 0};
    struct css_token token = css_next_solid(&tokenizer);
    struct str name = css_unescape(arena, token.value);
    while (token.kind == CSS_IDENT && (token = css_next_solid(&tokenizer)).kind == CSS_IDENT) {
        name = str_concat(arena, name, STR(" "), css_unescape(arena, token.value));
    }
    return name;
}

static bool read_family(const struct style_values *values, struct str text,
                        struct style_declaration *declaration)
{
    struct str part;
    while (declaration->family == NULL && css_next_part(&text, &part)) {
        declaration->family = map_get(values->families, family_name(values->arena, part));
    }
    return declaration->family != NULL;
}

static bool read_page(const struct style_values *values, struct str text,
                      struct style_declaration *declaration)
{
    declaration->text = text;
    return map_get(values->papers, text) != NULL;
}

/* --- declarations ----------------------------------------------------------------------------- */

static bool read_special(struct str text, struct style_declaration *declaration)
{
    static const char *const names[] = {
        [STYLE_INHERIT] = "inherit", [STYLE_INITIAL] = "initial", [STYLE_UNSET] = "unset"};
    for (size_t i = STYLE_INHERIT; i < countof(names); i++) {
        if (css_is(text, names[i])) {
            declaration->special = (uint8_t)i;
            return true;
        }
    }
    return false;
}

static bool read_value(const struct style_values *values, struct str text,
                       struct style_declaration *declaration)
{
    if (read_special(text, declaration) || read_word(text, declaration)) {
        return true;
    }
    switch (declaration->property->kind) {
    case STYLE_COLOUR:
        return read_colour(text, declaration);
    case STYLE_WORD:
        return false;
    case STYLE_WEIGHT:
        return read_weight(text, declaration);
    case STYLE_COUNT:
        return read_count(text, declaration);
    case STYLE_RISE:
        return read_rise(text, declaration);
    case STYLE_MARKER:
        return read_marker(values, text, declaration);
    case STYLE_TEXT:
        return read_text(values, text, declaration);
    case STYLE_PAGE:
        return read_page(values, text, declaration);
    case STYLE_FAMILY:
        return read_family(values, text, declaration);
    default:
        return read_size(text, declaration);
    }
}

static bool add(const struct style_values *values, const struct style_property *property,
                struct str text, struct vec *declarations, struct style_fault *fault)
{
    struct style_declaration declaration = {.property = property};
    if (!read_value(values, text, &declaration)) {
        *fault = (struct style_fault){.property = property, .value = text};
        return false;
    }
    *(struct style_declaration *)vec_push(declarations, values->arena, sizeof declaration) =
        declaration;
    return true;
}

/* The property of the next name in a list. */
static const struct style_property *next_property(const struct style_values *values,
                                                  struct str *names, const char *ending)
{
    struct str parts[2] = {{0}, str_from(ending)};
    css_next_word(names, &parts[0]);
    return style_property_find(str_join(values->arena, parts, countof(parts)), false);
}

static bool add_sides(const struct style_values *values, struct str names, struct str text,
                      struct vec *declarations, struct style_fault *fault)
{
    /* Which of one, two, three or four values the sides get. */
    static const uint8_t source[SIDES + 1][SIDES] = {
        {0}, {0, 0, 0, 0}, {0, 1, 0, 1}, {0, 1, 2, 1}, {0, 1, 2, 3}};
    struct str words[SIDES + 1];
    struct str rest = text;
    size_t count = 0;
    while (count <= SIDES && css_next_word(&rest, &words[count])) {
        count++;
    }
    for (size_t i = 0; i < SIDES; i++) {
        const struct style_property *property = next_property(values, &names, "");
        if (count == 0 || count > SIDES) {
            *fault = (struct style_fault){.property = property, .value = text};
            return false;
        }
        if (!add(values, property, words[source[count][i]], declarations, fault)) {
            return false;
        }
    }
    return true;
}

static const char *const border_parts[] = {"-width", "-style", "-color"};
enum { BORDER_PARTS = countof(border_parts) };

/* "3pt solid red" in any order for one side; what is not said is as at first. */
static bool add_border(const struct style_values *values, struct str name, struct str text,
                       struct vec *declarations, struct style_fault *fault)
{
    struct style_declaration whole = {0};
    bool special = read_special(text, &whole);
    struct str words[BORDER_PARTS] = {{0}};
    struct str word;
    for (struct str rest = text; !special && css_next_word(&rest, &word);) {
        size_t i = 0;
        for (; i < BORDER_PARTS; i++) {
            struct str one = name;
            struct style_declaration tried = {.property =
                                                  next_property(values, &one, border_parts[i])};
            if (words[i].size == 0 && read_value(values, word, &tried)) {
                break;
            }
        }
        if (i == BORDER_PARTS) {
            *fault = (struct style_fault){.border = true, .value = word};
            return false;
        }
        words[i] = word;
    }
    for (size_t i = 0; i < BORDER_PARTS; i++) {
        struct str one = name;
        struct str initial = special ? text : STR("initial");
        const struct style_property *property = next_property(values, &one, border_parts[i]);
        add(values, property, words[i].size > 0 ? words[i] : initial, declarations, fault);
    }
    return true;
}

static bool add_shorthand(const struct style_values *values,
                          const struct style_shorthand *shorthand, struct str text,
                          struct vec *declarations, struct style_fault *fault)
{
    struct str names = str_from(shorthand->names);
    if (shorthand->kind == SHORTHAND_SIDES) {
        return add_sides(values, names, text, declarations, fault);
    }
    if (shorthand->kind == SHORTHAND_BORDER) {
        bool ok = true;
        for (struct str name; ok && css_next_word(&names, &name);) {
            ok = add_border(values, name, text, declarations, fault);
        }
        return ok;
    }
    return add(values, next_property(values, &names, ""), text, declarations, fault);
}

bool style_value_declare(const struct style_values *values, struct str name, struct str value,
                         struct vec *declarations, struct style_fault *fault)
{
    const struct style_property *property = style_property_find(name, values->marker);
    const struct style_shorthand *shorthand = values->marker ? NULL : style_shorthand_find(name);
    size_t before = declarations->count;
    *fault = (struct style_fault){.unknown = property == NULL && shorthand == NULL, .value = value};
    bool ok = property != NULL    ? add(values, property, value, declarations, fault)
              : shorthand != NULL ? add_shorthand(values, shorthand, value, declarations, fault)
                                  : false;
    declarations->count = ok ? declarations->count : before;
    return ok;
}
