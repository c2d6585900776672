/* markdown_container: the first line of a container, :::name {key=value key="two words"}. */
#ifndef FORMAT_MARKDOWN_MARKDOWN_CONTAINER_H
#define FORMAT_MARKDOWN_MARKDOWN_CONTAINER_H

#include "format/markdown/markdown_scan.h"

struct build;
struct doc_container;

/* Reads the line of the mark and reports what cannot be understood, quoting it. Always gives a
 * container, with the arguments that could be read. */
void container_read(struct build *build, const struct scan_mark *mark,
                    struct doc_container *container);

#endif
