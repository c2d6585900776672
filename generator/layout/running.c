#include "layout/running.h"

/* From the paper's edge to a head or foot, and from there to the text, at least. */
static const double edge = 28;
static const double clear = 10;

static bool is_foot(const struct layout *layout, uint32_t node)
{
    return str_equal(layout->xml.nodes[node].text, STR("fot"));
}

static bool concerns(const struct layout *layout, uint32_t node)
{
    struct str pages = xml_value(&layout->xml, node, STR("sidor"));
    if (str_equal(pages, STR("första"))) {
        return layout->page_number == 1;
    }
    if (str_equal(pages, STR("övriga"))) {
        return layout->page_number > 1;
    }
    if (str_equal(pages, STR("sista"))) {
        return layout->page_number == layout->page_count;
    }
    return true;
}

/* Builds and stacks one head or foot for the page that `layout` now tells of. */
static const struct stack *set(struct layout *layout, uint32_t node)
{
    struct pdf_element *kept = layout->artifact;
    layout->artifact = pdf_artifact(layout->pdf, is_foot(layout, node) ? PDF_ARTIFACT_FOOTER
                                                                       : PDF_ARTIFACT_HEADER);
    const struct box *box = box_build(layout, node);
    struct stack *stack = stack_of(layout, box, layout->room_width, 1, 0);
    layout->artifact = kept;
    return stack;
}

void running_room(struct layout *layout, double margins[SIDES])
{
    const uint32_t *heads = layout->heads.items;
    for (size_t i = 0; i < SIDES; i++) {
        margins[i] = layout->paper->margins[i];
    }
    layout->page_count = 88;
    for (size_t i = 0; i < layout->heads.count; i++) {
        struct str pages = xml_value(&layout->xml, heads[i], STR("sidor"));
        layout->page_number = str_equal(pages, STR("första")) ? 1 : 87;
        const struct stack *stack = set(layout, heads[i]);
        double height = stack_height(stack, 0, stack->items.count);
        enum side side = is_foot(layout, heads[i]) ? SIDE_BOTTOM : SIDE_TOP;
        double least = edge + height + clear;
        margins[side] = height > 0 && least > margins[side] ? least : margins[side];
    }
    layout->page_number = 0;
    layout->page_count = 0;
}

void running_draw(struct painter *painter, double x, double y)
{
    struct layout *layout = painter->layout;
    const uint32_t *heads = layout->heads.items;
    layout->page_number = painter->page_number;
    for (size_t i = 0; i < layout->heads.count; i++) {
        if (!concerns(layout, heads[i])) {
            continue;
        }
        bool foot = is_foot(layout, heads[i]);
        const struct stack *stack = set(layout, heads[i]);
        double height = stack_height(stack, 0, stack->items.count);
        struct pdf_element *kept = painter->artifact;
        painter->artifact =
            pdf_artifact(layout->pdf, foot ? PDF_ARTIFACT_FOOTER : PDF_ARTIFACT_HEADER);
        stack_draw(painter, stack, 0, stack->items.count, x + layout->margins[SIDE_LEFT],
                   y + (foot ? layout->paper->height - edge - height : edge));
        paint_page_end(painter);
        painter->artifact = kept;
    }
}
