#include "format/markdown/document.h"

#include "base/buf.h"

/* Kinds whose text is apart from that of their neighbours. */
static const bool is_block[DOC_KIND_COUNT] = {
    [DOC_PARAGRAPH] = true, [DOC_HEADING] = true,    [DOC_QUOTE] = true,     [DOC_LIST] = true,
    [DOC_ITEM] = true,      [DOC_CODE_BLOCK] = true, [DOC_BREAK] = true,     [DOC_TABLE] = true,
    [DOC_ROW] = true,       [DOC_CELL] = true,       [DOC_CONTAINER] = true, [DOC_FOOTNOTE] = true,
};

static void add_space(struct buf *out)
{
    if (out->size > 0 && out->data[out->size - 1] != ' ') {
        buf_add_byte(out, ' ');
    }
}

/* Adds the text with its line ends as spaces. */
static void add_text(struct str text, struct buf *out)
{
    for (size_t at = 0; at < text.size;) {
        size_t end = str_find_byte(text, '\n', at);
        buf_add(out, str_slice(text, at, end));
        if (end < text.size) {
            add_space(out);
        }
        at = end + 1;
    }
}

void document_text(const struct document *document, uint32_t node, struct buf *out)
{
    uint32_t end = node + document->nodes[node].size;
    for (uint32_t i = node; i < end; i++) {
        const struct doc_node *part = &document->nodes[i];
        if (is_block[part->kind] || part->kind == DOC_SOFT_BREAK || part->kind == DOC_HARD_BREAK) {
            add_space(out);
        }
        if (part->kind == DOC_TEXT || part->kind == DOC_CODE || part->kind == DOC_CODE_BLOCK) {
            add_text(part->text, out);
        }
    }
}
