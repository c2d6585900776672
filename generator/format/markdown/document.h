/* document: a parsed Markdown text, flat and compact.
 *
 * Nodes stand in document order (preorder). A node's subtree is nodes[i] … nodes[i + size - 1]: its
 * first child is i + 1 (when size > 1) and its next sibling i + size, so that one loop walks
 * everything and a range is cut out by an index. Node 0 is the root; footnote definitions are the
 * root's last children. Immutable once parsed; all strings live in the arena it was parsed into.
 * Line and column are those of the file (from 1, columns in code points), also after front matter,
 * inside containers and in fields of a YAML file. */
#ifndef FORMAT_MARKDOWN_DOCUMENT_H
#define FORMAT_MARKDOWN_DOCUMENT_H

#include "base/str.h"

struct value_map;

enum doc_kind {
    DOC_ROOT,
    DOC_PARAGRAPH,
    DOC_HEADING, /* level 1–6; index: into headings */
    DOC_QUOTE,
    DOC_LIST, /* level 0 bullet, 1 numbered; index: start number; flag DOC_TIGHT */
    DOC_ITEM,
    DOC_CODE_BLOCK, /* text: content; index: 0 or 1 + index into strings, the info string */
    DOC_BREAK,      /* thematic break */
    DOC_HTML_BLOCK, /* only with the site features off */
    DOC_TABLE,      /* children: rows; the first row has DOC_HEAD */
    DOC_ROW,
    DOC_CELL,      /* level: enum doc_align; flag DOC_HEAD */
    DOC_CONTAINER, /* index: into containers */
    DOC_FOOTNOTE,  /* index: into footnotes; children: its blocks */
    DOC_TEXT, /* text, unescaped and with its typography done; a line end in the source is an LF
               * in it, which means the same as a space */
    DOC_SOFT_BREAK, /* only with the site features off; else see DOC_TEXT */
    DOC_HARD_BREAK,
    DOC_CODE,        /* text */
    DOC_HTML_INLINE, /* only with the site features off */
    DOC_EMPHASIS,
    DOC_STRONG,
    DOC_LINK,      /* index: into links */
    DOC_IMAGE,     /* index: into links; the children's text is the alternative text */
    DOC_SPAN,      /* index: into spans */
    DOC_NOTE_MARK, /* footnote reference; index: into footnotes; level: which reference, from 1 (max
                      255) */
    DOC_KIND_COUNT
};

enum { DOC_TIGHT = 1, DOC_HEAD = 2 };
enum doc_align { DOC_ALIGN_NONE, DOC_ALIGN_LEFT, DOC_ALIGN_CENTER, DOC_ALIGN_RIGHT };

struct doc_node {
    uint8_t kind;
    uint8_t level;
    uint16_t flags;
    uint32_t size; /* nodes in the subtree, this one included */
    uint32_t line;
    uint32_t index;
    struct str text;
};

struct doc_link {
    struct str url; /* as written, entities and backslashes resolved, not percent-encoded */
    struct str title;
    uint32_t line;
    uint32_t column; /* of the address itself */
    uint32_t length;
    bool image;
};

struct doc_heading {
    struct str id;   /* stable, unique in the document */
    struct str text; /* plain text */
    uint32_t node;
    uint32_t line;
    uint32_t column;
    uint8_t level;
};

struct doc_container {
    struct str name;
    const struct value_map *arguments; /* string values with line and column */
    uint32_t node;
    uint32_t line;
    uint32_t column; /* of the name */
};

struct doc_footnote {
    struct str label;
    uint32_t node;       /* of the definition */
    uint32_t number;     /* from 1, by first reference; 0 when never referred to */
    uint32_t references; /* how many times */
    uint32_t line;
    uint32_t column;
};

struct doc_span {
    struct str language; /* BCP 47, or empty */
    bool no_terms;       /* {.ord}: leave glossary terms alone */
};

struct document {
    struct str path; /* the file, for diagnostics */
    const struct doc_node *nodes;
    uint32_t count;
    const struct doc_link *links;
    uint32_t link_count;
    const struct doc_heading *headings;
    uint32_t heading_count;
    const struct doc_container *containers;
    uint32_t container_count;
    const struct doc_footnote *footnotes;
    uint32_t footnote_count;
    const struct doc_span *spans;
    uint32_t span_count;
    const struct str *strings;
    uint32_t string_count;
};

struct buf;

/* Appends the plain text of a subtree: texts and code, breaks as spaces, blocks parted by spaces.
 */
void document_text(const struct document *document, uint32_t node, struct buf *out);

#endif
