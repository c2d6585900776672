#include "layout/stack.h"

#include "base/arena.h"
#include "layout/paint.h"

/* --- items ------------------------------------------------------------------------------------ */

struct item *stack_add(struct flow *flow, const struct item_kind *kind, double height)
{
    struct item *item = vec_push(&flow->stack->items, flow->layout->arena, sizeof *item);
    *item = (struct item){.kind = kind,
                          .space = flow->space,
                          .height = height,
                          .x = flow->x,
                          .page_before = flow->page_before,
                          .frame = flow->frame,
                          .begins = flow->begins,
                          .scale = flow->scale};
    flow->space = 0;
    flow->tie = TIE_NONE;
    flow->at_start = false;
    flow->page_before = false;
    flow->begins = NULL;
    return item;
}

void stack_notes(struct arena *arena, const struct stack *stack, size_t from, size_t to,
                 struct vec *notes)
{
    for (size_t i = from; i < to; i++) {
        const struct item *item = stack_item(stack, i);
        for (uint32_t n = 0; n < item->note_count; n++) {
            *(struct note **)vec_push(notes, arena, sizeof(struct note *)) = item->notes[n];
        }
    }
}

void stack_space(struct flow *flow, double space)
{
    space *= flow->scale;
    if (!flow->at_start && space > flow->space) {
        flow->space = space;
    }
}

static void draw_line(struct painter *painter, const struct item *item, double x, double y)
{
    const struct line *line = item->what;
    paint_line_of_text(painter, line, item->scale, x + line->x, y + line->baseline);
}

static const struct item_kind line_kind = {.draw = draw_line};

/* Few lines alone before or after a page's end are avoided, and so is a divided word
 * at its foot. */
static uint32_t line_penalty(const struct paragraph *paragraph, const struct style *style,
                             uint32_t line)
{
    uint32_t before = line + 1;
    uint32_t after = paragraph->count - before;
    if (after == 0) {
        return 0;
    }
    if (before < style->orphans || after < style->widows) {
        return PENALTY_LINES;
    }
    return paragraph->lines[line].hyphen ? PENALTY_HYPHEN : 0;
}

void stack_text(struct flow *flow, const struct box *box, const struct text *text)
{
    const struct style *style = box->style;
    double width = flow->width;
    double measure = style->measure * style->size * flow->scale;
    width = measure > 0 && measure < width ? measure : width;
    struct paragraph_form form = {width, flow->scale, style,
                                  style->after_it == BREAK_AVOID || style->align == ALIGN_CENTRE};
    const struct paragraph *paragraph = paragraph_set(flow->layout, text, &form);
    bool after_heading = flow->tie == TIE_HEADING;
    for (uint32_t i = 0; i < paragraph->count; i++) {
        const struct line *line = &paragraph->lines[i];
        struct item *item = stack_add(flow, &line_kind, line->height);
        item->what = line;
        item->scale = paragraph->scale;
        item->baseline = line->baseline;
        item->penalty = line_penalty(paragraph, style, i);
        item->notes = line->notes;
        item->note_count = line->note_count;
        if (after_heading && paragraph->count == 1) {
            item->penalty = PENALTY_INTRODUCTION; /* a heading with one line is a poor page end */
        }
    }
}

/* --- frames ----------------------------------------------------------------------------------- */

bool stack_is_framed(const struct style *style)
{
    bool framed = style->background != COLOUR_NONE;
    for (size_t i = 0; i < SIDES; i++) {
        framed = framed || style->padding[i] > 0 || style->border[i] > 0;
    }
    return framed;
}

struct flow_mark stack_frame_begin(struct flow *flow, const struct style *style)
{
    struct frame *frame = arena_alloc(flow->layout->arena, sizeof *frame);
    struct flow_mark mark = {flow->frame, flow->x, flow->width, frame};
    double scale = flow->scale;
    bool beside = style->background != COLOUR_NONE || style->border[SIDE_LEFT] > 0 ||
                  style->border[SIDE_RIGHT] > 0;
    *frame = (struct frame){
        .parent = flow->frame,
        .style = style,
        .x = flow->x,
        .width = flow->width,
        .top = (style->padding[SIDE_TOP] + style->border[SIDE_TOP]) * scale,
        .bottom = (style->padding[SIDE_BOTTOM] + style->border[SIDE_BOTTOM]) * scale,
        .left = (style->padding[SIDE_LEFT] + style->border[SIDE_LEFT]) * scale,
        .right = (style->padding[SIDE_RIGHT] + style->border[SIDE_RIGHT]) * scale,
        .cut_top = beside ? style->padding[SIDE_TOP] * scale : 0,
        .cut_bottom = beside ? style->padding[SIDE_BOTTOM] * scale : 0,
        .first = flow->stack->items.count,
        .end = SIZE_MAX,
        .scale = scale,
        .depth = flow->frame == NULL ? 1 : flow->frame->depth + 1,
    };
    flow->frame = frame;
    flow->x += frame->left;
    flow->width -= frame->left + frame->right;
    flow->at_start = true;
    return mark;
}

void stack_frame_end(struct flow *flow, const struct flow_mark *mark)
{
    mark->begun->end = flow->stack->items.count;
    flow->frame = mark->frame;
    flow->x = mark->x;
    flow->width = mark->width;
    flow->space = 0;
    flow->at_start = false;
}

/* --- boxes ------------------------------------------------------------------------------------ */

/* Forbids page breaks between the items from `from` on, or makes them dear, unless they are taller
 * than a page. */
static void keep_together(struct flow *flow, size_t from, enum keep keep)
{
    struct stack *stack = flow->stack;
    size_t count = stack->items.count;
    uint32_t penalty = keep == KEEP_WHOLE ? PENALTY_KEEP : PENALTY_RATHER;
    if (count <= from || stack_height(stack, from, count) > flow->layout->room_height * 0.9) {
        return;
    }
    struct item *items = stack->items.items;
    for (size_t i = from; i + 1 < count; i++) {
        items[i].penalty = items[i].penalty > penalty ? items[i].penalty : penalty;
    }
}

/* Keeps what has been stacked together with what comes. */
static void keep_with_next(struct flow *flow)
{
    struct item *items = flow->stack->items.items;
    if (flow->stack->items.count > 0) {
        items[flow->stack->items.count - 1].penalty = PENALTY_NEXT;
    }
}

static double label_width(struct layout *layout, const struct box *item, double scale)
{
    return item->text == NULL ? 0 : paragraph_measure(layout, item->text, scale).most;
}

/* How far a list's texts stand from its markers' left end. */
static double hanging(struct flow *flow, const struct box *list, const struct box *item, double gap)
{
    double hang =
        (item->style->hang > 0 ? item->style->hang : 1.4 * item->style->size) * flow->scale;
    double widest = gap + label_width(flow->layout, item, flow->scale);
    if (list->last != NULL && list->last->kind == BOX_ITEM) {
        double last = gap + label_width(flow->layout, list->last, flow->scale);
        widest = last > widest ? last : widest;
    }
    return widest > hang ? widest : hang;
}

/* A short item that is the first or the last of a list stands alone on a page only at a price. */
static void tie_item(struct flow *flow, const struct box *box, size_t first)
{
    enum { SHORT = 2 };
    struct item *items = flow->stack->items.items;
    size_t count = flow->stack->items.count;
    const struct box *list = box->parent;
    if (count - first > SHORT) {
        return;
    }
    if (list->last == box && list->first != box && first > 0 && items[first - 1].penalty == 0) {
        items[first - 1].penalty = PENALTY_ITEM;
    }
    if (list->first == box && list->last != box && items[count - 1].penalty == 0) {
        items[count - 1].penalty = PENALTY_ITEM;
    }
}

static void stack_item_box(struct flow *flow, const struct box *box)
{
    size_t first = flow->stack->items.count;
    const struct box *list = box->parent;
    double gap = 0.45 * box->style->size * flow->scale;
    double indent =
        box->text == NULL && !(box->style->hang > 0) ? 0 : hanging(flow, list, box, gap);
    flow->x += indent;
    flow->width -= indent;
    stack_children(flow, box);
    flow->x -= indent;
    flow->width += indent;
    if (box->text == NULL || flow->stack->items.count == first) {
        return;
    }
    struct label *label = arena_alloc(flow->layout->arena, sizeof *label);
    struct paragraph_form form = {1e4, flow->scale, box->text->spans[0].style, false};
    label->paragraph = paragraph_set(flow->layout, box->text, &form);
    /* Numbers end a gap before the text; bullets stand at the left. */
    bool number = str_equal(list->name, STR("ol"));
    double width = label->paragraph->lines[0].width;
    label->x = flow->x + (number ? indent - gap - width : 0);
    ((struct item *)flow->stack->items.items)[first].label = label;
    tie_item(flow, box, first);
}

/* A flow in several columns, of its own section when that is possible. */
static bool begin_columns(struct flow *flow, const struct box *box)
{
    return box->style->columns > 1 && !flow->layout->job->large && flow->sections != NULL &&
           flow->frame == NULL && flow->columns < 2;
}

static void add_section(struct flow *flow, uint32_t columns, double gap)
{
    struct section *section = section_add(flow->sections, flow->layout, columns, gap);
    section->space = flow->space;
    section->page_before = flow->page_before;
    flow->page_before = false;
    flow->space = 0;
    flow->at_start = true;
    flow->x = 0;
    flow->width = section->width;
    flow->stack = &section->stack;
}

struct section *section_add(struct vec *sections, struct layout *layout, uint32_t columns,
                            double gap)
{
    struct section *section = arena_alloc(layout->arena, sizeof *section);
    section->columns = columns;
    section->gap = gap;
    section->width = (layout->room_width - gap * (columns - 1)) / columns;
    *(struct section **)vec_push(sections, layout->arena, sizeof section) = section;
    return section;
}

static void stack_columns(struct flow *flow, const struct box *box)
{
    double x = flow->x;
    double width = flow->width;
    double gap = box->style->gap > 0 ? box->style->gap : 2 * box->style->size;
    add_section(flow, box->style->columns, gap);
    struct vec *sections = flow->sections;
    flow->sections = NULL;
    stack_children(flow, box);
    flow->sections = sections;
    flow->at_start = false;
    stack_space(flow, box->style->after);
    add_section(flow, 1, 0);
    flow->x = x;
    flow->width = width;
}

static void draw_nothing(struct painter *painter, const struct item *item, double x, double y)
{
    (void)painter, (void)item, (void)x, (void)y;
}

static const struct item_kind empty_kind = {.draw = draw_nothing};

/* Makes the frame that ends now as high as its style asks for. */
static void fill_up(struct flow *flow, size_t first)
{
    struct stack *stack = flow->stack;
    size_t count = stack->items.count;
    double least = flow->frame->style->height * flow->scale;
    if (!(least > 0) || count == first) {
        return;
    }
    double height = flow->frame->top + flow->frame->bottom;
    for (size_t i = first; i < count; i++) {
        height += stack_item(stack, i)->height + (i > first ? stack_above(stack, first, i) : 0);
    }
    if (height < least) {
        struct item *items = stack->items.items;
        items[count - 1].penalty = PENALTY_KEEP;
        flow->space = 0;
        stack_add(flow, &empty_kind, least - height);
    }
}

void stack_block(struct flow *flow, const struct box *box)
{
    if (begin_columns(flow, box)) {
        stack_columns(flow, box);
        return;
    }
    size_t first = flow->stack->items.count;
    const struct style *style = box->style;
    double indent = style->indent * flow->scale;
    double outdent = style->indent_right * flow->scale;
    bool framed = stack_is_framed(style);
    struct flow_mark mark = {0};
    flow->x += indent;
    flow->width -= indent + outdent;
    if (framed) {
        mark = stack_frame_begin(flow, style);
    }
    if (box->kind == BOX_ITEM) {
        stack_item_box(flow, box);
    } else {
        stack_children(flow, box);
    }
    if (framed) {
        fill_up(flow, first);
        stack_frame_end(flow, &mark);
    }
    flow->x -= indent;
    flow->width += indent + outdent;
}

const struct begin *stack_begin(struct layout *layout, const struct box *box,
                                const struct begin *waiting)
{
    if (box->anchor.size == 0) {
        return waiting;
    }
    struct begin *begin = arena_alloc(layout->arena, sizeof *begin);
    *begin = (struct begin){box, waiting};
    return begin;
}

/* After a paragraph that leads to a list, a page ends only at a price. */
static void tie_to_list(struct flow *flow, const struct box *box)
{
    bool list = str_equal(box->name, STR("ul")) || str_equal(box->name, STR("ol"));
    struct item *items = flow->stack->items.items;
    size_t count = flow->stack->items.count;
    if (list && count > 0 && items[count - 1].penalty == 0) {
        items[count - 1].penalty = PENALTY_INTRODUCTION;
    }
}

void stack_box(struct flow *flow, const struct box *box)
{
    if (box->kind == BOX_TEXT) {
        flow->layout->kinds[box->kind](flow, box);
        return;
    }
    const struct style *style = box->style;
    const struct stack *stack = flow->stack;
    static const double nearer[] = {[TIE_NONE] = 1, [TIE_HEADING] = 0.35, [TIE_LABEL] = 0};
    stack_space(flow, style->before * nearer[flow->tie]);
    tie_to_list(flow, box);
    flow->page_before = flow->page_before || style->before_it == BREAK_PAGE;
    if (style->before_it == BREAK_AVOID) {
        keep_with_next(flow);
    }
    flow->begins = stack_begin(flow->layout, box, flow->begins);
    uint32_t columns = flow->columns;
    bool spans = style->span && columns > 1 && flow->sections != NULL && flow->frame == NULL;
    if (spans) {
        add_section(flow, 1, 0);
        flow->columns = 1;
    }
    size_t first = flow->stack->items.count;
    flow->layout->kinds[box->kind](flow, box);
    if (spans) {
        flow->at_start = false;
        stack_space(flow, style->after);
        add_section(flow, columns, flow->layout->paper->gap);
        flow->columns = columns;
        return;
    }
    if (stack == flow->stack && style->keep != KEEP_NOT) {
        keep_together(flow, first, style->keep);
    }
    if (style->after_it == BREAK_AVOID) {
        flow->tie = box->heading != NULL ? TIE_HEADING : TIE_LABEL;
        keep_with_next(flow);
    }
    flow->page_before = flow->page_before || style->after_it == BREAK_PAGE;
    stack_space(flow, style->after);
}

void stack_children(struct flow *flow, const struct box *box)
{
    for (const struct box *child = box->first; child != NULL; child = child->next) {
        stack_box(flow, child);
    }
}

struct stack *stack_of(struct layout *layout, const struct box *box, double width, double scale,
                       double fill)
{
    struct stack *stack = arena_alloc(layout->arena, sizeof *stack);
    struct flow flow = {.layout = layout,
                        .stack = stack,
                        .width = width,
                        .scale = scale,
                        .fill = fill,
                        .at_start = true};
    stack_children(&flow, box);
    return stack;
}

/* Type grows beyond its size only where so much of the room is enough. */
static const double airy = 0.85;

static struct fitted try_size(struct layout *layout, const struct box *box, double width,
                              double room, uint8_t percent)
{
    struct fitted fitted = {.scale = percent / 100.0};
    fitted.stack = stack_of(layout, box, width, fitted.scale, room);
    fitted.height = stack_height(fitted.stack, 0, fitted.stack->items.count);
    fitted.fits = fitted.height <= (percent > 100 ? room * airy : room);
    return fitted;
}

struct fitted stack_fit(struct layout *layout, const struct box *box, double width, double room,
                        const uint8_t *percents, size_t count)
{
    double page_room = layout->room_height; /* heights inside are parts of this room */
    struct diags *diags = layout->diags;
    struct diags tried;
    struct diags kept;
    struct fitted best = {0};
    layout->room_height = room;
    layout->diags = &tried;
    /* The sizes fall, so the first that fits is found by halving. */
    for (size_t low = 0, high = count; low < high || best.stack == NULL;) {
        size_t middle = low < count ? (low + high) / 2 : count - 1;
        diags_init(&tried, diags->arena);
        struct fitted fitted = try_size(layout, box, width, room, percents[middle]);
        if (fitted.fits || middle + 1 == count) {
            best = fitted;
            kept = tried;
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    layout->room_height = page_room;
    layout->diags = diags;
    diags_merge(diags, &kept);
    return best;
}
