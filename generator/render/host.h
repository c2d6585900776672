/* host: what a page tells its templates of links, images and texts, which only it can
 * turn into text. */
#ifndef RENDER_HOST_H
#define RENDER_HOST_H

#include "render/page.h"

struct template_host host_for(struct page *page);

#endif
