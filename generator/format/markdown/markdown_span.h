/* markdown_span: the braces after a marked span: {lang=en}, {.ord} or both. */
#ifndef FORMAT_MARKDOWN_MARKDOWN_SPAN_H
#define FORMAT_MARKDOWN_MARKDOWN_SPAN_H

#include "rules/diag.h"

struct build;
struct doc_span;

/* Reads `braces`, with its signs, and reports what is wrong in it. */
void span_read(struct build *build, struct str braces, struct place place, struct doc_span *span);

#endif
