#include "format/markdown/html_writer.h"

#include "base/buf.h"

const struct doc_node *writer_node(const struct html_writer *writer, uint32_t node)
{
    return &writer->document->nodes[node];
}

void writer_put(struct html_writer *writer, struct str text)
{
    buf_add(writer->out, text);
}

void writer_put_int(struct html_writer *writer, uint32_t number)
{
    char digits[10];
    size_t at = sizeof(digits);
    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number > 0);
    writer_put(writer, (struct str){digits + at, sizeof(digits) - at});
}

void writer_begin_line(struct html_writer *writer)
{
    const struct buf *out = writer->out;
    if (out->size > 0 && out->data[out->size - 1] != '\n') {
        buf_add_byte(writer->out, '\n');
    }
}

void writer_children(struct html_writer *writer, uint32_t node)
{
    uint32_t end = node + writer_node(writer, node)->size;
    for (uint32_t i = node + 1; i < end; i += writer_node(writer, i)->size) {
        writer_one(writer, i);
    }
}

void writer_one(struct html_writer *writer, uint32_t node)
{
    writer->kinds[writer_node(writer, node)->kind](writer, node);
}
