#include "format/data/json_read.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/byte.h"
#include "base/vec.h"
#include "format/text/utf8.h"

struct reader {
    struct arena *arena;
    struct str text;
    size_t at;
    unsigned depth;
};

static bool read_value(struct reader *reader, struct value *value);

static char peek(const struct reader *reader)
{
    return reader->at < reader->text.size ? reader->text.data[reader->at] : '\0';
}

static void skip_space(struct reader *reader)
{
    while (byte_is_space(peek(reader))) {
        reader->at++;
    }
}

static bool take(struct reader *reader, char byte)
{
    skip_space(reader);
    if (peek(reader) != byte || reader->at >= reader->text.size) {
        return false;
    }
    reader->at++;
    return true;
}

static bool read_hex(struct reader *reader, uint32_t *unit)
{
    *unit = 0;
    for (int i = 0; i < 4; i++) {
        int digit = byte_hex(peek(reader));
        if (digit < 0) {
            return false;
        }
        *unit = *unit * 16 + (uint32_t)digit;
        reader->at++;
    }
    return true;
}

/* After "\u": one code unit, or two that make a pair. */
static bool read_point(struct reader *reader, struct buf *out)
{
    uint32_t point;
    uint32_t low;
    if (!read_hex(reader, &point)) {
        return false;
    }
    if (point >= 0xD800 && point < 0xDC00) {
        bool pair = str_starts(str_slice(reader->text, reader->at, reader->text.size), STR("\\u"));
        reader->at += 2;
        if (!pair || !read_hex(reader, &low) || low < 0xDC00 || low > 0xDFFF) {
            return false;
        }
        point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
    } else if (point >= 0xDC00 && point <= 0xDFFF) {
        return false;
    }
    char bytes[4];
    buf_add(out, (struct str){bytes, utf8_encode(point, bytes)});
    return true;
}

static bool read_escape(struct reader *reader, struct buf *out)
{
    static const char letters[] = "\"\\/bfnrt";
    static const char meanings[] = "\"\\/\b\f\n\r\t";
    char letter = peek(reader);
    reader->at++;
    if (letter == 'u') {
        return read_point(reader, out);
    }
    for (size_t i = 0; i + 1 < countof(letters); i++) {
        if (letters[i] == letter) {
            buf_add_byte(out, meanings[i]);
            return true;
        }
    }
    return false;
}

/* After the opening quotation mark. */
static bool read_escaped(struct reader *reader, struct buf *out)
{
    while (reader->at < reader->text.size) {
        char c = reader->text.data[reader->at++];
        if (c == '"') {
            return true;
        }
        if ((unsigned char)c < 0x20 || (c == '\\' && !read_escape(reader, out))) {
            return false;
        }
        if (c != '\\') {
            buf_add_byte(out, c);
        }
    }
    return false;
}

static bool read_string(struct reader *reader, struct str *string)
{
    if (!take(reader, '"')) {
        return false;
    }
    size_t start = reader->at;
    size_t end = start;
    while (end < reader->text.size && reader->text.data[end] != '"' &&
           reader->text.data[end] != '\\' && (unsigned char)reader->text.data[end] >= 0x20) {
        end++;
    }
    if (end < reader->text.size && reader->text.data[end] == '"') {
        *string = str_slice(reader->text, start, end);
        reader->at = end + 1;
        return true;
    }
    struct buf out;
    buf_init(&out);
    bool whole = read_escaped(reader, &out);
    *string = buf_copy(&out, reader->arena);
    buf_finish(&out);
    return whole;
}

static bool read_list(struct reader *reader, struct value *value)
{
    struct vec items = {0};
    bool more = !take(reader, ']');
    while (more) {
        struct value item;
        if (!read_value(reader, &item)) {
            return false;
        }
        vec_add(&items, reader->arena, struct value, item);
        more = take(reader, ',');
        if (!more && !take(reader, ']')) {
            return false;
        }
    }
    *value = value_list(items.items, items.count);
    return true;
}

static bool read_map(struct reader *reader, struct value *value)
{
    struct value_map *map = value_map_create(reader->arena, 8);
    bool more = !take(reader, '}');
    while (more) {
        struct str key;
        struct value item;
        if (!read_string(reader, &key) || !take(reader, ':') || !read_value(reader, &item)) {
            return false;
        }
        value_map_add(map, reader->arena, key, item);
        more = take(reader, ',');
        if (!more && !take(reader, '}')) {
            return false;
        }
    }
    *value = value_from_map(map);
    return true;
}

static bool read_word(struct reader *reader, struct value *value)
{
    static const struct {
        struct str word;
        bool boolean;
        bool null;
    } words[] = {
        {TEXT("true"), true, false}, {TEXT("false"), false, false}, {TEXT("null"), false, true}};
    struct str rest = str_slice(reader->text, reader->at, reader->text.size);
    for (size_t i = 0; i < countof(words); i++) {
        if (str_starts(rest, words[i].word)) {
            reader->at += words[i].word.size;
            *value = words[i].null ? value_null() : value_bool(words[i].boolean);
            return true;
        }
    }
    size_t end = reader->at;
    while (end < reader->text.size &&
           (reader->text.data[end] == '-' ||
            (reader->text.data[end] >= '0' && reader->text.data[end] <= '9'))) {
        end++;
    }
    int64_t number;
    if (!str_to_int(str_slice(reader->text, reader->at, end), &number)) {
        return false;
    }
    reader->at = end;
    *value = value_int(number);
    return true;
}

static bool read_value(struct reader *reader, struct value *value)
{
    bool good = false;
    if (++reader->depth > JSON_DEPTH) {
        return false;
    }
    skip_space(reader);
    if (peek(reader) == '"') {
        struct str string = {0};
        good = read_string(reader, &string);
        *value = value_string(string);
    } else if (take(reader, '[')) {
        good = read_list(reader, value);
    } else if (take(reader, '{')) {
        good = read_map(reader, value);
    } else {
        good = read_word(reader, value);
    }
    reader->depth--;
    return good;
}

bool json_read(struct arena *arena, struct str text, struct value *value)
{
    struct reader reader = {.arena = arena, .text = text};
    if (utf8_valid(text) != text.size || !read_value(&reader, value)) {
        return false;
    }
    skip_space(&reader);
    return reader.at == text.size;
}
