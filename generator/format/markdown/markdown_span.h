/* markdown_span: the braces after a marked span: {lang=en}, {.ord} or both. */
#ifndef FORMAT_MARKDOWN_MARKDOWN_SPAN_H
#define FORMAT_MARKDOWN_MARKDOWN_SPAN_H

#include "rules/diag.h"

struct build;
struct doc_span;

/* Reads `braces`, with its signs, and reports what is wrong in it. */
void span_read(struct build *build, struct str braces, struct place place, struct doc_span *span);

/* True for a language tag such as en, sv-FI or zh-Hans (BCP 47, without extensions). */
bool span_is_language(struct str tag);

#endif
