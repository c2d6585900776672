#include "layout/running.h"

#include "base/arena.h"

/* From the paper's edge to a head or foot, and from there to the text, at least. */
static const double from_paper = 28;
static const double clear = 10;

bool running_is_head(struct str name)
{
    return str_equal(name, STR("huvud")) || str_equal(name, STR("marginalhuvud"));
}

bool running_is_foot(struct str name)
{
    return str_equal(name, STR("fot")) || str_equal(name, STR("marginalfot"));
}

static bool is_foot(const struct layout *layout, uint32_t node)
{
    return running_is_foot(layout->xml.nodes[node].text);
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

/* Builds and stacks one head or foot for the page that `layout` now tells of; NULL when it
 * is not shown. */
static const struct stack *set(struct layout *layout, uint32_t node)
{
    struct pdf_element *kept = layout->artifact;
    layout->artifact = pdf_artifact(layout->pdf, is_foot(layout, node) ? PDF_ARTIFACT_FOOTER
                                                                       : PDF_ARTIFACT_HEADER);
    const struct box *box = box_build(layout, node);
    struct stack *stack =
        box->style->hidden ? NULL : stack_of(layout, box, layout->room_width, 1, 0);
    layout->artifact = kept;
    return stack;
}

/* The heads or the feet of the page, one under the other. */
struct edge {
    const struct stack **stacks;
    size_t count;
    double height;
};

static struct edge set_edge(struct layout *layout, bool foot)
{
    const uint32_t *heads = layout->heads.items;
    struct edge edge = {.stacks =
                            arena_array(layout->arena, layout->heads.count, sizeof *edge.stacks)};
    for (size_t i = 0; i < layout->heads.count; i++) {
        if (is_foot(layout, heads[i]) == foot && concerns(layout, heads[i])) {
            const struct stack *stack = set(layout, heads[i]);
            if (stack != NULL) {
                edge.stacks[edge.count++] = stack;
                edge.height += stack_height(stack, 0, stack->items.count);
            }
        }
    }
    return edge;
}

void running_room(struct layout *layout, double margins[SIDES])
{
    static const uint32_t pages[] = {1, 87, 88};
    for (size_t i = 0; i < SIDES; i++) {
        margins[i] = layout->paper->margins[i];
    }
    layout->page_count = 88;
    for (size_t i = 0; i < countof(pages); i++) {
        layout->page_number = pages[i];
        for (int foot = 0; foot < 2; foot++) {
            double height = set_edge(layout, foot == 1).height;
            enum side side = foot == 1 ? SIDE_BOTTOM : SIDE_TOP;
            double least = from_paper + height + clear;
            margins[side] = height > 0 && least > margins[side] ? least : margins[side];
        }
    }
    layout->page_number = 0;
    layout->page_count = 0;
}

void running_draw(struct painter *painter, double x, double y)
{
    struct layout *layout = painter->layout;
    layout->page_number = painter->page_number;
    for (int foot = 0; foot < 2; foot++) {
        struct edge edge = set_edge(layout, foot == 1);
        double top =
            y + (foot == 1 ? layout->paper->height - from_paper - edge.height : from_paper);
        struct pdf_element *kept = painter->artifact;
        painter->artifact =
            pdf_artifact(layout->pdf, foot == 1 ? PDF_ARTIFACT_FOOTER : PDF_ARTIFACT_HEADER);
        for (size_t i = 0; i < edge.count; i++) {
            size_t count = edge.stacks[i]->items.count;
            stack_draw(painter, edge.stacks[i], 0, count, x + layout->margins[SIDE_LEFT], top);
            top += stack_height(edge.stacks[i], 0, count);
        }
        if (edge.count > 0) {
            paint_page_end(painter);
        }
        painter->artifact = kept;
    }
}
