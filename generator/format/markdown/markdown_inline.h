/* markdown_inline: the text of a paragraph, heading or table cell as nodes: text with its
 * typography, links and images with their checks, footnote marks, marked spans. */
#ifndef FORMAT_MARKDOWN_MARKDOWN_INLINE_H
#define FORMAT_MARKDOWN_MARKDOWN_INLINE_H

#include <stdint.h>

struct build;
struct fixed_id;

/* Appends the inlines of raw node `block`. `id`, when not NULL, takes the {#id} that may stand at
 * the end of a heading. */
void inline_build(struct build *build, uint32_t block, struct fixed_id *id);

#endif
