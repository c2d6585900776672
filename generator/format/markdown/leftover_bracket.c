#include "format/markdown/leftover_bracket.h"

#include "base/arena.h"
#include "format/markdown/leftover_look.h"
#include "format/markdown/markdown_build.h"

#include <string.h>

enum { MOST_OPEN = 32, LONGEST_WORDS = 40, LONGEST_INTERVAL = 16, LONGEST_LINK = 240 };

struct open_bracket {
    size_t at;
    bool escaped;
};

struct brackets {
    const struct look *look;
    struct open_bracket open[MOST_OPEN];
    size_t count;
};

/* The words in [ ], with [ before and ]( after, as the beginning of a link. */
static struct str link_of(const struct look *look, struct str words, struct str address,
                          bool pointed)
{
    struct str parts[] = {STR("["), look_shorten(look, words, LONGEST_WORDS),
                          pointed ? STR("](<") : STR("]("), address,
                          pointed ? STR(">)") : STR(")")};
    return look_join(look, parts, countof(parts));
}

/* What was meant as a link; after ! it was meant as a picture. */
static void tell_link(const struct look *look, struct leftover leftover)
{
    if (leftover.at > look->start && look->text.data[leftover.at - 1] == '!' &&
        look_is_text(look, leftover.at - 1)) {
        struct str parts[] = {STR("!"), leftover.mended};
        leftover.mended = look_join(look, parts, countof(parts));
        leftover.cause = PHRASE_NO_PICTURE;
        leftover.at--;
        leftover.size++;
    }
    look_tell(look, &leftover);
}

/* A number to call, without its spaces. */
static struct str without_spaces(const struct look *look, struct str text)
{
    char *copy = arena_alloc(look->build->scratch, text.size + 1);
    size_t size = 0;
    for (size_t i = 0; i < text.size; i++) {
        if (text.data[i] != ' ') {
            copy[size++] = text.data[i];
        }
    }
    return (struct str){copy, size};
}

/* [words](address, which is no link. Returns where to go on. */
static size_t tell_address(const struct look *look, size_t open, size_t close)
{
    struct str rest = look_rest_of_line(look, close + 2);
    size_t end = str_find_byte(rest, ')', 0);
    bool closed = end < rest.size;
    struct str address = str_trim(str_slice(rest, 0, end));
    size_t quote = str_find_byte(address, '"', 0);
    size_t curly = str_find(address, STR("”"), 0);
    quote = quote < curly ? quote : curly;
    struct str path = str_trim(str_slice(address, 0, quote));
    path = str_starts(path, STR("<")) ? str_slice(path, 1, path.size) : path;
    bool spaced = str_find_byte(path, ' ', 0) < path.size;
    bool call = str_starts(path, STR("tel:")) || str_starts(path, STR("mailto:"));
    struct str words = look_slice(look, open + 1, close);
    struct str fixed = call ? without_spaces(look, path) : path;
    struct leftover leftover = {.at = open,
                                .size = close + 2 - open + end + closed,
                                .cause = !closed  ? PHRASE_LINK_NEVER_CLOSED
                                         : spaced ? PHRASE_SPACE_IN_ADDRESS
                                                  : PHRASE_NO_LINK,
                                .mended = link_of(look, words, fixed, spaced && !call)};
    tell_link(look, leftover);
    return close + 2 + end;
}

/* What stands in the parentheses or brackets at `at`, on the same line; false when they
 * do not close. */
static bool enclosed(const struct look *look, size_t at, char close, struct str *inside)
{
    struct str rest = look_rest_of_line(look, at + 1);
    size_t end = str_find_byte(rest, close, 0);
    *inside = str_slice(rest, 0, end);
    return end < rest.size;
}

/* [words] (address) */
static size_t check_spaced(const struct look *look, size_t open, size_t close)
{
    bool odd;
    struct str rest = look_rest_of_line(look, close + 1);
    size_t at = close + 1 + look_spaces(rest, &odd);
    struct str address;
    if (at == close + 1 || at >= look->end || look->text.data[at] != '(' ||
        !look_is_text(look, at) || !enclosed(look, at, ')', &address) ||
        !look_is_address(address)) {
        return close + 1;
    }
    struct leftover leftover = {
        .at = open,
        .size = at + address.size + 2 - open,
        .cause = PHRASE_SPACE_IN_LINK,
        .mended = link_of(look, look_slice(look, open + 1, close), address, false)};
    tell_link(look, leftover);
    return at + address.size + 2;
}

static bool is_reference_number(struct str text)
{
    for (size_t i = 0; i < text.size; i++) {
        if (strchr("0123456789,;-. ", text.data[i]) == NULL) {
            return false;
        }
    }
    return true;
}

/* [words][name] */
static size_t check_reference(const struct look *look, size_t open, size_t close)
{
    struct str name;
    struct str words = look_slice(look, open + 1, close);
    if (!enclosed(look, close + 1, ']', &name) || str_equal(name, STR("…")) ||
        str_equal(name, STR("...")) || str_equal(words, STR("…")) || str_equal(words, STR("...")) ||
        (is_reference_number(words) && is_reference_number(name)) ||
        look_before(look, open) == SIDE_WORD || look->mark[close + 1] == LEFTOVER_ESCAPED) {
        return close + 1;
    }
    bool address = look_is_address(name);
    struct leftover leftover = {.at = open,
                                .size = close + 3 + name.size - open,
                                .cause = PHRASE_NO_DEFINITION,
                                .mended = address ? link_of(look, words, name, false) : STR(""),
                                .advice = address ? PHRASE_NONE : PHRASE_WRITE_ADDRESS};
    look_tell(look, &leftover);
    return close + 3 + name.size;
}

/* After a pair of brackets that is text: what makes it likely that it was meant as a link? Returns
 * where to go on. */
static size_t check_pair(const struct look *look, size_t open, size_t close)
{
    size_t next = close + 1;
    if (next >= look->end || !look_is_text(look, close)) {
        return next;
    }
    char after = look->text.data[next];
    if (after == '(' && look_is_text(look, next)) {
        return tell_address(look, open, close);
    }
    if (after == '[' && look_is_text(look, next)) {
        return check_reference(look, open, close);
    }
    return check_spaced(look, open, close);
}

/* [0, 1[ and ]0, 1] in mathematics. */
static bool is_interval(const struct look *look, size_t at)
{
    bool found = false;
    for (size_t i = at + 1; i < look->end && i < at + LONGEST_INTERVAL && !found; i++) {
        char byte = look->text.data[i];
        found = byte == '[' || byte == ']';
        if (!found && strchr("0123456789,;. -ab", byte) == NULL) {
            break;
        }
    }
    for (size_t i = at; !found && i > look->start && i + LONGEST_INTERVAL > at; i--) {
        char byte = look->text.data[i - 1];
        found = byte == '[' || byte == ']';
        if (!found && strchr("0123456789,;. -ab", byte) == NULL) {
            break;
        }
    }
    return found;
}

/* A bracket that nothing answers to. */
static void tell_open(const struct look *look, size_t at)
{
    if (look_after(look, at + 1) == SIDE_SPACE || is_interval(look, at)) {
        return;
    }
    struct str rest = look_rest_of_line(look, at);
    struct leftover leftover = {.at = at,
                                .size = rest.size,
                                .cause = PHRASE_BRACKET_NEVER_CLOSED,
                                .advice = PHRASE_ADD_BRACKET};
    size_t paren = str_find_byte(rest, '(', 0);
    struct str address;
    if (paren < rest.size && enclosed(look, at + paren, ')', &address) &&
        look_is_address(address)) {
        leftover.size = paren + address.size + 2;
        leftover.cause = PHRASE_NO_LINK;
        leftover.mended = link_of(look, str_slice(rest, 1, paren), address, false);
        leftover.advice = PHRASE_NONE;
    }
    look_tell(look, &leftover);
}

static void tell_close(const struct look *look, size_t at)
{
    bool link = at + 1 < look->end && look->text.data[at + 1] == '(';
    if ((look_before(look, at) != SIDE_WORD && !link) || is_interval(look, at)) {
        return;
    }
    size_t from = at;
    while (from > look->start && look->text.data[from - 1] != '\n' && at - from < LONGEST_WORDS) {
        from--;
    }
    while (from < at && ((unsigned char)look->text.data[from] & 0xC0) == 0x80) {
        from++;
    }
    struct leftover leftover = {.at = from,
                                .size = at + 1 - from,
                                .cause = PHRASE_BRACKET_NEVER_OPENED,
                                .advice = PHRASE_ADD_BRACKET};
    look_tell(look, &leftover);
}

/* (words)[address] */
static size_t check_turned(const struct look *look, size_t close)
{
    struct str address;
    size_t open = close;
    while (open > look->start && close - open < LONGEST_LINK && look->text.data[open] != '(' &&
           look->text.data[open] != '\n') {
        open--;
    }
    if (look->text.data[open] != '(' || !look_are_text(look, close, 2) ||
        !enclosed(look, close + 1, ']', &address) || !look_is_address(address)) {
        return close + 1;
    }
    struct leftover leftover = {
        .at = open,
        .size = close + address.size + 3 - open,
        .cause = PHRASE_LINK_TURNED,
        .mended = link_of(look, look_slice(look, open + 1, close), address, false)};
    look_tell(look, &leftover);
    return close + address.size + 3;
}

/* [^1] inside the text of a link. */
static bool check_note(const struct look *look, size_t at)
{
    struct str label;
    if (look->mark[at] != LEFTOVER_LINK_TEXT || look->text.data[at + 1] != '^' ||
        !enclosed(look, at, ']', &label) || label.size < 2) {
        return false;
    }
    struct leftover leftover = {
        .at = at, .size = label.size + 2, .cause = PHRASE_NOTE_IN_LINK, .advice = PHRASE_MOVE_NOTE};
    look_tell(look, &leftover);
    return true;
}

/* True when the brackets before `at` are escaped: then the braces are meant to be seen too. */
static bool follows_escape(const struct look *look, size_t at)
{
    if (at == look->start || look->text.data[at - 1] != ']') {
        return false;
    }
    for (size_t i = at; i > look->start && at - i < LONGEST_LINK; i--) {
        char byte = look->text.data[i - 1];
        if ((byte == '[' || byte == ']') && look->mark[i - 1] == LEFTOVER_ESCAPED) {
            return true;
        }
    }
    return false;
}

/* What follows a link and looks like a span's has been told (fel-i-markning).
 * {width=50%}, {.klass}, {#namn} where nothing takes them, and what other programs fill in: {{ }}
 * and {% %}. */
static size_t check_braces(const struct look *look, size_t at)
{
    struct str inside;
    if (!enclosed(look, at, '}', &inside) || inside.size < 2) {
        return at + 1;
    }
    struct str body = str_trim(inside);
    bool foreign = str_starts(body, STR("{")) || str_starts(body, STR("%"));
    bool name = (str_starts(body, STR(".")) || str_starts(body, STR("#"))) && body.size > 1 &&
                strchr(" .#0123456789", body.data[1]) == NULL;
    size_t equals = str_find_byte(body, '=', 0);
    bool value = equals > 1 && equals + 1 < body.size && str_find_byte(body, ' ', 0) > equals &&
                 body.data[equals + 1] != ' ';
    if ((!foreign && !name && !value) || follows_escape(look, at) ||
        (at > look->start && look->mark[at - 1] == LEFTOVER_NONE &&
         (str_starts(inside, STR("lang=")) || str_starts(inside, STR("."))))) {
        return at + 1;
    }
    size_t size = inside.size + 2;
    size += at + size < look->end && look->text.data[at + size] == '}';
    struct leftover leftover = {
        .at = at, .size = size, .cause = PHRASE_BRACES_KEPT, .advice = PHRASE_REMOVE_IT};
    look_tell(look, &leftover);
    return at + size;
}

/* <www.exempel.se> */
static size_t check_pointed(const struct look *look, size_t at)
{
    struct str inside;
    if (!enclosed(look, at, '>', &inside) || str_find_byte(inside, ' ', 0) < inside.size ||
        !(str_starts(inside, STR("www.")) || str_ends(inside, STR(".se")))) {
        return at + 1;
    }
    struct str parts[] = {STR("<https://"), inside, STR(">")};
    struct leftover leftover = {.at = at,
                                .size = inside.size + 2,
                                .cause = PHRASE_NO_SCHEME,
                                .mended = look_join(look, parts, countof(parts))};
    look_tell(look, &leftover);
    return at + inside.size + 2;
}

/* Goes past what it has told of. */
static size_t take_bracket(struct brackets *brackets, size_t at)
{
    const struct look *look = brackets->look;
    char byte = look->text.data[at];
    bool escaped = look->mark[at] == LEFTOVER_ESCAPED;
    if (byte == '[') {
        if (!escaped && check_note(look, at)) {
            return at + str_find_byte(look_rest_of_line(look, at), ']', 0) + 1;
        }
        if (brackets->count < MOST_OPEN) {
            brackets->open[brackets->count++] = (struct open_bracket){at, escaped};
        }
        return at + 1;
    }
    if (brackets->count == 0) {
        if (!escaped) {
            tell_close(look, at);
        }
        return at + 1;
    }
    struct open_bracket open = brackets->open[--brackets->count];
    return open.escaped || escaped ? at + 1 : check_pair(look, open.at, at);
}

void leftover_brackets(const struct look *look)
{
    struct brackets brackets = {.look = look};
    for (size_t at = look->start; at < look->end;) {
        char byte = look->text.data[at];
        bool seen = look_is_text(look, at);
        if ((byte == '[' || byte == ']') && (seen || look->mark[at] == LEFTOVER_ESCAPED)) {
            at = take_bracket(&brackets, at);
        } else if (byte == '{' && seen) {
            at = check_braces(look, at);
        } else if (byte == '<' && seen) {
            at = check_pointed(look, at);
        } else if (byte == ')' && seen && at + 1 < look->end && look->text.data[at + 1] == '[') {
            at = check_turned(look, at);
        } else {
            at++;
        }
    }
    for (size_t i = 0; i < brackets.count; i++) {
        if (!brackets.open[i].escaped) {
            tell_open(look, brackets.open[i].at);
        }
    }
}
