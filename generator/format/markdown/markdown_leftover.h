/* markdown_leftover: signs of Markdown, or of the program that a text was pasted from, that became
 * nothing and are published as text (kvarvarande-markering).
 *
 * The parser notes which bytes of the source became text as they were written; then each paragraph,
 * heading and cell is looked through when it is done. What is escaped, stands in code or belongs to
 * an address is never looked at. The limits: what is told must be wrong nearly always, since a
 * writer who is warned in vain stops reading warnings. */
#ifndef FORMAT_MARKDOWN_MARKDOWN_LEFTOVER_H
#define FORMAT_MARKDOWN_MARKDOWN_LEFTOVER_H

#include "format/markdown/leftover_look.h"

struct build;
struct raw_node;
struct scan_mark;

/* Notes what became of `size` bytes at `offset` of the text that cmark was given. */
void leftover_note(struct build *build, size_t offset, size_t size, enum leftover_mark mark);

/* Looks through a block whose inlines stand from `start` to `end`, the first of them on `line`. */
void leftover_check(struct build *build, const struct raw_node *raw, size_t start, size_t end,
                    uint32_t line);

/* A heading, whose text may just stand above a line of dashes. */
void leftover_check_heading(struct build *build, const struct raw_node *raw);

/* Code that is prose, indented by mistake, and code that never ends. */
void leftover_check_code(struct build *build, const struct raw_node *raw);

/* The item at `raw`, number `index` from 0 of a numbered list: a year that became a number, or a
 * number that is not the one that is shown. True when it was told. */
bool leftover_check_number(struct build *build, const struct raw_node *list,
                           const struct raw_node *raw, uint32_t index);

#endif
