#include "layout/contents.h"

#include "base/arena.h"
#include "layout/paint.h"

struct entry {
    const struct heading *heading;
    const struct paragraph *title;
    const struct mark *mark;
    struct pdf_element *number; /* where the page's number stands in the structure */
    const struct style *style;
    struct str language;
    double width, scale;
};

struct contents_number {
    const struct entry *entry;
    struct painter painter;
    double x, y; /* right end and baseline */
};

static void draw_leaders(struct painter *painter, const struct entry *entry, double from, double to,
                         double y)
{
    static const double dash[] = {0, 4.5};
    struct pdf_point points[] = {{from, y}, {to, y}};
    static const uint8_t verbs[] = {PDF_MOVE, PDF_LINE};
    struct pdf_path path = {verbs, countof(verbs), points, countof(points)};
    struct pdf_style style = {.stroke = {.paint = {.kind = PDF_PAINT_COLOUR,
                                                   .colour = paint_colour(entry->style->colour)},
                                         .width = 0.7,
                                         .cap = PDF_CAP_ROUND,
                                         .dash = dash,
                                         .dash_count = countof(dash)}};
    if (to > from) {
        pdf_draw(painter->page, painter->artifact, &path, &style);
    }
}

static void draw_entry(struct painter *painter, const struct item *item, double x, double y)
{
    const struct entry *entry = item->what;
    struct layout *layout = painter->layout;
    double line_y = y;
    double end = x;
    double baseline = y;
    for (uint32_t i = 0; i < entry->title->count; i++) {
        const struct line *line = &entry->title->lines[i];
        baseline = line_y + line->baseline;
        paint_line_of_text(painter, line, entry->scale, x + line->x, baseline);
        end = x + line->x + line->width;
        line_y += line->height;
    }
    double room = 2.2 * entry->style->size * entry->scale; /* of the number */
    double right = x + entry->width;
    draw_leaders(painter, entry, end + 6, right - room, baseline - 1);
    struct contents_number *number = vec_push(&layout->contents, layout->arena, sizeof *number);
    *number = (struct contents_number){entry, *painter, right, baseline};
}

static const struct item_kind entry_kind = {.draw = draw_entry};

void contents_finish(struct layout *layout)
{
    struct contents_number *numbers = layout->contents.items;
    for (size_t i = 0; i < layout->contents.count; i++) {
        struct contents_number *number = &numbers[i];
        const struct entry *entry = number->entry;
        struct str digits = str_format(layout->arena, "%u", (unsigned)entry->heading->page);
        const struct text *text =
            rtext_plain(layout, digits, entry->style, entry->language, entry->number);
        struct paragraph_form form = {1e4, entry->scale, entry->style, false};
        const struct paragraph *set = paragraph_set(layout, text, &form);
        if (entry->heading->page == 0) {
            continue;
        }
        const struct line *line = &set->lines[0];
        double x = number->x - line->width;
        paint_line_of_text(&number->painter, line, entry->scale, x, number->y);
        if (entry->mark != NULL && number->painter.artifact == NULL) {
            double size = entry->style->size * entry->scale;
            paint_link_box(&number->painter, entry->mark,
                           (struct pdf_box){x, number->y - size, line->width, size * 1.25});
        }
    }
}

static struct mark *entry_mark(struct layout *layout, const struct box *box,
                               const struct heading *heading)
{
    if (box->element == NULL) {
        return NULL;
    }
    struct mark *mark = arena_alloc(layout->arena, sizeof *mark);
    struct pdf_element *item = pdf_element(layout->pdf, box->element, PDF_TOCI);
    struct pdf_element *reference = pdf_element(layout->pdf, item, PDF_REFERENCE);
    mark->kind = MARK_LINK;
    mark->element = pdf_element(layout->pdf, reference, PDF_LINK);
    mark->title = heading->title;
    mark->target = str_concat(layout->arena, STR("#"), heading->anchor);
    return mark;
}

static void add_entry(struct flow *flow, const struct box *box, const struct heading *heading,
                      uint32_t depth)
{
    struct layout *layout = flow->layout;
    struct entry *entry = arena_alloc(layout->arena, sizeof *entry);
    struct str class = str_format(layout->arena, "niva-%u", (unsigned)depth);
    const struct style *style =
        style_of(styles_enter(layout->styles, box->style_node, STR("innehållsrad"), class, false));
    struct mark *mark = entry_mark(layout, box, heading);
    struct pdf_element *place =
        mark == NULL ? NULL : pdf_element(layout->pdf, mark->element, PDF_TEXT);
    /* A blank parts the title from the number for who listens. */
    struct str parts[] = {heading->title, STR(" ")};
    struct text *text = arena_alloc(layout->arena, sizeof *text);
    *text = *rtext_plain(layout, str_join(layout->arena, parts, countof(parts)), style,
                         box->language, place);
    struct text_span *span = arena_alloc(layout->arena, sizeof *span);
    *span = text->spans[0];
    span->mark = mark;
    text->spans = span;
    double indent = style->indent * flow->scale;
    double width = flow->width - indent;
    double measure = width - 3 * style->size * flow->scale;
    struct paragraph_form form = {measure, flow->scale, style, false};
    *entry = (struct entry){.heading = heading,
                            .title = paragraph_set(layout, text, &form),
                            .mark = mark,
                            .style = style,
                            .language = box->language,
                            .width = width,
                            .scale = flow->scale};
    entry->number = mark == NULL ? NULL : pdf_element(layout->pdf, mark->element, PDF_TEXT);
    double height = 0;
    for (uint32_t i = 0; i < entry->title->count; i++) {
        height += entry->title->lines[i].height;
    }
    stack_space(flow, style->before);
    struct item *item = stack_add(flow, &entry_kind, height);
    item->x += indent;
    item->what = entry;
    stack_space(flow, style->after);
}

void stack_contents(struct flow *flow, const struct box *box)
{
    struct layout *layout = flow->layout;
    struct heading *const *headings = layout->headings.items;
    uint32_t deepest = box_number(layout, box, STR("nivåer"), 1, 5, 2);
    for (size_t i = box->across; i < layout->headings.count; i++) {
        uint32_t level = headings[i]->level;
        /* The document's own title is no part of its contents. */
        if (level >= 2 && level <= deepest + 1 && !headings[i]->on_slide) {
            add_entry(flow, box, headings[i], level - 1);
        }
    }
}
