#include "render/outline.h"

#include "base/arena.h"
#include "base/buf.h"
#include "format/markdown/html.h"

#include <string.h>

static bool ends_name(char byte)
{
    return byte == ' ' || byte == '\n' || byte == '\t' || byte == '>' || byte == '/' || byte == '=';
}

/* Where the tag that begins at `open` ends: just after its ">", which may stand in
 * a quoted value. */
static size_t tag_end(struct str html, size_t open)
{
    char quote = '\0';
    for (size_t i = open; i < html.size; i++) {
        char byte = html.data[i];
        if (quote != '\0') {
            quote = byte == quote ? '\0' : quote;
        } else if (byte == '"' || byte == '\'') {
            quote = byte;
        } else if (byte == '>') {
            return i + 1;
        }
    }
    return html.size;
}

/* The value of the tag's id, or empty. */
static struct str id_of(struct str tag)
{
    size_t at = 0;
    while ((at = str_find(tag, STR("id="), at)) < tag.size) {
        bool whole = ends_name(tag.data[at - 1]); /* not "aria-…id=" or "data-id=" */
        char quote = at + 3 < tag.size ? tag.data[at + 3] : '\0';
        at += 3;
        if (whole && (quote == '"' || quote == '\'')) {
            return str_slice(tag, at + 1, str_find_byte(tag, quote, at + 1));
        }
    }
    return (struct str){0};
}

/* 1–6 for <h1> to <h6>, else 0. */
static int heading_level(struct str tag)
{
    bool heading = tag.size > 3 && tag.data[1] == 'h' && tag.data[2] >= '1' && tag.data[2] <= '6' &&
                   ends_name(tag.data[3]);
    return heading ? tag.data[2] - '0' : 0;
}

static struct str without_markup(struct arena *arena, struct str html)
{
    if (memchr(html.data, '<', html.size) == NULL && memchr(html.data, '&', html.size) == NULL) {
        return str_trim(html);
    }
    struct buf text;
    buf_init(&text);
    size_t from = 0;
    while (from < html.size) {
        size_t open = str_find_byte(html, '<', from);
        buf_add(&text, str_slice(html, from, open));
        from = open < html.size ? tag_end(html, open) : open;
    }
    struct str plain = html_unescape(arena, str_trim(buf_copy(&text, arena)));
    buf_finish(&text);
    return plain;
}

static void add_id(struct arena *arena, struct str id, struct outline *outline)
{
    if (id.size == 0) {
        return;
    }
    uint32_t *count = map_get(&outline->ids, id);
    if (count == NULL) {
        count = arena_alloc(arena, sizeof(*count));
        map_set(&outline->ids, arena, id, count);
    }
    if (++*count == 2) {
        vec_add(&outline->repeated, arena, struct str, id);
    }
}

static void add_heading(struct arena *arena, struct str html, size_t inside, int level,
                        struct str id, struct outline *outline)
{
    const char close[] = {'<', '/', 'h', (char)('0' + level), '>'};
    size_t end = str_find(html, (struct str){close, sizeof(close)}, inside);
    struct str text = without_markup(arena, str_slice(html, inside, end));
    vec_add(&outline->headings, arena, struct outline_heading,
            (struct outline_heading){.id = id, .text = text, .level = level});
}

void outline_read(struct arena *arena, struct str html, struct outline *outline)
{
    *outline = (struct outline){0};
    size_t at = 0;
    while ((at = str_find_byte(html, '<', at)) + 1 < html.size) {
        if (str_starts(str_slice(html, at, html.size), STR("<!--"))) {
            at = str_find(html, STR("-->"), at);
            continue;
        }
        size_t end = tag_end(html, at);
        struct str tag = str_slice(html, at, end);
        int level = heading_level(tag);
        struct str id = tag.data[1] == '/' ? (struct str){0} : id_of(tag);
        add_id(arena, id, outline);
        if (level > 0) {
            add_heading(arena, html, end, level, id, outline);
        }
        at = end;
    }
}

bool outline_has(const struct outline *outline, struct str id)
{
    return map_get(&outline->ids, id) != NULL;
}
