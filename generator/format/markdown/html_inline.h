/* html_inline: how the inline kinds of nodes are written. Internal to html*.c. */
#ifndef FORMAT_MARKDOWN_HTML_INLINE_H
#define FORMAT_MARKDOWN_HTML_INLINE_H

#include "format/markdown/html_writer.h"

html_write_node html_write_text;
html_write_node html_write_soft_break;
html_write_node html_write_hard_break;
html_write_node html_write_code;
html_write_node html_write_html_inline;
html_write_node html_write_emphasis;
html_write_node html_write_strong;
html_write_node html_write_link;
html_write_node html_write_image;
html_write_node html_write_span;
html_write_node html_write_note_mark;

/* Writes the id of a note ("not-"), or of its mark ("notmarke-") number `reference`. */
void html_write_note_id(struct html_writer *writer, const char *name, uint32_t number,
                        uint32_t reference);

#endif
