#include "format/svg/svg_style.h"

#include "base/arena.h"
#include "format/css/css_sheet.h"
#include "format/css/css_variable.h"
#include "format/svg/svg_property.h"

#include <string.h>

/* The winning value of each property, as written. */
struct cascade {
    struct svg_context *context;
    uint32_t node;
    struct str values[SVG_PROPERTIES];
    const struct svg_variable *variables;
    struct css_element path[SVG_PATH_ELEMENTS];
    size_t path_count;
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

static void set(struct cascade *cascade, const char *name, struct str value)
{
    size_t i = svg_property_index(str_from(name));
    /* A wide colour after a plain one is the same colour, for screens that have more of them. */
    bool wide = is_colour_function(value) && cascade->values[i].size > 0;
    if (i < SVG_PROPERTIES && !wide) {
        cascade->values[i] = value;
    }
}

/* "italic bold 12px/1.2 'Arial', sans-serif" */
static void set_font(struct cascade *cascade, struct str value)
{
    static const char *const weights[] = {"bold", "bolder", "lighter"};
    struct svg_scan scan = {value, 0};
    struct str word;
    set(cascade, "font-style", STR("normal"));
    set(cascade, "font-weight", STR("normal"));
    while (svg_scan_word(&scan, &word)) {
        char first = word.data[0];
        bool number = (first >= '0' && first <= '9') || first == '.';
        if (svg_is(word, "italic") || svg_is(word, "oblique")) {
            set(cascade, "font-style", word);
        } else if (svg_keyword(word, weights, countof(weights)) < countof(weights) ||
                   (number && word.size == 3 && str_ends(word, STR("00")))) {
            set(cascade, "font-weight", word);
        } else if (number) {
            set(cascade, "font-size", str_slice(word, 0, str_find_byte(word, '/', 0)));
            set(cascade, "font-family", str_trim(str_slice(value, scan.at, value.size)));
            return;
        }
    }
}

static void declare(struct cascade *cascade, const struct css_declaration *declaration)
{
    struct str name = declaration->name;
    struct str value = declaration->value;
    if (str_starts(name, STR("--"))) {
        struct svg_variable *variable = arena_alloc(cascade->context->arena, sizeof *variable);
        *variable = (struct svg_variable){name, value, cascade->variables};
        cascade->variables = variable;
    } else if (css_is(name, "font")) {
        set_font(cascade, value);
    } else if (css_is(name, "marker")) {
        set(cascade, "marker-start", value);
        set(cascade, "marker-mid", value);
        set(cascade, "marker-end", value);
    } else if (svg_property_index(name) < SVG_PROPERTIES) {
        set(cascade, svg_properties[svg_property_index(name)].name, value);
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

static void declare_all(struct cascade *cascade, const struct css_declaration *declarations,
                        size_t count, bool important)
{
    for (size_t i = 0; i < count; i++) {
        if (declarations[i].important == important) {
            declare(cascade, &declarations[i]);
        }
    }
}

static void add_sheet(struct cascade *cascade, const struct svg_sheet *sheet, bool important)
{
    const struct css_rule *rules = sheet->rules.items;
    const struct css_declaration *declarations = sheet->declarations.items;
    for (size_t i = 0; i < sheet->rules.count; i++) {
        if (rules[i].important == important &&
            css_selects(&rules[i].selector, cascade->path, cascade->path_count)) {
            declare_all(cascade, &declarations[rules[i].first], rules[i].count, important);
        }
    }
}

/* All that is said about the element, from what weighs least: its attributes, the
 * sheets, its style. */
static void add_all(struct cascade *cascade)
{
    struct svg_context *context = cascade->context;
    struct vec own = {0};
    css_declarations_read(context->arena, xml_value(context->xml, cascade->node, STR("style")),
                          &own);
    add_attributes(cascade);
    for (int important = 0; important < 2; important++) {
        if (context->options->sheet != NULL) {
            add_sheet(cascade, context->options->sheet, important == 1);
        }
        add_sheet(cascade, &context->own, important == 1);
        declare_all(cascade, own.items, own.count, important == 1);
    }
}

/* The value of a custom property; empty when there is none. */
static struct str find_variable(const void *from, struct str name)
{
    const struct cascade *cascade = from;
    const struct svg_options *options = cascade->context->options;
    for (const struct svg_variable *v = cascade->variables; v != NULL; v = v->next) {
        if (str_equal(v->name, name)) {
            return v->value;
        }
    }
    return options->variable == NULL ? (struct str){0} : options->variable(options->context, name);
}

/* The value as it is to be read; false when its custom properties have none. */
static bool resolve(const struct cascade *cascade, struct str *value)
{
    struct css_variables variables = {find_variable, cascade};
    struct str missing;
    return css_resolve(cascade->context->arena, *value, &variables, value, &missing);
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
        svg_skip(context, SVG_SKIP_VALUE, cascade->node,
                 str_concat(context->arena, str_from(property->name), STR(": "), value));
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
    cascade.path_count = svg_css_path(&context->tree, node, cascade.path);
    add_all(&cascade);
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

enum svg_answer svg_property_ask(struct arena *arena, struct str name, struct str value,
                                 struct str *nearest)
{
    static const struct svg_options options = {0};
    static const struct str shorthands[] = {TEXT("font"), TEXT("marker")};
    struct str names[SVG_PROPERTIES + countof(shorthands)];
    struct svg_style initial = svg_style_initial(&options);
    struct svg_style style = initial;
    struct svg_context context = {.arena = arena, .options = &options, .initial = initial};
    struct svg_reading reading = {
        .context = &context, .parent = &initial, .style = &style, .units = {16, 16, 100, 100}};
    size_t index = svg_property_index(name);
    if (css_is(name, "font") || css_is(name, "marker")) {
        return SVG_WELL;
    }
    if (index == SVG_PROPERTIES) {
        for (size_t i = 0; i < SVG_PROPERTIES; i++) {
            names[i] = str_from(svg_properties[i].name);
        }
        memcpy(&names[SVG_PROPERTIES], shorthands, sizeof shorthands);
        *nearest = str_nearest(name, names, countof(names));
        return SVG_NO_PROPERTY;
    }
    reading.property = &svg_properties[index];
    bool special = css_is(value, "inherit") || css_is(value, "initial") || css_is(value, "unset");
    bool read = special ||
                reading.property->read(&reading, value, (char *)&style + reading.property->offset);
    return read ? SVG_WELL : SVG_NO_VALUE;
}
