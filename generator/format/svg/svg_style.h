/* svg_style: the part of svg that knows what style an element has: its attributes, the style sheets
 * and what it inherits. */
#ifndef FORMAT_SVG_SVG_STYLE_H
#define FORMAT_SVG_SVG_STYLE_H

#include "format/svg/svg_context.h"

/* The style at the root before anything is said. */
struct svg_style svg_style_initial(const struct svg_options *options);

/* The style of an element whose parent (or user, when it is referred to) has that of the state. */
struct svg_style svg_style_of(struct svg_context *context, uint32_t node,
                              const struct svg_state *state);

/* The style as a parent's: what is not inherited is as at first. */
struct svg_style svg_style_inherited(const struct svg_context *context,
                                     const struct svg_style *parent);

#endif
