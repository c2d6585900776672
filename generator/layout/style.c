#include "layout/style.h"

#include "base/arena.h"
#include "layout/style_property.h"

struct style_node {
    const struct style_node *parent;
    struct str element;
    struct str classes;
    struct style style;
    struct style_node *children; /* newest first */
    struct style_node *next;
};

struct styles {
    struct arena *arena;
    const struct vec *rules;
    const struct vec *more;
    struct style base;
    struct style_node *roots;
};

struct styles *styles_create(struct arena *arena, const struct vec *rules, const struct vec *more,
                             const struct style *base)
{
    struct styles *styles = arena_alloc(arena, sizeof *styles);
    *styles = (struct styles){arena, rules, more, *base, NULL};
    return styles;
}

const struct style *style_of(const struct style_node *node)
{
    return &node->style;
}

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

bool style_has_class(struct str classes, struct str name)
{
    for (size_t at = 0; at < classes.size;) {
        size_t end = at;
        while (end < classes.size && !is_blank(classes.data[end])) {
            end++;
        }
        if (end > at && str_equal(str_slice(classes, at, end), name)) {
            return true;
        }
        at = end + 1;
    }
    return false;
}

static bool step_matches(const struct style_step *step, const struct style_node *node)
{
    if (step->element.size != 0 && !str_equal(step->element, node->element)) {
        return false;
    }
    for (size_t i = 0; i < STYLE_CLASSES && step->classes[i].size != 0; i++) {
        if (!style_has_class(node->classes, step->classes[i])) {
            return false;
        }
    }
    return true;
}

static bool rule_matches(const struct style_rule *rule, const struct style_node *node)
{
    if (!step_matches(&rule->steps[0], node)) {
        return false;
    }
    uint32_t step = 1;
    for (const struct style_node *up = node->parent; up != NULL && step < rule->step_count;
         up = up->parent) {
        if (step_matches(&rule->steps[step], up)) {
            step++;
        }
    }
    return step >= rule->step_count;
}

/* What an element takes over from its parent; all else is as if nothing had been said. */
static struct style inherited(const struct style *from)
{
    struct style style = {
        .family = from->family,
        .size = from->size,
        .leading = from->leading,
        .tracking = from->tracking,
        .measure = from->measure,
        .colour = from->colour,
        .bold = from->bold,
        .italic = from->italic,
        .hyphenate = from->hyphenate,
        .tabular = from->tabular,
        .underline = from->underline,
        .rise = from->rise,
        .align = from->align,
        .marker = from->marker,
        .marker_colour = from->marker_colour,
        .background = COLOUR_NONE,
    };
    return style;
}

/* Sizes are settled before the lengths that are told in em of them. */
static void apply_rules(const struct vec *rules, const struct style_node *node, bool sizes,
                        double parent_size, struct style *style)
{
    const struct style_rule *list = rules == NULL ? NULL : rules->items;
    size_t count = rules == NULL ? 0 : rules->count;
    for (size_t i = 0; i < count; i++) {
        if (!rule_matches(&list[i], node)) {
            continue;
        }
        for (uint32_t k = 0; k < list[i].count; k++) {
            const struct style_declaration *declaration = &list[i].declarations[k];
            if ((declaration->property->kind == STYLE_SIZE) == sizes) {
                style_property_apply(declaration, parent_size, style);
            }
        }
    }
}

static void compute(const struct styles *styles, struct style_node *node)
{
    const struct style *from = node->parent == NULL ? &styles->base : &node->parent->style;
    struct style style = inherited(from);
    apply_rules(styles->rules, node, true, from->size, &style);
    apply_rules(styles->more, node, true, from->size, &style);
    apply_rules(styles->rules, node, false, from->size, &style);
    apply_rules(styles->more, node, false, from->size, &style);
    node->style = style;
}

const struct style_node *styles_enter(struct styles *styles, const struct style_node *parent,
                                      struct str element, struct str classes)
{
    union {
        const struct style_node *fixed;
        struct style_node *open;
    } owner = {parent}; /* nodes are ours to add to; only their users see them const */
    struct style_node **list = parent == NULL ? &styles->roots : &owner.open->children;
    for (struct style_node *node = *list; node != NULL; node = node->next) {
        if (str_equal(node->element, element) && str_equal(node->classes, classes)) {
            return node;
        }
    }
    struct style_node *node = arena_alloc(styles->arena, sizeof *node);
    node->parent = parent;
    node->element = element;
    node->classes = classes;
    node->next = *list;
    *list = node;
    compute(styles, node);
    return node;
}
