/* json_ld: what a page is, for search engines: schema.org data as JSON-LD 1.1. */
#ifndef RENDER_WEB_JSON_LD_H
#define RENDER_WEB_JSON_LD_H

#include "render/page.h"

/* Appends the script element for pages whose type names a schema.org type and for the start page;
 * nothing for others. */
void json_ld_render(const struct page *page, struct buf *out);

#endif
