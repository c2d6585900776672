#include "layout/pages_notes.h"

#include "base/arena.h"
#include "format/pdf/pdf.h"
#include "layout/pages_plan.h"

static const struct text *number_text(struct layout *layout, const struct note *note)
{
    const struct box *box = note->box;
    struct mark *mark = NULL;
    struct pdf_element *place = NULL;
    if (box->item != NULL) {
        mark = arena_alloc(layout->arena, sizeof *mark);
        mark->kind = MARK_LINK;
        mark->element = box->item;
        mark->title = layout->job->to_text;
        mark->target = str_concat(layout->arena, STR("#"), note->back);
        place = pdf_element(layout->pdf, box->item, PDF_TEXT);
    }
    const struct style_node *node =
        styles_enter(layout->styles, box->style_node, STR("notnummer"), STR(""), true);
    struct str number = note->number.size != 0 ? note->number : STR("*");
    struct str parts[] = {number, STR(" ")};
    struct text *text = arena_alloc(layout->arena, sizeof *text);
    *text = *rtext_plain(layout, str_join(layout->arena, parts, countof(parts)), style_of(node),
                         box->language, place);
    struct text_span *span = arena_alloc(layout->arena, sizeof *span);
    *span = text->spans[0];
    span->mark = note->back.size != 0 ? mark : NULL;
    text->spans = span;
    return text;
}

const struct stack *notes_stack(struct layout *layout, struct note *note)
{
    if (note->stack != NULL) {
        return note->stack;
    }
    const struct box *box = note->box;
    double hang = box->style->hang > 0 ? box->style->hang : 1.6 * box->style->size;
    struct stack *stack = arena_alloc(layout->arena, sizeof *stack);
    struct flow flow = {.layout = layout,
                        .stack = stack,
                        .x = hang,
                        .width = layout->room_width - hang,
                        .scale = 1,
                        .at_start = true};
    flow.begins = stack_begin(layout, box, NULL);
    stack_children(&flow, box);
    if (stack->items.count > 0) {
        struct label *label = arena_alloc(layout->arena, sizeof *label);
        const struct text *text = number_text(layout, note);
        struct paragraph_form form = {1e4, 1, text->spans[0].style, false};
        *label = (struct label){paragraph_set(layout, text, &form), 0};
        ((struct item *)stack->items.items)[0].label = label;
    }
    note->stack = stack;
    return stack;
}

double notes_height(struct layout *layout, struct note *note)
{
    const struct stack *stack = notes_stack(layout, note);
    return stack_height(stack, 0, stack->items.count);
}

void notes_place(struct layout *layout, struct page *page, const struct stack *stack, size_t from,
                 double room, struct vec *waiting)
{
    double above = page->notes.count == 0 ? NOTES_ABOVE + NOTES_BELOW : 4;
    double left = room - page->notes_height - above;
    size_t count = stack->items.count;
    if (count == 0) {
        return;
    }
    size_t to = stack_height(stack, from, count) <= left
                    ? count
                    : pages_plan_column(stack, from, left,
                                        page->strips.count == 0 && page->notes.count == 0);
    if (to > from) {
        struct strip *strip = vec_push(&page->notes, layout->arena, sizeof *strip);
        *strip = (struct strip){stack, from, to, 0, page->notes_height + above};
        page->notes_height += above + stack_height(stack, from, to);
    }
    if (to < count) {
        struct strip *rest = vec_push(waiting, layout->arena, sizeof *rest);
        *rest = (struct strip){stack, to, count, 0, 0};
    }
}
