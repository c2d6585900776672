/* leftover_emphasis: * _ ~ and = that were meant to make words bold, italic, struck out or
 * marked, and did not. Stars that stand alone are signs of notes, ratings or figures, and
 * are left alone. */
#ifndef FORMAT_MARKDOWN_LEFTOVER_EMPHASIS_H
#define FORMAT_MARKDOWN_LEFTOVER_EMPHASIS_H

struct look;

void leftover_emphasis(const struct look *look);

#endif
