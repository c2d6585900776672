#include "format/html.h"

#include "base/buf.h"

#include <string.h>

struct writer {
    const struct document *document;
    const struct html_hooks *hooks;
    struct buf *out;
    bool plain; /* inside a link, heading or no-terms span */
};

typedef void write_node(struct writer *writer, uint32_t node);

static const struct html_hooks no_hooks = {0};

static const char *const align_classes[] = {
    [DOC_ALIGN_NONE] = "",
    [DOC_ALIGN_LEFT] = "",
    [DOC_ALIGN_CENTER] = " class=\"mitt\"",
    [DOC_ALIGN_RIGHT] = " class=\"hoger\"",
};

static void write_one(struct writer *writer, uint32_t node);

static const struct doc_node *node_at(const struct writer *writer, uint32_t node)
{
    return &writer->document->nodes[node];
}

static void put(struct writer *writer, struct str text)
{
    buf_add(writer->out, text);
}

static void put_int(struct writer *writer, uint32_t number)
{
    char digits[10];
    size_t at = sizeof(digits);
    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number > 0);
    put(writer, (struct str){digits + at, sizeof(digits) - at});
}

/* Begins a line unless the output stands at the beginning of one. */
static void begin_line(struct writer *writer)
{
    const struct buf *out = writer->out;
    if (out->size > 0 && out->data[out->size - 1] != '\n') {
        buf_add_byte(writer->out, '\n');
    }
}

static struct str escape_of(char byte)
{
    switch (byte) {
    case '&':
        return STR("&amp;");
    case '<':
        return STR("&lt;");
    case '>':
        return STR("&gt;");
    case '"':
        return STR("&quot;");
    default:
        return (struct str){0};
    }
}

void html_escape(struct str text, struct buf *out)
{
    static const uint8_t escaped[256] = {['&'] = 1, ['<'] = 1, ['>'] = 1, ['"'] = 1};
    size_t from = 0;
    for (size_t at = 0; at < text.size; at++) {
        if (escaped[(unsigned char)text.data[at]]) {
            buf_add(out, str_slice(text, from, at));
            buf_add(out, escape_of(text.data[at]));
            from = at + 1;
        }
    }
    buf_add(out, str_slice(text, from, text.size));
}

static bool is_url_safe(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9') ||
           (byte != '\0' && strchr("-_.+!*(),%#@?=;:/$~", byte) != NULL);
}

void html_escape_url(struct str url, struct buf *out)
{
    static const char hex[] = "0123456789ABCDEF";
    for (size_t at = 0; at < url.size; at++) {
        unsigned char byte = (unsigned char)url.data[at];
        if (is_url_safe(url.data[at])) {
            buf_add_byte(out, url.data[at]);
        } else if (byte == '&') {
            buf_add(out, STR("&amp;"));
        } else if (byte == '\'') {
            buf_add(out, STR("&#x27;"));
        } else {
            const char encoded[] = {'%', hex[byte >> 4], hex[byte & 15]};
            buf_add(out, (struct str){encoded, sizeof(encoded)});
        }
    }
}

static void write_children(struct writer *writer, uint32_t node)
{
    uint32_t end = node + node_at(writer, node)->size;
    for (uint32_t i = node + 1; i < end; i += node_at(writer, i)->size) {
        write_one(writer, i);
    }
}

static void write_root(struct writer *writer, uint32_t node)
{
    uint32_t end = node + node_at(writer, node)->size;
    for (uint32_t i = node + 1; i < end; i += node_at(writer, i)->size) {
        if (node_at(writer, i)->kind != DOC_FOOTNOTE) {
            write_one(writer, i);
        }
    }
}

static void write_paragraph(struct writer *writer, uint32_t node)
{
    begin_line(writer);
    put(writer, STR("<p>"));
    write_children(writer, node);
    put(writer, STR("</p>\n"));
}

static void write_heading(struct writer *writer, uint32_t node)
{
    const struct doc_node *heading = node_at(writer, node);
    struct str id = writer->document->headings[heading->index].id;
    char level = (char)('0' + heading->level);
    bool plain = writer->plain;
    begin_line(writer);
    put(writer, STR("<h"));
    buf_add_byte(writer->out, level);
    if (id.size > 0) {
        put(writer, STR(" id=\""));
        html_escape(writer->hooks->id_prefix, writer->out);
        html_escape(id, writer->out);
        put(writer, STR("\""));
    }
    put(writer, STR(">"));
    writer->plain = true;
    write_children(writer, node);
    writer->plain = plain;
    put(writer, STR("</h"));
    buf_add_byte(writer->out, level);
    put(writer, STR(">\n"));
}

static void write_quote(struct writer *writer, uint32_t node)
{
    begin_line(writer);
    put(writer, STR("<blockquote>\n"));
    write_children(writer, node);
    begin_line(writer);
    put(writer, STR("</blockquote>\n"));
}

/* In a tight list the paragraphs of an item have no element of their own. */
static void write_item(struct writer *writer, uint32_t node, bool tight)
{
    uint32_t end = node + node_at(writer, node)->size;
    begin_line(writer);
    put(writer, STR("<li>"));
    for (uint32_t i = node + 1; i < end; i += node_at(writer, i)->size) {
        if (tight && node_at(writer, i)->kind == DOC_PARAGRAPH) {
            write_children(writer, i);
        } else {
            write_one(writer, i);
        }
    }
    put(writer, STR("</li>\n"));
}

static void write_loose_item(struct writer *writer, uint32_t node)
{
    write_item(writer, node, false);
}

static void write_list(struct writer *writer, uint32_t node)
{
    const struct doc_node *list = node_at(writer, node);
    bool numbered = list->level == 1;
    begin_line(writer);
    put(writer, numbered ? STR("<ol") : STR("<ul"));
    if (numbered && list->index != 1) {
        put(writer, STR(" start=\""));
        put_int(writer, list->index);
        put(writer, STR("\""));
    }
    put(writer, STR(">\n"));
    for (uint32_t i = node + 1; i < node + list->size; i += node_at(writer, i)->size) {
        write_item(writer, i, (list->flags & DOC_TIGHT) != 0);
    }
    put(writer, numbered ? STR("</ol>\n") : STR("</ul>\n"));
}

static void write_code_block(struct writer *writer, uint32_t node)
{
    const struct doc_node *code = node_at(writer, node);
    begin_line(writer);
    put(writer, STR("<pre><code"));
    if (code->index > 0) {
        struct str info = writer->document->strings[code->index - 1];
        size_t end = 0;
        while (end < info.size && strchr(" \t\n\v\f\r", info.data[end]) == NULL) {
            end++;
        }
        put(writer, STR(" class=\"language-"));
        html_escape(str_slice(info, 0, end), writer->out);
        put(writer, STR("\""));
    }
    put(writer, STR(">"));
    html_escape(code->text, writer->out);
    put(writer, STR("</code></pre>\n"));
}

static void write_break(struct writer *writer, uint32_t node)
{
    (void)node;
    begin_line(writer);
    put(writer, STR("<hr />\n"));
}

static void write_html_block(struct writer *writer, uint32_t node)
{
    begin_line(writer);
    put(writer, node_at(writer, node)->text);
    begin_line(writer);
}

static void write_cell(struct writer *writer, uint32_t node)
{
    const struct doc_node *cell = node_at(writer, node);
    /* An empty corner is no heading of its column. */
    bool head = (cell->flags & DOC_HEAD) != 0 && cell->size > 1;
    put(writer, head ? STR("<th scope=\"col\"") : STR("<td"));
    put(writer, str_from(align_classes[cell->level]));
    put(writer, STR(">"));
    write_children(writer, node);
    put(writer, head ? STR("</th>\n") : STR("</td>\n"));
}

static void write_row(struct writer *writer, uint32_t node)
{
    begin_line(writer);
    put(writer, STR("<tr>\n"));
    write_children(writer, node);
    put(writer, STR("</tr>\n"));
}

static void write_rows(struct writer *writer, uint32_t node)
{
    const struct doc_node *table = node_at(writer, node);
    uint32_t body = node + 1 + node_at(writer, node + 1)->size;
    put(writer, STR("<table>\n<thead>\n"));
    write_row(writer, node + 1);
    put(writer, STR("</thead>\n"));
    if (body < node + table->size) {
        put(writer, STR("<tbody>\n"));
        for (uint32_t i = body; i < node + table->size; i += node_at(writer, i)->size) {
            write_row(writer, i);
        }
        put(writer, STR("</tbody>\n"));
    }
    put(writer, STR("</table>\n"));
}

/* The text of the last heading before the node, which says what a table is about. */
static struct str heading_before(const struct writer *writer, uint32_t node)
{
    const struct document *document = writer->document;
    uint32_t low = 0;
    uint32_t high = document->heading_count;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (document->headings[middle].node < node) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low > 0 ? document->headings[low - 1].text : (struct str){0};
}

/* The frame takes focus, so that a wide table can be scrolled with the keyboard. It is a group rather
 * than a region: a page may have many tables, and landmarks should be few. */
static void write_table(struct writer *writer, uint32_t node)
{
    struct str label = writer->hooks->table_label;
    begin_line(writer);
    if (label.size == 0) {
        write_rows(writer, node);
        return;
    }
    struct str heading = heading_before(writer, node);
    put(writer, STR("<div class=\"tabell\" role=\"group\" tabindex=\"0\" aria-label=\""));
    html_escape(heading.size > 0 ? heading : label, writer->out);
    put(writer, STR("\">\n"));
    write_rows(writer, node);
    put(writer, STR("</div>\n"));
}

static void write_container(struct writer *writer, uint32_t node)
{
    const struct html_hooks *hooks = writer->hooks;
    begin_line(writer);
    if (hooks->container != NULL) {
        hooks->container(hooks->context, writer->document, node, writer->out);
    } else {
        write_children(writer, node);
    }
}

static void write_text(struct writer *writer, uint32_t node)
{
    const struct html_hooks *hooks = writer->hooks;
    struct str text = node_at(writer, node)->text;
    if (hooks->text != NULL) {
        hooks->text(hooks->context, text, writer->plain, writer->out);
    } else {
        html_escape(text, writer->out);
    }
}

static void write_soft_break(struct writer *writer, uint32_t node)
{
    (void)node;
    put(writer, STR("\n"));
}

static void write_hard_break(struct writer *writer, uint32_t node)
{
    (void)node;
    put(writer, STR("<br />\n"));
}

static void write_code(struct writer *writer, uint32_t node)
{
    put(writer, STR("<code>"));
    html_escape(node_at(writer, node)->text, writer->out);
    put(writer, STR("</code>"));
}

static void write_html_inline(struct writer *writer, uint32_t node)
{
    put(writer, node_at(writer, node)->text);
}

static void write_emphasis(struct writer *writer, uint32_t node)
{
    put(writer, STR("<em>"));
    write_children(writer, node);
    put(writer, STR("</em>"));
}

static void write_strong(struct writer *writer, uint32_t node)
{
    put(writer, STR("<strong>"));
    write_children(writer, node);
    put(writer, STR("</strong>"));
}

static void write_title(struct writer *writer, struct str title)
{
    if (title.size > 0) {
        put(writer, STR(" title=\""));
        html_escape(title, writer->out);
        put(writer, STR("\""));
    }
}

static void write_link(struct writer *writer, uint32_t node)
{
    const struct doc_node *link_node = node_at(writer, node);
    const struct doc_link *link = &writer->document->links[link_node->index];
    const struct html_hooks *hooks = writer->hooks;
    bool plain = writer->plain;
    put(writer, STR("<a href=\""));
    if (hooks->link != NULL) {
        hooks->link(hooks->context, writer->document, link_node->index, writer->out);
    } else {
        html_escape_url(link->url, writer->out);
    }
    put(writer, STR("\""));
    write_title(writer, link->title);
    if (hooks->link_attributes != NULL) {
        hooks->link_attributes(hooks->context, writer->document, link_node->index, writer->out);
    }
    put(writer, STR(">"));
    writer->plain = true;
    write_children(writer, node);
    writer->plain = plain;
    if (link_node->size == 1 && hooks->link_text != NULL) {
        hooks->link_text(hooks->context, writer->document, link_node->index, writer->out);
    }
    put(writer, STR("</a>"));
}

/* The text in an image, which is its alternative text. */
static void add_alt(const struct writer *writer, uint32_t node, struct buf *alt)
{
    uint32_t end = node + node_at(writer, node)->size;
    for (uint32_t i = node + 1; i < end; i++) {
        const struct doc_node *part = node_at(writer, i);
        if (part->kind == DOC_SOFT_BREAK || part->kind == DOC_HARD_BREAK) {
            buf_add_byte(alt, ' ');
        } else {
            buf_add(alt, part->text); /* empty in all but text, code and HTML */
        }
    }
}

static void write_image(struct writer *writer, uint32_t node)
{
    uint32_t index = node_at(writer, node)->index;
    const struct doc_link *link = &writer->document->links[index];
    const struct html_hooks *hooks = writer->hooks;
    struct buf alt;
    buf_init(&alt);
    add_alt(writer, node, &alt);
    if (hooks->image != NULL) {
        hooks->image(hooks->context, writer->document, index, buf_str(&alt), writer->out);
    } else {
        put(writer, STR("<img src=\""));
        html_escape_url(link->url, writer->out);
        put(writer, STR("\" alt=\""));
        html_escape(buf_str(&alt), writer->out);
        put(writer, STR("\""));
        write_title(writer, link->title);
        put(writer, STR(" />"));
    }
    buf_finish(&alt);
}

static void write_span(struct writer *writer, uint32_t node)
{
    const struct doc_span *span = &writer->document->spans[node_at(writer, node)->index];
    bool plain = writer->plain;
    if (span->language.size > 0) {
        put(writer, STR("<span lang=\""));
        html_escape(span->language, writer->out);
        put(writer, STR("\">"));
    }
    writer->plain = plain || span->no_terms;
    write_children(writer, node);
    writer->plain = plain;
    if (span->language.size > 0) {
        put(writer, STR("</span>"));
    }
}

/* The id of a note, or of its mark number `reference`. */
static void write_note_id(struct writer *writer, const char *name, uint32_t number,
                          uint32_t reference)
{
    html_escape(writer->hooks->id_prefix, writer->out);
    put(writer, str_from(name));
    put_int(writer, number);
    if (reference > 1) {
        put(writer, STR("-"));
        put_int(writer, reference);
    }
}

static void write_note_mark(struct writer *writer, uint32_t node)
{
    const struct doc_node *mark = node_at(writer, node);
    uint32_t number = writer->document->footnotes[mark->index].number;
    put(writer, STR("<sup class=\"not\"><a href=\"#"));
    write_note_id(writer, "not-", number, 1);
    put(writer, STR("\" id=\""));
    write_note_id(writer, "notmarke-", number, mark->level);
    put(writer, STR("\" role=\"doc-noteref\""));
    if (writer->hooks->note_label.size > 0) {
        put(writer, STR(" aria-label=\""));
        html_escape(writer->hooks->note_label, writer->out);
        put(writer, STR(" "));
        put_int(writer, number);
        put(writer, STR("\""));
    }
    put(writer, STR(">"));
    put_int(writer, number);
    put(writer, STR("</a></sup>"));
}

static write_node *const writers[DOC_KIND_COUNT] = {
    [DOC_ROOT] = write_root,
    [DOC_PARAGRAPH] = write_paragraph,
    [DOC_HEADING] = write_heading,
    [DOC_QUOTE] = write_quote,
    [DOC_LIST] = write_list,
    [DOC_ITEM] = write_loose_item,
    [DOC_CODE_BLOCK] = write_code_block,
    [DOC_BREAK] = write_break,
    [DOC_HTML_BLOCK] = write_html_block,
    [DOC_TABLE] = write_table,
    [DOC_ROW] = write_row,
    [DOC_CELL] = write_cell,
    [DOC_CONTAINER] = write_container,
    [DOC_FOOTNOTE] = write_children,
    [DOC_TEXT] = write_text,
    [DOC_SOFT_BREAK] = write_soft_break,
    [DOC_HARD_BREAK] = write_hard_break,
    [DOC_CODE] = write_code,
    [DOC_HTML_INLINE] = write_html_inline,
    [DOC_EMPHASIS] = write_emphasis,
    [DOC_STRONG] = write_strong,
    [DOC_LINK] = write_link,
    [DOC_IMAGE] = write_image,
    [DOC_SPAN] = write_span,
    [DOC_NOTE_MARK] = write_note_mark,
};

static void write_one(struct writer *writer, uint32_t node)
{
    writers[node_at(writer, node)->kind](writer, node);
}

static struct writer writer_for(const struct document *document, const struct html_hooks *hooks,
                                struct buf *out)
{
    return (struct writer){document, hooks != NULL ? hooks : &no_hooks, out, false};
}

void html_node(const struct document *document, uint32_t node, const struct html_hooks *hooks,
               struct buf *out)
{
    struct writer writer = writer_for(document, hooks, out);
    write_one(&writer, node);
}

void html_children(const struct document *document, uint32_t node, const struct html_hooks *hooks,
                   struct buf *out)
{
    struct writer writer = writer_for(document, hooks, out);
    if (document->nodes[node].kind == DOC_ROOT) {
        write_root(&writer, node);
    } else {
        write_children(&writer, node);
    }
}

/* One link back for every mark, with an arrow in its text form. */
static void write_back_links(struct writer *writer, const struct doc_footnote *note)
{
    struct str label = writer->hooks->note_back_label;
    uint32_t count = note->references > UINT8_MAX ? UINT8_MAX : note->references;
    for (uint32_t i = 1; i <= count; i++) {
        put(writer, STR(" <a class=\"not-tillbaka\" href=\"#"));
        write_note_id(writer, "notmarke-", note->number, i);
        put(writer, STR("\" role=\"doc-backlink\""));
        if (label.size > 0) {
            put(writer, STR(" aria-label=\""));
            html_escape(label, writer->out);
            put(writer, STR(" "));
            write_note_id(&(struct writer){.hooks = &no_hooks, .out = writer->out}, "",
                          note->number, i);
            put(writer, STR("\""));
        }
        put(writer, STR(">\u21A9\uFE0E</a>"));
    }
}

/* The links back end the note's last paragraph, or stand in one of their own. */
static void write_note(struct writer *writer, const struct doc_footnote *note)
{
    uint32_t end = note->node + node_at(writer, note->node)->size;
    bool linked = false;
    put(writer, STR("<li id=\""));
    write_note_id(writer, "not-", note->number, 1);
    put(writer, STR("\">\n"));
    for (uint32_t i = note->node + 1; i < end; i += node_at(writer, i)->size) {
        linked = node_at(writer, i)->kind == DOC_PARAGRAPH && i + node_at(writer, i)->size == end;
        if (!linked) {
            write_one(writer, i);
            continue;
        }
        begin_line(writer);
        put(writer, STR("<p>"));
        write_children(writer, i);
        write_back_links(writer, note);
        put(writer, STR("</p>\n"));
    }
    if (!linked) {
        begin_line(writer);
        put(writer, STR("<p>"));
        write_back_links(writer, note);
        put(writer, STR("</p>\n"));
    }
    put(writer, STR("</li>\n"));
}

void html_footnotes(const struct document *document, const struct html_hooks *hooks,
                    struct buf *out)
{
    struct writer writer = writer_for(document, hooks, out);
    uint32_t last = 0;
    for (uint32_t i = 0; i < document->footnote_count; i++) {
        last = document->footnotes[i].number > last ? document->footnotes[i].number : last;
    }
    if (last == 0) {
        return;
    }
    struct buf order; /* of uint32_t: the note of each number */
    buf_init(&order);
    buf_reserve(&order, last * sizeof(uint32_t));
    uint32_t *notes = (void *)order.data;
    for (uint32_t i = 0; i < document->footnote_count; i++) {
        if (document->footnotes[i].number > 0) {
            notes[document->footnotes[i].number - 1] = i;
        }
    }
    begin_line(&writer);
    put(&writer, STR("<ol class=\"noter\">\n"));
    for (uint32_t i = 0; i < last; i++) {
        write_note(&writer, &document->footnotes[notes[i]]);
    }
    put(&writer, STR("</ol>\n"));
    buf_finish(&order);
}
