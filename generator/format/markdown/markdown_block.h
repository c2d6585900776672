/* markdown_block: the blocks of a document: from cmark's, and from the marked lines that stand for
 * containers, tables and notes. */
#ifndef FORMAT_MARKDOWN_MARKDOWN_BLOCK_H
#define FORMAT_MARKDOWN_MARKDOWN_BLOCK_H

struct build;

/* Appends all nodes of the document; build->raw and build->scan are set. */
void block_build(struct build *build);

#endif
