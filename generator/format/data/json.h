/* json: writes JSON (RFC 8259), indented by two spaces or compact. Keys and strings are
 * UTF-8; control characters, U+2028, U+2029 and "<" are escaped, so the text may stand inside
 * a script element. */
#ifndef FORMAT_DATA_JSON_H
#define FORMAT_DATA_JSON_H

#include "base/str.h"

struct buf;

struct json {
    struct buf *out;
    bool compact;
    uint32_t depth;
    bool needs_comma;
    bool after_key;
};

/* Starts writing at the end of `out`. Then one value: nested objects and lists,
 * opened and closed. */
void json_init(struct json *json, struct buf *out, bool compact);
void json_open_object(struct json *json);
void json_close_object(struct json *json);
void json_open_list(struct json *json);
void json_close_list(struct json *json);
void json_key(struct json *json, struct str key);
void json_string(struct json *json, struct str text);
void json_int(struct json *json, int64_t number);
void json_bool(struct json *json, bool boolean);
/* key + string, the usual pair; nothing at all when the text is empty. */
void json_field(struct json *json, const char *key, struct str text);

#endif
