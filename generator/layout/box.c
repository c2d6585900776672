#include "layout/box.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/fs.h"
#include "format/pdf/pdf.h"
#include "format/text/utf8.h"
#include "layout/box_inline.h"
#include "layout/box_tree.h"

#include <errno.h>

enum { SOURCE_LIMIT = 1024 * 1024, FARTHEST_LINE = 400 };

/* --- places ----------------------------------------------------------------------------------- */

struct place box_place(const struct layout *layout, uint32_t node)
{
    const struct xml *xml = &layout->xml;
    for (;; node = xml->nodes[node].parent) {
        struct str where =
            xml->nodes[node].kind == XML_ELEMENT ? xml_value(xml, node, STR("data-rad")) : STR("");
        size_t colon = where.size;
        while (colon > 0 && where.data[colon - 1] != ':') {
            colon--;
        }
        int64_t line;
        if (colon > 1 && str_to_int(str_slice(where, colon, where.size), &line) && line > 0 &&
            line < UINT32_MAX) {
            /* The path must outlive the job. */
            struct str path = str_copy(layout->diags->arena, str_slice(where, 0, colon - 1));
            return (struct place){path, (uint32_t)line, 0, 0};
        }
        if (node == 0) {
            return (struct place){layout->job->path, 0, 0, 0};
        }
    }
}

/* Looks for the needle from the place's line on, as far as line `last`. */
static struct place look(struct place place, struct str needle, uint32_t last, struct diags *diags)
{
    struct arena scratch = {0};
    struct str source;
    needle = str_trim(needle);
    bool read = needle.size > 0 && fs_read(&scratch, place.path, SOURCE_LIMIT, &source);
    if (needle.size > 0 && !read && fs_is_machine(errno)) {
        diag_add_unreadable(diags, place.path, false);
    }
    if (read) {
        struct str line;
        for (uint32_t number = 1; number < last && str_next_line(&source, &line); number++) {
            size_t at = number < place.line ? line.size : str_find(line, needle, 0);
            if (at < line.size) {
                place.line = number;
                place.column = (uint32_t)utf8_count(str_slice(line, 0, at)) + 1;
                place.length = (uint32_t)utf8_count(needle);
                break;
            }
        }
    }
    arena_finish(&scratch);
    return place;
}

struct place box_find(const struct layout *layout, uint32_t node, struct str needle)
{
    struct place place = box_place(layout, node);
    /* A field's text has no line; but a character that no font has is rare enough to
     * be looked for. */
    bool rare = utf8_count(needle) == 1 && (unsigned char)needle.data[0] >= 0x80;
    if (place.line == 0 && !rare) {
        return place;
    }
    return look(place, needle, place.line == 0 ? UINT32_MAX : place.line + FARTHEST_LINE,
                layout->diags);
}

struct place box_find_element(const struct layout *layout, uint32_t node)
{
    struct place place = box_place(layout, node);
    if (place.line > 0 || layout->job->template.size == 0) {
        return place;
    }
    struct str tag[] = {STR("<"), layout->xml.nodes[node].text};
    place.path = str_copy(layout->diags->arena, layout->job->template);
    return look(place, str_join(layout->arena, tag, countof(tag)), UINT32_MAX, layout->diags);
}

static const struct box *greatest(const struct box *box, const struct box *best)
{
    bool greater = box->kind == BOX_TEXT && (best == NULL || box->text->spans[0].style->size >
                                                                 best->text->spans[0].style->size);
    best = greater ? box : best;
    for (const struct box *child = box->first; child != NULL; child = child->next) {
        best = greatest(child, best);
    }
    return best;
}

struct place box_title(const struct layout *layout, const struct box *box, struct str *title)
{
    const struct box *text = greatest(box, NULL);
    *title = text != NULL ? str_trim(text->text->bytes) : STR("");
    return box_find(layout, text != NULL ? text->text->node : box->node, *title);
}

/* --- boxes ------------------------------------------------------------------------------------ */

struct str box_attribute(const struct layout *layout, const struct box *box, struct str name)
{
    return xml_value(&layout->xml, box->node, name);
}

uint32_t box_number(const struct layout *layout, const struct box *box, struct str name,
                    uint32_t least, uint32_t most, uint32_t otherwise)
{
    int64_t number;
    struct str text = str_trim(box_attribute(layout, box, name));
    if (!str_to_int(text, &number)) {
        return otherwise;
    }
    return number < least ? least : number > most ? most : (uint32_t)number;
}

static void give_element(struct layout *layout, struct box *box, enum pdf_role role)
{
    if (layout->artifact == NULL) {
        box->element = pdf_element(layout->pdf, box->owner, role);
        box->owner = box->element;
    }
}

/* --- kinds of elements ------------------------------------------------------------------------ */

/* How many levels the sections around a heading put it down. */
static uint32_t shift_of(const struct layout *layout, uint32_t node)
{
    uint32_t shift = 0;
    while (node != 0) {
        int64_t levels;
        node = layout->xml.nodes[node].parent;
        if (str_to_int(xml_value(&layout->xml, node, STR("nivå")), &levels) && levels > 0 &&
            levels < 6) {
            shift += (uint32_t)levels;
        }
    }
    return shift;
}

static void begin_heading(struct layout *layout, struct box *box, uint32_t level)
{
    struct heading *heading = arena_alloc(layout->arena, sizeof *heading);
    struct buf buf;
    level += shift_of(layout, box->node);
    level = level > layout->heading_level + 1 ? layout->heading_level + 1 : level;
    layout->heading_level = level;
    give_element(layout, box, (enum pdf_role)(PDF_H1 + level - 1));
    buf_init(&buf);
    xml_text(&layout->xml, box->node, &buf);
    struct text_builder builder;
    struct text_context context = {box->style_node, box->language, NULL, false};
    rtext_begin(&builder, layout, NULL, box->node);
    rtext_add(&builder, &context, buf_str(&buf));
    const struct text *title = rtext_end(&builder);
    buf_finish(&buf);
    if (title == NULL || layout->artifact != NULL) {
        return;
    }
    if (box->anchor.size == 0) {
        box->anchor = str_format(layout->arena, "rubrik-%zu", layout->headings.count + 1);
    }
    *heading = (struct heading){title->bytes, box->anchor, level, box->on_slide, 0};
    box->heading = heading;
    *(struct heading **)vec_push(&layout->headings, layout->arena, sizeof heading) = heading;
}

static struct str item_marker(struct layout *layout, const struct box *item)
{
    const struct box *list = item->parent;
    const struct marker *marker = &item->style->marker;
    bool usual = marker->kind == MARKER_USUAL && str_equal(list->name, STR("ol"));
    if (marker->kind == MARKER_NONE || marker->kind == MARKER_TEXT) {
        return marker->text;
    }
    if (marker->kind != MARKER_DECIMAL && !usual) {
        return STR("\xE2\x80\xA2");
    }
    uint32_t number = box_number(layout, list, STR("start"), 0, 9999, 1);
    for (const struct box *other = list->first; other != NULL && other != item;
         other = other->next) {
        number += other->kind == BOX_ITEM;
    }
    return str_format(layout->arena, "%u.", (unsigned)number);
}

static void begin_list(struct layout *layout, struct box *box)
{
    give_element(layout, box, PDF_L);
    bool numbers = str_equal(box->name, STR("ol"));
    bool bullets = str_equal(box->name, STR("ul"));
    if (box->element != NULL) {
        pdf_element_numbering(box->element, numbers   ? PDF_LIST_DECIMAL
                                            : bullets ? PDF_LIST_DISC
                                                      : PDF_LIST_NONE);
    }
}

static void begin_item(struct layout *layout, struct box *box)
{
    struct str marker = item_marker(layout, box);
    give_element(layout, box, PDF_LI);
    struct pdf_element *label = NULL;
    if (marker.size != 0) {
        struct style *style = arena_alloc(layout->arena, sizeof *style);
        *style = *box->style;
        style->colour =
            style->marker_colour != COLOUR_CURRENT ? style->marker_colour : style->colour;
        label = layout->artifact != NULL ? layout->artifact
                                         : pdf_element(layout->pdf, box->owner, PDF_LBL);
        box->text = rtext_plain(layout, marker, style, box->language, label);
    }
    if (layout->artifact == NULL) {
        box->owner = pdf_element(layout->pdf, box->owner, PDF_LBODY);
    }
}

/* A term and its explanations stand in an item, which a term that follows an explanation begins. */
static void begin_term(struct layout *layout, struct box *box, enum pdf_role role)
{
    struct box *list = box->parent;
    const struct box *before = NULL;
    for (const struct box *other = list->first; other != box; other = other->next) {
        before = other;
    }
    if (layout->artifact != NULL) {
        return;
    }
    bool after_body = before != NULL && str_equal(before->name, STR("dd"));
    if (list->item == NULL || (role == PDF_LBL && after_body)) {
        list->item = pdf_element(layout->pdf, box->owner, PDF_LI);
    }
    box->element = pdf_element(layout->pdf, list->item, role);
    box->owner = box->element;
}

static void begin_cell(struct layout *layout, struct box *box)
{
    box->head = str_equal(box->name, STR("th"));
    box->across = box_number(layout, box, STR("colspan"), 1, 100, 1);
    box->down = box_number(layout, box, STR("rowspan"), 1, 1000, 1);
    give_element(layout, box, box->head ? PDF_TH : PDF_TD);
    if (box->element == NULL) {
        return;
    }
    if (box->across > 1 || box->down > 1) {
        pdf_element_span(box->element, box->down, box->across);
    }
    if (box->head) {
        struct str scope = box_attribute(layout, box, STR("scope"));
        bool row = str_starts(scope, STR("row")) ||
                   (scope.size == 0 && !str_equal(box->parent->parent->name, STR("thead")));
        pdf_element_scope(box->element, row ? PDF_SCOPE_ROW : PDF_SCOPE_COLUMN);
    }
}

static void begin_picture(struct layout *layout, struct box *box)
{
    const struct xml_attribute *alt = xml_find(&layout->xml, box->node, STR("alt"));
    bool drawing = box->kind == BOX_DRAWING;
    box->decorative = (alt != NULL && alt->value.size == 0) ||
                      str_equal(box_attribute(layout, box, STR("aria-hidden")), STR("true"));
    if (alt == NULL && !drawing && layout->artifact == NULL) {
        struct str src = box_attribute(layout, box, STR("src"));
        diag_tell(layout->diags, RULE_MISSING_ALT, box_find(layout, box->node, src), src);
        box->decorative = true;
    }
    if (!box->decorative) {
        give_element(layout, box, PDF_FIGURE);
    }
    if (box->element != NULL && alt != NULL) {
        pdf_element_alt(box->element, alt->value);
    }
}

/* A footnote is kept for the foot of the page where it is referred to. */
static void begin_note(struct layout *layout, struct box *box)
{
    struct note *note = map_get(&layout->notes, box_attribute(layout, box, STR("id")));
    give_element(layout, box, PDF_NOTE);
    if (box->element != NULL) {
        struct pdf_element *label = pdf_element(layout->pdf, box->element, PDF_LBL);
        box->item = pdf_element(layout->pdf, label, PDF_LINK);
    }
    if (note != NULL && note->box == NULL) {
        note->box = box;
    }
}

/* A card has no foot: its notes stand where they are written, each with its number beside it. */
static void begin_card_note(struct layout *layout, struct box *box)
{
    const struct note *note = map_get(&layout->notes, box_attribute(layout, box, STR("id")));
    struct str number = note != NULL && note->number.size != 0 ? note->number : STR("*");
    struct pdf_element *label = layout->artifact;
    give_element(layout, box, PDF_NOTE);
    if (box->element != NULL) {
        label = pdf_element(layout->pdf, box->element, PDF_LBL);
    }
    box->text = rtext_plain(layout, str_concat(layout->arena, number, STR(" ")), box->style,
                            box->language, label);
}

static void begin_element(struct layout *layout, struct box *box, const struct element *element)
{
    bool foreign = !str_equal(box->language, box->parent->language);
    if (element->role >= PDF_H1 && element->role <= PDF_H6) {
        begin_heading(layout, box, (uint32_t)(element->role - PDF_H1) + 1);
    } else if (element->role == PDF_L) {
        begin_list(layout, box);
    } else if (box->kind == BOX_ITEM) {
        begin_item(layout, box);
    } else if (element->role == PDF_LBL || element->role == PDF_LBODY) {
        begin_term(layout, box, element->role);
    } else if (box->kind == BOX_CELL) {
        begin_cell(layout, box);
    } else if (box->kind == BOX_PICTURE || box->kind == BOX_DRAWING) {
        begin_picture(layout, box);
    } else if ((element->flags & ELEMENT_ROLE) != 0 || foreign) {
        give_element(layout, box, element->role);
    }
    if (box->kind == BOX_CONTENTS) {
        box->across = (uint32_t)layout->headings.count; /* the headings before it */
    }
    if (box->kind == BOX_SLIDE) {
        bool square = str_equal(box_attribute(layout, box, STR("format")), STR("4:3"));
        box->across = box_number(layout, box, STR("bredd"), 100, 10000, square ? 720 : 960);
        box->down = box_number(layout, box, STR("höjd"), 100, 10000, 540);
    }
    if (box->kind == BOX_QR && box->element != NULL) {
        struct str alt = box_attribute(layout, box, STR("alt"));
        pdf_element_alt(box->element,
                        alt.size != 0 ? alt : box_attribute(layout, box, STR("text")));
    }
    if (foreign && box->element != NULL) {
        pdf_element_language(box->element, box->language);
    }
}

static bool is_note(const struct layout *layout, uint32_t node, struct str name)
{
    return str_equal(name, STR("aside")) &&
           style_has_class(xml_value(&layout->xml, node, STR("class")), STR("not"));
}

static void report_unknown(struct layout *layout, uint32_t node)
{
    struct str name = layout->xml.nodes[node].text;
    if (map_get(&layout->unknown, name) != NULL) {
        return;
    }
    map_set(&layout->unknown, layout->arena, name, layout);
    diag_tell(layout->diags, RULE_HANDOUT_ELEMENT, box_find_element(layout, node), name,
              element_nearest(name));
}

/* True, and told about, when an element stands where it may not: an item outside its list, say. */
static bool is_misplaced(struct layout *layout, uint32_t node)
{
    const struct xml_node *nodes = layout->xml.nodes;
    uint32_t parent = nodes[node].parent;
    struct str name = nodes[node].text;
    struct str home = element_home(name, nodes[parent].text, nodes[nodes[parent].parent].text);
    if (home.size == 0) {
        return false;
    }
    struct str key = str_format(layout->arena, "%.*s i", (int)name.size, name.data);
    if (map_get(&layout->unknown, key) == NULL) {
        map_set(&layout->unknown, layout->arena, key, layout);
        struct str what = phrase_with(layout->arena, PHRASE_STANDS_IN, name, home);
        diag_tell(layout->diags, RULE_HANDOUT_MARKUP, box_find_element(layout, node), what,
                  STR(""));
    }
    return true;
}

void box_node(struct layout *layout, struct box *parent, const struct style_node *around,
              uint32_t node)
{
    const struct xml *xml = &layout->xml;
    struct str name = xml->nodes[node].text;
    const struct element *element = element_find(name);
    if (element == NULL) {
        report_unknown(layout, node);
        box_children(layout, parent, node);
        return;
    }
    if (is_misplaced(layout, node)) {
        box_children(layout, parent, node);
        return;
    }
    const struct style_node *style_node = box_style(layout, around, node);
    if ((element->flags & ELEMENT_SKIPPED) != 0 || style_of(style_node)->hidden) {
        return;
    }
    bool aside = is_note(layout, node, name);
    bool note = aside && !parent->on_card;
    enum box_kind kind = aside && !note ? BOX_ITEM : element->kind;
    struct box detached = *parent; /* a note is no child of where it stands */
    detached.first = NULL;
    detached.last = NULL;
    struct box *box = box_add(layout, note ? &detached : parent, kind, node);
    box->name = name;
    box->parent = parent;
    box->style_node = style_node;
    box->style = style_of(style_node);
    struct str language = xml_value(xml, node, STR("lang"));
    box->language = language.size != 0 ? language : parent->language;
    box->anchor = layout->artifact == NULL ? xml_value(xml, node, STR("id")) : STR("");
    if (note) {
        begin_note(layout, box);
    } else if (aside) {
        begin_card_note(layout, box);
    } else {
        begin_element(layout, box, element);
    }
    if ((element->flags & ELEMENT_VOID) == 0) {
        box_children(layout, box, node);
    }
}

void box_children(struct layout *layout, struct box *box, uint32_t node)
{
    const struct xml *xml = &layout->xml;
    struct box_content content = {.layout = layout, .box = box, .block = box_node};
    struct text_context context = {box->style_node, box->language, NULL, false};
    for (uint32_t i = node + 1; i < node + xml->nodes[node].size; i += xml->nodes[i].size) {
        if (box_is_inline(layout, i)) {
            box_inline(&content, &context, i);
        } else {
            box_flush(&content);
            box_node(layout, box, box->style_node, i);
        }
    }
    box_flush(&content);
}

struct box *box_build(struct layout *layout, uint32_t node)
{
    struct box *box = arena_alloc(layout->arena, sizeof *box);
    const struct xml_node *at = &layout->xml.nodes[node];
    box->node = node;
    box->name = at->text;
    box->language = layout->job->language;
    box->owner = layout->artifact;
    box->style_node = box_style(layout, styles_root(layout->styles), node);
    box->style = style_of(box->style_node);
    box_children(layout, box, node);
    return box;
}
