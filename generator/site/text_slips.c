#include "site/text_slips.h"

#include "base/arena.h"
#include "format/text/utf8.h"

#include <string.h>

enum { LONGEST_WORD = 60 /* bytes to either side of a sign */, LONGEST_QUOTE = 60, SIGNS = 7 };

/* --- Git -------------------------------------------------------------------------------------- */

/* Seven signs and a space, or the end of the line. */
static bool is_marker(struct str line, char sign)
{
    for (size_t i = 0; i < SIGNS; i++) {
        if (i >= line.size || line.data[i] != sign) {
            return false;
        }
    }
    return line.size == SIGNS || line.data[SIGNS] == ' ' || line.data[SIGNS] == '\r';
}

bool text_check_merge(struct str path, struct str text, struct diags *diags)
{
    if (str_find(text, STR("<<<<<<<"), 0) == text.size ||
        str_find(text, STR("\n>>>>>>>"), 0) == text.size) {
        return true;
    }
    struct str rest = text;
    struct str line;
    bool fenced = false; /* code may show what such lines look like */
    bool good = true;
    for (uint32_t number = 1; str_next_line(&rest, &line); number++) {
        bool fence = str_starts(line, STR("```")) || str_starts(line, STR("~~~"));
        fenced = fence ? !fenced : fenced;
        if (!fenced && is_marker(line, '<')) {
            struct str quoted = utf8_prefix(str_trim(line), LONGEST_QUOTE);
            diag_tell(diags, RULE_MERGE_MARKER,
                      ((struct place){path, number, 1, (uint32_t)utf8_count(quoted)}), quoted);
            good = false;
        }
    }
    return good;
}

/* --- signs that are not seen ------------------------------------------------------------------ */

struct hidden {
    uint32_t first;
    uint32_t last;
    const char *instead;
    enum phrase what;
};

static const struct hidden signs[] = {
    {0xFB00, 0xFB00, "ff", PHRASE_TWO_LETTERS},    {0xFB01, 0xFB01, "fi", PHRASE_TWO_LETTERS},
    {0xFB02, 0xFB02, "fl", PHRASE_TWO_LETTERS},    {0xFB03, 0xFB03, "ffi", PHRASE_THREE_LETTERS},
    {0xFB04, 0xFB04, "ffl", PHRASE_THREE_LETTERS}, {0xFB05, 0xFB06, "st", PHRASE_TWO_LETTERS},
    {0xAD, 0xAD, "", PHRASE_SOFT_HYPHEN},          {0xFEFF, 0xFEFF, "", PHRASE_UNSEEN_SIGN},
    {0xFFFC, 0xFFFC, "", PHRASE_LEFT_BEHIND},
};

static const struct hidden *find_hidden(uint32_t point)
{
    for (size_t i = 0; i < countof(signs); i++) {
        if (point >= signs[i].first && point <= signs[i].last) {
            return &signs[i];
        }
    }
    return NULL;
}

/* A word without what is not seen in it, and with its letters apart. */
static struct str mended_word(struct arena *scratch, struct str word)
{
    char *copy = arena_alloc(scratch, word.size * 2 + 1);
    size_t size = 0;
    for (size_t at = 0; at < word.size;) {
        size_t from = at;
        const struct hidden *hidden = find_hidden(utf8_next(word, &at));
        const char *instead = hidden != NULL ? hidden->instead : word.data + from;
        size_t length = hidden != NULL ? strlen(instead) : at - from;
        memcpy(copy + size, instead, length);
        size += length;
    }
    return (struct str){copy, size};
}

static bool is_word_end(char byte)
{
    return (unsigned char)byte <= ' ';
}

/* The word around the byte. */
static struct str word_at(struct str text, size_t at)
{
    size_t from = at;
    size_t to = at;
    while (from > 0 && at - from < LONGEST_WORD && !is_word_end(text.data[from - 1])) {
        from--;
    }
    while (to < text.size && to - at < LONGEST_WORD && !is_word_end(text.data[to])) {
        to++;
    }
    while (from < at && ((unsigned char)text.data[from] & 0xC0) == 0x80) {
        from++;
    }
    while (to < text.size && ((unsigned char)text.data[to] & 0xC0) == 0x80) {
        to++;
    }
    return str_slice(text, from, to);
}

void text_check_hidden(struct arena *scratch, struct str path, struct str text, struct diags *diags)
{
    struct place place = {path, 1, 1, 0};
    size_t line_start = 0;
    for (size_t at = 0; at < text.size;) {
        unsigned char byte = (unsigned char)text.data[at];
        if (byte < 0x80) {
            place.line += byte == '\n';
            line_start = byte == '\n' ? at + 1 : line_start;
            at++;
            continue;
        }
        size_t from = at;
        const struct hidden *hidden = find_hidden(utf8_next(text, &at));
        if (hidden == NULL) {
            continue;
        }
        struct str word = word_at(text, from);
        place.column =
            (uint32_t)utf8_count(str_slice(text, line_start, (size_t)(word.data - text.data))) + 1;
        place.length = (uint32_t)utf8_count(word);
        diag_tell(diags, RULE_HIDDEN_SIGN, place, word, phrase(hidden->what),
                  mended_word(scratch, word));
        at = (size_t)(word.data - text.data) + word.size;
        at = at > from + 1 ? at : from + 2;
    }
}

/* --- Markdown where it is not read ------------------------------------------------------------ */

/* The end of `**words**` or `__words__` that begins at `at`; 0 when there is none. */
static size_t strong_end(struct str text, size_t at)
{
    struct str sign = str_slice(text, at, at + 2);
    size_t end = str_find(text, sign, at + 2);
    bool inside = end < text.size && end > at + 2 && text.data[at + 2] != ' ' &&
                  text.data[end - 1] != ' ' && text.data[at + 2] != sign.data[0];
    return inside ? end + 2 : 0;
}

/* The end of `[words](address)` that begins at `at`; 0 when there is none. */
static size_t link_end(struct str text, size_t at, size_t *words_end)
{
    *words_end = str_find(text, STR("]("), at);
    size_t end = str_find_byte(text, ')', *words_end);
    bool link = end < text.size && at + 1 < *words_end;
    return link ? end + 1 : 0;
}

/* The first signs of Markdown in the text: they stand at bounds[0] … bounds[1] and bounds[2] …
 * bounds[3], around the words that are meant. False when there are none. */
static bool find_markup(struct str text, size_t bounds[4])
{
    size_t hashes = 0;
    while (hashes < text.size && text.data[hashes] == '#') {
        hashes++;
    }
    if (hashes > 1 && hashes < text.size && text.data[hashes] == ' ') {
        memcpy(bounds, (const size_t[]){0, hashes + 1, text.size, text.size}, 4 * sizeof *bounds);
        return true;
    }
    for (size_t at = 0; at + 4 < text.size; at++) {
        char byte = text.data[at];
        size_t words_end = 0;
        size_t end = byte == '[' ? link_end(text, at, &words_end) : 0;
        if (end > 0) {
            memcpy(bounds, (const size_t[]){at, at + 1, words_end, end}, 4 * sizeof *bounds);
            return true;
        }
        bool doubled = (byte == '*' || byte == '_') && text.data[at + 1] == byte;
        end = doubled && (at == 0 || text.data[at - 1] == ' ') ? strong_end(text, at) : 0;
        if (end > 0) {
            memcpy(bounds, (const size_t[]){at, at + 2, end - 2, end}, 4 * sizeof *bounds);
            return true;
        }
    }
    return false;
}

struct str text_without_markup(struct arena *scratch, struct str text)
{
    enum { MOST = 20 };
    size_t bounds[4];
    for (int i = 0; i < MOST && find_markup(text, bounds); i++) {
        struct str parts[] = {str_slice(text, 0, bounds[0]), str_slice(text, bounds[1], bounds[2]),
                              str_slice(text, bounds[3], text.size)};
        text = str_join(scratch, parts, countof(parts));
    }
    return str_trim(text);
}

struct str text_markup(struct str text)
{
    size_t bounds[4];
    return find_markup(text, bounds) ? str_slice(text, bounds[0], bounds[3]) : (struct str){0};
}
