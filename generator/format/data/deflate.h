/* deflate: compression (DEFLATE in the form of zlib: RFC 1951, RFC 1950).
 *
 * Our own, because the libraries' bytes differ from one version to the next, and a handout is to be
 * the same on all machines. The same data and effort always give the same bytes. */
#ifndef FORMAT_DATA_DEFLATE_H
#define FORMAT_DATA_DEFLATE_H

#include "base/str.h"

struct arena;
struct buf;
struct deflate;

enum deflate_effort {
    DEFLATE_FAST, /* for much text */
    DEFLATE_SMALL /* for pictures: a third as fast */
};

/* What compressing needs, for use any number of times; it lies in the arena. */
struct deflate *deflate_create(struct arena *arena);

/* Adds the compressed data to `out`. Data that cannot be made smaller get a few bytes larger. */
void deflate_add(struct deflate *deflate, struct str data, enum deflate_effort effort,
                 struct buf *out);

#endif
