#include "serve/address.h"

#include "base/arena.h"
#include "base/byte.h"
#include "base/http.h"
#include "base/path.h"
#include "format/text/utf8.h"

static bool decode(struct arena *arena, struct str sent, bool plus, struct str *text)
{
    char *bytes = arena_alloc(arena, sent.size + 1);
    size_t size = 0;
    for (size_t i = 0; i < sent.size; i++) {
        char byte = sent.data[i];
        if (byte == '%') {
            int high = i + 1 < sent.size ? byte_hex(sent.data[i + 1]) : -1;
            int low = i + 2 < sent.size ? byte_hex(sent.data[i + 2]) : -1;
            if (high < 0 || low < 0) {
                return false;
            }
            byte = (char)(high * 16 + low);
            i += 2;
        } else if (byte == '+' && plus) {
            byte = ' ';
        }
        if (byte == '\0') {
            return false;
        }
        bytes[size++] = byte;
    }
    *text = (struct str){bytes, size};
    return utf8_valid(*text) == size;
}

bool address_decode_argument(struct arena *arena, struct str sent, struct str *text)
{
    return decode(arena, sent, true, text);
}

static bool is_plain(struct str path)
{
    for (size_t at = 0; at < path.size;) {
        size_t end = str_find_byte(path, '/', at);
        struct str part = str_slice(path, at, end);
        if (part.size == 0 || str_equal(part, STR(".")) || str_equal(part, STR("..")) ||
            str_find_byte(part, '\\', 0) < part.size) {
            return false;
        }
        at = end + 1;
    }
    return true;
}

bool address_decode(struct arena *arena, struct str sent, struct str *path)
{
    if (!decode(arena, sent, false, path) || !str_starts(*path, STR("/"))) {
        return false;
    }
    *path = str_slice(*path, 1, path->size);
    return is_plain(*path);
}

bool address_is_ours(struct str host, const char *given)
{
    size_t bracket = str_find_byte(host, ']', 0);
    size_t from = bracket < host.size ? bracket : 0;
    struct str name = str_slice(host, 0, str_find_byte(host, ':', from));
    return str_equal(name, STR("localhost")) || str_ends(name, STR(".localhost")) ||
           http_is_number(name) || (name.size > 0 && str_equal(name, str_from(given)));
}

/* What the web servers of hosting.h say. */
static const struct {
    const char *ending;
    const char *type;
} types[] = {{"html", "text/html; charset=utf-8"},
             {"htm", "text/html; charset=utf-8"},
             {"css", "text/css; charset=utf-8"},
             {"js", "text/javascript; charset=utf-8"},
             {"mjs", "text/javascript; charset=utf-8"},
             {"json", "application/json"},
             {"xml", "application/xml"},
             {"txt", "text/plain; charset=utf-8"},
             {"csv", "text/csv; charset=utf-8"},
             {"vtt", "text/vtt; charset=utf-8"},
             {"ics", "text/calendar; charset=utf-8"},
             {"svg", "image/svg+xml"},
             {"png", "image/png"},
             {"jpg", "image/jpeg"},
             {"jpeg", "image/jpeg"},
             {"webp", "image/webp"},
             {"gif", "image/gif"},
             {"avif", "image/avif"},
             {"ico", "image/x-icon"},
             {"pdf", "application/pdf"},
             {"mp4", "video/mp4"},
             {"webm", "video/webm"},
             {"mp3", "audio/mpeg"},
             {"ogg", "audio/ogg"},
             {"m4a", "audio/mp4"},
             {"woff2", "font/woff2"},
             {"woff", "font/woff"},
             {"ttf", "font/ttf"},
             {"otf", "font/otf"},
             {"zip", "application/zip"},
             {"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
             {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
             {"pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"}};

const char *address_type(struct str path)
{
    for (size_t i = 0; i < countof(types); i++) {
        if (path_has_extension(path, types[i].ending)) {
            return types[i].type;
        }
    }
    /* A redirect from an address without an ending is a page as well; see hosting.h. */
    return path_extension(path).size == 0 ? "text/html; charset=utf-8" : "application/octet-stream";
}
