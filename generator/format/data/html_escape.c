#include "format/data/html_escape.h"

#include "base/arena.h"
#include "base/buf.h"

#include <string.h>

struct str html_entity(char byte)
{
    switch (byte) {
    case '&':
        return STR("&amp;");
    case '<':
        return STR("&lt;");
    case '>':
        return STR("&gt;");
    case '"':
        return STR("&quot;");
    case '\'':
        return STR("&#39;");
    default:
        return (struct str){0};
    }
}

static const uint8_t degrees[256] = {['&'] = 1, ['<'] = 1, ['>'] = 1, ['"'] = 1, ['\''] = 2};

bool html_is_special(char byte)
{
    return degrees[(unsigned char)byte] > 0;
}

/* Escapes what is special up to `degree`. */
static void escape(struct str text, uint8_t degree, struct buf *out)
{
    size_t from = 0;
    for (size_t at = 0; at < text.size; at++) {
        uint8_t found = degrees[(unsigned char)text.data[at]];
        if (found > 0 && found <= degree) {
            buf_add(out, str_slice(text, from, at));
            buf_add(out, html_entity(text.data[at]));
            from = at + 1;
        }
    }
    buf_add(out, str_slice(text, from, text.size));
}

void html_escape(struct str text, struct buf *out)
{
    escape(text, 1, out);
}

void html_escape_quotes(struct str text, struct buf *out)
{
    escape(text, 2, out);
}

struct str html_unescape(struct arena *arena, struct str text)
{
    static const struct {
        struct str entity;
        char character;
    } entities[] = {{TEXT("&amp;"), '&'},  {TEXT("&lt;"), '<'},   {TEXT("&gt;"), '>'},
                    {TEXT("&quot;"), '"'}, {TEXT("&#39;"), '\''}, {TEXT("&#x27;"), '\''}};
    if (str_find_byte(text, '&', 0) == text.size) {
        return text;
    }
    char *data = arena_copy(arena, text.data, text.size);
    size_t size = 0;
    for (size_t i = 0; i < text.size; i++) {
        data[size] = text.data[i];
        for (size_t e = 0; text.data[i] == '&' && e < countof(entities); e++) {
            if (str_starts(str_slice(text, i, text.size), entities[e].entity)) {
                data[size] = entities[e].character;
                i += entities[e].entity.size - 1;
                break;
            }
        }
        size++;
    }
    return (struct str){data, size};
}

static bool is_url_safe(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9') ||
           (byte != '\0' && strchr("-_.+!*(),%#@?=;:/$~", byte) != NULL);
}

void html_escape_url(struct str url, struct buf *out)
{
    static const char hex[] = "0123456789ABCDEF";
    for (size_t at = 0; at < url.size; at++) {
        unsigned char byte = (unsigned char)url.data[at];
        if (is_url_safe(url.data[at])) {
            buf_add_byte(out, url.data[at]);
        } else if (byte == '&') {
            buf_add(out, STR("&amp;"));
        } else if (byte == '\'') {
            buf_add(out, STR("&#x27;"));
        } else {
            const char encoded[] = {'%', hex[byte >> 4], hex[byte & 15]};
            buf_add(out, (struct str){encoded, sizeof(encoded)});
        }
    }
}

struct str html_path_encode(struct arena *arena, struct str path)
{
    static const char hex[] = "0123456789ABCDEF";
    static const char encoded[] = "%#?:";
    size_t more = 0;
    for (size_t i = 0; i < path.size; i++) {
        more += strchr(encoded, path.data[i]) != NULL ? 2 : 0;
    }
    if (more == 0) {
        return path;
    }
    char *copy = arena_alloc(arena, path.size + more);
    size_t size = 0;
    for (size_t i = 0; i < path.size; i++) {
        unsigned char byte = (unsigned char)path.data[i];
        if (strchr(encoded, path.data[i]) == NULL) {
            copy[size++] = path.data[i];
        } else {
            copy[size++] = '%';
            copy[size++] = hex[byte >> 4];
            copy[size++] = hex[byte & 15];
        }
    }
    return (struct str){copy, size};
}
