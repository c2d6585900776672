/* xml: a whole small XML text as a flat array of nodes, in document order (preorder),
 * read by expat.
 *
 * A node's subtree is nodes[i] … nodes[i + size - 1]: its first child is i + 1 (when size > 1) and
 * its next sibling i + size. Node 0 is the root element. Texts that only a comment, a CDATA section
 * or an instruction parts are one node; white space is kept as it stands. Names are as written,
 * with their prefix ("xlink:href").
 *
 * Whatever could make others read the text otherwise than it is read here is refused: encodings
 * other than UTF-8, and document types that declare anything. One that only points elsewhere is
 * noted and passed over; the entities it might have declared are unknown, so a small file cannot
 * grow. All strings are UTF-8 and live in the arena; immutable once read. */
#ifndef FORMAT_DATA_XML_H
#define FORMAT_DATA_XML_H

#include "base/str.h"

struct arena;
struct buf;

/* The largest text that is read, and the deepest nesting (the root is at depth 1). */
enum { XML_SIZE = 64 << 20, XML_DEPTH = 200 };

enum xml_kind { XML_ELEMENT, XML_TEXT };

struct xml_attribute {
    struct str name;
    struct str value; /* entities resolved, white space normalised as XML 1.0, 3.3.3 */
    uint32_t line;    /* of the name, from 1 */
    uint32_t column;  /* in code points, from 1 */
};

struct xml_node {
    uint8_t kind;             /* enum xml_kind */
    uint8_t depth;            /* from 1 */
    uint32_t size;            /* nodes in the subtree, this one included */
    uint32_t parent;          /* index; the root is its own */
    uint32_t line;            /* of the "<", or of the text's first byte; from 1 */
    uint32_t column;          /* in code points, from 1 */
    uint32_t first_attribute; /* index into attributes */
    uint32_t attribute_count;
    struct str text; /* an element's name; a text's content */
};

/* <?target …?>; the XML declaration is none. */
struct xml_instruction {
    struct str target;
    uint32_t line;
    uint32_t column;
};

/* <!DOCTYPE root PUBLIC "public" "system"> */
struct xml_doctype {
    struct str public_id; /* as written; empty when there is none */
    struct str system_id;
    uint32_t line; /* 0 when the text has no document type */
    uint32_t column;
};

struct xml {
    const struct xml_node *nodes; /* at least the root */
    uint32_t count;
    const struct xml_attribute *attributes;
    uint32_t attribute_count;
    const struct xml_instruction *instructions;
    uint32_t instruction_count;
    struct xml_doctype doctype;
};

enum xml_fault_kind {
    XML_OK,
    XML_EMPTY,      /* no root element */
    XML_MALFORMED,  /* not well-formed in some other way than below */
    XML_MISMATCH,   /* an end tag that does not match its start tag; `name`: the element
                     * to be ended */
    XML_UNCLOSED,   /* the text ends inside an element; `name`: the innermost, and its place */
    XML_DUPLICATE,  /* an attribute twice in one tag */
    XML_ENTITY,     /* an entity that is not known; `name` */
    XML_DECLARED,   /* a document type with declarations, or one that is not well-formed */
    XML_CHARACTER,  /* no UTF-8, a control character, or a bare "&" or "<" */
    XML_ENCODING,   /* another encoding than UTF-8; `name`: as declared, or "UTF-16" */
    XML_AFTER_ROOT, /* something stands after the root element */
    XML_TOO_DEEP,   /* deeper than XML_DEPTH */
    XML_TOO_LARGE   /* above XML_SIZE */
};

struct xml_fault {
    enum xml_fault_kind kind;
    uint32_t line; /* from 1; 0 when the fault is of the whole text */
    uint32_t column;
    struct str name; /* see the kinds; else empty. In the arena. */
};

/* Reads UTF-8, with a byte order mark or without. False when it is faulty; then only
 * `fault` is set. */
bool xml_read(struct arena *arena, struct str bytes, struct xml *xml, struct xml_fault *fault);

/* The attribute of that name, or NULL when the node has none. */
const struct xml_attribute *xml_find(const struct xml *xml, uint32_t node, struct str name);

/* Its value; empty when the node has no such attribute. */
struct str xml_value(const struct xml *xml, uint32_t node, struct str name);

/* True when no element stands before the node in its parent. */
bool xml_is_first(const struct xml *xml, uint32_t node);

/* Appends all text in a subtree as it stands. */
void xml_text(const struct xml *xml, uint32_t node, struct buf *out);

#endif
