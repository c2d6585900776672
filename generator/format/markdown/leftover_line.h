/* leftover_line: lines of a paragraph that were meant to begin something else, a heading, a list, a
 * block or a table, and did not. */
#ifndef FORMAT_MARKDOWN_LEFTOVER_LINE_H
#define FORMAT_MARKDOWN_LEFTOVER_LINE_H

struct look;

void leftover_lines(const struct look *look);

#endif
