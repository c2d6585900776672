#include "format/markdown/html.h"

#include "base/arena.h"
#include "base/buf.h"
#include "format/markdown/html_inline.h"

#include <string.h>

static const struct html_hooks no_hooks = {0};

static const char *const align_classes[] = {
    [DOC_ALIGN_NONE] = "",
    [DOC_ALIGN_LEFT] = "",
    [DOC_ALIGN_CENTER] = " class=\"mitt\"",
    [DOC_ALIGN_RIGHT] = " class=\"hoger\"",
};

static void write_root(struct html_writer *writer, uint32_t node)
{
    uint32_t end = node + writer_node(writer, node)->size;
    for (uint32_t i = node + 1; i < end; i += writer_node(writer, i)->size) {
        if (writer_node(writer, i)->kind != DOC_FOOTNOTE) {
            writer_one(writer, i);
        }
    }
}

/* Begins an element that a node becomes. */
static void write_start(struct html_writer *writer, uint32_t node, struct str start)
{
    writer_put(writer, start);
    if (writer->hooks->sources) {
        writer_put(writer, STR(" data-rad=\""));
        html_escape(writer->document->path, writer->out);
        buf_printf(writer->out, ":%u\"", writer_node(writer, node)->line);
    }
}

static void write_paragraph(struct html_writer *writer, uint32_t node)
{
    writer_begin_line(writer);
    write_start(writer, node, STR("<p"));
    writer_put(writer, STR(">"));
    writer_children(writer, node);
    writer_put(writer, STR("</p>\n"));
}

static void write_heading(struct html_writer *writer, uint32_t node)
{
    const struct doc_node *heading = writer_node(writer, node);
    struct str id = writer->document->headings[heading->index].id;
    char level = (char)('0' + heading->level);
    bool plain = writer->plain;
    writer_begin_line(writer);
    const char start[] = {'<', 'h', level};
    write_start(writer, node, (struct str){start, sizeof(start)});
    if (id.size > 0) {
        writer_put(writer, STR(" id=\""));
        html_escape(writer->hooks->id_prefix, writer->out);
        html_escape(id, writer->out);
        writer_put(writer, STR("\""));
    }
    writer_put(writer, STR(">"));
    writer->plain = true;
    writer_children(writer, node);
    writer->plain = plain;
    writer_put(writer, STR("</h"));
    buf_add_byte(writer->out, level);
    writer_put(writer, STR(">\n"));
}

static void write_quote(struct html_writer *writer, uint32_t node)
{
    writer_begin_line(writer);
    writer_put(writer, STR("<blockquote>\n"));
    writer_children(writer, node);
    writer_begin_line(writer);
    writer_put(writer, STR("</blockquote>\n"));
}

/* In a tight list the paragraphs of an item have no element of their own. */
static void write_item(struct html_writer *writer, uint32_t node, bool tight)
{
    uint32_t end = node + writer_node(writer, node)->size;
    writer_begin_line(writer);
    write_start(writer, node, STR("<li"));
    writer_put(writer, STR(">"));
    for (uint32_t i = node + 1; i < end; i += writer_node(writer, i)->size) {
        if (tight && writer_node(writer, i)->kind == DOC_PARAGRAPH) {
            writer_children(writer, i);
        } else {
            writer_one(writer, i);
        }
    }
    writer_put(writer, STR("</li>\n"));
}

static void write_loose_item(struct html_writer *writer, uint32_t node)
{
    write_item(writer, node, false);
}

static void write_list(struct html_writer *writer, uint32_t node)
{
    const struct doc_node *list = writer_node(writer, node);
    bool numbered = list->level == 1;
    writer_begin_line(writer);
    writer_put(writer, numbered ? STR("<ol") : STR("<ul"));
    if (numbered && list->index != 1) {
        writer_put(writer, STR(" start=\""));
        writer_put_int(writer, list->index);
        writer_put(writer, STR("\""));
    }
    writer_put(writer, STR(">\n"));
    for (uint32_t i = node + 1; i < node + list->size; i += writer_node(writer, i)->size) {
        write_item(writer, i, (list->flags & DOC_TIGHT) != 0);
    }
    writer_put(writer, numbered ? STR("</ol>\n") : STR("</ul>\n"));
}

static void write_code_block(struct html_writer *writer, uint32_t node)
{
    const struct doc_node *code = writer_node(writer, node);
    writer_begin_line(writer);
    write_start(writer, node, STR("<pre"));
    writer_put(writer, STR("><code"));
    if (code->index > 0) {
        struct str info = writer->document->strings[code->index - 1];
        size_t end = 0;
        while (end < info.size && strchr(" \t\n\v\f\r", info.data[end]) == NULL) {
            end++;
        }
        writer_put(writer, STR(" class=\"language-"));
        html_escape(str_slice(info, 0, end), writer->out);
        writer_put(writer, STR("\""));
    }
    writer_put(writer, STR(">"));
    html_escape(code->text, writer->out);
    writer_put(writer, STR("</code></pre>\n"));
}

static void write_break(struct html_writer *writer, uint32_t node)
{
    (void)node;
    writer_begin_line(writer);
    writer_put(writer, STR("<hr />\n"));
}

static void write_html_block(struct html_writer *writer, uint32_t node)
{
    writer_begin_line(writer);
    writer_put(writer, writer_node(writer, node)->text);
    writer_begin_line(writer);
}

static void write_cell(struct html_writer *writer, uint32_t node)
{
    const struct doc_node *cell = writer_node(writer, node);
    /* An empty corner is no heading of its column. */
    bool column = (cell->flags & DOC_HEAD) != 0;
    bool row = writer->hooks->row_heads && writer_node(writer, node - 1)->kind == DOC_ROW;
    bool head = (column || row) && cell->size > 1;
    writer_put(writer, !head    ? STR("<td")
                       : column ? STR("<th scope=\"col\"")
                                : STR("<th scope=\"row\""));
    writer_put(writer, str_from(align_classes[cell->level]));
    writer_put(writer, STR(">"));
    writer_children(writer, node);
    writer_put(writer, head ? STR("</th>\n") : STR("</td>\n"));
}

static void write_row(struct html_writer *writer, uint32_t node)
{
    writer_begin_line(writer);
    write_start(writer, node, STR("<tr"));
    writer_put(writer, STR(">\n"));
    writer_children(writer, node);
    writer_put(writer, STR("</tr>\n"));
}

static void write_rows(struct html_writer *writer, uint32_t node)
{
    const struct doc_node *table = writer_node(writer, node);
    uint32_t body = node + 1 + writer_node(writer, node + 1)->size;
    write_start(writer, node, STR("<table"));
    writer_put(writer, STR(">\n<thead>\n"));
    write_row(writer, node + 1);
    writer_put(writer, STR("</thead>\n"));
    if (body < node + table->size) {
        writer_put(writer, STR("<tbody>\n"));
        for (uint32_t i = body; i < node + table->size; i += writer_node(writer, i)->size) {
            write_row(writer, i);
        }
        writer_put(writer, STR("</tbody>\n"));
    }
    writer_put(writer, STR("</table>\n"));
}

/* The text of the last heading before the node, which says what a table is about. */
static struct str heading_before(const struct html_writer *writer, uint32_t node)
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

/* The frame takes focus, so that a wide table can be scrolled with the keyboard. It is a group
 * rather than a region: a page may have many tables, and landmarks should be few. */
static void write_table(struct html_writer *writer, uint32_t node)
{
    struct str label = writer->hooks->table_label;
    writer_begin_line(writer);
    if (label.size == 0) {
        write_rows(writer, node);
        return;
    }
    /* Whoever asks for headings of rows names the numbers himself. */
    struct str heading = writer->hooks->row_heads ? (struct str){0} : heading_before(writer, node);
    writer_put(writer, STR("<div class=\"tabell\" role=\"group\" tabindex=\"0\" aria-label=\""));
    html_escape(heading.size > 0 ? heading : label, writer->out);
    writer_put(writer, STR("\">\n"));
    write_rows(writer, node);
    writer_put(writer, STR("</div>\n"));
}

static void write_container(struct html_writer *writer, uint32_t node)
{
    const struct html_hooks *hooks = writer->hooks;
    writer_begin_line(writer);
    if (hooks->container != NULL) {
        hooks->container(hooks->context, writer->document, node, writer->out);
    } else {
        writer_children(writer, node);
    }
}

static html_write_node *const writers[DOC_KIND_COUNT] = {
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
    [DOC_FOOTNOTE] = writer_children,
    [DOC_TEXT] = html_write_text,
    [DOC_SOFT_BREAK] = html_write_soft_break,
    [DOC_HARD_BREAK] = html_write_hard_break,
    [DOC_CODE] = html_write_code,
    [DOC_HTML_INLINE] = html_write_html_inline,
    [DOC_EMPHASIS] = html_write_emphasis,
    [DOC_STRONG] = html_write_strong,
    [DOC_LINK] = html_write_link,
    [DOC_IMAGE] = html_write_image,
    [DOC_SPAN] = html_write_span,
    [DOC_NOTE_MARK] = html_write_note_mark,
};

static struct html_writer writer_for(const struct document *document,
                                     const struct html_hooks *hooks, struct buf *out)
{
    return (struct html_writer){document, hooks != NULL ? hooks : &no_hooks, writers, out, false};
}

void html_node(const struct document *document, uint32_t node, const struct html_hooks *hooks,
               struct buf *out)
{
    struct html_writer writer = writer_for(document, hooks, out);
    writer_one(&writer, node);
}

void html_children(const struct document *document, uint32_t node, const struct html_hooks *hooks,
                   struct buf *out)
{
    struct html_writer writer = writer_for(document, hooks, out);
    if (document->nodes[node].kind == DOC_ROOT) {
        write_root(&writer, node);
    } else {
        writer_children(&writer, node);
    }
}

/* One link back for every mark, with an arrow in its text form. */
static void write_back_links(struct html_writer *writer, const struct doc_footnote *note)
{
    struct str label = writer->hooks->note_back_label;
    uint32_t count = note->references > UINT8_MAX ? UINT8_MAX : note->references;
    for (uint32_t i = 1; i <= count; i++) {
        writer_put(writer, STR(" <a class=\"not-tillbaka\" href=\"#"));
        html_write_note_id(writer, "notmarke-", note->number, i);
        writer_put(writer, STR("\" role=\"doc-backlink\""));
        if (label.size > 0) {
            writer_put(writer, STR(" aria-label=\""));
            html_escape(label, writer->out);
            writer_put(writer, STR(" "));
            html_write_note_id(&(struct html_writer){.hooks = &no_hooks, .out = writer->out}, "",
                               note->number, i);
            writer_put(writer, STR("\""));
        }
        writer_put(writer, STR(">\u21A9\uFE0E</a>"));
    }
}

/* The links back end the note's last paragraph, or stand in one of their own. */
/* `position` is where the note stands in the list: its number, when none before it is hidden. */
static void write_note(struct html_writer *writer, const struct doc_footnote *note,
                       uint32_t position)
{
    uint32_t end = note->node + writer_node(writer, note->node)->size;
    bool linked = false;
    writer_put(writer, STR("<li id=\""));
    html_write_note_id(writer, "not-", note->number, 1);
    if (position != note->number) {
        buf_printf(writer->out, "\" value=\"%u", note->number);
    }
    writer_put(writer, STR("\">\n"));
    for (uint32_t i = note->node + 1; i < end; i += writer_node(writer, i)->size) {
        linked = writer_node(writer, i)->kind == DOC_PARAGRAPH &&
                 i + writer_node(writer, i)->size == end;
        if (!linked) {
            writer_one(writer, i);
            continue;
        }
        writer_begin_line(writer);
        writer_put(writer, STR("<p>"));
        writer_children(writer, i);
        write_back_links(writer, note);
        writer_put(writer, STR("</p>\n"));
    }
    if (!linked) {
        writer_begin_line(writer);
        writer_put(writer, STR("<p>"));
        write_back_links(writer, note);
        writer_put(writer, STR("</p>\n"));
    }
    writer_put(writer, STR("</li>\n"));
}

/* One way of writing the notes; `shown` counts them from 1. */
typedef void write_one_note(struct html_writer *writer, const struct doc_footnote *note,
                            uint32_t shown);

/* Notes by their numbers, which may differ from the order they were written in.
 * Returns how many. */
static uint32_t write_notes(struct html_writer *writer, write_one_note *write)
{
    const struct document *document = writer->document;
    uint32_t last = 0;
    for (uint32_t i = 0; i < document->footnote_count; i++) {
        last = document->footnotes[i].number > last ? document->footnotes[i].number : last;
    }
    struct buf order; /* of uint32_t: the note of each number */
    buf_init(&order);
    buf_reserve(&order, (last + 1) * sizeof(uint32_t));
    uint32_t *notes = (void *)order.data;
    for (uint32_t i = 0; i < document->footnote_count; i++) {
        if (document->footnotes[i].number > 0) {
            notes[document->footnotes[i].number - 1] = i;
        }
    }
    for (uint32_t i = 0; i < last; i++) {
        write(writer, &document->footnotes[notes[i]], i + 1);
    }
    buf_finish(&order);
    return last;
}

static void write_listed_note(struct html_writer *writer, const struct doc_footnote *note,
                              uint32_t shown)
{
    if (shown == 1) {
        writer_begin_line(writer);
        writer_put(writer, STR("<ol class=\"noter\">\n"));
    }
    write_note(writer, note, shown);
}

void html_footnotes(const struct document *document, const struct html_hooks *hooks,
                    struct buf *out)
{
    struct html_writer writer = writer_for(document, hooks, out);
    if (write_notes(&writer, write_listed_note) > 0) {
        writer_put(&writer, STR("</ol>\n"));
    }
}

static void write_aside(struct html_writer *writer, const struct doc_footnote *note, uint32_t shown)
{
    (void)shown;
    writer_begin_line(writer);
    write_start(writer, note->node, STR("<aside"));
    writer_put(writer, STR(" class=\"not\" id=\""));
    html_write_note_id(writer, "not-", note->number, 1);
    buf_printf(writer->out, "\" data-nummer=\"%u\">\n", note->number);
    writer_children(writer, note->node);
    writer_begin_line(writer);
    writer_put(writer, STR("</aside>\n"));
}

void html_footnote_asides(const struct document *document, const struct html_hooks *hooks,
                          struct buf *out)
{
    struct html_writer writer = writer_for(document, hooks, out);
    write_notes(&writer, write_aside);
}
