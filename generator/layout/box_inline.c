#include "layout/box_inline.h"

#include "base/arena.h"
#include "base/buf.h"
#include "format/pdf/pdf.h"
#include "layout/box_tree.h"

bool box_is_inline(const struct layout *layout, uint32_t node)
{
    const struct xml_node *at = &layout->xml.nodes[node];
    if (at->kind == XML_TEXT) {
        return true;
    }
    const struct element *element = element_find(at->text);
    return element == NULL ? false : (element->flags & ELEMENT_INLINE) != 0;
}

/* Elements that may hold letters themselves; in all others these get a paragraph. */
static bool holds_text(const struct box *box)
{
    static const char *const names[] = {"p",          "h1",      "h2", "h3", "h4", "h5",
                                        "h6",         "dt",      "dd", "td", "th", "caption",
                                        "figcaption", "summary", "li", "pre"};
    return str_is_one_of(box->name, names, countof(names));
}

static void open_text(struct box_content *content, uint32_t node)
{
    struct layout *layout = content->layout;
    struct pdf_element *element = content->box->owner;
    if (layout->artifact == NULL && !holds_text(content->box)) {
        element = pdf_element(layout->pdf, element, PDF_P);
    }
    rtext_begin(&content->builder, layout, element, node);
    content->builder.open = true;
}

void box_flush(struct box_content *content)
{
    if (!content->builder.open) {
        return;
    }
    uint32_t node = content->builder.node;
    const struct text *text = rtext_end(&content->builder);
    if (text != NULL) {
        struct box *box = box_add(content->layout, content->box, BOX_TEXT, node);
        box->text = text;
    }
}

static bool is_blank_text(struct str text)
{
    return str_trim(text).size == 0;
}

static void add_letters(struct box_content *content, const struct text_context *context,
                        uint32_t node, struct str letters)
{
    if (!content->builder.open) {
        if (is_blank_text(letters)) {
            return;
        }
        open_text(content, node);
    }
    rtext_add(&content->builder, context, letters);
}

/* Letters whose lines and indents stand as they are written: a blank that is kept is one that no
 * line ends at. */
static void add_kept(struct box_content *content, const struct text_context *context, uint32_t node,
                     struct str letters)
{
    static const struct str kept = TEXT("\xC2\xA0");
    for (size_t begin = 0, end; begin < letters.size; begin = end + 1) {
        end = str_find_byte(letters, '\n', begin);
        size_t word = begin;
        while (word < end && (letters.data[word] == ' ' || letters.data[word] == '\t')) {
            word++;
        }
        for (size_t i = begin; i < word; i++) {
            add_letters(content, context, node, kept);
        }
        if (word < end) {
            add_letters(content, context, node, str_slice(letters, word, end));
        } else if (end + 1 < letters.size && content->builder.open) {
            add_letters(content, context, node, kept); /* an empty line is as high as others */
        }
        if (end + 1 < letters.size && content->builder.open) {
            rtext_break(&content->builder, context);
        }
    }
}

/* --- marks ------------------------------------------------------------------------------------ */

static struct str node_text(struct layout *layout, uint32_t node)
{
    struct buf buf;
    buf_init(&buf);
    xml_text(&layout->xml, node, &buf);
    struct str text = str_copy(layout->arena, str_trim(buf_str(&buf)));
    buf_finish(&buf);
    return text;
}

static bool has_scheme(struct str address)
{
    size_t colon = str_find_byte(address, ':', 0);
    return colon > 1 && colon < address.size && str_find_byte(address, '/', 0) > colon;
}

/* Whose an address is: of https://exempel.se/mapp exempel.se, of mailto:anna@exempel.se all
 * but the scheme. */
static struct str address_owner(struct str address)
{
    size_t colon = str_find_byte(address, ':', 0);
    size_t from = colon < address.size ? colon + 1 : 0;
    while (from < address.size && address.data[from] == '/') {
        from++;
    }
    size_t to = str_find_byte(address, '/', from);
    size_t query = str_find_byte(address, '?', from);
    return str_slice(address, from, query < to ? query : to);
}

/* What a link is called to those who do not see where it stands: its title or its text, and where
 * that is nothing but an address, whose it is (WCAG 2.2, 2.4.9). */
static struct str link_title(struct layout *layout, uint32_t node, struct str target)
{
    struct str title = xml_value(&layout->xml, node, STR("title"));
    title = title.size != 0 ? title : node_text(layout, node);
    size_t scheme = str_find(title, STR("://"), 0);
    if (title.size != 0 && (scheme == title.size || str_find_byte(title, ' ', 0) < scheme)) {
        return title;
    }
    struct str owner = address_owner(title.size != 0 ? title : target);
    return owner.size != 0 ? owner : target;
}

static bool is_in_link(const struct mark *mark)
{
    while (mark != NULL && mark->kind != MARK_LINK && mark->kind != MARK_NOTE) {
        mark = mark->parent;
    }
    return mark != NULL;
}

/* The structure element that a mark's own one is made in. */
static struct pdf_element *mark_owner(const struct box_content *content, const struct mark *mark)
{
    while (mark != NULL && mark->element == NULL) {
        mark = mark->parent;
    }
    return mark != NULL ? mark->element : content->builder.element;
}

static struct mark *add_mark(struct box_content *content, const struct mark *parent,
                             enum mark_kind kind, enum pdf_role role, uint32_t node)
{
    struct layout *layout = content->layout;
    struct mark *mark = arena_alloc(layout->arena, sizeof *mark);
    if (!content->builder.open) {
        open_text(content, node);
    }
    mark->kind = kind;
    mark->parent = parent;
    if (layout->artifact == NULL) {
        mark->element = pdf_element(layout->pdf, mark_owner(content, parent), role);
    }
    return mark;
}

static struct mark *link_mark(struct box_content *content, const struct mark *parent, uint32_t node)
{
    struct layout *layout = content->layout;
    struct str target = xml_value(&layout->xml, node, STR("href"));
    bool inside = target.size > 1 && target.data[0] == '#';
    struct note *note = inside ? map_get(&layout->notes, str_slice(target, 1, target.size)) : NULL;
    bool leads = inside ? map_get(&layout->ids, str_slice(target, 1, target.size)) != NULL
                        : has_scheme(target);
    if (is_in_link(parent) || layout->artifact != NULL || !leads) {
        return NULL;
    }
    if (note != NULL) {
        struct str title = xml_value(&layout->xml, node, STR("title"));
        const struct mark *around = add_mark(content, parent, MARK_SPAN, PDF_REFERENCE, node);
        struct mark *mark = add_mark(content, around, MARK_NOTE, PDF_LINK, node);
        mark->note = note;
        mark->target = target;
        mark->title = title.size != 0 ? title : layout->job->to_note;
        mark->anchor =
            str_format(layout->arena, "not-till-%.*s", (int)note->id.size, note->id.data);
        if (note->back.size == 0) {
            note->back = mark->anchor;
            note->number = node_text(layout, node);
        }
        return mark;
    }
    struct mark *mark = add_mark(content, parent, MARK_LINK, PDF_LINK, node);
    mark->target = target;
    mark->title = link_title(layout, node, target);
    return mark;
}

/* The mark that an inline element puts around its content; `parent` when it puts none. */
static const struct mark *mark_for(struct box_content *content, const struct text_context *around,
                                   const struct element *element, uint32_t node,
                                   struct str language)
{
    const struct layout *layout = content->layout;
    struct mark *mark = NULL;
    struct str id = xml_value(&layout->xml, node, STR("id"));
    if (str_equal(element->name, STR("a"))) {
        mark = link_mark(content, around->mark, node);
    } else if ((element->flags & ELEMENT_ROLE) != 0) {
        mark = add_mark(content, around->mark, MARK_SPAN, element->role, node);
    }
    if (!str_equal(language, around->language)) {
        if (mark == NULL) {
            mark = add_mark(content, around->mark, MARK_SPAN, PDF_SPAN, node);
        }
        if (mark->element != NULL) {
            pdf_element_language(mark->element, language);
        }
    }
    if (id.size != 0 && layout->artifact == NULL) {
        if (mark == NULL) {
            mark = add_mark(content, around->mark, MARK_SPAN, PDF_SPAN, node);
        }
        mark->anchor = mark->anchor.size == 0 ? id : mark->anchor;
    }
    return mark != NULL ? mark : around->mark;
}

/* --- what is filled in ------------------------------------------------------------------------ */

/* The page's number and its like; true when the element was one of them. */
static bool add_filled(struct box_content *content, const struct text_context *context,
                       const struct element *element, uint32_t node)
{
    struct layout *layout = content->layout;
    struct str filled;
    if (str_equal(element->name, STR("sidnummer"))) {
        filled = str_format(layout->arena, "%u", (unsigned)layout->page_number);
    } else if (str_equal(element->name, STR("sidantal"))) {
        filled = str_format(layout->arena, "%u", (unsigned)layout->page_count);
    } else if (str_equal(element->name, STR("kolumntitel"))) {
        filled = layout->running;
    } else {
        return false;
    }
    add_letters(content, context, node, filled);
    return true;
}

/* True when another element like it follows among those that stand together. */
static bool has_fellow(const struct xml *xml, uint32_t node)
{
    uint32_t parent = xml->nodes[node].parent;
    uint32_t end = parent + xml->nodes[parent].size;
    for (uint32_t i = node + xml->nodes[node].size; i < end; i += xml->nodes[i].size) {
        if (xml->nodes[i].kind == XML_ELEMENT) {
            return str_equal(xml->nodes[i].text, xml->nodes[node].text) &&
                   str_equal(xml_value(xml, i, STR("class")), xml_value(xml, node, STR("class")));
        }
    }
    return false;
}

static void add_element(struct box_content *content, const struct text_context *around,
                        const struct element *element, uint32_t node)
{
    struct layout *layout = content->layout;
    const struct xml *xml = &layout->xml;
    struct text_context context = *around;
    context.node = box_style(layout, around->node, node);
    if (style_of(context.node)->hidden) {
        return;
    }
    if (str_equal(element->name, STR("br"))) {
        if (content->builder.open) {
            rtext_break(&content->builder, around);
        }
        return;
    }
    if (str_equal(element->name, STR("wbr"))) {
        add_letters(content, around, node, STR("\xE2\x80\x8B"));
        return;
    }
    if (add_filled(content, &context, element, node)) {
        return;
    }
    struct str language = xml_value(xml, node, STR("lang"));
    context.language = language.size != 0 ? language : around->language;
    context.mark = mark_for(content, around, element, node, context.language);
    context.badge = style_of(context.node)->background != COLOUR_NONE;
    for (uint32_t i = node + 1; i < node + xml->nodes[node].size; i += xml->nodes[i].size) {
        box_inline(content, &context, i);
    }
    struct str separator = style_of(context.node)->separator;
    if (separator.size > 0 && has_fellow(xml, node)) {
        add_letters(content, around, node, separator);
    }
}

void box_inline(struct box_content *content, const struct text_context *context, uint32_t node)
{
    struct layout *layout = content->layout;
    const struct xml_node *at = &layout->xml.nodes[node];
    if (at->kind == XML_TEXT) {
        bool kept = str_equal(content->box->name, STR("pre"));
        (kept ? add_kept : add_letters)(content, context, node, at->text);
        return;
    }
    const struct element *element = element_find(at->text);
    if (element != NULL && (element->flags & ELEMENT_INLINE) != 0) {
        add_element(content, context, element, node);
        return;
    }
    /* A block among letters: the text ends before it and goes on after it. */
    box_flush(content);
    content->block(layout, content->box, context->node, node);
}
