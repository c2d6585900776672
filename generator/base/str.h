/* str: a borrowed view of bytes, usually UTF-8 text.
 *
 * A str never owns and is not NUL-terminated; whoever made the bytes keeps them alive. The zeroed
 * struct is the empty string. Functions without "_utf8" work on bytes and never look
 * at the locale. */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

struct str {
    const char *data;
    size_t size;
};

#define STR(literal) ((struct str){"" literal, sizeof(literal) - 1})
/* The same for static data, where C11 wants a constant: {.name = TEXT("titel")}. */
/* Versions of clang-format disagree here. */
/* clang-format off */
#define TEXT(literal) {"" literal, sizeof(literal) - 1}
/* clang-format on */
#define countof(array) (sizeof(array) / sizeof((array)[0]))

/* A view of a NUL-terminated string; NULL gives the empty string. */
struct str str_from(const char *text);

/* A NUL-terminated copy in the arena, for the calls of libc. */
char *str_c(struct arena *arena, struct str text);

/* A copy whose bytes live in the arena. */
struct str str_copy(struct arena *arena, struct str text);

/* The concatenation of `count` parts, in the arena. */
struct str str_join(struct arena *arena, const struct str *parts, size_t count);

/* The same of parts that are named one by one: str_concat(arena, name, STR(".md")). */
#define str_concat(arena, ...)                                                                     \
    str_join(arena, (const struct str[]){__VA_ARGS__},                                             \
             sizeof((const struct str[]){__VA_ARGS__}) / sizeof(struct str))

/* printf into the arena; for numbers and short messages, not for hot paths. */
struct str str_format(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

bool str_equal(struct str a, struct str b);

/* Byte order: negative, zero or positive like memcmp; a prefix sorts first. */
int str_compare(struct str a, struct str b);

bool str_starts(struct str text, struct str prefix);
bool str_ends(struct str text, struct str suffix);

/* True when the text is one of the list. */
bool str_is_one_of(struct str text, const char *const *all, size_t count);

/* The part from byte `from` (clamped) up to, not including, byte `to` (clamped). */
struct str str_slice(struct str text, size_t from, size_t to);

/* Index of the first `byte` at or after `from`, or text.size when there is none. */
size_t str_find_byte(struct str text, char byte, size_t from);

/* Index of the first occurrence of `needle` at or after `from`, or text.size. */
size_t str_find(struct str text, struct str needle, size_t from);

/* Without ASCII white space (space, tab, CR, LF) at both ends. */
struct str str_trim(struct str text);

/* Takes the next line (without its LF or CRLF) off the front of `rest`; false when none is left. */
bool str_next_line(struct str *rest, struct str *line);

/* Decimal integer with optional minus over the whole text; false when malformed or out of range. */
bool str_to_int(struct str text, int64_t *number);

/* 64-bit FNV-1a; for hash tables, stable between runs and machines. */
uint64_t str_hash(struct str text);

/* Optimal string alignment distance between code points, for "did you mean"; stops counting
 * above `limit` and then returns limit + 1 (Damerau 1964, restricted variant). */
size_t str_distance(struct str a, struct str b, size_t limit);

/* The candidate closest to `word` when it is near enough to be a slip of the finger (a third of
 * the word's length, at most 3 edits), else the empty string. Of equally near ones the one
 * that begins most like the word, then the first. When none is near: the only one that begins
 * with the word. */
struct str str_nearest(struct str word, const struct str *candidates, size_t count);

#endif
