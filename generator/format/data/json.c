#include "format/data/json.h"

#include "base/buf.h"

#include <assert.h>

void json_init(struct json *json, struct buf *out, bool compact)
{
    *json = (struct json){.out = out, .compact = compact};
}

static void new_line(struct json *json)
{
    if (json->compact) {
        return;
    }
    buf_add_byte(json->out, '\n');
    for (uint32_t i = 0; i < json->depth; i++) {
        buf_add(json->out, STR("  "));
    }
}

/* What stands before a key, or before a value that has none. */
static void begin_item(struct json *json)
{
    if (json->after_key) {
        json->after_key = false;
        return;
    }
    if (json->needs_comma) {
        buf_add_byte(json->out, ',');
    }
    if (json->depth > 0) {
        new_line(json);
    }
}

static void open_with(struct json *json, char bracket)
{
    begin_item(json);
    buf_add_byte(json->out, bracket);
    json->depth++;
    json->needs_comma = false;
}

static void close_with(struct json *json, char bracket)
{
    assert(json->depth > 0 && !json->after_key);
    json->depth--;
    if (json->needs_comma) { /* something stands inside */
        new_line(json);
    }
    buf_add_byte(json->out, bracket);
    json->needs_comma = true;
}

void json_open_object(struct json *json)
{
    open_with(json, '{');
}

void json_close_object(struct json *json)
{
    close_with(json, '}');
}

void json_open_list(struct json *json)
{
    open_with(json, '[');
}

void json_close_list(struct json *json)
{
    close_with(json, ']');
}

/* The number of bytes at `at` that must be escaped: 0, 1, or 3 for U+2028 and U+2029. */
static size_t special_size(struct str text, size_t at)
{
    unsigned char byte = (unsigned char)text.data[at];
    if (byte < 0x20 || byte == '"' || byte == '\\' || byte == '<') {
        return 1;
    }
    struct str three = str_slice(text, at, at + 3);
    bool separator = byte == 0xE2 && (str_equal(three, STR("\xE2\x80\xA8")) ||
                                      str_equal(three, STR("\xE2\x80\xA9")));
    return separator ? 3 : 0;
}

static void add_escape(struct buf *out, struct str special)
{
    static const struct {
        char byte;
        char letter;
    } letters[] = {{'"', '"'},  {'\\', '\\'}, {'\n', 'n'}, {'\r', 'r'},
                   {'\t', 't'}, {'\b', 'b'},  {'\f', 'f'}};
    if (special.size == 3) {
        buf_add(out, special.data[2] == '\xA8' ? STR("\\u2028") : STR("\\u2029"));
        return;
    }
    for (size_t i = 0; i < countof(letters); i++) {
        if (letters[i].byte == special.data[0]) {
            buf_add_byte(out, '\\');
            buf_add_byte(out, letters[i].letter);
            return;
        }
    }
    buf_printf(out, "\\u%04x", (unsigned)(unsigned char)special.data[0]);
}

static void add_quoted(struct buf *out, struct str text)
{
    buf_add_byte(out, '"');
    size_t from = 0;
    for (size_t at = 0; at < text.size;) {
        size_t special = special_size(text, at);
        if (special == 0) {
            at++;
            continue;
        }
        buf_add(out, str_slice(text, from, at));
        add_escape(out, str_slice(text, at, at + special));
        at += special;
        from = at;
    }
    buf_add(out, str_slice(text, from, text.size));
    buf_add_byte(out, '"');
}

void json_key(struct json *json, struct str key)
{
    assert(json->depth > 0 && !json->after_key);
    begin_item(json);
    add_quoted(json->out, key);
    buf_add(json->out, json->compact ? STR(":") : STR(": "));
    json->after_key = true;
}

void json_string(struct json *json, struct str text)
{
    begin_item(json);
    add_quoted(json->out, text);
    json->needs_comma = true;
}

void json_int(struct json *json, int64_t number)
{
    begin_item(json);
    buf_add_int(json->out, number);
    json->needs_comma = true;
}

void json_bool(struct json *json, bool boolean)
{
    begin_item(json);
    buf_add(json->out, boolean ? STR("true") : STR("false"));
    json->needs_comma = true;
}

void json_field(struct json *json, const char *key, struct str text)
{
    if (text.size > 0) {
        json_key(json, str_from(key));
        json_string(json, text);
    }
}
