/* kinds: how each kind of box is stacked, for struct layout. */
#ifndef LAYOUT_KINDS_H
#define LAYOUT_KINDS_H

#include "layout/stack.h"

extern void (*const box_kinds[BOX_KINDS])(struct flow *, const struct box *);

#endif
