#include "base/buf.h"

#include "base/arena.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void buf_init(struct buf *buf)
{
    *buf = (struct buf){.limit = BUF_LIMIT};
}

void buf_finish(struct buf *buf)
{
    free(buf->data);
    *buf = (struct buf){0};
}

void buf_clear(struct buf *buf)
{
    buf->size = 0;
}

void buf_reserve(struct buf *buf, size_t more)
{
    if (more <= buf->capacity - buf->size) {
        return;
    }
    if (more > buf->limit - buf->size) {
        arena_out_of_memory();
    }
    size_t capacity = buf->capacity == 0 ? 256 : buf->capacity;
    while (capacity < buf->size + more) {
        capacity *= 2;
    }
    char *data = realloc(buf->data, capacity);
    if (data == NULL) {
        arena_out_of_memory();
    }
    buf->data = data;
    buf->capacity = capacity;
}

void buf_add(struct buf *buf, struct str text)
{
    if (text.size == 0) {
        return;
    }
    buf_reserve(buf, text.size);
    memcpy(buf->data + buf->size, text.data, text.size);
    buf->size += text.size;
}

void buf_add_byte(struct buf *buf, char byte)
{
    buf_reserve(buf, 1);
    buf->data[buf->size++] = byte;
}

void buf_add_int(struct buf *buf, int64_t number)
{
    char digits[20];
    size_t at = sizeof(digits);
    uint64_t rest = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
    do {
        digits[--at] = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest > 0);
    if (number < 0) {
        buf_add_byte(buf, '-');
    }
    buf_add(buf, (struct str){digits + at, sizeof(digits) - at});
}

void buf_printf(struct buf *buf, const char *format, ...)
{
    va_list measure;
    va_list print;
    va_start(measure, format);
    va_copy(print, measure);
    int size = vsnprintf(NULL, 0, format, measure);
    va_end(measure);
    assert(size >= 0);
    buf_reserve(buf, (size_t)size + 1);
    vsnprintf(buf->data + buf->size, (size_t)size + 1, format, print);
    va_end(print);
    buf->size += (size_t)size;
}

struct str buf_str(const struct buf *buf)
{
    return (struct str){buf->data, buf->size};
}

struct str buf_copy(const struct buf *buf, struct arena *arena)
{
    return str_copy(arena, buf_str(buf));
}
