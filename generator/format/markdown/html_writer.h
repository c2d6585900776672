/* html_writer: a walk under way, and the small steps all nodes are written with. Internal to
 * html*.c. */
#ifndef FORMAT_MARKDOWN_HTML_WRITER_H
#define FORMAT_MARKDOWN_HTML_WRITER_H

#include "format/markdown/document.h"

struct buf;
struct html_hooks;
struct html_writer;

/* Writes the node and all in it. */
typedef void html_write_node(struct html_writer *writer, uint32_t node);

struct html_writer {
    const struct document *document;
    const struct html_hooks *hooks; /* never NULL */
    html_write_node *const *kinds;  /* how each kind is written, by enum doc_kind */
    struct buf *out;
    bool plain; /* inside a link, heading or no-terms span */
};

const struct doc_node *writer_node(const struct html_writer *writer, uint32_t node);

void writer_put(struct html_writer *writer, struct str text);
void writer_put_int(struct html_writer *writer, uint32_t number);

/* Begins a line unless the output stands at the beginning of one. */
void writer_begin_line(struct html_writer *writer);

/* Writes one node as its kind is written, or what is inside it. */
void writer_one(struct html_writer *writer, uint32_t node);
void writer_children(struct html_writer *writer, uint32_t node);

#endif
