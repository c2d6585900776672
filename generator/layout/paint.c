#include "layout/paint.h"

#include "base/arena.h"
#include "format/text/font.h"
#include "format/text/shaper.h"
#include "layout/words.h"

struct underline {
    double x, y, width, thickness;
    uint32_t colour;
};

/* How far the background of letters reaches above and below their baseline, em. */
static const double badge_above = 0.93;
static const double badge_below = 0.33;

struct paint_link {
    const struct mark *mark;
    struct pdf_page *page;
    struct pdf_box box;
};

struct pdf_colour paint_colour(uint32_t colour)
{
    return (struct pdf_colour){(float)(colour >> 16 & 0xFF) / 255,
                               (float)(colour >> 8 & 0xFF) / 255, (float)(colour & 0xFF) / 255, 1};
}

struct pdf_element *paint_element(const struct painter *painter, struct pdf_element *element)
{
    return painter->artifact != NULL ? painter->artifact : element;
}

/* --- text ------------------------------------------------------------------------------------- */

static const struct mark *link_of(const struct mark *mark)
{
    while (mark != NULL && mark->kind == MARK_SPAN) {
        mark = mark->parent;
    }
    return mark;
}

static void paint_marks(struct painter *painter, const struct piece *piece, double x, double y,
                        double size)
{
    for (const struct mark *mark = piece->span->mark; mark != NULL; mark = mark->parent) {
        if (mark->anchor.size != 0) {
            paint_anchor(painter, mark->anchor, x, y - size * 1.2);
        }
    }
    const struct mark *link = link_of(piece->span->mark);
    if (link != NULL && painter->artifact == NULL) {
        double width = piece->width - piece->blanks;
        paint_link_box(painter, link, (struct pdf_box){x, y - size * 0.95, width, size * 1.25});
    }
}

/* Blanks are underlined between words of the same element only. */
static void paint_underline(struct painter *painter, const struct piece *piece, double x, double y,
                            double size, bool joined)
{
    const struct font_metrics *metrics = font_metrics(words_font(piece->span->style));
    struct underline *line = vec_push(&painter->underlines, painter->layout->arena, sizeof *line);
    double thickness = metrics->underline_thickness * size * 0.8;
    *line = (struct underline){x, y - metrics->underline_position * size,
                               joined ? piece->width : piece->width - piece->blanks, thickness,
                               piece->span->style->colour};
}

static double part_width(const struct shaped *shaped, double size, double spacing)
{
    return (double)shaped->advance * size + shaped->count * spacing;
}

/* The parts lie from left to right, but are drawn as they are read: that is the order
 * the file keeps. */
static void paint_parts(struct painter *painter, const struct piece *piece, double size, double x,
                        double y)
{
    const struct style *style = piece->span->style;
    const struct word *word = piece->word;
    double spacing = style->tracking * size;
    bool rtl = word->part_count > 0 && word->parts[0]->rtl;
    for (uint32_t i = 0; rtl && i < word->part_count; i++) {
        x += part_width(word->parts[i], size, spacing);
    }
    for (uint32_t i = 0; i < word->part_count; i++) {
        const struct shaped *shaped = word->parts[rtl ? word->part_count - 1 - i : i];
        double width = part_width(shaped, size, spacing);
        bool last = i + 1 == word->part_count;
        x -= rtl ? width : 0;
        struct pdf_run run = {.shaped = shaped,
                              .x = x,
                              .y = y,
                              .size = size,
                              .colour = paint_colour(style->colour),
                              .spacing = spacing,
                              .end_as = piece->soft_hyphen && last ? 0xAD : 0};
        (void)pdf_text(painter->page, paint_element(painter, piece->span->element), &run);
        x += rtl ? 0 : width;
    }
}

static void paint_piece(struct painter *painter, const struct piece *piece, double scale, double x,
                        double y, bool joined)
{
    const struct style *style = piece->span->style;
    double size = style->size * scale;
    y -= style->rise * size;
    if (piece->span->mark != NULL) {
        paint_marks(painter, piece, x, y, size);
    }
    if (style->underline) {
        paint_underline(painter, piece, x, y, size, joined);
    }
    paint_parts(painter, piece, size, x, y);
}

static void fill(struct painter *painter, struct pdf_box box, double radius, uint32_t colour)
{
    struct pdf_element *artifact =
        painter->artifact != NULL ? painter->artifact
                                  : pdf_artifact(painter->layout->pdf, PDF_ARTIFACT_BACKGROUND);
    if (box.width > 0 && box.height > 0 && colour != COLOUR_NONE) {
        pdf_fill_box(painter->page, artifact, box, radius, paint_colour(colour));
    }
}

/* The background of letters of one style that stand beside one another: a badge. */
static uint32_t paint_badge(struct painter *painter, const struct line *line, uint32_t from,
                            double scale, struct pdf_point origin)
{
    const struct piece *first = &line->pieces[from];
    const struct style *style = first->span->style;
    double size = style->size * scale;
    uint32_t to = from + 1;
    while (to < line->count && line->pieces[to].span == first->span) {
        to++;
    }
    const struct piece *last = &line->pieces[to - 1];
    double pad = TEXT_BADGE_PAD * size;
    double width = last->x + last->width - last->blanks - first->x;
    double top = origin.y - (style->rise + badge_above) * size;
    fill(painter,
         (struct pdf_box){origin.x + first->x - pad, top, width + 2 * pad,
                          (badge_above + badge_below) * size},
         style->radius * scale, style->background);
    return to;
}

void paint_line_of_text(struct painter *painter, const struct line *line, double scale, double x,
                        double y)
{
    for (uint32_t i = 0; i < line->count;) {
        bool filled = line->pieces[i].span->badge;
        i = filled ? paint_badge(painter, line, i, scale, (struct pdf_point){x, y}) : i + 1;
    }
    for (uint32_t i = 0; i < line->count; i++) {
        const struct piece *piece = &line->pieces[i];
        bool joined = i + 1 < line->count && piece[1].span == piece->span;
        paint_piece(painter, piece, scale, x + piece->x, y, joined);
    }
}

/* --- decoration ------------------------------------------------------------------------------- */

void paint_rule(struct painter *painter, double x, double y, double width, double thickness,
                uint32_t colour)
{
    pdf_line(painter->page, painter->artifact, (struct pdf_point){x, y},
             (struct pdf_point){x + width, y}, thickness, paint_colour(colour));
}

void paint_box(struct painter *painter, const struct style *style, double scale, double x, double y,
               double width, double height)
{
    double radius = style->radius * scale;
    fill(painter, (struct pdf_box){x, y, width, height}, radius, style->background);
    double top = style->border[SIDE_TOP] * scale;
    double right = style->border[SIDE_RIGHT] * scale;
    double bottom = style->border[SIDE_BOTTOM] * scale;
    double left = style->border[SIDE_LEFT] * scale;
    fill(painter, (struct pdf_box){x, y, width, top}, 0, style->border_colour[SIDE_TOP]);
    fill(painter, (struct pdf_box){x + width - right, y, right, height}, 0,
         style->border_colour[SIDE_RIGHT]);
    fill(painter, (struct pdf_box){x, y + height - bottom, width, bottom}, 0,
         style->border_colour[SIDE_BOTTOM]);
    fill(painter, (struct pdf_box){x, y, left, height}, 0, style->border_colour[SIDE_LEFT]);
}

void paint_part(struct painter *painter, const struct style *style, double scale,
                const struct paint_cut *cut, const struct pdf_box *box)
{
    struct style open = *style;
    open.border[SIDE_TOP] = cut->above ? 0 : open.border[SIDE_TOP];
    open.border[SIDE_BOTTOM] = cut->below ? 0 : open.border[SIDE_BOTTOM];
    open.radius = cut->above || cut->below ? 0 : open.radius;
    paint_box(painter, &open, scale, box->x, box->y, box->width, box->height);
}

void paint_page_end(struct painter *painter)
{
    const struct underline *lines = painter->underlines.items;
    for (size_t i = 0; i < painter->underlines.count; i++) {
        paint_rule(painter, lines[i].x, lines[i].y, lines[i].width, lines[i].thickness,
                   lines[i].colour);
    }
    painter->underlines.count = 0;
}

/* --- links ------------------------------------------------------------------------------------ */

void paint_anchor(struct painter *painter, struct str name, double x, double y)
{
    struct layout *layout = painter->layout;
    if (painter->artifact == NULL && map_get(&layout->anchors, name) == NULL) {
        map_set(&layout->anchors, layout->arena, name, layout);
        pdf_destination(painter->page, name, x, y);
    }
}

void paint_link_box(struct painter *painter, const struct mark *mark, struct pdf_box box)
{
    struct layout *layout = painter->layout;
    box.x = painter->origin_x + box.x * painter->zoom;
    box.y = painter->origin_y + box.y * painter->zoom;
    box.width *= painter->zoom;
    box.height *= painter->zoom;
    struct paint_link *links = layout->links.items;
    if (layout->links.count > 0) {
        struct paint_link *last = &links[layout->links.count - 1];
        double gap = box.x - (last->box.x + last->box.width);
        double drop = box.y - last->box.y;
        if (last->mark == mark && last->page == painter->page && drop < 1 && drop > -1 &&
            gap > -1 && gap < box.height) {
            last->box.width = box.x + box.width - last->box.x;
            return;
        }
    }
    struct paint_link *link = vec_push(&layout->links, layout->arena, sizeof *link);
    *link = (struct paint_link){mark, painter->page, box};
}

static void give_link(struct layout *layout, const struct paint_link *links, size_t count)
{
    const struct mark *mark = links[0].mark;
    struct pdf_box *boxes = arena_array(layout->arena, count, sizeof *boxes);
    for (size_t i = 0; i < count; i++) {
        boxes[i] = links[i].box;
    }
    struct pdf_link link = {.boxes = boxes, .box_count = count, .contents = mark->title};
    if (mark->target.size > 0 && mark->target.data[0] == '#') {
        link.destination = str_slice(mark->target, 1, mark->target.size);
        if (map_get(&layout->anchors, link.destination) == NULL) {
            return;
        }
    } else {
        link.url = mark->target;
    }
    pdf_link(links[0].page, mark->element, &link);
}

void paint_links(struct layout *layout)
{
    const struct paint_link *links = layout->links.items;
    for (size_t i = 0; i < layout->links.count;) {
        size_t end = i + 1;
        while (end < layout->links.count && links[end].mark == links[i].mark &&
               links[end].page == links[i].page) {
            end++;
        }
        give_link(layout, &links[i], end - i);
        i = end;
    }
}
