/* hosting: what a web server must know: security headers, the page for missing addresses,
 * redirects, and that pages answer without ".html" too, as snippets for nginx and Apache. */
#ifndef RENDER_WEB_HOSTING_H
#define RENDER_WEB_HOSTING_H

#include "render/renderer.h"

/* For `include` inside a server block of nginx. */
void hosting_nginx(const struct renderer *renderer, struct buf *out);

/* For .htaccess (Apache 2.4 with mod_headers, mod_alias and mod_rewrite; each part works
 * without the others). */
void hosting_apache(const struct renderer *renderer, struct buf *out);

#endif
