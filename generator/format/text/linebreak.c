#include "format/text/linebreak.h"

#include "base/byte.h"
#include "format/text/unicode.h"
#include "format/text/utf8.h"

#include <string.h>

/* --- pairs ------------------------------------------------------------------------------------ */

enum { MOST_CLASSES = 7 };

/* What `before` of a rule is. */
enum nearness {
    BESIDE,      /* one of these, and nothing between */
    SPACED,      /* one of these, and perhaps spaces */
    BESIDE_NONE, /* anything but these and spaces */
    ANY_BUT      /* anything but these, spaces too */
};

/* No class at all in `after` stands for any. */
struct rule {
    uint8_t nearness;
    uint8_t before[MOST_CLASSES];
    uint8_t after[MOST_CLASSES];
    bool breaks;
};

/* The first that fits decides; when none does, a line may be broken (LB31). LB1 is in the tables,
 * and LB2 to LB5, LB8a to LB10, LB25 and LB30a in code below. LB28 stands first too: it is most
 * of any text. */
static const struct rule rules[] = {
    {BESIDE, {LB_AL, LB_HL}, {LB_AL, LB_HL}, false},                     /* LB28 */
    {ANY_BUT, {0}, {LB_BK, LB_CR, LB_LF, LB_NL, LB_SP, LB_ZW}, false},   /* LB6, 7 */
    {SPACED, {LB_ZW}, {0}, true},                                        /* LB8 */
    {ANY_BUT, {0}, {LB_WJ}, false},                                      /* LB11 */
    {BESIDE, {LB_WJ, LB_GL}, {0}, false},                                /* LB11, 12 */
    {BESIDE_NONE, {LB_BA, LB_HY}, {LB_GL}, false},                       /* LB12a */
    {ANY_BUT, {0}, {LB_EX}, false},                                      /* LB13 */
    {ANY_BUT, {LB_NU}, {LB_CL, LB_CP, LB_CP_WIDE, LB_IS, LB_SY}, false}, /* LB13 */
    {SPACED, {LB_OP, LB_OP_WIDE}, {0}, false},                           /* LB14 */
    {SPACED, {LB_QU}, {LB_OP, LB_OP_WIDE}, false},                       /* LB15 */
    {SPACED, {LB_CL, LB_CP, LB_CP_WIDE}, {LB_NS}, false},                /* LB16 */
    {SPACED, {LB_B2}, {LB_B2}, false},                                   /* LB17 */
    {BESIDE, {LB_SP}, {0}, true},                                        /* LB18 */
    {ANY_BUT, {0}, {LB_QU}, false},                                      /* LB19 */
    {BESIDE, {LB_QU}, {0}, false},                                       /* LB19 */
    {ANY_BUT, {0}, {LB_CB}, true},                                       /* LB20 */
    {BESIDE, {LB_CB}, {0}, true},                                        /* LB20 */
    {ANY_BUT, {0}, {LB_BA, LB_HY, LB_NS}, false},                        /* LB21 */
    {BESIDE, {LB_BB}, {0}, false},                                       /* LB21 */
    {BESIDE, {LB_SY}, {LB_HL}, false},                                   /* LB21b */
    {ANY_BUT, {0}, {LB_IN}, false},                                      /* LB22 */
    {BESIDE, {LB_AL, LB_HL}, {LB_NU, LB_PR, LB_PO}, false},              /* LB23, 24 */
    {BESIDE, {LB_NU}, {LB_AL, LB_HL}, false},                            /* LB23 */
    {BESIDE, {LB_PR}, {LB_ID, LB_XP, LB_EB, LB_EM}, false},              /* LB23a */
    {BESIDE, {LB_ID, LB_XP, LB_EB, LB_EM}, {LB_PO}, false},              /* LB23a */
    {BESIDE, {LB_PR, LB_PO}, {LB_AL, LB_HL, LB_NU}, false},              /* LB24, 25 */
    {BESIDE, {LB_OP, LB_OP_WIDE, LB_HY}, {LB_NU}, false},                /* LB25 */
    {BESIDE, {LB_JL}, {LB_JL, LB_JV, LB_H2, LB_H3}, false},              /* LB26 */
    {BESIDE, {LB_JV, LB_H2}, {LB_JV, LB_JT}, false},                     /* LB26 */
    {BESIDE, {LB_JT, LB_H3}, {LB_JT}, false},                            /* LB26 */
    {BESIDE, {LB_JL, LB_JV, LB_JT, LB_H2, LB_H3}, {LB_PO}, false},       /* LB27 */
    {BESIDE, {LB_PR}, {LB_JL, LB_JV, LB_JT, LB_H2, LB_H3}, false},       /* LB27 */
    {BESIDE, {LB_IS}, {LB_AL, LB_HL}, false},                            /* LB29 */
    {BESIDE, {LB_AL, LB_HL, LB_NU}, {LB_OP}, false},                     /* LB30 */
    {BESIDE, {LB_CP}, {LB_AL, LB_HL, LB_NU}, false},                     /* LB30 */
    {BESIDE, {LB_EB, LB_XP}, {LB_EM}, false},                            /* LB30b */
};

static bool holds(const uint8_t *classes, uint8_t class)
{
    return memchr(classes, class, MOST_CLASSES) != NULL;
}

/* --- the text so far -------------------------------------------------------------------------- */

enum number { NO_NUMBER, IN_NUMBER, AFTER_BRACKET };

/* What has been read of a line. Marks belong to the character before them (LB9) and are
 * not seen here. */
struct line {
    uint8_t before; /* class of the last character that is no space; LB_SP when there is none */
    bool spaces;    /* spaces follow it */
    bool joiner;    /* the very last is ZERO WIDTH JOINER */
    bool half;      /* the last is the first half of a flag */
    bool hyphened;  /* the last two are a Hebrew letter and a hyphen */
    uint8_t number; /* enum number */
    uint8_t end;    /* LB_BK, LB_CR, LB_LF or LB_NL when the line has ended, else LB_NONE */
};

static const struct line start = {.before = LB_SP, .spaces = true};

static uint8_t last_of(const struct line *line)
{
    return line->spaces ? LB_SP : line->before;
}

static bool is_mark(uint8_t class)
{
    return class == LB_CM || class == LB_ZWJ;
}

/* LB9: does this mark belong to the character before it? Else it is like a letter (LB10). */
static bool belongs(const struct line *line, uint8_t class)
{
    return is_mark(class) && line->end == LB_NONE && !line->spaces && line->before != LB_ZW;
}

static bool is_opening(uint8_t class)
{
    return class == LB_OP || class == LB_OP_WIDE;
}

static bool is_closing(uint8_t class)
{
    return class == LB_CL || class == LB_CP || class == LB_CP_WIDE;
}

static bool is_end(uint8_t class)
{
    return class == LB_BK || class == LB_CR || class == LB_LF || class == LB_NL;
}

/* LB25: do the characters from byte `at` on, marks aside, begin with a digit? */
static bool digit_follows(struct str text, size_t at)
{
    uint8_t class = LB_CM;
    while (at < text.size && is_mark(class)) {
        class = unicode_of(utf8_next(text, &at)).line;
    }
    return class == LB_NU;
}

/* LB25, example 7 of section 8.2: (PR | PO)? (OP | HY)? NU (NU | SY | IS)* (CL | CP)? (PR | PO)?
 * holds together. `at` is the byte after the character. */
static bool number_goes_on(const struct line *line, uint8_t class, struct str text, size_t at)
{
    bool unit = class == LB_PR || class == LB_PO;
    bool sign = class == LB_NU || class == LB_SY || class == LB_IS;
    bool before_number = !line->spaces && (line->before == LB_PR || line->before == LB_PO);
    return (line->number == IN_NUMBER && (sign || unit || is_closing(class))) ||
           (line->number == AFTER_BRACKET && unit) ||
           (before_number && is_opening(class) && digit_follows(text, at));
}

static bool fits(const struct rule *rule, const struct line *line, uint8_t after)
{
    if (rule->after[0] != LB_NONE && !holds(rule->after, after)) {
        return false;
    }
    uint8_t last = last_of(line);
    switch (rule->nearness) {
    case BESIDE:
        return holds(rule->before, last);
    case SPACED:
        return holds(rule->before, line->before);
    case BESIDE_NONE:
        return last != LB_SP && !holds(rule->before, last);
    default:
        return !holds(rule->before, last);
    }
}

/* What holds before a character of this class, which ends before byte `at`. */
static enum line_break decide(const struct line *line, uint8_t class, struct str text, size_t at)
{
    if (line->end != LB_NONE) { /* LB4, LB5 */
        return line->end == LB_CR && class == LB_LF ? BREAK_NEVER : BREAK_FORCED;
    }
    if (line->joiner || belongs(line, class)) { /* LB8a, LB9 */
        return BREAK_NEVER;
    }
    class = is_mark(class) ? LB_AL : class;
    for (size_t i = 0; i < countof(rules); i++) {
        if (fits(&rules[i], line, class)) {
            return rules[i].breaks ? BREAK_ALLOWED : BREAK_NEVER;
        }
    }
    bool flag = line->half && class == LB_RI; /* LB30a */
    return flag || line->hyphened || number_goes_on(line, class, text, at) ? BREAK_NEVER
                                                                           : BREAK_ALLOWED;
}

static uint8_t number_after(uint8_t number, uint8_t class)
{
    if (class == LB_NU || (number == IN_NUMBER && (class == LB_SY || class == LB_IS))) {
        return IN_NUMBER;
    }
    return number == IN_NUMBER && is_closing(class) ? AFTER_BRACKET : NO_NUMBER;
}

static void add(struct line *line, uint8_t class)
{
    if (belongs(line, class)) {
        line->joiner = class == LB_ZWJ;
        return;
    }
    if (line->end != LB_NONE) {
        *line = start;
    }
    line->joiner = class == LB_ZWJ;
    class = is_mark(class) ? LB_AL : class;
    bool hyphen = class == LB_HY || class == LB_BA;
    line->hyphened = hyphen && !line->spaces && line->before == LB_HL;
    line->half = class == LB_RI && !line->half;
    line->number = number_after(line->number, class);
    line->end = is_end(class) ? class : LB_NONE;
    line->spaces = class == LB_SP;
    line->before = line->spaces ? line->before : class;
}

void linebreak_standard(struct str text, uint8_t *after)
{
    struct line line = start;
    for (size_t at = 0; at < text.size;) {
        size_t from = at;
        uint8_t class = unicode_of(utf8_next(text, &at)).line;
        memset(after + from, BREAK_NEVER, at - from);
        if (from > 0) {
            after[from - 1] = (uint8_t)decide(&line, class, text, at);
        }
        add(&line, class);
    }
    if (text.size > 0) {
        after[text.size - 1] = BREAK_FORCED;
    }
}

/* --- our own rules ---------------------------------------------------------------------------- */

/* True when what ends at byte `at` holds on to a digit after it: a hyphen or en dash between digits
 * ("2023–2027"), and whatever stands before them a slash or a dot ("v/2023", "kl.13": LB25
 * without example 7). */
static bool joins_digit(struct str text, size_t at)
{
    if (at + 1 >= text.size || !byte_is_digit(text.data[at + 1])) {
        return false;
    }
    size_t dash = at;
    if (str_ends(str_slice(text, 0, at + 1), STR("–"))) {
        dash = at - 2;
    } else if (text.data[at] != '-') {
        return memchr("/.,:;", text.data[at], 5) != NULL;
    }
    return dash > 0 && byte_is_digit(text.data[dash - 1]);
}

void linebreak_find(struct str text, uint8_t *after)
{
    linebreak_standard(text, after);
    for (size_t i = 0; i < text.size; i++) {
        if (after[i] == BREAK_ALLOWED && joins_digit(text, i)) {
            after[i] = BREAK_NEVER;
        }
    }
}
