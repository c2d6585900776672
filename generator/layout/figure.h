/* figure: pictures (PNG, JPEG), drawings (SVG, also inline charts) and QR codes in the flow. */
#ifndef LAYOUT_FIGURE_H
#define LAYOUT_FIGURE_H

#include "layout/stack.h"

void stack_figure(struct flow *flow, const struct box *box);

/* Lines to write on (<skrivrader>), and a rule across (<hr>). */
void stack_rules(struct flow *flow, const struct box *box);

#endif
