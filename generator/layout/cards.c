#include "layout/cards.h"

#include "base/arena.h"
#include "layout/pages_plan.h"
#include "layout/paint.h"
#include "layout/row.h"
#include "layout/running.h"
#include "rules/diag.h"

#include <assert.h>

static const double mark_length = 14;
static const double mark_gap = 4;
/* From the paper's edge to the title. */
static const double intro_edge = 20;
enum { MARK_COLOUR = 0x606060 };

/* One side of a card: a part of a stack. */
struct face {
    const struct box *box; /* NULL: empty */
    const struct stack *stack;
    size_t from, to;
};

struct card {
    struct face front;
    struct face back;
};

struct dealer {
    struct layout *layout;
    struct vec cards;     /* of struct card */
    double width, height; /* of a card */
    double margins[SIDES];
    uint32_t across, down;
    bool backs;
    struct stack intro;
    double intro_height;
};

static const struct box *child_named(const struct box *box, struct str name)
{
    for (const struct box *child = box->first; child != NULL; child = child->next) {
        if (str_equal(child->name, name)) {
            return child;
        }
    }
    return NULL;
}

static double inner_height(const struct dealer *dealer, const struct box *box)
{
    const struct style *style = box->style;
    return dealer->height - style->padding[SIDE_TOP] - style->padding[SIDE_BOTTOM] -
           style->border[SIDE_TOP] - style->border[SIDE_BOTTOM];
}

/* Sets a side in the greatest type that fits; false when even the least does not. */
static bool set_face(const struct dealer *dealer, const struct box *box, struct face *face)
{
    static const uint8_t percents[] = {100, 96, 92, 88, 84};
    *face = (struct face){.box = box};
    if (box == NULL) {
        return true;
    }
    struct fitted fitted =
        stack_fit(dealer->layout, box, row_inner_width(box->style, dealer->width, 1),
                  inner_height(dealer, box), percents, countof(percents));
    face->stack = fitted.stack;
    face->to = fitted.stack->items.count;
    return fitted.fits;
}

static void report_full(const struct dealer *dealer, const struct box *box)
{
    struct str words;
    struct place place = box_title(dealer->layout, box, &words);
    diag_tell(dealer->layout->diags, RULE_HANDOUT_CARD, place, words);
}

/* As much of what is left of a side as a card holds; `rest` goes on after it. */
static struct face take_part(const struct dealer *dealer, struct face *rest, bool fits)
{
    struct face part = *rest;
    if (rest->from >= rest->to) {
        return (struct face){0};
    }
    if (!fits) {
        part.to = pages_plan_column(rest->stack, rest->from, inner_height(dealer, rest->box), true);
    }
    rest->from = part.to;
    return part;
}

static void deal(struct dealer *dealer, const struct box *box)
{
    struct card rest;
    const struct box *front = child_named(box, STR("framsida"));
    bool front_fits = set_face(dealer, front != NULL ? front : box, &rest.front);
    bool back_fits = set_face(dealer, child_named(box, STR("baksida")), &rest.back);
    dealer->backs = dealer->backs || rest.back.box != NULL;
    if (!front_fits || !back_fits) {
        report_full(dealer, rest.front.box);
    }
    for (bool first = true; rest.front.from < rest.front.to || rest.back.from < rest.back.to;
         first = false) {
        struct card *card = vec_push(&dealer->cards, dealer->layout->arena, sizeof(struct card));
        /* A back that goes on takes both sides of the cards that follow. */
        bool front_done = !first && rest.front.from >= rest.front.to;
        card->front = front_done ? take_part(dealer, &rest.back, back_fits)
                                 : take_part(dealer, &rest.front, front_fits);
        card->back = take_part(dealer, &rest.back, back_fits);
    }
}

static void deal_all(struct dealer *dealer, const struct box *box)
{
    for (const struct box *child = box->first; child != NULL; child = child->next) {
        if (child->kind == BOX_CARD) {
            deal(dealer, child);
        } else {
            deal_all(dealer, child);
        }
    }
}

bool cards_any(const struct box *root)
{
    bool any = root->kind == BOX_CARD;
    for (const struct box *child = root->first; child != NULL && !any; child = child->next) {
        any = cards_any(child);
    }
    return any;
}

/* --- drawing ---------------------------------------------------------------------------------- */

static void paint_face(struct painter *painter, const struct dealer *dealer,
                       const struct face *face, double x, double y)
{
    if (face->box == NULL) {
        return;
    }
    const struct style *style = face->box->style;
    double height = stack_height(face->stack, face->from, face->to);
    double lack = inner_height(dealer, face->box) - height;
    lack = lack > 0 ? lack : 0;
    double shift = style->valign == VALIGN_MIDDLE   ? lack / 2
                   : style->valign == VALIGN_BOTTOM ? lack
                                                    : 0;
    paint_box(painter, style, 1, x, y, dealer->width, dealer->height);
    stack_draw(painter, face->stack, face->from, face->to,
               x + style->padding[SIDE_LEFT] + style->border[SIDE_LEFT],
               y + style->padding[SIDE_TOP] + style->border[SIDE_TOP] + shift);
}

static void mark(struct painter *painter, double x0, double y0, double x1, double y1)
{
    pdf_line(painter->page, pdf_artifact(painter->layout->pdf, PDF_ARTIFACT_MARKS),
             (struct pdf_point){x0, y0}, (struct pdf_point){x1, y1}, 0.4,
             paint_colour(MARK_COLOUR));
}

/* Short lines outside the cards, in line with every edge. */
static void paint_cuts(struct painter *painter, const struct dealer *dealer, double left,
                       double top)
{
    double right = left + dealer->across * dealer->width;
    double bottom = top + dealer->down * dealer->height;
    for (uint32_t i = 0; i <= dealer->across; i++) {
        double x = left + i * dealer->width;
        mark(painter, x, top - mark_gap - mark_length, x, top - mark_gap);
        mark(painter, x, bottom + mark_gap, x, bottom + mark_gap + mark_length);
    }
    for (uint32_t i = 0; i <= dealer->down; i++) {
        double y = top + i * dealer->height;
        mark(painter, left - mark_gap - mark_length, y, left - mark_gap, y);
        mark(painter, right + mark_gap, y, right + mark_gap + mark_length, y);
    }
}

/* --- sheets ----------------------------------------------------------------------------------- */

/* What stands beside the cards: the title, above the first sheet's marks. */
static void stack_intro(struct dealer *dealer, const struct box *root)
{
    struct flow flow = {.layout = dealer->layout,
                        .stack = &dealer->intro,
                        .width = dealer->layout->room_width,
                        .scale = 1,
                        .at_start = true};
    for (const struct box *child = root->first; child != NULL; child = child->next) {
        if (!cards_any(child)) {
            stack_box(&flow, child);
        }
    }
    dealer->intro_height = stack_height(&dealer->intro, 0, dealer->intro.items.count);
}

/* Makes room for the marks between the cards and what else stands on the sheet. */
static void find_margins(struct dealer *dealer)
{
    const struct layout *layout = dealer->layout;
    const struct paper *paper = layout->paper;
    double marks = mark_gap + mark_length;
    for (size_t i = 0; i < SIDES; i++) {
        bool moved = layout->margins[i] > paper->margins[i];
        dealer->margins[i] = layout->margins[i] + (moved ? marks : 0);
    }
    double above = intro_edge + dealer->intro_height + marks;
    bool intro = dealer->intro_height > 0 && above > dealer->margins[SIDE_TOP];
    dealer->margins[SIDE_TOP] = intro ? above : dealer->margins[SIDE_TOP];
    dealer->width =
        (paper->width - dealer->margins[SIDE_LEFT] - dealer->margins[SIDE_RIGHT]) / dealer->across;
    dealer->height =
        (paper->height - dealer->margins[SIDE_TOP] - dealer->margins[SIDE_BOTTOM]) / dealer->down;
}

static void paint_side(const struct dealer *dealer, size_t from, bool back, uint32_t number)
{
    struct layout *layout = dealer->layout;
    const struct paper *paper = layout->paper;
    struct pdf_page *page = pdf_page(layout->pdf, paper->width, paper->height);
    struct painter painter = {.layout = layout, .page = page, .page_number = number, .zoom = 1};
    const struct card *cards = dealer->cards.items;
    double width = dealer->across * dealer->width;
    size_t count = (size_t)dealer->across * dealer->down;
    double top = dealer->margins[SIDE_TOP];
    /* A back lies as its front does, seen from behind. */
    double left = dealer->margins[SIDE_LEFT];
    left = back ? paper->width - left - width : left;
    if (number == 1) {
        stack_draw(&painter, &dealer->intro, 0, dealer->intro.items.count, left, intro_edge);
    }
    assert(dealer->across > 0 && dealer->down > 0); /* two by four when the paper says nothing */
    for (size_t i = 0; i < count && from + i < dealer->cards.count; i++) {
        size_t column = i % dealer->across;
        size_t row = i / dealer->across;
        column = back ? dealer->across - 1 - column : column;
        double x = left + (double)column * dealer->width;
        double y = top + (double)row * dealer->height;
        const struct card *card = &cards[from + i];
        paint_face(&painter, dealer, back ? &card->back : &card->front, x, y);
    }
    paint_page_end(&painter);
    paint_cuts(&painter, dealer, left, top);
    running_draw(&painter, 0, 0);
}

uint32_t cards_paint(struct layout *layout, const struct box *root)
{
    const struct paper *paper = layout->paper;
    struct dealer dealer = {.layout = layout,
                            .across = paper->across > 0 ? paper->across : 2,
                            .down = paper->down > 0 ? paper->down : 4};
    if (layout->job->large && dealer.across * dealer.down > 2) {
        dealer.across = 1;
        dealer.down = (dealer.down + 1) / 2;
    }
    stack_intro(&dealer, root);
    find_margins(&dealer);
    deal_all(&dealer, root);
    size_t each = (size_t)dealer.across * dealer.down;
    uint32_t sheets = (uint32_t)((dealer.cards.count + each - 1) / each);
    layout->page_count = dealer.backs ? 2 * sheets : sheets;
    uint32_t sides = 0;
    for (size_t i = 0; i < dealer.cards.count; i += each) {
        paint_side(&dealer, i, false, ++sides);
        if (dealer.backs) {
            paint_side(&dealer, i, true, ++sides);
        }
    }
    return sides;
}
