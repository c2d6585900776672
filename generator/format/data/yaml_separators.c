#include "format/data/yaml_separators.h"

#include "base/arena.h"

#include <string.h>

/* Whether the three bytes are U+2028 or U+2029, or the first two U+0085. */
static size_t separator_size(const char *bytes, size_t size)
{
    if (size >= 2 && memcmp(bytes, "\xC2\x85", 2) == 0) {
        return 2;
    }
    bool separator = size >= 3 && (memcmp(bytes, "\xE2\x80\xA8", 3) == 0 ||
                                   memcmp(bytes, "\xE2\x80\xA9", 3) == 0);
    return separator ? 3 : 0;
}

/* YAML 1.1 took these for line breaks, which would put every later line number wrong; YAML 1.2 and
 * editors do not. A space for each keeps the columns. */
struct str yaml_without_separators(struct arena *arena, struct str text)
{
    size_t at = 0;
    while (at < text.size && separator_size(text.data + at, text.size - at) == 0) {
        at++;
    }
    if (at == text.size) {
        return text;
    }
    char *data = arena_alloc(arena, text.size);
    size_t size = 0;
    for (at = 0; at < text.size;) {
        size_t separator = separator_size(text.data + at, text.size - at);
        data[size++] = separator > 0 ? ' ' : text.data[at];
        at += separator > 0 ? separator : 1;
    }
    return (struct str){data, size};
}
