#include "base/str.h"

#include "base/arena.h"
#include "base/byte.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { LONGEST_COMPARED = 64 };

struct str str_from(const char *text)
{
    return text == NULL ? (struct str){0} : (struct str){text, strlen(text)};
}

char *str_c(struct arena *arena, struct str text)
{
    return arena_copy(arena, text.data, text.size);
}

struct str str_copy(struct arena *arena, struct str text)
{
    return (struct str){arena_copy(arena, text.data, text.size), text.size};
}

struct str str_join(struct arena *arena, const struct str *parts, size_t count)
{
    size_t size = 0;
    for (size_t i = 0; i < count; i++) {
        size += parts[i].size;
    }
    char *data = arena_alloc(arena, size + 1);
    size_t at = 0;
    for (size_t i = 0; i < count; i++) {
        if (parts[i].size > 0) {
            memcpy(data + at, parts[i].data, parts[i].size);
        }
        at += parts[i].size;
    }
    return (struct str){data, size};
}

struct str str_format(struct arena *arena, const char *format, ...)
{
    va_list measure;
    va_list print;
    va_start(measure, format);
    va_copy(print, measure);
    int size = vsnprintf(NULL, 0, format, measure);
    va_end(measure);
    assert(size >= 0);
    char *data = arena_alloc(arena, (size_t)size + 1);
    vsnprintf(data, (size_t)size + 1, format, print);
    va_end(print);
    return (struct str){data, (size_t)size};
}

bool str_equal(struct str a, struct str b)
{
    return a.size == b.size && (a.size == 0 || memcmp(a.data, b.data, a.size) == 0);
}

int str_compare(struct str a, struct str b)
{
    size_t shared = a.size < b.size ? a.size : b.size;
    int order = shared == 0 ? 0 : memcmp(a.data, b.data, shared);
    if (order != 0) {
        return order;
    }
    return (a.size > b.size) - (a.size < b.size);
}

bool str_starts(struct str text, struct str prefix)
{
    return text.size >= prefix.size && str_equal(str_slice(text, 0, prefix.size), prefix);
}

bool str_ends(struct str text, struct str suffix)
{
    return text.size >= suffix.size &&
           str_equal(str_slice(text, text.size - suffix.size, text.size), suffix);
}

bool str_is_one_of(struct str text, const char *const *all, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (str_equal(text, str_from(all[i]))) {
            return true;
        }
    }
    return false;
}

struct str str_slice(struct str text, size_t from, size_t to)
{
    if (to > text.size) {
        to = text.size;
    }
    if (from > to) {
        from = to;
    }
    if (text.data == NULL) {
        return (struct str){0};
    }
    return (struct str){text.data + from, to - from};
}

size_t str_find_byte(struct str text, char byte, size_t from)
{
    if (from >= text.size) {
        return text.size;
    }
    const char *hit = memchr(text.data + from, byte, text.size - from);
    return hit == NULL ? text.size : (size_t)(hit - text.data);
}

size_t str_find(struct str text, struct str needle, size_t from)
{
    if (needle.size == 0) {
        return from < text.size ? from : text.size;
    }
    size_t at = str_find_byte(text, needle.data[0], from);
    while (at < text.size) {
        if (str_starts(str_slice(text, at, text.size), needle)) {
            return at;
        }
        at = str_find_byte(text, needle.data[0], at + 1);
    }
    return text.size;
}

struct str str_trim(struct str text)
{
    size_t from = 0;
    size_t to = text.size;
    while (from < to && byte_is_space(text.data[from])) {
        from++;
    }
    while (to > from && byte_is_space(text.data[to - 1])) {
        to--;
    }
    return str_slice(text, from, to);
}

bool str_next_line(struct str *rest, struct str *line)
{
    if (rest->size == 0) {
        return false;
    }
    size_t end = str_find_byte(*rest, '\n', 0);
    *line = str_slice(*rest, 0, end);
    if (line->size > 0 && line->data[line->size - 1] == '\r') {
        line->size--;
    }
    *rest = str_slice(*rest, end + 1, rest->size);
    return true;
}

bool str_to_int(struct str text, int64_t *number)
{
    bool negative = text.size > 0 && text.data[0] == '-';
    size_t at = negative ? 1 : 0;
    if (at == text.size || text.size - at > 18) {
        return false;
    }
    int64_t sum = 0;
    for (; at < text.size; at++) {
        if (text.data[at] < '0' || text.data[at] > '9') {
            return false;
        }
        sum = sum * 10 + (text.data[at] - '0');
    }
    *number = negative ? -sum : sum;
    return true;
}

uint64_t str_hash(struct str text)
{
    uint64_t hash = UINT64_C(14695981039346656037);
    for (size_t i = 0; i < text.size; i++) {
        hash ^= (unsigned char)text.data[i];
        hash *= UINT64_C(1099511628211);
    }
    return hash;
}

/* Decodes leniently: a stray byte counts as a letter of its own, which is right for comparing. */
static size_t to_letters(struct str text, uint32_t *letters)
{
    size_t count = 0;
    for (size_t i = 0; i < text.size && count < LONGEST_COMPARED; i++) {
        unsigned char byte = (unsigned char)text.data[i];
        if ((byte & 0xC0) == 0x80 && count > 0) {
            letters[count - 1] = letters[count - 1] << 6 | (byte & 0x3F);
        } else {
            letters[count++] = byte;
        }
    }
    return count;
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

size_t str_distance(struct str a, struct str b, size_t limit)
{
    uint32_t x[LONGEST_COMPARED];
    uint32_t y[LONGEST_COMPARED];
    size_t m = to_letters(a, x);
    size_t n = to_letters(b, y);
    size_t rows[3][LONGEST_COMPARED + 1];
    for (size_t j = 0; j <= n; j++) {
        rows[0][j] = j;
    }
    for (size_t i = 1; i <= m; i++) {
        size_t *row = rows[i % 3];
        const size_t *above = rows[(i + 2) % 3];
        const size_t *before = rows[(i + 1) % 3];
        row[0] = i;
        for (size_t j = 1; j <= n; j++) {
            size_t cost = x[i - 1] == y[j - 1] ? 0 : 1;
            row[j] = least(least(above[j] + 1, row[j - 1] + 1), above[j - 1] + cost);
            if (i > 1 && j > 1 && x[i - 1] == y[j - 2] && x[i - 2] == y[j - 1]) {
                row[j] = least(row[j], before[j - 2] + 1);
            }
        }
    }
    return least(rows[m % 3][n], limit + 1);
}

static size_t shared_start(struct str a, struct str b)
{
    size_t at = 0;
    while (at < a.size && at < b.size && a.data[at] == b.data[at]) {
        at++;
    }
    return at;
}

/* The only candidate that begins with the word, when it is a word of some length:
 * "fakta" for "faktaruta". */
static struct str only_longer(struct str word, const struct str *candidates, size_t count)
{
    enum { SHORTEST = 4 };
    struct str found = {0};
    for (size_t i = 0; i < count; i++) {
        if (word.size >= SHORTEST && str_starts(candidates[i], word)) {
            if (found.size > 0) {
                return (struct str){0};
            }
            found = candidates[i];
        }
    }
    return found;
}

struct str str_nearest(struct str word, const struct str *candidates, size_t count)
{
    uint32_t letters[LONGEST_COMPARED];
    size_t limit = (to_letters(word, letters) + 2) / 3;
    size_t best = limit > 3 ? 3 : limit;
    struct str nearest = {0};
    for (size_t i = 0; i < count; i++) {
        size_t distance = str_distance(word, candidates[i], best);
        bool nearer = distance < best || (distance == best && nearest.size == 0);
        bool likelier = distance == best && distance > 0 &&
                        shared_start(word, candidates[i]) > shared_start(word, nearest);
        if (nearer || likelier) {
            best = distance;
            nearest = candidates[i];
        }
    }
    return nearest.size > 0 ? nearest : only_longer(word, candidates, count);
}
