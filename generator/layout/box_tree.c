#include "layout/box_tree.h"

#include "base/arena.h"

struct box *box_add(struct layout *layout, struct box *parent, enum box_kind kind, uint32_t node)
{
    struct box *box = arena_alloc(layout->arena, sizeof *box);
    box->kind = kind;
    box->node = node;
    box->parent = parent;
    if (parent != NULL) {
        box->name = parent->name;
        box->style_node = parent->style_node;
        box->style = parent->style;
        box->language = parent->language;
        box->owner = parent->owner;
        box->on_slide = parent->on_slide || kind == BOX_SLIDE;
        box->on_card = parent->on_card || kind == BOX_CARD;
        *(parent->last == NULL ? &parent->first : &parent->last->next) = box;
        parent->last = box;
    }
    return box;
}

const struct style_node *box_style(struct layout *layout, const struct style_node *around,
                                   uint32_t node)
{
    const struct xml *xml = &layout->xml;
    return styles_enter(layout->styles, around, xml->nodes[node].text,
                        xml_value(xml, node, STR("class")), xml_is_first(xml, node));
}
