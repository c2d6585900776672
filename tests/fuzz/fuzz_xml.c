/* fuzz_xml: reads any bytes as XML. Whatever they are: the nodes must form a tree of bounded depth
 * whose attributes follow each other, in rising order of place, or the fault must have a kind. */
#include "base/arena.h"
#include "base/buf.h"
#include "format/data/xml.h"
#include "format/text/utf8.h"

#include <assert.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_tree(const struct xml *xml)
{
    uint32_t attributes = 0;
    assert(xml->count > 0 && xml->nodes[0].size == xml->count && xml->nodes[0].parent == 0);
    for (uint32_t i = 0; i < xml->count; i++) {
        const struct xml_node *node = &xml->nodes[i];
        const struct xml_node *parent = &xml->nodes[node->parent];
        assert(node->size >= 1 && node->size <= xml->count - i && node->depth <= XML_DEPTH);
        assert(i == 0 || (node->parent < i && i < node->parent + parent->size));
        assert(i == 0 || node->depth == parent->depth + 1);
        assert(node->kind == XML_ELEMENT || (node->size == 1 && node->attribute_count == 0));
        assert(node->text.size > 0 && utf8_valid(node->text) == node->text.size);
        assert(node->line >= 1 && node->column >= 1);
        assert(i == 0 || node->line >= xml->nodes[i - 1].line);
        assert(node->first_attribute == attributes);
        attributes += node->attribute_count;
    }
    assert(attributes == xml->attribute_count);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct xml xml;
    struct xml_fault fault;
    if (xml_read(&arena, (struct str){(const char *)data, size}, &xml, &fault)) {
        struct buf text;
        assert(fault.kind == XML_OK);
        check_tree(&xml);
        buf_init(&text);
        xml_text(&xml, 0, &text);
        assert(utf8_valid(buf_str(&text)) == text.size);
        buf_finish(&text);
    } else {
        assert(fault.kind != XML_OK && fault.line >= 1 && fault.column >= 1);
    }
    arena_finish(&arena);
    return 0;
}
