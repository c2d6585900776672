/* buf: a growing byte buffer that owns its memory and knows its limit.
 *
 * Growing past the limit (or out of memory) ends the program, so callers never check. A zeroed
 * struct is not valid: buf_init sets the limit. */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include "base/str.h"

struct buf {
    char *data;
    size_t size;
    size_t capacity;
    size_t limit;
};

enum { BUF_LIMIT = 1 << 30 };

/* Makes an empty buffer with the limit BUF_LIMIT; allocates nothing. */
void buf_init(struct buf *buf);
void buf_finish(struct buf *buf);

/* Empties the buffer but keeps its memory. */
void buf_clear(struct buf *buf);

/* Makes room for `more` bytes beyond the current size. */
void buf_reserve(struct buf *buf, size_t more);

void buf_add(struct buf *buf, struct str text);
void buf_add_byte(struct buf *buf, char byte);
void buf_add_int(struct buf *buf, int64_t number);
void buf_printf(struct buf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* The content as a view, valid until the buffer is changed. */
struct str buf_str(const struct buf *buf);

/* A copy of the content in the arena. */
struct str buf_copy(const struct buf *buf, struct arena *arena);

#endif
