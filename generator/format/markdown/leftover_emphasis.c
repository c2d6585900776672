#include "format/markdown/leftover_emphasis.h"

#include "format/markdown/leftover_look.h"
#include "format/markdown/markdown_build.h"

#include <string.h>

enum {
    MOST_RUNS = 64,
    LONGEST_RUN = 3 /* as in struct leftover_stars */,
    LONGEST_PIECE = 60,
    NEAR = 200
};

/* Signs of one kind in a row. */
struct run {
    size_t at;
    size_t size;
    enum look_side before;
    enum look_side after;
    bool told;
};

static size_t collect(const struct look *look, char sign, struct run *runs)
{
    size_t count = 0;
    for (size_t at = look->start; at < look->end && count < MOST_RUNS;) {
        size_t end = at;
        while (end < look->end && look->text.data[end] == sign && look_is_text(look, end)) {
            end++;
        }
        if (end > at && !look_in_address(look, at)) {
            runs[count++] = (struct run){.at = at,
                                         .size = end - at,
                                         .before = look_before(look, at),
                                         .after = look_after(look, end)};
        }
        at = end > at ? end : at + 1;
    }
    return count;
}

/* As the sign of a note stands: right after a word, with nothing after it. */
static bool is_sign(const struct look *look, const struct run *run)
{
    size_t end = run->at + run->size;
    char next = end < look->end ? look->text.data[end] : ' ';
    return run->before != SIDE_SPACE && run->after != SIDE_WORD &&
           (run->after == SIDE_SPACE || strchr(".,;:!?)|-/", next) != NULL);
}

static bool is_alone(const struct run *run)
{
    return run->before == SIDE_SPACE && run->after == SIDE_SPACE;
}

/* True when stars stand first in a word before `at` on its line: then those at `at` may end
 * what they begin. */
static bool has_opener(struct str text, size_t at)
{
    for (size_t i = at; i > 0 && at - i < NEAR && text.data[i - 1] != '\n'; i--) {
        if (text.data[i - 1] == '*' && (i < 2 || strchr("\n (", text.data[i - 2]) != NULL)) {
            return true;
        }
    }
    return false;
}

/* Takes the stars at `at`, escaped or not, into what is known of notes. Returns where they end. */
static size_t note_stars(struct str text, size_t at, struct leftover_stars *stars)
{
    size_t end = at;
    size_t count = 0;
    for (; end < text.size && (text.data[end] == '*' || text.data[end] == '\\'); end++) {
        count += text.data[end] == '*';
    }
    size_t from = at > 0 && text.data[at - 1] == '\\' ? at - 1 : at;
    char before = from > 0 ? text.data[from - 1] : '\n';
    char after = end < text.size ? text.data[end] : '\n';
    bool starts = strchr("\n( |", before) != NULL;
    bool ends = (unsigned char)after <= ' ' || strchr(").,|:;", after) != NULL;
    if (count <= LONGEST_RUN && starts) {
        struct str rest = str_slice(text, end, end + NEAR);
        bool alone = str_find_byte(rest, '*', 0) >= str_find_byte(rest, '\n', 0);
        stars->begins[count] = stars->begins[count] || alone;
    } else if (count <= LONGEST_RUN && ends) {
        stars->ends[count] = stars->ends[count] || !has_opener(text, from);
    }
    return end;
}

/* True when something in the whole text bears (`ends`) or explains a note's sign of so many stars:
 * "Pris** …" and "** Gäller inte …" belong together. */
static bool has_note_sign(const struct look *look, size_t stars, bool ends)
{
    struct leftover_stars *known = &look->build->leftover_stars;
    for (size_t at = str_find_byte(look->text, '*', 0); !known->known && at < look->text.size;) {
        at = str_find_byte(look->text, '*', note_stars(look->text, at, known));
    }
    known->known = true;
    return ends ? known->ends[stars] : known->begins[stars];
}

/* Two runs that were meant as a pair. */
static bool is_pair(const struct look *look, char sign, const struct run *first,
                    const struct run *second)
{
    if (first->size != second->size || first->size > LONGEST_RUN || is_sign(look, first)) {
        return false;
    }
    if (sign == '_' || first->size == 1) {
        bool closes = second->before == SIDE_SPACE
                          ? second->after != SIDE_SPACE || second->at + 1 >= look->end
                          : second->before == SIDE_PUNCTUATION || second->after != SIDE_WORD;
        return first->before == SIDE_SPACE && first->after != SIDE_SPACE && closes &&
               !(is_sign(look, second) && first->at == look->start);
    }
    bool numbers = first->before == SIDE_WORD && first->after == SIDE_WORD;
    bool note = first->at == look->start && is_sign(look, second);
    return !numbers && !note && !(is_alone(first) && is_alone(second) && first->at > look->start);
}

static void tell_pair(const struct look *look, const struct run *first, const struct run *second,
                      enum phrase cause, bool keep)
{
    size_t end = second->at + second->size;
    struct str signs = keep ? look_slice(look, first->at, first->at + first->size) : STR("");
    struct str words = look_slice(look, first->at + first->size, second->at);
    struct str rest = look_rest_of_line(look, end);
    struct str next = str_slice(rest, 0, str_find_byte(rest, ' ', 0));
    bool spaced = second->after == SIDE_WORD;
    struct str parts[] = {first->before == SIDE_WORD ? STR("… ") : STR(""),
                          signs,
                          look_shorten(look, words, LONGEST_PIECE),
                          signs,
                          spaced ? STR(" ") : STR(""),
                          spaced ? next : STR("")};
    struct leftover leftover = {.at = first->at,
                                .size = end - first->at,
                                .cause = cause,
                                .mended = look_join(look, parts, countof(parts))};
    look_tell(look, &leftover);
}

/* A run without its other half. */
static void check_single(const struct look *look, char sign, const struct run *run)
{
    bool letter = run->after == SIDE_WORD || run->after == SIDE_PUNCTUATION;
    char next = run->at + run->size < look->end ? look->text.data[run->at + run->size] : '\0';
    bool figure = next >= '0' && next <= '9';
    bool opens = run->before == SIDE_SPACE && letter && !figure;
    struct leftover leftover = {
        .at = run->at, .size = look_rest_of_line(look, run->at).size, .advice = PHRASE_CLOSE_BOLD};
    if (sign != '*' || run->size > LONGEST_RUN || is_alone(run)) {
        return;
    }
    if (run->size == 1) {
        bool word = run->after == SIDE_WORD && opens && run->at > look->start &&
                    look->text.data[run->at - 1] == ' ';
        if (word && !has_note_sign(look, 1, true)) {
            leftover.cause = PHRASE_BOLD_NEVER_ENDS;
            look_tell(look, &leftover);
        }
    } else if (opens && !has_note_sign(look, run->size, true)) {
        leftover.cause = PHRASE_BOLD_NEVER_ENDS;
        look_tell(look, &leftover);
    } else if (is_sign(look, run) && !has_note_sign(look, run->size, false)) {
        leftover.size = run->size;
        leftover.cause = PHRASE_BOLD_NEVER_BEGINS;
        look_tell(look, &leftover);
    }
}

static void check_emphasis(const struct look *look, char sign)
{
    struct run runs[MOST_RUNS];
    size_t count = collect(look, sign, runs);
    for (size_t i = 0; i < count; i++) {
        for (size_t j = i + 1; j < count && !runs[i].told; j++) {
            if (!runs[j].told && is_pair(look, sign, &runs[i], &runs[j])) {
                tell_pair(look, &runs[i], &runs[j], PHRASE_NOT_BOLD, true);
                runs[i].told = runs[j].told = true;
            }
        }
    }
    for (size_t i = 0; i < count; i++) {
        if (!runs[i].told) {
            check_single(look, sign, &runs[i]);
        }
    }
}

/* ~~words~~ and ==words==, which other programs know. */
static void check_doubled(const struct look *look, char sign, enum phrase cause)
{
    struct run runs[MOST_RUNS];
    size_t count = collect(look, sign, runs);
    for (size_t i = 0; i + 1 < count; i++) {
        bool pair = runs[i].size == 2 && runs[i + 1].size == 2 && runs[i].after != SIDE_SPACE &&
                    runs[i + 1].before != SIDE_SPACE;
        if (pair) {
            tell_pair(look, &runs[i], &runs[i + 1], cause, false);
            i++;
        }
    }
}

void leftover_emphasis(const struct look *look)
{
    check_emphasis(look, '*');
    check_emphasis(look, '_');
    check_doubled(look, '~', PHRASE_NO_STRIKE);
    check_doubled(look, '=', PHRASE_NO_MARK);
}
