/* svg_gradient: the part of svg that reads linear and radial gradients. */
#ifndef FORMAT_SVG_SVG_GRADIENT_H
#define FORMAT_SVG_SVG_GRADIENT_H

#include "format/svg/svg_context.h"

/* The paint of a gradient element for what stands in `box` (NULL: not known). A plain colour when
 * it has one stop or no extent, none when it has no stops. */
struct svg_paint svg_gradient_of(struct svg_context *context, uint32_t gradient,
                                 const struct svg_state *state, double opacity,
                                 const struct svg_box *box);

/* The node that gives a gradient or pattern an attribute: itself, or the first one along its hrefs
 * that has it; UINT32_MAX when none has. */
uint32_t svg_inherited_from(struct svg_context *context, uint32_t node, struct str name);

/* The same for the elements inside. */
uint32_t svg_children_from(struct svg_context *context, uint32_t node);

/* From the unit square to a box. */
struct svg_matrix svg_box_matrix(const struct svg_box *box);

#endif
