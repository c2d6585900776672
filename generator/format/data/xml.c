#include "format/data/xml.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/byte.h"
#include "base/map.h"
#include "base/vec.h"
#include "format/data/xml_cursor.h"
#include "format/data/xml_prolog.h"

#include <expat.h>

#include <string.h>

/* Expat 2.9 deprecates the functions whose numbers are of type long; before it, the new ones
 * are not there. */
#if XML_MAJOR_VERSION == 2 && XML_MINOR_VERSION < 9
#define XML_GetCurrentLineNumber64 XML_GetCurrentLineNumber
#define XML_GetCurrentColumnNumber64 XML_GetCurrentColumnNumber
#define XML_GetCurrentByteIndex64 XML_GetCurrentByteIndex
#endif

struct reader {
    struct arena *arena;
    struct str bytes; /* without its document type */
    XML_Parser parser;
    struct vec nodes;        /* of struct xml_node */
    struct vec attributes;   /* of struct xml_attribute */
    struct vec instructions; /* of struct xml_instruction */
    struct map names;        /* each name once */
    struct xml_doctype doctype;
    struct xml_cursor odd_doctype; /* one that cannot be passed over */
    uint32_t open[XML_DEPTH];
    uint32_t depth;
    struct buf text; /* not yet a node */
    uint32_t text_line;
    uint32_t text_column;
    struct xml_fault fault;
};

static uint32_t line_now(const struct reader *reader)
{
    return (uint32_t)XML_GetCurrentLineNumber64(reader->parser);
}

static uint32_t column_now(const struct reader *reader)
{
    return (uint32_t)XML_GetCurrentColumnNumber64(reader->parser) + 1;
}

static void stop(struct reader *reader, enum xml_fault_kind kind, struct str name)
{
    if (reader->fault.kind == XML_OK) {
        reader->fault = (struct xml_fault){kind, line_now(reader), column_now(reader),
                                           str_copy(reader->arena, name)};
        XML_StopParser(reader->parser, XML_FALSE);
    }
}

static struct str intern(struct reader *reader, const char *text)
{
    const struct str *known = map_get(&reader->names, str_from(text));
    if (known == NULL) {
        struct str *copy = arena_alloc(reader->arena, sizeof *copy);
        *copy = str_copy(reader->arena, str_from(text));
        map_set(&reader->names, reader->arena, *copy, copy);
        known = copy;
    }
    return *known;
}

static struct xml_node *add_node(struct reader *reader, enum xml_kind kind, struct str text)
{
    uint32_t index = (uint32_t)reader->nodes.count;
    struct xml_node *node = vec_push(&reader->nodes, reader->arena, sizeof *node);
    node->kind = (uint8_t)kind;
    node->depth = (uint8_t)(reader->depth + 1);
    node->size = 1;
    node->parent = reader->depth > 0 ? reader->open[reader->depth - 1] : index;
    node->first_attribute = (uint32_t)reader->attributes.count;
    node->text = text;
    return node;
}

static void end_text(struct reader *reader)
{
    if (reader->text.size > 0) {
        struct str text = buf_copy(&reader->text, reader->arena);
        struct xml_node *node = add_node(reader, XML_TEXT, text);
        node->line = reader->text_line;
        node->column = reader->text_column;
        buf_clear(&reader->text);
    }
}

static void XMLCALL on_text(void *context, const XML_Char *text, int size)
{
    struct reader *reader = context;
    if (reader->text.size == 0) {
        reader->text_line = line_now(reader);
        reader->text_column = column_now(reader);
    }
    buf_add(&reader->text, (struct str){text, (size_t)size});
}

/* Moves past a quoted value and what stands before it. */
static void skip_value(struct xml_cursor *cursor)
{
    while (cursor->at < cursor->bytes.size && !xml_cursor_is(cursor, '"') &&
           !xml_cursor_is(cursor, '\'')) {
        xml_cursor_step(cursor);
    }
    if (cursor->at < cursor->bytes.size) {
        char quote = cursor->bytes.data[cursor->at];
        xml_cursor_step(cursor);
        while (cursor->at < cursor->bytes.size && !xml_cursor_is(cursor, quote)) {
            xml_cursor_step(cursor);
        }
    }
    if (cursor->at < cursor->bytes.size) {
        xml_cursor_step(cursor);
    }
}

/* Gives an attribute its place when its name stands next in the tag. */
static void locate(struct xml_cursor *cursor, struct xml_attribute *attribute)
{
    struct xml_cursor next = *cursor;
    while (xml_cursor_is_space(&next)) {
        xml_cursor_step(&next);
    }
    struct str name = str_slice(next.bytes, next.at, next.at + attribute->name.size);
    if (!str_equal(name, attribute->name)) {
        return;
    }
    attribute->line = next.line;
    attribute->column = next.column;
    skip_value(&next);
    *cursor = next;
}

static void add_attributes(struct reader *reader, struct xml_node *node, const XML_Char **pairs)
{
    struct xml_cursor cursor = {reader->bytes, (size_t)XML_GetCurrentByteIndex64(reader->parser),
                                node->line, node->column};
    while (cursor.at < cursor.bytes.size && !xml_cursor_is_space(&cursor) &&
           !xml_cursor_is(&cursor, '>')) {
        xml_cursor_step(&cursor);
    }
    for (size_t i = 0; pairs[i] != NULL; i += 2) {
        struct xml_attribute *attribute =
            vec_push(&reader->attributes, reader->arena, sizeof *attribute);
        attribute->name = intern(reader, pairs[i]);
        attribute->value = str_copy(reader->arena, str_from(pairs[i + 1]));
        attribute->line = node->line;
        attribute->column = node->column;
        locate(&cursor, attribute);
        node->attribute_count++;
    }
}

static void XMLCALL on_start(void *context, const XML_Char *name, const XML_Char **pairs)
{
    struct reader *reader = context;
    end_text(reader);
    if (reader->depth == XML_DEPTH) {
        stop(reader, XML_TOO_DEEP, str_from(name));
        return;
    }
    uint32_t index = (uint32_t)reader->nodes.count;
    struct xml_node *node = add_node(reader, XML_ELEMENT, intern(reader, name));
    node->line = line_now(reader);
    node->column = column_now(reader);
    add_attributes(reader, node, pairs);
    reader->open[reader->depth++] = index;
}

static void XMLCALL on_end(void *context, const XML_Char *name)
{
    struct reader *reader = context;
    (void)name;
    end_text(reader);
    struct xml_node *nodes = reader->nodes.items;
    uint32_t index = reader->open[--reader->depth];
    nodes[index].size = (uint32_t)reader->nodes.count - index;
}

static void XMLCALL on_instruction(void *context, const XML_Char *target, const XML_Char *data)
{
    struct reader *reader = context;
    struct xml_instruction *instruction =
        vec_push(&reader->instructions, reader->arena, sizeof *instruction);
    *instruction = (struct xml_instruction){str_copy(reader->arena, str_from(target)),
                                            line_now(reader), column_now(reader)};
    (void)data;
}

static void XMLCALL on_declaration(void *context, const XML_Char *version, const XML_Char *encoding,
                                   int standalone)
{
    (void)version;
    (void)standalone;
    if (encoding != NULL && !xml_prolog_is_utf8(str_from(encoding))) {
        stop(context, XML_ENCODING, str_from(encoding));
    }
}

/* The only one that is left is one that was not passed over. */
static void XMLCALL on_doctype(void *context, const XML_Char *name, const XML_Char *system_id,
                               const XML_Char *public_id, int has_declarations)
{
    struct reader *reader = context;
    (void)name;
    (void)system_id;
    (void)public_id;
    (void)has_declarations;
    stop(reader, XML_DECLARED, (struct str){0});
    reader->fault.line = reader->odd_doctype.line;
    reader->fault.column = reader->odd_doctype.column;
}

static bool is_known_entity(struct str name)
{
    static const char *const known[] = {"amp", "lt", "gt", "quot", "apos"};
    return str_is_one_of(name, known, countof(known)) || str_starts(name, STR("#"));
}

/* Names the unknown entity and its place: expat stands at it, or at the tag that it is in. */
static void find_entity(struct reader *reader, size_t at)
{
    struct xml_fault *fault = &reader->fault;
    struct xml_cursor cursor = {reader->bytes, at, fault->line, fault->column};
    for (;;) {
        at = str_find_byte(reader->bytes, '&', at);
        struct str rest = str_slice(reader->bytes, at + 1, reader->bytes.size);
        struct str name = str_slice(rest, 0, str_find_byte(rest, ';', 0));
        if (at == reader->bytes.size || name.size == rest.size) {
            return;
        }
        if (!is_known_entity(name)) {
            xml_cursor_go(&cursor, at);
            *fault = (struct xml_fault){XML_ENTITY, cursor.line, cursor.column,
                                        str_copy(reader->arena, name)};
            return;
        }
        at++;
    }
}

static bool is_odd_byte(struct str bytes, size_t at)
{
    if (at >= bytes.size) {
        return false;
    }
    unsigned char byte = (unsigned char)bytes.data[at];
    return byte == '&' || byte == '<' || byte >= 0x80 || (byte < ' ' && !byte_is_space((char)byte));
}

static enum xml_fault_kind kind_of(const struct reader *reader, enum XML_Error error, size_t at)
{
    switch (error) {
    case XML_ERROR_NO_ELEMENTS:
        return reader->depth > 0 ? XML_UNCLOSED : XML_EMPTY;
    case XML_ERROR_UNCLOSED_TOKEN:
    case XML_ERROR_PARTIAL_CHAR:
        return reader->depth > 0 ? XML_UNCLOSED : XML_MALFORMED;
    case XML_ERROR_TAG_MISMATCH:
        return XML_MISMATCH;
    case XML_ERROR_DUPLICATE_ATTRIBUTE:
        return XML_DUPLICATE;
    case XML_ERROR_UNDEFINED_ENTITY:
        return XML_ENTITY;
    case XML_ERROR_BAD_CHAR_REF:
        return XML_CHARACTER;
    case XML_ERROR_UNKNOWN_ENCODING:
    case XML_ERROR_INCORRECT_ENCODING:
        return XML_ENCODING;
    case XML_ERROR_JUNK_AFTER_DOC_ELEMENT:
        return XML_AFTER_ROOT;
    case XML_ERROR_INVALID_TOKEN:
        return is_odd_byte(reader->bytes, at) ? XML_CHARACTER : XML_MALFORMED;
    default:
        return XML_MALFORMED;
    }
}

/* expat points at what comes after a bare "&" or "<", or at it. */
static bool is_after_bare(struct str bytes, size_t at)
{
    return at > 0 && at <= bytes.size && (bytes.data[at - 1] == '&' || bytes.data[at - 1] == '<');
}

/* Turns expat's word for what is wrong into ours. */
static void explain(struct reader *reader, enum XML_Error error)
{
    int64_t index = XML_GetCurrentByteIndex64(reader->parser);
    size_t at = index < 0 ? 0 : (size_t)index;
    enum xml_fault_kind kind = kind_of(reader, error, at);
    struct xml_fault *fault = &reader->fault;
    *fault = (struct xml_fault){kind, line_now(reader), column_now(reader), {0}};
    if (error == XML_ERROR_INVALID_TOKEN && is_after_bare(reader->bytes, at)) {
        fault->kind = XML_CHARACTER;
        fault->column--;
    }
    if (kind == XML_ENTITY) {
        find_entity(reader, at);
    }
    if ((kind == XML_MISMATCH || kind == XML_UNCLOSED) && reader->depth > 0) {
        const struct xml_node *nodes = reader->nodes.items;
        const struct xml_node *open = &nodes[reader->open[reader->depth - 1]];
        fault->name = open->text;
        fault->line = kind == XML_UNCLOSED ? open->line : fault->line;
        fault->column = kind == XML_UNCLOSED ? open->column : fault->column;
    }
}

static void parse(struct reader *reader)
{
    XML_Parser parser = XML_ParserCreate("UTF-8");
    if (parser == NULL) {
        arena_out_of_memory();
    }
    reader->parser = parser;
    XML_SetUserData(parser, reader);
    XML_SetElementHandler(parser, on_start, on_end);
    XML_SetCharacterDataHandler(parser, on_text);
    XML_SetProcessingInstructionHandler(parser, on_instruction);
    XML_SetXmlDeclHandler(parser, on_declaration);
    XML_SetStartDoctypeDeclHandler(parser, on_doctype);
    buf_init(&reader->text);
    if (XML_Parse(parser, reader->bytes.data, (int)reader->bytes.size, XML_TRUE) != XML_STATUS_OK &&
        reader->fault.kind == XML_OK) {
        if (XML_GetErrorCode(parser) == XML_ERROR_NO_MEMORY) {
            arena_out_of_memory();
        }
        explain(reader, XML_GetErrorCode(parser));
    }
    buf_finish(&reader->text);
    XML_ParserFree(parser);
}

bool xml_read(struct arena *arena, struct str bytes, struct xml *xml, struct xml_fault *fault)
{
    *fault = (struct xml_fault){0};
    if (bytes.size > XML_SIZE) {
        fault->kind = XML_TOO_LARGE;
        return false;
    }
    if (!xml_prolog_check(bytes, fault)) {
        return false;
    }
    struct reader reader = {.arena = arena, .bytes = bytes.size > 0 ? bytes : STR("")};
    reader.bytes = xml_prolog_pass(arena, reader.bytes, &reader.doctype, &reader.odd_doctype);
    parse(&reader);
    if (reader.fault.kind != XML_OK) {
        *fault = reader.fault;
        return false;
    }
    *xml = (struct xml){.nodes = reader.nodes.items,
                        .count = (uint32_t)reader.nodes.count,
                        .attributes = reader.attributes.items,
                        .attribute_count = (uint32_t)reader.attributes.count,
                        .instructions = reader.instructions.items,
                        .instruction_count = (uint32_t)reader.instructions.count,
                        .doctype = reader.doctype};
    return true;
}

const struct xml_attribute *xml_find(const struct xml *xml, uint32_t node, struct str name)
{
    const struct xml_node *element = &xml->nodes[node];
    for (uint32_t i = 0; i < element->attribute_count; i++) {
        const struct xml_attribute *attribute = &xml->attributes[element->first_attribute + i];
        if (str_equal(attribute->name, name)) {
            return attribute;
        }
    }
    return NULL;
}

struct str xml_value(const struct xml *xml, uint32_t node, struct str name)
{
    const struct xml_attribute *attribute = xml_find(xml, node, name);
    return attribute == NULL ? (struct str){0} : attribute->value;
}

bool xml_is_first(const struct xml *xml, uint32_t node)
{
    uint32_t first = xml->nodes[node].parent + 1;
    return node <= first || (node == first + 1 && xml->nodes[first].kind == XML_TEXT);
}

void xml_text(const struct xml *xml, uint32_t node, struct buf *out)
{
    for (uint32_t i = node; i < node + xml->nodes[node].size; i++) {
        if (xml->nodes[i].kind == XML_TEXT) {
            buf_add(out, xml->nodes[i].text);
        }
    }
}
