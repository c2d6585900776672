/* listing: the files that tell machines about the site: sitemap.xml (sitemaps.org 0.9) and
 * robots.txt (RFC 9309). */
#ifndef RENDER_WEB_LISTING_H
#define RENDER_WEB_LISTING_H

#include "render/renderer.h"

void listing_sitemap(const struct renderer *renderer, struct buf *out);
void listing_robots(const struct renderer *renderer, struct buf *out);

#endif
