#include "format/data/xml.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/map.h"
#include "base/vec.h"

#include <expat.h>

#include <string.h>

/* Expat 2.9 deprecates the functions whose numbers are of type long; before it, the new ones are not there. */
#if XML_MAJOR_VERSION == 2 && XML_MINOR_VERSION < 9
#define XML_GetCurrentLineNumber64 XML_GetCurrentLineNumber
#define XML_GetCurrentColumnNumber64 XML_GetCurrentColumnNumber
#define XML_GetCurrentByteIndex64 XML_GetCurrentByteIndex
#endif

struct reader {
    struct arena *arena;
    struct str bytes;
    XML_Parser parser;
    struct vec nodes;      /* of struct xml_node */
    struct vec attributes; /* of struct xml_attribute */
    struct map names;      /* each name once */
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

static bool is_space(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
}

/* Where in a start tag expat stands; it tells where the tag begins and no more. */
struct cursor {
    struct str bytes;
    size_t at;
    uint32_t line;
    uint32_t column;
};

static void step(struct cursor *cursor)
{
    char byte = cursor->bytes.data[cursor->at++];
    if (byte == '\n') {
        cursor->line++;
        cursor->column = 1;
    } else if (((unsigned char)byte & 0xC0) != 0x80) {
        cursor->column++;
    }
}

static bool at_byte(const struct cursor *cursor, char byte)
{
    return cursor->at < cursor->bytes.size && cursor->bytes.data[cursor->at] == byte;
}

static bool at_space(const struct cursor *cursor)
{
    return cursor->at < cursor->bytes.size && is_space(cursor->bytes.data[cursor->at]);
}

/* Moves past a quoted value and what stands before it. */
static void skip_value(struct cursor *cursor)
{
    while (cursor->at < cursor->bytes.size && !at_byte(cursor, '"') && !at_byte(cursor, '\'')) {
        step(cursor);
    }
    if (cursor->at < cursor->bytes.size) {
        char quote = cursor->bytes.data[cursor->at];
        step(cursor);
        while (cursor->at < cursor->bytes.size && !at_byte(cursor, quote)) {
            step(cursor);
        }
    }
    if (cursor->at < cursor->bytes.size) {
        step(cursor);
    }
}

/* Gives an attribute its place when its name stands next in the tag (it does not in UTF-16). */
static void locate(struct cursor *cursor, struct xml_attribute *attribute)
{
    struct cursor next = *cursor;
    while (at_space(&next)) {
        step(&next);
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
    struct cursor cursor = {reader->bytes, (size_t)XML_GetCurrentByteIndex64(reader->parser),
                            node->line, node->column};
    while (cursor.at < cursor.bytes.size && !at_space(&cursor) && !at_byte(&cursor, '>')) {
        step(&cursor);
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

static void XMLCALL on_entity(void *context, const XML_Char *name, int is_parameter,
                              const XML_Char *value, int size, const XML_Char *base,
                              const XML_Char *outer, const XML_Char *public,
                              const XML_Char *notation)
{
    (void)is_parameter;
    (void)value;
    (void)size;
    (void)base;
    (void)outer;
    (void)public;
    (void)notation;
    stop(context, XML_DECLARED, str_from(name));
}

/* What an outer document type might have declared. */
static void XMLCALL on_skipped(void *context, const XML_Char *name, int is_parameter)
{
    if (!is_parameter) {
        stop(context, XML_ENTITY, str_from(name));
    }
}

/* The name in "&name;" at a byte, or the empty string. */
static struct str entity_at(struct str bytes, size_t at)
{
    size_t end = str_find_byte(bytes, ';', at);
    return at < bytes.size && bytes.data[at] == '&' ? str_slice(bytes, at + 1, end)
                                                    : (struct str){0};
}

static bool is_odd_byte(struct str bytes, size_t at)
{
    if (at >= bytes.size) {
        return false;
    }
    unsigned char byte = (unsigned char)bytes.data[at];
    return byte == '&' || byte == '<' || byte >= 0x80 || (byte < ' ' && !is_space((char)byte));
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
        fault->name = str_copy(reader->arena, entity_at(reader->bytes, at));
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
    XML_Parser parser = XML_ParserCreate(NULL);
    if (parser == NULL) {
        arena_out_of_memory();
    }
    reader->parser = parser;
    XML_SetUserData(parser, reader);
    XML_SetElementHandler(parser, on_start, on_end);
    XML_SetCharacterDataHandler(parser, on_text);
    XML_SetEntityDeclHandler(parser, on_entity);
    XML_SetSkippedEntityHandler(parser, on_skipped);
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
    struct reader reader = {.arena = arena, .bytes = bytes.size > 0 ? bytes : STR("")};
    parse(&reader);
    if (reader.fault.kind != XML_OK) {
        *fault = reader.fault;
        return false;
    }
    *xml = (struct xml){reader.nodes.items, (uint32_t)reader.nodes.count, reader.attributes.items,
                        (uint32_t)reader.attributes.count};
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

void xml_text(const struct xml *xml, uint32_t node, struct buf *out)
{
    for (uint32_t i = node; i < node + xml->nodes[node].size; i++) {
        if (xml->nodes[i].kind == XML_TEXT) {
            buf_add(out, xml->nodes[i].text);
        }
    }
}
