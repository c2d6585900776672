/* figure: pictures (PNG, JPEG), drawings (SVG, also inline charts) and QR codes in the flow. */
#ifndef RENDER_HANDOUT_FIGURE_H
#define RENDER_HANDOUT_FIGURE_H

#include "render/handout/stack.h"

void stack_figure(struct flow *flow, const struct box *box);

/* Lines to write on (<skrivrader>), and a rule across (<hr>). */
void stack_rules(struct flow *flow, const struct box *box);

#endif
