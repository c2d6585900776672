#include "format/markdown/html_inline.h"

#include "base/buf.h"
#include "format/markdown/html.h"
#include "format/text/typography.h"

void html_write_text(struct html_writer *writer, uint32_t node)
{
    const struct html_hooks *hooks = writer->hooks;
    struct str text = writer_node(writer, node)->text;
    if (hooks->text != NULL) {
        hooks->text(hooks->context, text, writer->plain, writer->out);
    } else {
        html_escape(text, writer->out);
    }
}

void html_write_soft_break(struct html_writer *writer, uint32_t node)
{
    (void)node;
    writer_put(writer, STR("\n"));
}

void html_write_hard_break(struct html_writer *writer, uint32_t node)
{
    (void)node;
    writer_put(writer, STR("<br />\n"));
}

void html_write_code(struct html_writer *writer, uint32_t node)
{
    writer_put(writer, STR("<code>"));
    html_escape(writer_node(writer, node)->text, writer->out);
    writer_put(writer, STR("</code>"));
}

void html_write_html_inline(struct html_writer *writer, uint32_t node)
{
    writer_put(writer, writer_node(writer, node)->text);
}

void html_write_emphasis(struct html_writer *writer, uint32_t node)
{
    writer_put(writer, STR("<em>"));
    writer_children(writer, node);
    writer_put(writer, STR("</em>"));
}

void html_write_strong(struct html_writer *writer, uint32_t node)
{
    writer_put(writer, STR("<strong>"));
    writer_children(writer, node);
    writer_put(writer, STR("</strong>"));
}

static void write_title(struct html_writer *writer, struct str title)
{
    if (title.size > 0) {
        writer_put(writer, STR(" title=\""));
        html_escape(title, writer->out);
        writer_put(writer, STR("\""));
    }
}

void html_write_link(struct html_writer *writer, uint32_t node)
{
    const struct doc_node *link_node = writer_node(writer, node);
    const struct doc_link *link = &writer->document->links[link_node->index];
    const struct html_hooks *hooks = writer->hooks;
    bool plain = writer->plain;
    writer_put(writer, STR("<a href=\""));
    if (hooks->link != NULL) {
        hooks->link(hooks->context, writer->document, link_node->index, writer->out);
    } else {
        html_escape_url(link->url, writer->out);
    }
    writer_put(writer, STR("\""));
    write_title(writer, link->title);
    if (hooks->link_attributes != NULL) {
        hooks->link_attributes(hooks->context, writer->document, link_node->index, writer->out);
    }
    writer_put(writer, STR(">"));
    writer->plain = true;
    writer_children(writer, node);
    writer->plain = plain;
    if (link_node->size == 1 && hooks->link_text != NULL) {
        hooks->link_text(hooks->context, writer->document, link_node->index, writer->out);
    }
    writer_put(writer, STR("</a>"));
}

/* The text in an image, which is its alternative text. */
static void add_alt(const struct html_writer *writer, uint32_t node, struct buf *alt)
{
    uint32_t end = node + writer_node(writer, node)->size;
    for (uint32_t i = node + 1; i < end; i++) {
        const struct doc_node *part = writer_node(writer, i);
        if (part->kind == DOC_SOFT_BREAK || part->kind == DOC_HARD_BREAK) {
            buf_add_byte(alt, ' ');
        } else {
            buf_add(alt, part->text); /* empty in all but text, code and HTML */
        }
    }
}

void html_write_image(struct html_writer *writer, uint32_t node)
{
    uint32_t index = writer_node(writer, node)->index;
    const struct doc_link *link = &writer->document->links[index];
    const struct html_hooks *hooks = writer->hooks;
    struct buf alt;
    buf_init(&alt);
    add_alt(writer, node, &alt);
    if (hooks->image != NULL) {
        hooks->image(hooks->context, writer->document, index, buf_str(&alt), writer->out);
    } else {
        writer_put(writer, STR("<img src=\""));
        html_escape_url(link->url, writer->out);
        writer_put(writer, STR("\" alt=\""));
        html_escape(buf_str(&alt), writer->out);
        writer_put(writer, STR("\""));
        write_title(writer, link->title);
        writer_put(writer, STR(" />"));
    }
    buf_finish(&alt);
}

void html_write_span(struct html_writer *writer, uint32_t node)
{
    const struct doc_span *span = &writer->document->spans[writer_node(writer, node)->index];
    bool plain = writer->plain;
    if (span->language.size > 0) {
        writer_put(writer, STR("<span lang=\""));
        html_escape(span->language, writer->out);
        writer_put(writer, typography_is_rtl(span->language) ? STR("\" dir=\"rtl\">") : STR("\">"));
    }
    writer->plain = plain || span->no_terms;
    writer_children(writer, node);
    writer->plain = plain;
    if (span->language.size > 0) {
        writer_put(writer, STR("</span>"));
    }
}

void html_write_note_id(struct html_writer *writer, const char *name, uint32_t number,
                        uint32_t reference)
{
    html_escape(writer->hooks->id_prefix, writer->out);
    writer_put(writer, str_from(name));
    writer_put_int(writer, number);
    if (reference > 1) {
        writer_put(writer, STR("-"));
        writer_put_int(writer, reference);
    }
}

void html_write_note_mark(struct html_writer *writer, uint32_t node)
{
    const struct doc_node *mark = writer_node(writer, node);
    uint32_t number = writer->document->footnotes[mark->index].number;
    writer_put(writer, STR("<sup class=\"not\"><a href=\"#"));
    html_write_note_id(writer, "not-", number, 1);
    writer_put(writer, STR("\" id=\""));
    html_write_note_id(writer, "notmarke-", number, mark->level);
    writer_put(writer, STR("\" role=\"doc-noteref\""));
    if (writer->hooks->note_label.size > 0) {
        writer_put(writer, STR(" aria-label=\""));
        html_escape(writer->hooks->note_label, writer->out);
        writer_put(writer, STR(" "));
        writer_put_int(writer, number);
        writer_put(writer, STR("\""));
    }
    writer_put(writer, STR(">"));
    writer_put_int(writer, number);
    writer_put(writer, STR("</a></sup>"));
}
