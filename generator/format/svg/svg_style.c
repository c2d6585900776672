#include "format/svg/svg_style.h"

#include "base/arena.h"
#include "base/buf.h"
#include "format/svg/svg_property.h"

#include <string.h>

/* The winning value of each property, as written. */
struct cascade {
    struct svg_context *context;
    uint32_t node;
    struct str values[SVG_PROPERTIES];
    bool important[SVG_PROPERTIES];
    const struct svg_variable *variables;
};

struct svg_style svg_style_initial(const struct svg_options *options)
{
    struct svg_style style = {.fill_opacity = 1,
                              .stroke_opacity = 1,
                              .stroke_width = 1,
                              .miter_limit = 4,
                              .font_size = 16,
                              .weight = 400,
                              .opacity = 1,
                              .stop_opacity = 1,
                              .colour = {0, 0, 0, 1},
                              .stop_colour = {0, 0, 0, 1},
                              .fill = {.colour = {0, 0, 0, 1}},
                              .stroke = {.none = true}};
    if (options->colour.alpha > 0) {
        style.colour = options->colour;
    }
    if (options->font_size > 0) {
        style.font_size = options->font_size;
    }
    return style;
}

struct svg_style svg_style_inherited(const struct svg_context *context,
                                     const struct svg_style *parent)
{
    struct svg_style style = *parent;
    for (size_t i = 0; i < countof(svg_properties); i++) {
        const struct svg_property *property = &svg_properties[i];
        if (property->own) {
            memcpy((char *)&style + property->offset,
                   (const char *)&context->initial + property->offset, property->size);
        }
    }
    return style;
}

static bool is_colour_function(struct str value)
{
    return svg_is(str_slice(value, 0, 6), "color(") || svg_is(str_slice(value, 0, 4), "lab(") ||
           svg_is(str_slice(value, 0, 4), "lch(") || svg_is(str_slice(value, 0, 5), "oklab") ||
           svg_is(str_slice(value, 0, 5), "oklch") || svg_is(str_slice(value, 0, 6), "color-") ||
           svg_is(str_slice(value, 0, 6), "image(");
}

static void set(struct cascade *cascade, const char *name, struct str value, bool important)
{
    size_t i = svg_property_index(str_from(name));
    /* A wide colour after a plain one is the same colour, for screens that have more of them. */
    bool wide = is_colour_function(value) && cascade->values[i].size > 0;
    if (i < SVG_PROPERTIES && (important || !cascade->important[i]) && !wide) {
        cascade->values[i] = value;
        cascade->important[i] = important;
    }
}

/* "italic bold 12px/1.2 'Arial', sans-serif" */
static void set_font(struct cascade *cascade, struct str value, bool important)
{
    static const char *const weights[] = {"bold", "bolder", "lighter"};
    struct svg_scan scan = {value, 0};
    struct str word;
    set(cascade, "font-style", STR("normal"), important);
    set(cascade, "font-weight", STR("normal"), important);
    while (svg_scan_word(&scan, &word)) {
        char first = word.data[0];
        bool number = (first >= '0' && first <= '9') || first == '.';
        if (svg_is(word, "italic") || svg_is(word, "oblique")) {
            set(cascade, "font-style", word, important);
        } else if (svg_keyword(word, weights, countof(weights)) < countof(weights) ||
                   (number && word.size == 3 && str_ends(word, STR("00")))) {
            set(cascade, "font-weight", word, important);
        } else if (number) {
            set(cascade, "font-size", str_slice(word, 0, str_find_byte(word, '/', 0)), important);
            set(cascade, "font-family", str_trim(str_slice(value, scan.at, value.size)), important);
            return;
        }
    }
}

static void declare(struct cascade *cascade, const struct svg_declaration *declaration)
{
    struct str name = declaration->name;
    if (str_starts(name, STR("--"))) {
        struct svg_variable *variable = arena_alloc(cascade->context->arena, sizeof *variable);
        *variable = (struct svg_variable){name, declaration->value, cascade->variables};
        cascade->variables = variable;
        return;
    }
    if (svg_is(name, "font")) {
        set_font(cascade, declaration->value, declaration->important);
        return;
    }
    if (svg_is(name, "marker")) {
        set(cascade, "marker-start", declaration->value, declaration->important);
        set(cascade, "marker-mid", declaration->value, declaration->important);
        set(cascade, "marker-end", declaration->value, declaration->important);
        return;
    }
    size_t index = svg_property_index(name);
    if (index < SVG_PROPERTIES) {
        set(cascade, svg_properties[index].name, declaration->value, declaration->important);
    }
}

static void add_attributes(struct cascade *cascade)
{
    const struct xml *xml = cascade->context->xml;
    const struct xml_node *node = &xml->nodes[cascade->node];
    for (uint32_t i = 0; i < node->attribute_count; i++) {
        const struct xml_attribute *attribute = &xml->attributes[node->first_attribute + i];
        size_t index = svg_property_index(attribute->name);
        if (index < SVG_PROPERTIES) {
            cascade->values[index] = str_trim(attribute->value);
        }
    }
}

static void add_sheet(struct cascade *cascade, const struct svg_sheet *sheet)
{
    const struct svg_rule *rules = sheet->rules.items;
    const struct svg_declaration *declarations = sheet->declarations.items;
    for (size_t i = 0; i < sheet->rules.count; i++) {
        if (svg_css_matches(&cascade->context->tree, &rules[i], cascade->node)) {
            for (uint32_t k = 0; k < rules[i].count; k++) {
                declare(cascade, &declarations[rules[i].first + k]);
            }
        }
    }
}

static void add_style_attribute(struct cascade *cascade)
{
    struct str text = xml_value(cascade->context->xml, cascade->node, STR("style"));
    struct vec declarations = {0};
    svg_css_declarations(cascade->context->arena, text, &declarations);
    const struct svg_declaration *items = declarations.items;
    for (size_t i = 0; i < declarations.count; i++) {
        declare(cascade, &items[i]);
    }
}

/* The value of a custom property; empty when there is none. */
static struct str find_variable(const struct cascade *cascade, struct str name)
{
    const struct svg_options *options = cascade->context->options;
    for (const struct svg_variable *v = cascade->variables; v != NULL; v = v->next) {
        if (str_equal(v->name, name)) {
            return v->value;
        }
    }
    return options->variable == NULL ? (struct str){0} : options->variable(options->context, name);
}

/* Index of the ")" that ends what begins before `from`, or the size. */
static size_t closing(struct str text, size_t from)
{
    size_t depth = 1;
    for (size_t i = from; i < text.size; i++) {
        depth += text.data[i] == '(';
        depth -= text.data[i] == ')';
        if (depth == 0) {
            return i;
        }
    }
    return text.size;
}

/* Writes a value with the custom properties in place of var(--name, fallback). False when one is
 * missing without a fallback, leads to itself, or there is too much of it. */
static bool substitute(const struct cascade *cascade, struct str value, uint32_t depth,
                       uint32_t *steps, struct buf *out)
{
    enum { DEEPEST = 12, MOST_STEPS = 100, LONGEST = 10000 };
    if (depth > DEEPEST || ++*steps > MOST_STEPS) {
        return false;
    }
    for (size_t at = 0; at < value.size;) {
        size_t from = str_find(value, STR("var("), at);
        buf_add(out, str_slice(value, at, from));
        if (from == value.size || out->size > LONGEST) {
            return out->size <= LONGEST;
        }
        size_t end = closing(value, from + 4);
        struct str inside = str_slice(value, from + 4, end);
        size_t comma = str_find_byte(inside, ',', 0);
        struct str found = find_variable(cascade, str_trim(str_slice(inside, 0, comma)));
        if (found.size == 0 && comma < inside.size) {
            found = str_trim(str_slice(inside, comma + 1, inside.size));
        }
        if (found.size == 0 || !substitute(cascade, found, depth + 1, steps, out)) {
            return false;
        }
        at = end + 1;
    }
    return true;
}

/* The value as it is to be read; false when its custom properties have none. */
static bool resolve(const struct cascade *cascade, struct str *value)
{
    if (str_find(*value, STR("var("), 0) == value->size) {
        return true;
    }
    struct buf out;
    uint32_t steps = 0;
    buf_init(&out);
    bool ok = substitute(cascade, *value, 0, &steps, &out);
    *value = str_trim(buf_copy(&out, cascade->context->arena));
    buf_finish(&out);
    return ok;
}

/* Sets one property of the style. What cannot be read is as if it were not there. */
static void compute(struct cascade *cascade, size_t index, struct svg_reading *reading,
                    struct svg_style *style)
{
    const struct svg_property *property = &svg_properties[index];
    struct svg_context *context = cascade->context;
    struct str value = cascade->values[index];
    const struct svg_style *source = NULL;
    if (value.size == 0 || !resolve(cascade, &value)) {
        return;
    }
    if (svg_is(value, "inherit") || (svg_is(value, "unset") && !property->own)) {
        source = reading->parent;
    } else if (svg_is(value, "initial") || svg_is(value, "unset")) {
        source = &context->initial;
    }
    struct svg_style trial = *style;
    reading->property = property;
    if (source != NULL) {
        memcpy((char *)style + property->offset, (const char *)source + property->offset,
               property->size);
    } else if (property->read(reading, value, (char *)&trial + property->offset)) {
        *style = trial;
    } else {
        const struct str parts[] = {str_from(property->name), STR(": "), value};
        svg_skip(context, SVG_SKIP_VALUE, cascade->node,
                 str_join(context->arena, parts, countof(parts)));
    }
}

/* lang and xml:space, which are no properties. */
static void read_xml_attributes(const struct cascade *cascade, struct svg_style *style)
{
    const struct xml *xml = cascade->context->xml;
    struct str space = xml_value(xml, cascade->node, STR("xml:space"));
    const struct xml_attribute *language = xml_find(xml, cascade->node, STR("lang"));
    language = language != NULL ? language : xml_find(xml, cascade->node, STR("xml:lang"));
    if (space.size > 0) {
        style->preserve_space = svg_is(space, "preserve");
    }
    if (language != NULL) {
        style->language = language->value;
    }
}

struct svg_style svg_style_of(struct svg_context *context, uint32_t node,
                              const struct svg_state *state)
{
    struct svg_style style = svg_style_inherited(context, state->style);
    struct cascade cascade = {
        .context = context, .node = node, .variables = state->style->variables};
    add_attributes(&cascade);
    if (context->options->sheet != NULL) {
        add_sheet(&cascade, context->options->sheet);
    }
    add_sheet(&cascade, &context->own);
    add_style_attribute(&cascade);
    style.variables = cascade.variables;
    read_xml_attributes(&cascade, &style);
    struct svg_reading reading = {.context = context, .parent = state->style, .style = &style};
    reading.units = svg_units(context, state);
    for (size_t i = 0; i < SVG_PROPERTIES; i++) {
        compute(&cascade, i, &reading, &style);
        if (i == 0) {
            reading.units.font_size = style.font_size;
        }
    }
    return style;
}
