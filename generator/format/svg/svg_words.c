#include "format/svg/svg_words.h"

#include "base/arena.h"
#include "base/byte.h"

#include <string.h>

/* The name of the attribute whose value begins at `quote`: name="…" */
static struct str name_before(struct str bytes, size_t quote)
{
    size_t end = quote;
    while (end > 0 && (byte_is_space(bytes.data[end - 1]) || bytes.data[end - 1] == '=')) {
        end--;
    }
    size_t from = end;
    while (from > 0 && !byte_is_space(bytes.data[from - 1]) && bytes.data[from - 1] != '<') {
        from--;
    }
    return str_slice(bytes, from, end);
}

static bool is_label(struct str name)
{
    static const char *const endings[] = {"title", "label", "alt", "desc", "content"};
    for (size_t i = 0; i < countof(endings); i++) {
        if (str_ends(name, str_from(endings[i]))) {
            return true;
        }
    }
    return str_starts(name, STR("aria-"));
}

static void blank(char *data, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++) {
        data[i] = byte_is_space(data[i]) ? data[i] : ' ';
    }
}

/* Blanks the values in the tag at `at`; the index after it. */
static size_t pass_tag(struct str bytes, char *data, size_t at)
{
    while (at < bytes.size && bytes.data[at] != '>') {
        char quote = bytes.data[at];
        if (quote != '"' && quote != '\'') {
            at++;
            continue;
        }
        size_t end = str_find_byte(bytes, quote, at + 1);
        if (!is_label(name_before(bytes, at))) {
            blank(data, at + 1, end);
        }
        at = end < bytes.size ? end + 1 : end;
    }
    return at;
}

static void blank_data(struct str bytes, char *data)
{
    size_t at = str_find(bytes, STR("data:"), 0);
    while (at < bytes.size) {
        size_t end = at;
        while (end < bytes.size && !byte_is_space(bytes.data[end]) && bytes.data[end] != ')' &&
               bytes.data[end] != '"' && bytes.data[end] != '\'' && bytes.data[end] != '<') {
            end++;
        }
        blank(data, at, end);
        at = str_find(bytes, STR("data:"), end);
    }
}

struct str svg_words(struct arena *arena, struct str bytes)
{
    char *data = arena_alloc(arena, bytes.size + 1);
    size_t at = str_find_byte(bytes, '<', 0);
    if (bytes.size > 0) {
        memcpy(data, bytes.data, bytes.size);
    }
    while (at < bytes.size) {
        struct str rest = str_slice(bytes, at, bytes.size);
        if (str_starts(rest, STR("<!--"))) {
            at = str_find(bytes, STR("-->"), at);
        } else if (str_starts(rest, STR("<![CDATA["))) {
            at = str_find(bytes, STR("]]>"), at);
        } else {
            at = pass_tag(bytes, data, at);
        }
        at = str_find_byte(bytes, '<', at);
    }
    blank_data(bytes, data);
    return (struct str){data, bytes.size};
}
