#include "format/markdown/markdown_leftover.h"

#include "base/arena.h"
#include "format/markdown/leftover_bracket.h"
#include "format/markdown/leftover_emphasis.h"
#include "format/markdown/leftover_line.h"
#include "format/markdown/markdown_build.h"
#include "format/text/utf8.h"

#include <string.h>

enum { FIRST_YEAR = 1000, SHORT_DASHES = 3, FEWEST_WORDS = 4, LONGEST_WORDS = 60 };

void leftover_note(struct build *build, size_t offset, size_t size, enum leftover_mark mark)
{
    if (build->text_marks != NULL && offset + size <= build->scan.text.size) {
        memset(build->text_marks + offset, (int)mark, size);
    }
}

static struct look look_at(struct build *build, size_t start, size_t end, uint32_t line)
{
    build->leftovers_told = 0;
    return (struct look){.build = build,
                         .text = build->scan.text,
                         .mark = build->text_marks,
                         .start = start,
                         .end = end,
                         .line = line};
}

void leftover_check(struct build *build, const struct raw_node *raw, size_t start, size_t end,
                    uint32_t line)
{
    bool cell = line <= build->scan.shift; /* a heading that ends with # by itself */
    struct look look = look_at(build, start, cell && end > start + 3 ? end - 3 : end, line);
    if (raw->kind == DOC_PARAGRAPH && !cell) {
        leftover_lines(&look);
    }
    leftover_brackets(&look);
    leftover_emphasis(&look);
}

/* The line of the text, from 1, without its line end. */
static struct str line_of(const struct build *build, uint32_t line)
{
    const uint32_t *starts = build->scan.text_starts;
    struct str text = str_slice(build->scan.text, starts[line - 1], starts[line]);
    return str_ends(text, STR("\n")) ? str_slice(text, 0, text.size - 1) : text;
}

static struct look look_at_lines(struct build *build, const struct raw_node *raw)
{
    size_t start = build->scan.text_starts[raw->line - 1] + (size_t)raw->column - 1;
    uint32_t lines = build->scan.shift + build->scan.line_count;
    uint32_t last = raw->end_line < raw->line ? raw->line
                    : raw->end_line > lines   ? lines
                                              : raw->end_line;
    return look_at(build, start, build->scan.text_starts[last], raw->line);
}

void leftover_check_heading(struct build *build, const struct raw_node *raw)
{
    struct look look = look_at_lines(build, raw);
    bool marked = look.start < look.end && look.text.data[look.start] == '#';
    if (raw->line <= build->scan.shift || marked || raw->level != 2) {
        return;
    }
    struct str whole = str_trim(look_slice(&look, look.start, look.end));
    size_t dashes = 0;
    while (dashes < whole.size && whole.data[whole.size - 1 - dashes] == '-') {
        dashes++;
    }
    struct str words = str_trim(str_slice(whole, 0, whole.size - dashes));
    bool ends = words.size > 0 && strchr(".,!?:;", words.data[words.size - 1]) != NULL;
    bool lines = str_find_byte(words, '\n', 0) < words.size;
    bool named = str_ends(words, STR("}")); /* a heading on purpose */
    if (!named && (dashes <= SHORT_DASHES || ends || lines)) {
        struct leftover leftover = {.at = look.start,
                                    .size = words.size,
                                    .cause = PHRASE_BECAME_HEADING,
                                    .advice = PHRASE_EMPTY_LINE};
        look_tell(&look, &leftover);
    }
}

/* Words with an ending, as people write, and none of the signs that code has. */
static bool is_prose(struct str text)
{
    size_t words = 1;
    size_t first = 0;
    text = str_trim(text);
    uint32_t point = text.size > 0 ? utf8_next(text, &first) : 0;
    bool capital = (point >= 'A' && point <= 'Z') || (point >= 0xC0 && point <= 0xDE);
    for (size_t i = 0; i < text.size; i++) {
        char byte = text.data[i];
        words += byte == ' ' && i > 0 && text.data[i - 1] != ' ';
        if (strchr("{}<>=|`$\\_#*[]@~^&", byte) != NULL ||
            str_find(text, STR("  "), 0) < text.size) {
            return false;
        }
    }
    char last = text.size > 0 ? text.data[text.size - 1] : '\0';
    return capital && words >= FEWEST_WORDS && strchr(".!?:", last) != NULL;
}

void leftover_check_code(struct build *build, const struct raw_node *raw)
{
    if (raw->line <= build->scan.shift || raw->text.size == 0) {
        return;
    }
    struct look look = look_at_lines(build, raw);
    char sign = look.text.data[look.start];
    bool fenced = sign == '`' || sign == '~';
    if (!fenced && is_prose(raw->text)) {
        struct leftover leftover = {.at = look.start,
                                    .size = look_rest_of_line(&look, look.start).size,
                                    .cause = PHRASE_BECAME_CODE,
                                    .advice = PHRASE_REMOVE_SPACES};
        look_tell(&look, &leftover);
    }
    struct str last =
        str_trim(line_of(build, raw->end_line > raw->line ? raw->end_line : raw->line));
    while (str_starts(last, STR(">")) || str_starts(last, STR(" "))) {
        last = str_slice(last, 1, last.size);
    }
    bool closed = last.size > 2 && raw->end_line > raw->line;
    for (size_t i = 0; i < last.size; i++) {
        closed = closed && last.data[i] == sign;
    }
    if (fenced && !closed) {
        struct leftover leftover = {.at = look.start,
                                    .size = look_rest_of_line(&look, look.start).size,
                                    .cause = PHRASE_CODE_NEVER_ENDS,
                                    .advice = PHRASE_END_CODE};
        look_tell(&look, &leftover);
    }
}

bool leftover_check_number(struct build *build, const struct raw_node *list,
                           const struct raw_node *raw, uint32_t index)
{
    if (list->level == 0 || raw->line <= build->scan.shift) {
        return false;
    }
    struct look look = look_at_lines(build, raw);
    struct str line = look_rest_of_line(&look, look.start);
    size_t digits = 0;
    while (digits < line.size && line.data[digits] >= '0' && line.data[digits] <= '9') {
        digits++;
    }
    int64_t number = 0;
    if (digits == line.size || !str_to_int(str_slice(line, 0, digits), &number)) {
        return false;
    }
    int64_t shown = (int64_t)list->start + index;
    bool year = index == 0 && digits == 4 && number >= FIRST_YEAR;
    bool same = number == (int64_t)list->start; /* every item with one number counts as well */
    if (!year && (number == shown || same)) {
        return false;
    }
    struct str words = str_slice(line, digits + 1, line.size);
    struct str parts[] = {str_slice(line, 0, digits), STR("\\"),
                          str_slice(line, digits, digits + 1),
                          look_shorten(&look, words, LONGEST_WORDS).size > 0 ? STR(" ") : STR(""),
                          look_shorten(&look, words, LONGEST_WORDS)};
    struct leftover leftover = {.at = look.start,
                                .size = year ? digits + 1 : line.size,
                                .cause = year ? PHRASE_BECAME_NUMBER : PHRASE_OTHER_NUMBER,
                                .mended = look_join(&look, parts, countof(parts)),
                                .advice = year ? PHRASE_NONE : PHRASE_NUMBER_ON};
    look_tell(&look, &leftover);
    return true;
}
