#include "layout/sheets.h"

#include "base/arena.h"
#include "layout/paint.h"
#include "layout/running.h"

/* Length of the marks that show where to fold, and their colour. */
static const double fold_mark = 10;
enum { MARK_COLOUR = 0x808080 };

/* The title that the page's running head may show: that of the last chapter begun. */
static void find_running(struct layout *layout, uint32_t page)
{
    struct heading *const *headings = layout->headings.items;
    for (size_t i = 0; i < layout->headings.count; i++) {
        if (headings[i]->level == 2 && !headings[i]->on_slide && headings[i]->page != 0 &&
            headings[i]->page <= page) {
            layout->running = headings[i]->title;
        }
    }
}

static void paint_notes(struct painter *painter, const struct page *page, double x, double bottom)
{
    const struct strip *notes = page->notes.items;
    double top = bottom - page->notes_height;
    if (page->notes.count == 0) {
        return;
    }
    struct styles *styles = painter->layout->styles;
    const struct style *rule =
        style_of(styles_enter(styles, styles_root(styles), STR("notlinje"), STR(""), false));
    paint_rule(painter, x, top + NOTES_ABOVE, rule->width.points, rule->border[SIDE_TOP],
               rule->border_colour[SIDE_TOP]);
    for (size_t i = 0; i < page->notes.count; i++) {
        stack_draw(painter, notes[i].stack, notes[i].from, notes[i].to, x, top + notes[i].y);
    }
}

/* Draws one page with its upper left corner at (x, 0). */
static void paint_page(struct layout *layout, const struct page *page, struct pdf_page *side,
                       uint32_t number, double x)
{
    struct painter painter = {
        .layout = layout, .page = side, .page_number = number, .zoom = 1, .page_x = x};
    const struct strip *strips = page->strips.items;
    double left = x + layout->margins[SIDE_LEFT];
    double top = layout->margins[SIDE_TOP];
    for (size_t i = 0; i < page->strips.count; i++) {
        stack_draw(&painter, strips[i].stack, strips[i].from, strips[i].to, left + strips[i].x,
                   top + strips[i].y);
    }
    paint_notes(&painter, page, left, top + layout->room_height);
    paint_page_end(&painter);
    find_running(layout, number);
    running_draw(&painter, x, 0);
}

static void mark_fold(struct layout *layout, struct pdf_page *side, double x, double height)
{
    struct pdf_element *marks = pdf_artifact(layout->pdf, PDF_ARTIFACT_MARKS);
    struct pdf_colour colour = paint_colour(MARK_COLOUR);
    pdf_line(side, marks, (struct pdf_point){x, 0}, (struct pdf_point){x, fold_mark}, 0.4, colour);
    pdf_line(side, marks, (struct pdf_point){x, height - fold_mark}, (struct pdf_point){x, height},
             0.4, colour);
}

/* The side of paper (from 0) and half (0 left) of page `number` (from 0) in a folder
 * of `count` pages. */
static uint32_t folder_side(uint32_t number, uint32_t count, uint32_t *half)
{
    bool outer = number >= count / 2;
    uint32_t mirrored = outer ? count - 1 - number : number;
    /* Pages 1, 3, 5 … of the first half stand at the right of a front, 2, 4, 6 … at the left
     * of a back. */
    *half = (mirrored % 2 == 0) != outer ? 1 : 0;
    return mirrored;
}

static uint32_t paint_folder(struct layout *layout, const struct pages *pages)
{
    struct page *const *list = pages->items.items;
    const struct paper *paper = layout->paper;
    uint32_t count = ((uint32_t)pages->items.count + 3) / 4 * 4;
    struct pdf_page **sides = arena_array(layout->arena, count / 2, sizeof *sides);
    for (uint32_t i = 0; i < count / 2; i++) {
        sides[i] = pdf_page(layout->pdf, paper->width * 2, paper->height);
        mark_fold(layout, sides[i], paper->width, paper->height);
    }
    for (uint32_t i = 0; i < pages->items.count; i++) {
        uint32_t half;
        uint32_t side = folder_side(i, count, &half);
        paint_page(layout, list[i], sides[side], i + 1, half * paper->width);
    }
    return count / 2;
}

uint32_t sheets_paint(struct layout *layout, const struct pages *pages, bool folder)
{
    struct page *const *list = pages->items.items;
    layout->page_count += (uint32_t)pages->items.count;
    if (folder) {
        return paint_folder(layout, pages);
    }
    for (uint32_t i = 0; i < pages->items.count; i++) {
        struct pdf_page *side = pdf_page(layout->pdf, layout->paper->width, layout->paper->height);
        paint_page(layout, list[i], side, i + 1, 0);
    }
    return (uint32_t)pages->items.count;
}
