/* inject: what a preview adds to a page on its way to the browser, and no built site has: the
 * script that shows what has changed, and leave for it to ask. */
#ifndef SERVE_INJECT_H
#define SERVE_INJECT_H

#include "base/str.h"

struct buf;

/* What the script is told of the page it stands in. */
struct injection {
    struct str path; /* the page's path in the output */
    uint64_t hash;   /* of its bytes as they were built */
    size_t version;  /* of the preview it was made from */
    struct str run;  /* tells this server from one before it */
};

/* Where the script is, and where it listens; no content can have such a name. */
#define INJECT_SCRIPT "_malbild/klient.js"
#define INJECT_EVENTS "_malbild/handelser"

/* Appends the page with the script. */
void inject(struct str html, const struct injection *injection, struct buf *out);

#endif
