/* diff_text: a diff for the terminal. What is added stands after "+", what is removed after "-";
 * inside a text in {+…+} and [-…-]; with colours too, when they are wanted. */
#ifndef APP_DIFF_TEXT_H
#define APP_DIFF_TEXT_H

#include "app/report.h"
#include "render/changes/changes.h"

struct diff_text_look {
    enum language language;
    size_t width; /* columns */
    bool colour;
};

/* Appends the whole diff. */
void diff_text_print(const struct diff *diff, const struct changes_edition *old,
                     const struct changes_edition *new, const struct diff_text_look *look,
                     struct buf *out);

#endif
