#include "format/svg/svg_context.h"

#include "base/arena.h"
#include "format/text/utf8.h"

#include <math.h>

void svg_skip(struct svg_context *context, enum svg_skip_kind kind, uint32_t node, struct str name)
{
    enum { LONGEST = 60 };
    const struct xml_node *at = &context->xml->nodes[node];
    name = utf8_prefix(name, LONGEST);
    const struct svg_skipped *all = context->skipped.items;
    for (size_t i = context->skipped.count; i-- > 0;) {
        if (all[i].kind == kind && all[i].line == at->line && str_equal(all[i].name, name)) {
            return;
        }
    }
    if (context->skipped.count < SVG_SKIPS) {
        struct svg_skipped *skipped = vec_push(&context->skipped, context->arena, sizeof *skipped);
        *skipped = (struct svg_skipped){kind, at->line, at->column, name};
    }
}

bool svg_work(struct svg_context *context, uint32_t node, size_t amount)
{
    if (amount > SVG_WORK - (size_t)context->work) {
        context->work = SVG_WORK;
        svg_skip(context, SVG_SKIP_REST, node, (struct str){0});
        return false;
    }
    context->work += (uint32_t)amount;
    return true;
}

bool svg_work_element(struct svg_context *context, uint32_t node)
{
    enum { ELEMENT = 40, RULES = 8 }; /* so much, and a little for each rule */
    const struct svg_sheet *sheet = context->options->sheet;
    size_t rules = context->own.rules.count + (sheet != NULL ? sheet->rules.count : 0);
    return svg_work(context, node, ELEMENT + rules / RULES);
}

static bool is_within(struct svg_matrix matrix)
{
    const double most = 1e9;
    const double all[] = {matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f};
    for (size_t i = 0; i < countof(all); i++) {
        if (!(fabs(all[i]) <= most)) {
            return false;
        }
    }
    return true;
}

struct svg_op *svg_add(struct svg_context *context, enum svg_kind kind, uint32_t node,
                       struct svg_matrix matrix)
{
    /* Room is left to end the clips that have begun. */
    if (context->ops.count + (kind == SVG_UNCLIP ? 0 : 4 * SVG_NESTING) >= SVG_OPS) {
        svg_skip(context, SVG_SKIP_REST, node, (struct str){0});
        return NULL;
    }
    if (!is_within(matrix)) {
        return NULL; /* nobody sees what is so far away */
    }
    struct svg_op *op = vec_push(&context->ops, context->arena, sizeof *op);
    op->kind = kind;
    op->line = context->xml->nodes[node].line;
    op->matrix = matrix;
    return op;
}

uint32_t svg_find(struct svg_context *context, uint32_t from, struct str id)
{
    const struct xml_node *found = map_get(&context->ids, id);
    if (found == NULL) {
        svg_skip(context, SVG_SKIP_REFERENCE, from, id);
        return UINT32_MAX;
    }
    return (uint32_t)(found - context->xml->nodes);
}

bool svg_enter(struct svg_context *context, uint32_t from, uint32_t to)
{
    bool room = context->followed_count < SVG_DEPTH;
    for (uint32_t i = 0; room && i < context->followed_count; i++) {
        room = context->followed[i] != to;
    }
    if (!room) {
        svg_skip(context, SVG_SKIP_REFERENCE, from, xml_value(context->xml, to, STR("id")));
        return false;
    }
    context->followed[context->followed_count++] = to;
    return true;
}

void svg_leave(struct svg_context *context)
{
    context->followed_count--;
}

struct str svg_href(const struct svg_context *context, uint32_t node)
{
    const struct xml_attribute *plain = xml_find(context->xml, node, STR("href"));
    return plain != NULL ? plain->value : xml_value(context->xml, node, STR("xlink:href"));
}

struct svg_units svg_units(const struct svg_context *context, const struct svg_state *state)
{
    return (struct svg_units){state->style->font_size, context->initial.font_size, state->width,
                              state->height};
}

double svg_attribute(struct svg_context *context, const struct svg_state *state, uint32_t node,
                     const char *name, enum svg_axis axis, double otherwise)
{
    const struct xml_attribute *attribute = xml_find(context->xml, node, str_from(name));
    if (attribute == NULL) {
        return otherwise;
    }
    struct svg_units units = svg_units(context, state);
    double length = otherwise;
    if (!svg_length(attribute->value, &units, axis, &length) &&
        !svg_is(str_trim(attribute->value), "auto")) {
        svg_skip(context, SVG_SKIP_VALUE, node, attribute->value);
    }
    return length;
}

struct svg_matrix svg_transform_of(struct svg_context *context, uint32_t node, struct str name)
{
    const struct xml_attribute *attribute = xml_find(context->xml, node, name);
    struct svg_matrix matrix = svg_identity();
    if (attribute != NULL && !svg_transform(attribute->value, &matrix)) {
        svg_skip(context, SVG_SKIP_VALUE, node, attribute->value);
        return svg_identity();
    }
    return matrix;
}

uint32_t svg_child(const struct svg_context *context, uint32_t parent, uint32_t before)
{
    const struct xml_node *nodes = context->xml->nodes;
    uint32_t at = before == 0 ? parent + 1 : before + nodes[before].size;
    while (at < parent + nodes[parent].size && nodes[at].kind != XML_ELEMENT) {
        at++;
    }
    return at < parent + nodes[parent].size ? at : 0;
}
