/* block: a container (`:::name … :::`) by its template: `block/<name>`. Two blocks are more than a
 * template: `lista` picks records, `diagram` draws its table. */
#ifndef RENDER_BLOCK_H
#define RENDER_BLOCK_H

#include "render/page.h"

/* Appends the container at `node` of the prose. */
void block_render(struct page *page, const struct prose *prose, uint32_t node, struct buf *out);

#endif
