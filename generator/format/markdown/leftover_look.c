#include "format/markdown/leftover_look.h"

#include "base/arena.h"
#include "format/markdown/markdown_build.h"
#include "format/text/utf8.h"

enum {
    QUOTED = 48,        /* code points of the user's words in a message */
    FARTHEST = 1024,    /* bytes that are looked through from one sign */
    LONGEST_WORD = 512, /* likewise, to either side */
    MOST_TOLD = 20      /* of one block: then it is not Markdown at all */
};

bool look_is_text(const struct look *look, size_t at)
{
    return at < look->end &&
           (look->mark[at] == LEFTOVER_TEXT || look->mark[at] == LEFTOVER_LINK_TEXT);
}

bool look_are_text(const struct look *look, size_t at, size_t size)
{
    for (size_t i = at; i < at + size; i++) {
        if (!look_is_text(look, i)) {
            return false;
        }
    }
    return true;
}

struct str look_slice(const struct look *look, size_t from, size_t to)
{
    return str_slice(look->text, from, to < look->end ? to : look->end);
}

struct str look_rest_of_line(const struct look *look, size_t at)
{
    struct str near = look_slice(look, at, at + FARTHEST);
    return str_slice(near, 0, str_find_byte(near, '\n', 0));
}

struct str look_join(const struct look *look, const struct str *parts, size_t count)
{
    return str_join(look->build->scratch, parts, count);
}

struct str look_shorten(const struct look *look, struct str text, size_t points)
{
    text = str_trim(text);
    struct str prefix = utf8_prefix(text, points);
    struct arena *scratch = look->build->scratch;
    char *copy = arena_alloc(scratch, prefix.size + 4);
    size_t size = 0;
    for (size_t i = 0; i < prefix.size; i++) {
        bool space = prefix.data[i] == '\n' || prefix.data[i] == '\t' || prefix.data[i] == ' ';
        if (!space) {
            copy[size++] = prefix.data[i];
        } else if (size > 0 && copy[size - 1] != ' ') {
            copy[size++] = ' ';
        }
    }
    return str_concat(scratch, (struct str){copy, size},
                      prefix.size < text.size ? STR(" …") : STR(""));
}

void look_tell(const struct look *look, const struct leftover *leftover)
{
    if (look->build->leftovers_told++ >= MOST_TOLD) {
        return;
    }
    uint32_t line = look->line;
    for (size_t i = look->start; i < leftover->at; i++) {
        line += look->text.data[i] == '\n';
    }
    struct str quoted = look_slice(look, leftover->at, leftover->at + leftover->size);
    struct str on_line = str_slice(quoted, 0, str_find_byte(quoted, '\n', 0));
    struct place place =
        source_place(&look->build->source, line, leftover->at, str_trim(on_line).size);
    enum phrase advice = leftover->advice != PHRASE_NONE ? leftover->advice : PHRASE_ESCAPE_SIGNS;
    diag_tell(look->build->diags, RULE_LEFTOVER, place, look_shorten(look, quoted, QUOTED),
              phrase(leftover->cause), leftover->mended, phrase(advice));
}

/* White space of Unicode, and what takes no room: all that is no space to Markdown. */
static bool is_odd_space(uint32_t point)
{
    return point == 0xA0 || point == 0x202F || point == 0x3000 || point == 0x205F ||
           (point >= 0x2000 && point <= 0x200B) || point == 0x2060 || point == 0xFEFF;
}

size_t look_spaces(struct str text, bool *odd)
{
    size_t at = 0;
    *odd = false;
    while (at < text.size) {
        size_t next = at;
        uint32_t point = utf8_next(text, &next);
        if (point != ' ' && !is_odd_space(point)) {
            break;
        }
        *odd = *odd || point != ' ';
        at = next;
    }
    return at;
}

static enum look_side side_of(uint32_t point)
{
    return point <= ' ' || is_odd_space(point) ? SIDE_SPACE
           : utf8_is_letter(point)             ? SIDE_WORD
                                               : SIDE_PUNCTUATION;
}

enum look_side look_before(const struct look *look, size_t at)
{
    if (at <= look->start) {
        return SIDE_SPACE;
    }
    size_t from = at - 1;
    while (from > look->start && ((unsigned char)look->text.data[from] & 0xC0) == 0x80) {
        from--;
    }
    return side_of(utf8_next(look->text, &from));
}

enum look_side look_after(const struct look *look, size_t at)
{
    return at >= look->end ? SIDE_SPACE : side_of(utf8_next(look->text, &at));
}

bool look_is_address(struct str text)
{
    static const char *const begins[] = {"http:", "https:", "mailto:", "tel:", "www.",
                                         "/",     "#",      "./",      "../",  "@"};
    static const char *const ends[] = {".md",  ".html", ".htm", ".pdf",  ".docx", ".xlsx", ".pptx",
                                       ".png", ".jpg",  ".svg", ".jpeg", ".se",   ".com",  ".nu",
                                       ".org", ".eu",   ".vtt", ".mp4",  ".mp3",  ".csv",  ".zip"};
    text = str_trim(text);
    struct str page = str_slice(text, 0, str_find_byte(text, '#', 1));
    bool address = false;
    for (size_t i = 0; i < countof(begins); i++) {
        struct str begin = str_from(begins[i]);
        address = address || (text.size > begin.size && str_starts(text, begin));
    }
    for (size_t i = 0; i < countof(ends); i++) {
        struct str end = str_from(ends[i]);
        address = address || (page.size > end.size && str_ends(page, end));
    }
    return address;
}

bool look_in_address(const struct look *look, size_t at)
{
    size_t from = at;
    size_t to = at;
    while (from > look->start && at - from < LONGEST_WORD &&
           (unsigned char)look->text.data[from - 1] > ' ') {
        from--;
    }
    while (to < look->end && to - at < LONGEST_WORD && (unsigned char)look->text.data[to] > ' ') {
        to++;
    }
    struct str word = look_slice(look, from, to);
    return str_find(word, STR("://"), 0) < word.size || str_find(word, STR("www."), 0) < word.size;
}
