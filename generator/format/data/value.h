/* value: data as it stands in a YAML file or is handed to a template.
 *
 * Values live in an arena and are never changed once their stage is done. Lists and maps point to
 * their items; a value may be reached along several paths, even in a circle (a record refers to a
 * record), so only walk as deep as you were told. Scalars read from YAML are all strings: the
 * declared kind of a field decides what they mean. */
#ifndef FORMAT_DATA_VALUE_H
#define FORMAT_DATA_VALUE_H

#include "rules/phrase.h"

struct arena;

enum value_kind {
    VALUE_NULL,
    VALUE_BOOL,
    VALUE_INT,
    VALUE_NUMBER,
    VALUE_STRING,
    VALUE_LIST,
    VALUE_MAP,
    VALUE_OPAQUE /* something only the host of a template can turn into text */
};

/* Flags of a YAML scalar: "…" or '…'; | or >; joined out of several lines of the file. */
enum { VALUE_QUOTED = 1, VALUE_BLOCK = 2, VALUE_FOLDED = 4 };

struct value_map;

struct value {
    uint8_t kind;
    uint8_t flags;
    uint16_t column; /* from 1, clamped to 65535; 0 when not from a file */
    uint32_t line;   /* from 1 */
    union {
        bool boolean;
        int64_t integer;
        double number;
        struct str string;
        struct {
            const struct value *items;
            size_t count;
        } list;
        const struct value_map *map;
        struct {
            const void *object;
            uint32_t tag; /* the host's own kind of object */
        } opaque;
    } as;
};

struct value_entry {
    struct str key;
    uint32_t key_line;
    uint32_t key_column;
    struct value value;
};

/* Where a line of the file stands in a string that was joined out of several. */
struct value_line {
    size_t at;       /* byte of the string */
    uint32_t line;   /* of the file, from 1 */
    uint32_t column; /* from 1, in code points */
};

struct value_lines {
    const struct value_line *items; /* by their bytes */
    size_t count;
};

/* Entries in the order written. `self` is how the map prints when a template interpolates it;
 * `owner`, NULL for most, is what the map tells of: a template's host hears when something in it
 * is asked for. */
struct value_map {
    struct str self;
    const void *owner;
    struct value_entry *entries;
    uint32_t count;
    uint32_t capacity;
};

struct value value_null(void);
struct value value_bool(bool boolean);
struct value value_int(int64_t integer);
struct value value_number(double number);
struct value value_string(struct str string);

/* A string that was joined out of lines of a file (VALUE_FOLDED), copied into the arena with
 * its lines; and these lines, NULL for any other value. Whoever cuts the string has cut it off
 * from its lines. */
struct value value_folded(struct arena *arena, struct str string, const struct value_line *lines,
                          size_t count);
const struct value_lines *value_folded_lines(const struct value *value);

/* The line that holds the byte; there must be lines. */
const struct value_line *value_line_at(const struct value_lines *lines, size_t byte);

struct value value_list(const struct value *items, size_t count);
struct value value_from_map(const struct value_map *map);
struct value value_opaque(const void *object, uint32_t tag);

/* A new empty map with room for `capacity` entries before it must grow. */
struct value_map *value_map_create(struct arena *arena, size_t capacity);

/* Adds an entry; the key must not be there yet (value_map_replace when it may be). */
void value_map_add(struct value_map *map, struct arena *arena, struct str key, struct value value);
void value_set(struct value_map *map, struct arena *arena, const char *key, struct value value);
void value_map_replace(struct value_map *map, struct arena *arena, struct str key,
                       struct value value);

/* The entry or the value of a key; NULL when there is none or `map` is NULL. */
const struct value_entry *value_map_entry(const struct value_map *map, struct str key);
const struct value *value_map_get(const struct value_map *map, struct str key);

/* The string of a key; empty when there is none or it holds something else. */
struct str value_map_text(const struct value_map *map, struct str key);

/* The string `part` of the map at `key`: the id of a choice, the ISO form of a
 * date; empty likewise. */
struct str value_map_part(const struct value_map *map, struct str key, struct str part);

/* Mustache truth: false for null, false, the empty list and the empty string. */
bool value_truth(const struct value *value);

/* What a value is called in messages, a phrase: "en lista" / "a list". */
struct str value_kind_words(const struct value *value);

#endif
