#include "layout/style.h"

#include "base/arena.h"
#include "base/byte.h"
#include "layout/style_property.h"

struct style_node {
    const struct style_node *parent;
    struct css_element element;
    uint32_t depth; /* from 1 */
    struct style style;
    struct style_node *children; /* newest first */
    struct style_node *next;
};

struct styles {
    struct arena *arena;
    const struct style_rules *rules;
    struct style initial;
    struct style_node *root;
};

const struct style *style_of(const struct style_node *node)
{
    return &node->style;
}

bool style_has_class(struct str classes, struct str name)
{
    for (size_t at = 0; at < classes.size;) {
        size_t end = at;
        while (end < classes.size && !byte_is_space(classes.data[end])) {
            end++;
        }
        if (end > at && str_equal(str_slice(classes, at, end), name)) {
            return true;
        }
        at = end + 1;
    }
    return false;
}

/* The path to a node, outermost first. */
static const struct css_element *path_to(struct arena *scratch, const struct style_node *node)
{
    struct css_element *path = arena_array(scratch, node->depth, sizeof *path);
    for (const struct style_node *at = node; at != NULL; at = at->parent) {
        path[at->depth - 1] = at->element;
    }
    return path;
}

/* Sizes are settled before the lengths that are told in em of them. */
static void apply_rules(const struct styles *styles, const struct css_rule *const *matching,
                        size_t count, bool sizes, const struct style_context *context,
                        struct style *style)
{
    const struct style_declaration *declarations = styles->rules->declarations.items;
    for (size_t i = 0; i < count; i++) {
        for (uint32_t k = 0; k < matching[i]->count; k++) {
            const struct style_declaration *declaration = &declarations[matching[i]->first + k];
            if ((declaration->property->kind == STYLE_SIZE) == sizes) {
                style_property_apply(declaration, context, style);
            }
        }
    }
}

/* What follows from what was told. */
static void finish(struct style *style)
{
    const struct line_height *told = &style->line_height;
    style->leading = told->points > 0 ? told->points / style->size : told->times;
    for (size_t i = 0; i < SIDES; i++) {
        style->border[i] = style->bordered[i] ? style->border[i] : 0;
        style->border_colour[i] =
            style->border_colour[i] == COLOUR_CURRENT ? style->colour : style->border_colour[i];
    }
}

static void compute(const struct styles *styles, struct style_node *node)
{
    struct arena scratch = {0};
    const struct css_element *path = path_to(&scratch, node);
    const struct css_rule *rules = styles->rules->rules.items;
    size_t rule_count = styles->rules->rules.count;
    const struct css_rule **matching = arena_array(&scratch, rule_count, sizeof *matching);
    size_t count = 0;
    for (size_t i = 0; i < rule_count; i++) {
        if (css_selects(&rules[i].selector, path, node->depth)) {
            matching[count++] = &rules[i];
        }
    }
    const struct style *from = node->parent == NULL ? &styles->initial : &node->parent->style;
    double root_size = node->parent == NULL ? styles->initial.size : styles->root->style.size;
    struct style_context context = {from, &styles->initial, root_size};
    struct style style = *from;
    style_property_reset(&style, &styles->initial);
    apply_rules(styles, matching, count, true, &context, &style);
    apply_rules(styles, matching, count, false, &context, &style);
    finish(&style);
    node->style = style;
    arena_finish(&scratch);
}

static struct style_node *add_node(struct styles *styles, const struct style_node *parent,
                                   const struct css_element *element)
{
    struct style_node *node = arena_alloc(styles->arena, sizeof *node);
    node->parent = parent;
    node->element = *element;
    node->depth = parent == NULL ? 1 : parent->depth + 1;
    compute(styles, node);
    return node;
}

struct styles *styles_create(struct arena *arena, const struct style_rules *rules,
                             const struct style *initial)
{
    struct styles *styles = arena_alloc(arena, sizeof *styles);
    *styles = (struct styles){.arena = arena, .rules = rules, .initial = *initial};
    struct css_element root = {.name = STR("body"), .root = true};
    styles->root = add_node(styles, NULL, &root);
    return styles;
}

const struct style_node *styles_root(const struct styles *styles)
{
    return styles->root;
}

const struct style_node *styles_enter(struct styles *styles, const struct style_node *parent,
                                      struct str element, struct str classes, bool first_child)
{
    union {
        const struct style_node *fixed;
        struct style_node *open;
    } owner = {parent}; /* nodes are ours to add to; only their users see them const */
    bool first = first_child && styles->rules->asks_first;
    for (struct style_node *node = owner.open->children; node != NULL; node = node->next) {
        if (str_equal(node->element.name, element) && str_equal(node->element.classes, classes) &&
            node->element.first_child == first) {
            return node;
        }
    }
    struct css_element key = {.name = element, .classes = classes, .first_child = first};
    struct style_node *node = add_node(styles, parent, &key);
    node->next = owner.open->children;
    owner.open->children = node;
    return node;
}
