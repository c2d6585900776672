#include "format/markdown/leftover_line.h"

#include "format/markdown/leftover_look.h"
#include "format/markdown/markdown_build.h"
#include "format/text/utf8.h"

#include <string.h>

enum { LONGEST_LINE = 60 /* code points of a mended line in a message */ };

/* What is counted over the lines of a paragraph. */
struct counts {
    size_t dashes; /* lines that begin with - * or + right before a letter */
    size_t dash_at;
    int64_t number; /* of the line before, when it began with a number; else -1 */
    size_t number_at;
    size_t pipes; /* in the line before */
    bool table_told;
    bool tabs_told;
};

static void tell_line(const struct look *look, size_t at, enum phrase cause, struct str sign,
                      struct str words, enum phrase advice)
{
    struct str parts[] = {sign, sign.size > 0 ? STR(" ") : STR(""),
                          look_shorten(look, words, LONGEST_LINE)};
    struct leftover leftover = {.at = at,
                                .size = look_rest_of_line(look, at).size,
                                .cause = cause,
                                .mended = look_join(look, parts, countof(parts)),
                                .advice = advice};
    look_tell(look, &leftover);
}

/* The size of a sign that begins a heading, a list or a numbered list at the front of the line,
 * without the space after it; 0 when there is none. */
static size_t sign_size(struct str line)
{
    size_t size = 0;
    while (size < line.size && line.data[size] == '#') {
        size++;
    }
    if (size > 0) {
        return size <= 6 ? size : 0;
    }
    if (line.size > 0 && strchr("-*+>", line.data[0]) != NULL) {
        return 1;
    }
    while (size < line.size && size < 3 && line.data[size] >= '0' && line.data[size] <= '9') {
        size++;
    }
    bool ends = size > 0 && size < line.size && (line.data[size] == '.' || line.data[size] == ')');
    return ends ? size + 1 : 0;
}

/* "##°Rubrik", "-°punkt" and "°## Rubrik", where ° looks like a space. */
static bool check_spaces(const struct look *look, size_t at, struct str line)
{
    bool before;
    bool after;
    size_t lead = look_spaces(line, &before);
    struct str rest = str_slice(line, lead, line.size);
    size_t sign = sign_size(rest);
    if (sign == 0) {
        return false;
    }
    size_t gap = look_spaces(str_slice(rest, sign, rest.size), &after);
    struct str words = str_slice(rest, sign + gap, rest.size);
    char first = words.size > 0 ? words.data[0] : '\0';
    bool figure = first >= '0' && first <= '9';
    bool numbered = rest.data[0] >= '0' && rest.data[0] <= '9';
    bool minus = rest.data[0] == '-' && figure;
    bool date = numbered && at > look->start && rest.data[0] != '1';
    if (words.size == 0 || minus || date || !((before && gap > 0) || after)) {
        return false;
    }
    tell_line(look, at, PHRASE_ODD_SPACE, str_slice(rest, 0, sign), words, PHRASE_TYPE_SPACE);
    return true;
}

static bool is_capital(struct str text)
{
    size_t at = 0;
    uint32_t point = text.size > 0 ? utf8_next(text, &at) : 0;
    return (point >= 'A' && point <= 'Z') || (point >= 0xC0 && point <= 0xDE);
}

/* "#Rubrik" alone may be a word to search for, "#medmera": only what reads as a heading is one. */
static bool reads_as_heading(const struct look *look, size_t at, struct str line, struct str words)
{
    bool alone = at == look->start && at + line.size + 1 >= look->end;
    char last = words.data[words.size - 1];
    for (size_t i = 1; i < words.size; i++) {
        bool inner = words.data[i] >= 'A' && words.data[i] <= 'Z' && words.data[i - 1] != ' ';
        if (words.data[i] == '#' || inner) {
            return false;
        }
    }
    return alone && is_capital(words) && strchr(".,!:", last) == NULL;
}

static bool check_heading(const struct look *look, size_t at, struct str line)
{
    size_t signs = 0;
    while (signs < line.size && line.data[signs] == '#') {
        signs++;
    }
    struct str words = str_trim(str_slice(line, signs, line.size));
    if (signs == 0 || words.size == 0 || look_after(look, at + signs) == SIDE_PUNCTUATION) {
        return false;
    }
    if (signs > 6) {
        tell_line(look, at, PHRASE_TOO_MANY_SIGNS, STR("##"), words, PHRASE_NONE);
        return true;
    }
    bool heading = signs > 1 ? (words.data[0] < '0' || words.data[0] > '9') || signs > 2
                             : reads_as_heading(look, at, line, words);
    if (heading && line.data[signs] != ' ') {
        tell_line(look, at, PHRASE_NO_HEADING, signs == 1 ? STR("##") : str_slice(line, 0, signs),
                  words, PHRASE_NONE);
        return true;
    }
    return false;
}

/* Signs that Word, mail and web pages make lists with. Those that mean something else too must have
 * a tab after them. */
static bool check_bullet(const struct look *look, size_t at, struct str line)
{
    static const uint32_t bullets[] = {0x2022, 0x25AA, 0x25AB, 0x25CF, 0x25CB, 0x25E6, 0x2023,
                                       0x2043, 0x25A0, 0x25A1, 0x2219, 0x27A2, 0x25BA, 0x00B7};
    size_t next = 0;
    uint32_t point = line.size > 0 ? utf8_next(line, &next) : 0;
    struct str rest = str_slice(line, next, line.size);
    bool known = point >= 0xF020 && point <= 0xF0FF; /* the signs of Symbol and Wingdings */
    for (size_t i = 0; i < countof(bullets); i++) {
        known = known || point == bullets[i];
    }
    bool letter = point == 'o' || point == 0xD8 || point == 0xFC || point == 'v' || point == 'q' ||
                  point == 0xA7 || point == 0x2013 || point == 0x2014;
    bool tabbed = rest.size > 1 && rest.data[0] == '\t';
    bool odd;
    size_t gap = tabbed ? 1 : look_spaces(rest, &odd);
    struct str words = str_trim(str_slice(rest, gap, rest.size));
    if (words.size == 0 || !(known || (letter && tabbed)) ||
        (point == 0xB7 && gap == 0 /* a letter of its own in some languages */)) {
        return false;
    }
    tell_line(look, at, PHRASE_PASTED_BULLET, STR("-"), words, PHRASE_ONE_A_LINE);
    return true;
}

static bool check_colons(const struct look *look, size_t at, struct str line)
{
    size_t colons = 0;
    while (colons < line.size && line.data[colons] == ':') {
        colons++;
    }
    struct str name = str_trim(str_slice(line, colons, line.size));
    bool named = name.size > 0 &&
                 look_after(look, (size_t)(name.data - look->text.data)) == SIDE_WORD &&
                 !(name.data[0] >= '0' && name.data[0] <= '9');
    if (colons == 2 && (named || name.size == 0)) {
        struct str parts[] = {STR(":::"), name};
        struct leftover leftover = {.at = at,
                                    .size = line.size,
                                    .cause = PHRASE_NO_BLOCK,
                                    .mended = look_join(look, parts, countof(parts))};
        look_tell(look, &leftover);
        return true;
    }
    size_t inside = str_find(line, STR(":::"), 1);
    if (colons == 0 && inside < line.size && look_are_text(look, at + inside, 3)) {
        struct leftover leftover = {
            .at = at + inside,
            .size = line.size - inside,
            .cause = PHRASE_BLOCK_INSIDE,
            .mended = look_shorten(look, str_slice(line, inside, line.size), LONGEST_LINE)};
        look_tell(look, &leftover);
        return true;
    }
    return false;
}

/* "-Ring" and "1.Ring" are told when two lines begin so: one alone may be a dash, a bet
 * or a decimal. */
static void check_unspaced(const struct look *look, size_t at, struct str line,
                           struct counts *counts)
{
    size_t sign = sign_size(line);
    bool dash = sign == 1 && line.data[0] != '#' && line.data[0] != '>';
    struct str words = str_slice(line, sign, line.size);
    bool letter = sign > 0 && look_after(look, at + sign) == SIDE_WORD &&
                  !(words.data[0] >= '0' && words.data[0] <= '9');
    if (dash && letter && str_find_byte(words, line.data[0], 0) == words.size) {
        if (++counts->dashes == 2) {
            struct str first = look_rest_of_line(look, counts->dash_at);
            tell_line(look, counts->dash_at, PHRASE_NO_ITEM, str_slice(first, 0, 1),
                      str_slice(first, 1, first.size), PHRASE_ONE_A_LINE);
        }
        counts->dash_at = counts->dashes == 1 ? at : counts->dash_at;
    }
    int64_t number = -1;
    bool spaced = sign > 0 && words.size > 0 && words.data[0] == ' ';
    if (sign > 1 && line.data[0] != '#' && (letter || spaced)) {
        str_to_int(str_slice(line, 0, sign - 1), &number);
    }
    if (number > 0 && counts->number == number - 1) {
        struct str first = look_rest_of_line(look, counts->number_at);
        size_t size = sign_size(first);
        tell_line(look, counts->number_at, letter ? PHRASE_NO_ITEM : PHRASE_PASTED_BULLET,
                  str_slice(first, 0, size), str_slice(first, size, first.size), PHRASE_ONE_A_LINE);
        number = -1;
    }
    counts->number = number;
    counts->number_at = at;
}

static size_t count_pipes(const struct look *look, size_t at, struct str line)
{
    size_t pipes = 0;
    for (size_t i = 0; i < line.size; i++) {
        pipes += line.data[i] == '|' && look_is_text(look, at + i);
    }
    return pipes;
}

static void check_table(const struct look *look, size_t at, struct str line, struct counts *counts)
{
    size_t pipes = count_pipes(look, at, line);
    bool row = pipes > 0 && ((line.data[0] == '|' && pipes > 1) || pipes == counts->pipes);
    if (row && !counts->table_told) {
        counts->table_told = true;
        struct leftover leftover = {
            .at = at, .size = line.size, .cause = PHRASE_NO_TABLE, .advice = PHRASE_ADD_DASHES};
        look_tell(look, &leftover);
    }
    counts->pipes = pipes;
}

static void check_tabs(const struct look *look, size_t at, struct str line, struct counts *counts)
{
    size_t tab = str_find_byte(line, '\t', 0);
    if (!counts->tabs_told && tab > 0 && tab < line.size && look_is_text(look, at + tab)) {
        counts->tabs_told = true;
        struct leftover leftover = {
            .at = at, .size = line.size, .cause = PHRASE_HAS_TABS, .advice = PHRASE_MAKE_TABLE};
        look_tell(look, &leftover);
    }
}

/* "- [ ] Ring": the paragraph is the first of an item. */
static bool check_task(const struct look *look, size_t at, struct str line)
{
    bool box = line.size > 4 && line.data[0] == '[' && strchr(" xX", line.data[1]) != NULL &&
               line.data[2] == ']' && line.data[3] == ' ';
    if (!box || at != look->start || at < 2 || look->text.data[at - 1] == '\n') {
        return false;
    }
    size_t sign = at;
    while (sign > 0 && look->text.data[sign - 1] == ' ') {
        sign--;
    }
    if (sign == at || sign == 0 || strchr("-*+.)", look->text.data[sign - 1]) == NULL) {
        return false;
    }
    tell_line(look, at, PHRASE_NO_BOX, STR("-"), str_slice(line, 4, line.size), PHRASE_WRITE_ITEMS);
    return true;
}

static void check_line(const struct look *look, size_t at, struct counts *counts)
{
    struct str line = str_trim(look_rest_of_line(look, at));
    if (line.size == 0 || !look_is_text(look, at)) {
        counts->number = -1;
        counts->pipes = 0;
        return;
    }
    bool told = check_spaces(look, at, line) || check_heading(look, at, line) ||
                check_bullet(look, at, line) || check_colons(look, at, line) ||
                check_task(look, at, line);
    if (!told) {
        check_unspaced(look, at, line, counts);
        check_table(look, at, line, counts);
        check_tabs(look, at, line, counts);
    }
}

void leftover_lines(const struct look *look)
{
    struct counts counts = {.number = -1};
    for (size_t at = look->start; at < look->end;) {
        while (at < look->end && look->mark[at] == 0 &&
               strchr(" \t>", look->text.data[at]) != NULL) {
            at++;
        }
        check_line(look, at, &counts);
        at = str_find_byte(look->text, '\n', at) + 1;
    }
}
