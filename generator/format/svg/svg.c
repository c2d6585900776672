#include "format/svg/svg.h"

#include "base/arena.h"
#include "base/buf.h"
#include "format/css/css_tokenizer.h"
#include "format/svg/svg_draw.h"
#include "format/svg/svg_size.h"
#include "format/svg/svg_style.h"

#include <string.h>

/* The name of an element, with its prefix taken off when it is `name`; else false. */
static bool take_prefix(struct str full, struct str name, struct str *prefix)
{
    size_t colon = str_find_byte(full, ':', 0);
    *prefix = colon == full.size ? (struct str){0} : str_slice(full, 0, colon + 1);
    return str_equal(str_slice(full, prefix->size, full.size), name);
}

static void find_ids(struct svg_context *context, uint32_t root)
{
    const struct xml *xml = context->xml;
    for (uint32_t i = root; i < root + xml->nodes[root].size; i++) {
        const struct xml_attribute *id = xml_find(xml, i, STR("id"));
        if (id != NULL && map_get(&context->ids, id->value) == NULL) {
            /* The map keeps pointers that may be written through; this one never is. */
            union {
                const struct xml_node *node;
                void *value;
            } entry = {&xml->nodes[i]};
            map_set(&context->ids, context->arena, id->value, entry.value);
        }
    }
}

/* Reads the style elements inside the drawing into one sheet. */
static void read_sheets(struct svg_context *context, uint32_t root)
{
    const struct xml *xml = context->xml;
    for (uint32_t i = root; i < root + xml->nodes[root].size; i++) {
        if (!str_equal(svg_local(&context->tree, i), STR("style"))) {
            continue;
        }
        struct buf text;
        buf_init(&text);
        xml_text(xml, i, &text);
        size_t before = context->own.faults.count;
        svg_css_read(context->arena, buf_copy(&text, context->arena), &context->own);
        buf_finish(&text);
        const struct svg_selector_fault *faults = context->own.faults.items;
        for (size_t k = before; k < context->own.faults.count; k++) {
            svg_skip(context, SVG_SKIP_SELECTOR, i, faults[k].selector);
            struct svg_skipped *last = context->skipped.items;
            if (context->skipped.count > 0) {
                last += context->skipped.count - 1;
                last->line = xml->nodes[i].line + faults[k].line;
                last->column = 0;
            }
        }
    }
    css_rules_sort(context->arena, &context->own.rules);
}

/* The text of a child of the root, white space collapsed. */
static struct str text_of(const struct svg_context *context, uint32_t root, struct str name)
{
    uint32_t found = 0;
    for (uint32_t n = svg_child(context, root, 0); n != 0 && found == 0;
         n = svg_child(context, root, n)) {
        found = str_equal(svg_local(&context->tree, n), name) ? n : 0;
    }
    if (found == 0) {
        return (struct str){0};
    }
    struct buf raw;
    struct buf out;
    buf_init(&raw);
    buf_init(&out);
    xml_text(context->xml, found, &raw);
    for (size_t i = 0; i < raw.size; i++) {
        if (!css_is_space(raw.data[i])) {
            buf_add_byte(&out, raw.data[i]);
        } else if (out.size > 0 && out.data[out.size - 1] != ' ') {
            buf_add_byte(&out, ' ');
        }
    }
    struct str text = str_trim(buf_copy(&out, context->arena));
    buf_finish(&raw);
    buf_finish(&out);
    return text;
}

static void set_size(const struct svg_context *context, uint32_t root, struct svg_drawing *drawing)
{
    enum { USUAL_WIDTH = 300, USUAL_HEIGHT = 150 }; /* CSS 2.1, 10.3.2 */
    double width;
    double height;
    drawing->sized = svg_size(context->xml, root, context->initial.font_size, &width, &height);
    drawing->width = width > 0 ? width : USUAL_WIDTH;
    drawing->height = height > 0 ? height : USUAL_HEIGHT;
}

static void draw_root(struct svg_context *context, uint32_t root, struct svg_drawing *drawing)
{
    struct svg_state outer = {.matrix = svg_identity(),
                              .style = &context->initial,
                              .opacity = 1,
                              .width = drawing->width,
                              .height = drawing->height};
    struct svg_style style = svg_style_of(context, root, &outer);
    struct svg_state state = outer;
    state.style = &style;
    state.opacity = style.opacity;
    context->initial.font_size = style.font_size; /* what rem means */
    if (!style.no_display && style.opacity > 0) {
        svg_draw_view(context, root, &state,
                      (struct svg_box){0, 0, drawing->width, drawing->height});
    }
}

bool svg_draw(struct arena *arena, const struct xml *xml, uint32_t node,
              const struct svg_options *options, struct svg_drawing *drawing)
{
    static const struct svg_options none = {0};
    options = options != NULL ? options : &none;
    struct svg_context context = {
        .arena = arena, .xml = xml, .options = options, .draw = svg_draw_element};
    context.tree = (struct svg_tree){.xml = xml, .root = node, .classes = options->classes};
    *drawing = (struct svg_drawing){0};
    if (xml->nodes[node].kind != XML_ELEMENT ||
        !take_prefix(xml->nodes[node].text, STR("svg"), &context.tree.prefix)) {
        return false;
    }
    context.initial = svg_style_initial(options);
    context.context_fill = context.context_stroke = (struct svg_source){.none = true};
    find_ids(&context, node);
    read_sheets(&context, node);
    set_size(&context, node, drawing);
    drawing->title = text_of(&context, node, STR("title"));
    drawing->description = text_of(&context, node, STR("desc"));
    draw_root(&context, node, drawing);
    drawing->ops = context.ops.items;
    drawing->op_count = (uint32_t)context.ops.count;
    drawing->skipped = context.skipped.items;
    drawing->skipped_count = (uint32_t)context.skipped.count;
    return true;
}

bool svg_read(struct arena *arena, struct str bytes, const struct svg_options *options,
              struct svg_drawing *drawing, struct xml_fault *fault)
{
    struct xml *xml = arena_alloc(arena, sizeof *xml);
    *drawing = (struct svg_drawing){0};
    return xml_read(arena, bytes, xml, fault) && svg_draw(arena, xml, 0, options, drawing);
}
