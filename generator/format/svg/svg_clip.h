/* svg_clip: the part of svg that draws inside clips, and inside masks that are no
 * more than clips. */
#ifndef FORMAT_SVG_SVG_CLIP_H
#define FORMAT_SVG_SVG_CLIP_H

#include "format/svg/svg_context.h"
#include "format/svg/svg_path.h"

/* Begins the clips that the state's style asks for on a node; returns how many, for svg_clip_end.
 * The state's matrix is the node's own. */
uint32_t svg_clip_begin(struct svg_context *context, uint32_t node, const struct svg_state *state);

/* Begins a clip to one path; returns 1, or 0 when there is no room. */
uint32_t svg_clip_path(struct svg_context *context, uint32_t node, struct svg_matrix matrix,
                       const struct svg_path *path, bool even_odd);
uint32_t svg_clip_box(struct svg_context *context, uint32_t node, struct svg_matrix matrix,
                      struct svg_box box);

void svg_clip_end(struct svg_context *context, uint32_t node, uint32_t count);

#endif
