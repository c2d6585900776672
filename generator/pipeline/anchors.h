/* anchors: judges links to anchors that no heading of the text has, by the finished page they lead
 * to: a template may have made them. */
#ifndef PIPELINE_ANCHORS_H
#define PIPELINE_ANCHORS_H

#include "render/renderer.h"

/* Reports every anchor of site->anchors that its page does not have. Without a renderer (NULL: the
 * theme has faults) nothing can be said of them. */
void anchors_check(const struct renderer *renderer, const struct site *site, struct arena *scratch,
                   struct diags *diags);

#endif
