#include "format/text/typography.h"

#include "base/arena.h"

#include <string.h>

/* What the protected bytes from 0xF8 on stand for. */
static const char protected_bytes[] = {'[', ']', '{', '"', '\'', '-', '.'};
enum { PROTECTED = 0xF8 };

/* The bytes where something may have to be done. A space is looked at from the digit beside it. */
static const uint8_t triggers[256] = {
    ['"'] = 1,  ['\''] = 1, ['-'] = 1,  ['.'] = 1,  [':'] = 1,  ['0'] = 1,  ['1'] = 1, ['2'] = 1,
    ['3'] = 1,  ['4'] = 1,  ['5'] = 1,  ['6'] = 1,  ['7'] = 1,  ['8'] = 1,  ['9'] = 1, [0xF8] = 1,
    [0xF9] = 1, [0xFA] = 1, [0xFB] = 1, [0xFC] = 1, [0xFD] = 1, [0xFE] = 1,
};

/* Units that stay with the number before them. */
static const char *const units_sv[] = {
    "%",        "‰",       "°C",      "procent",  "procentenheter",
    "promille", "år",      "månader", "veckor",   "dagar",
    "timmar",   "minuter", "min",     "tim",      "sek",
    "h",        "kr",      "kronor",  "tkr",      "mnkr",
    "mdkr",     "kap.",    "§",       "miljoner", "miljarder",
    "tusen",    "km",      "m",       "cm",       "mm",
    "kg",       "g",       "mg",      "l",        "dl",
    "ml",       "MB",      "GB",      NULL};
static const char *const units_en[] = {
    "%",       "‰",   "°C", "percent", "years",   "months",   "weeks", "days", "hours",
    "minutes", "min", "h",  "million", "billion", "thousand", "km",    "m",    "cm",
    "mm",      "kg",  "g",  "mg",      "l",       "MB",       "GB",    NULL};

/* Words that stay with the number after them. */
static const char *const leaders_sv[] = {"kl.", "Kl.", "s.",   "sid.", "nr",  "nr.",
                                         "§",   "§§",  "kap.", "ca",   "ca.", NULL};
static const char *const leaders_en[] = {"p.", "pp.", "no.", "No.", "ch.", "§", "§§", NULL};

struct rules {
    const char *open_double;
    const char *open_single;
    const char *close_double;
    const char *const *units;
    const char *const *leaders;
};

static const struct rules all_rules[] = {
    [TYPOGRAPHY_SV] = {"”", "’", "”", units_sv, leaders_sv},
    [TYPOGRAPHY_EN] = {"“", "‘", "”", units_en, leaders_en},
};

static const struct str apostrophe = {"’", 3};
static const struct str en_dash = {"–", 3};
static const struct str ellipsis = {"…", 3};
static const struct str no_break_space = {"\u00A0", 2};

enum {
    NO_BREAK_SPACE = 0xA0,
    EN_DASH = 0x2013,
    EM_DASH = 0x2014,
    LEFT_QUOTE = 0x2018,
    LEFT_DOUBLE = 0x201C
};

struct setting {
    const struct rules *rules;
    struct str text;
    size_t at; /* in text */
    uint32_t before;
    uint32_t after;
    char *out;
    size_t size; /* of out */
};

enum typography typography_of(struct str language)
{
    struct str main = str_slice(language, 0, str_find_byte(language, '-', 0));
    return str_equal(main, STR("sv"))   ? TYPOGRAPHY_SV
           : str_equal(main, STR("en")) ? TYPOGRAPHY_EN
                                        : TYPOGRAPHY_NONE;
}

bool typography_is_rtl(struct str language)
{
    static const char *const rtl[] = {"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ku-Arab",
                                      "ps", "sd",  "syr", "ug", "ur", "yi", "prs"};
    for (size_t i = 0; i < countof(rtl); i++) {
        struct str name = str_from(rtl[i]);
        bool whole = language.size == name.size ||
                     (language.size > name.size && language.data[name.size] == '-');
        bool latin = str_find(language, STR("-Latn"), 0) < language.size;
        if (str_starts(language, name) && whole && !latin) {
            return true;
        }
    }
    return false;
}

char typography_protect(char byte)
{
    const char *found = memchr(protected_bytes, byte, sizeof(protected_bytes));
    return found == NULL ? byte : (char)(PROTECTED + (found - protected_bytes));
}

static void put(struct setting *setting, struct str text)
{
    memcpy(setting->out + setting->size, text.data, text.size);
    setting->size += text.size;
}

/* Copies so many bytes as they are. */
static void copy(struct setting *setting, size_t size)
{
    put(setting, str_slice(setting->text, setting->at, setting->at + size));
    setting->at += size;
}

/* The code point that ends before byte `at`. Text that is not UTF-8 gives some code point. */
static uint32_t point_before(const struct setting *setting, size_t at)
{
    if (at == 0) {
        return setting->before;
    }
    uint32_t point = 0;
    for (unsigned shift = 0; at > 0 && shift < 24; shift += 6) {
        unsigned char byte = (unsigned char)setting->text.data[--at];
        if ((byte & 0xC0) != 0x80) {
            return byte < 0x80 ? byte : point | (uint32_t)(byte & (0x3F >> (shift / 6))) << shift;
        }
        point |= (uint32_t)(byte & 0x3F) << shift;
    }
    return point;
}

/* The code point after byte `at`; of more than one byte only that it is no ASCII. */
static uint32_t point_after(const struct setting *setting, size_t at)
{
    return at < setting->text.size ? (unsigned char)setting->text.data[at] : setting->after;
}

static bool is_digit(uint32_t point)
{
    return point >= '0' && point <= '9';
}

static bool is_space(uint32_t point)
{
    return point == ' ' || point == '\n' || point == '\t' || point == NO_BREAK_SPACE;
}

static bool is_word(uint32_t point)
{
    return is_digit(point) || (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z') ||
           (point >= 0x80 && point != NO_BREAK_SPACE && !(point >= 0x2000 && point < 0x2070));
}

/* True where a quotation mark opens: after nothing, a space, a bracket, a dash or another that
 * opens, and before something. */
static bool opens(const struct setting *setting)
{
    uint32_t before = point_before(setting, setting->at);
    uint32_t after = point_after(setting, setting->at + 1);
    bool free = before == 0 || is_space(before) || before == '(' || before == '[' ||
                before == '{' || before == '/' || before == '"' || before == '\'' ||
                before == EN_DASH || before == EM_DASH || before == LEFT_QUOTE ||
                before == LEFT_DOUBLE;
    return free && after != 0 && !is_space(after);
}

static void set_double_quote(struct setting *setting)
{
    const struct rules *rules = setting->rules;
    put(setting, str_from(opens(setting) ? rules->open_double : rules->close_double));
    setting->at++;
}

static void set_single_quote(struct setting *setting)
{
    bool year = is_digit(point_after(setting, setting->at + 1)); /* the '90s */
    put(setting, opens(setting) && !year ? str_from(setting->rules->open_single) : apostrophe);
    setting->at++;
}

static size_t run_length(struct str text, size_t at)
{
    size_t end = at;
    while (end < text.size && text.data[end] == text.data[at]) {
        end++;
    }
    return end - at;
}

static void set_dash(struct setting *setting)
{
    size_t run = run_length(setting->text, setting->at);
    uint32_t before = point_before(setting, setting->at);
    uint32_t after = point_after(setting, setting->at + run);
    bool spaced = is_space(before) && is_space(after);
    bool inside = run == 2 && is_word(before) && is_word(after);
    if (run <= 2 && (spaced || inside)) {
        put(setting, en_dash);
        setting->at += run;
    } else {
        copy(setting, run);
    }
}

static void set_dots(struct setting *setting)
{
    size_t run = run_length(setting->text, setting->at);
    if (run == 3) {
        put(setting, ellipsis);
        setting->at += run;
    } else {
        copy(setting, run);
    }
}

/* Copies an address to its end. */
static void set_colon(struct setting *setting)
{
    struct str rest = str_slice(setting->text, setting->at, setting->text.size);
    size_t end = 1;
    if (str_starts(rest, STR("://"))) {
        while (end < rest.size && (unsigned char)rest.data[end] > ' ' && rest.data[end] != '"' &&
               (unsigned char)rest.data[end] < PROTECTED) {
            end++;
        }
    }
    copy(setting, end);
}

static bool ends_with_leader(struct str text, const char *const *leaders)
{
    for (size_t i = 0; leaders[i] != NULL; i++) {
        struct str leader = str_from(leaders[i]);
        if (str_ends(text, leader) &&
            (text.size == leader.size || strchr(" \n(", text.data[text.size - leader.size - 1]))) {
            return true;
        }
    }
    return false;
}

static bool starts_with_unit(struct str text, const char *const *units)
{
    for (size_t i = 0; units[i] != NULL; i++) {
        struct str unit = str_from(units[i]);
        if (str_starts(text, unit) &&
            (text.size == unit.size || !is_word((unsigned char)text.data[unit.size]))) {
            return true;
        }
    }
    return false;
}

/* True for exactly three digits, as in the groups of a long number. */
static bool starts_with_group(struct str text)
{
    return text.size >= 3 && is_digit((unsigned char)text.data[0]) &&
           is_digit((unsigned char)text.data[1]) && is_digit((unsigned char)text.data[2]) &&
           (text.size == 3 || !is_digit((unsigned char)text.data[3]));
}

static size_t count_digits(const struct setting *setting)
{
    size_t end = setting->at;
    while (end < setting->text.size && is_digit((unsigned char)setting->text.data[end])) {
        end++;
    }
    return end - setting->at;
}

/* A whole number with its groups, and the spaces around it that must not break. */
static void set_number(struct setting *setting)
{
    size_t at = setting->at;
    uint32_t before = point_before(setting, at);
    bool begins = !is_word(before) && before != ',' && before != '.' && before != ':';
    if (at > 1 && setting->text.data[at - 1] == ' ' && setting->out[setting->size - 1] == ' ' &&
        ends_with_leader(str_slice(setting->text, 0, at - 1), setting->rules->leaders)) {
        setting->size--;
        put(setting, no_break_space);
    }
    size_t digits = count_digits(setting);
    bool groups = begins && digits <= 3;
    copy(setting, digits);
    while (point_after(setting, setting->at) == ' ') {
        struct str rest = str_slice(setting->text, setting->at + 1, setting->text.size);
        bool group = groups && starts_with_group(rest);
        if (!group && !starts_with_unit(rest, setting->rules->units)) {
            return;
        }
        put(setting, no_break_space);
        setting->at++;
        if (!group) {
            return;
        }
        copy(setting, 3);
    }
}

static void set_trigger(struct setting *setting)
{
    unsigned char byte = (unsigned char)setting->text.data[setting->at];
    if (byte >= PROTECTED && byte - PROTECTED < (int)countof(protected_bytes)) {
        setting->out[setting->size++] = protected_bytes[byte - PROTECTED];
        setting->at++;
    } else if (setting->rules == NULL) {
        copy(setting, 1);
    } else if (byte == '"') {
        set_double_quote(setting);
    } else if (byte == '\'') {
        set_single_quote(setting);
    } else if (byte == '-') {
        set_dash(setting);
    } else if (byte == '.') {
        set_dots(setting);
    } else if (byte == ':') {
        set_colon(setting);
    } else {
        set_number(setting);
    }
}

static size_t find_trigger(struct str text, size_t at)
{
    while (at < text.size && !triggers[(unsigned char)text.data[at]]) {
        at++;
    }
    return at;
}

bool typography_concerns(struct str text)
{
    for (size_t at = find_trigger(text, 0); at < text.size; at = find_trigger(text, at + 1)) {
        /* The one full stop that ends a sentence, and most colons, need nothing. */
        char byte = text.data[at];
        char next = at + 1 < text.size ? text.data[at + 1] : '\0';
        if (!(byte == '.' && next != '.') && !(byte == ':' && next != '/')) {
            return true;
        }
    }
    return false;
}

size_t typography_apply(enum typography rules, struct str text, uint32_t before, uint32_t after,
                        char *out)
{
    struct setting setting = {.text = text, .before = before, .after = after};
    setting.out = out;
    setting.rules = rules == TYPOGRAPHY_NONE ? NULL : &all_rules[rules];
    while (setting.at < text.size) {
        copy(&setting, find_trigger(text, setting.at) - setting.at);
        if (setting.at < text.size) {
            set_trigger(&setting);
        }
    }
    return setting.size;
}

struct str typography_text(struct arena *arena, enum typography rules, struct str text)
{
    if (rules == TYPOGRAPHY_NONE || !typography_concerns(text)) {
        return text;
    }
    char *out = arena_alloc(arena, text.size * TYPOGRAPHY_GROWTH);
    return (struct str){out, typography_apply(rules, text, 0, 0, out)};
}
