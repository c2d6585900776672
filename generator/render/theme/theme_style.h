/* theme_style: makes a style sheet smaller without changing what it means. */
#ifndef RENDER_THEME_THEME_STYLE_H
#define RENDER_THEME_THEME_STYLE_H

#include "base/str.h"

struct buf;

/* Appends the sheet without comments and with white space only where it parts something: none
 * around { } ; and else one space, or a line break where there was one. Strings and url() stay as
 * they are. A comment that never ends takes the rest of its sheet. */
void theme_style_add(struct str sheet, struct buf *out);

#endif
