/* leftover_bracket: brackets and braces that were meant as links, pictures, notes or marks,
 * and are none. */
#ifndef FORMAT_MARKDOWN_LEFTOVER_BRACKET_H
#define FORMAT_MARKDOWN_LEFTOVER_BRACKET_H

struct look;

void leftover_brackets(const struct look *look);

#endif
