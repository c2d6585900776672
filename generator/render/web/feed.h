/* feed: the newest records of types with `flöde: ja`, as Atom (RFC 4287). */
#ifndef RENDER_WEB_FEED_H
#define RENDER_WEB_FEED_H

#include "render/renderer.h"

struct reads;

/* Appends the feed: at most 50 entries, newest first. */
void feed_render(const struct renderer *renderer, struct arena *scratch, struct reads *reads,
                 struct buf *out);

#endif
