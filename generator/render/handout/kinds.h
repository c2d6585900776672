/* kinds: how each kind of box is stacked, for struct layout. */
#ifndef RENDER_HANDOUT_KINDS_H
#define RENDER_HANDOUT_KINDS_H

#include "render/handout/stack.h"

extern void (*const box_kinds[BOX_KINDS])(struct flow *, const struct box *);

#endif
