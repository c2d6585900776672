#include "format/data/yaml_explain.h"

#include "format/text/utf8.h"
#include "rules/diag.h"

#include <string.h>

enum { LONGEST_QUOTED = 60 };

/* A complaint with the line it points to. */
struct scene {
    struct str text;
    const struct yaml_fault *fault;
    struct str line;
    size_t at; /* byte index of the complaint in `line` */
};

static bool is_break(char byte)
{
    return byte == '\n' || byte == '\r';
}

struct str yaml_line(struct str text, uint32_t line, size_t *offset)
{
    size_t at = 0;
    for (;;) {
        size_t end = at;
        while (end < text.size && !is_break(text.data[end])) {
            end++;
        }
        if (line == 0 || end == text.size) {
            *offset = line == 0 ? at : text.size;
            return str_slice(text, *offset, end);
        }
        bool pair = text.data[end] == '\r' && end + 1 < text.size && text.data[end + 1] == '\n';
        at = end + (pair ? 2 : 1);
        line--;
    }
}

/* A line and where it stands; for walking upward. */
struct upward {
    struct str text;
    size_t start; /* index of the line's first byte */
    uint32_t number;
    struct str line;
};

/* Moves to the line above; false when there is none. */
static bool line_above(struct upward *at)
{
    if (at->number == 0) {
        return false;
    }
    size_t end = at->start - 1;
    if (at->text.data[end] == '\n' && end > 0 && at->text.data[end - 1] == '\r') {
        end--;
    }
    at->start = end;
    while (at->start > 0 && !is_break(at->text.data[at->start - 1])) {
        at->start--;
    }
    at->number--;
    at->line = str_slice(at->text, at->start, end);
    return true;
}

static struct upward upward_from(struct str text, uint32_t number)
{
    struct upward at = {.text = text, .number = number};
    at.line = yaml_line(text, number, &at.start);
    return at;
}

static struct str line_at(struct str text, uint32_t line)
{
    size_t offset;
    return yaml_line(text, line, &offset);
}

static size_t bytes_of(struct str line, uint32_t column)
{
    return utf8_prefix(line, column).size;
}

static uint32_t column_of(struct str line, size_t at)
{
    return (uint32_t)utf8_count(str_slice(line, 0, at));
}

static char byte_at(struct str line, size_t at)
{
    return at < line.size ? line.data[at] : '\0';
}

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\0';
}

static size_t indentation(struct str line)
{
    size_t at = 0;
    while (at < line.size && is_blank(line.data[at])) {
        at++;
    }
    return at;
}

static bool is_content(struct str line)
{
    size_t at = indentation(line);
    return at < line.size && line.data[at] != '#';
}

/* The code point at the byte, as a view. */
static struct str point_at(struct str line, size_t at)
{
    return utf8_prefix(str_slice(line, at, line.size), 1);
}

static struct str shortened(struct str text)
{
    return utf8_prefix(str_trim(text), LONGEST_QUOTED);
}

static struct yaml_slip slip_at(enum rule rule, struct yaml_spot at)
{
    return (struct yaml_slip){.rule = rule, .at = at};
}

static struct yaml_slip slip_with(enum rule rule, struct yaml_spot at, struct str arg)
{
    return (struct yaml_slip){.rule = rule, .at = at, .args = {arg}, .count = 1};
}

/* Index of the colon that ends a key: the first one followed by white space; line.size when none.
 */
static size_t key_colon(struct str line)
{
    size_t at = str_find_byte(line, ':', 0);
    while (at < line.size && !is_blank(byte_at(line, at + 1))) {
        at = str_find_byte(line, ':', at + 1);
    }
    return at;
}

/* Index of the value on the line: after the key's colon, else after the dash of a list item, else
 * line.size. */
static size_t value_start(struct str line)
{
    size_t at = key_colon(line);
    if (at == line.size) {
        at = indentation(line);
        if (byte_at(line, at) != '-' || !is_blank(byte_at(line, at + 1))) {
            return line.size;
        }
    }
    at++;
    while (at < line.size && is_blank(line.data[at])) {
        at++;
    }
    return at;
}

static struct yaml_slip indent_slip(const struct scene *scene)
{
    struct yaml_spot at = scene->fault->at;
    at.column = column_of(scene->line, indentation(scene->line));
    return slip_at(RULE_YAML_INDENT, at);
}

static struct yaml_slip character_slip(const struct scene *scene, struct yaml_spot at)
{
    struct str line = line_at(scene->text, at.line);
    struct str character = point_at(line, bytes_of(line, at.column));
    return character.size == 0 ? slip_at(RULE_YAML_SYNTAX, at)
                               : slip_with(RULE_YAML_CHARACTER, at, character);
}

static struct yaml_slip character_here(const struct scene *scene)
{
    return character_slip(scene, scene->fault->at);
}

static struct yaml_slip character_at_start(const struct scene *scene)
{
    return character_slip(scene, scene->fault->begun);
}

/* Looks upward for a value that begins with the quotation mark and does not end on its line: the
 * mark that swallowed everything down to the one where the parser stumbled. */
static bool find_open_quote(const struct scene *scene, char quote, struct yaml_spot *spot)
{
    struct upward up = upward_from(scene->text, scene->fault->at.line);
    while (line_above(&up)) {
        size_t at = value_start(up.line);
        if (byte_at(up.line, at) == quote) {
            *spot = (struct yaml_spot){up.number, column_of(up.line, at)};
            return str_find_byte(up.line, quote, at + 1) == up.line.size;
        }
    }
    return false;
}

static struct yaml_slip quote_slip(struct yaml_spot at, char quote)
{
    return slip_with(RULE_YAML_QUOTE, at, quote == '"' ? STR("\"") : STR("'"));
}

/* Text after a value that has ended: `"Hej" och`. */
static struct yaml_slip after_value_slip(const struct scene *scene, struct str closing)
{
    struct yaml_spot open;
    char quote = closing.data[0];
    if ((quote == '"' || quote == '\'') && find_open_quote(scene, quote, &open)) {
        return quote_slip(open, quote);
    }
    struct str rest = str_trim(str_slice(scene->line, scene->at, scene->line.size));
    struct yaml_slip slip = slip_with(RULE_YAML_AFTER_VALUE, scene->fault->at, closing);
    slip.length = (uint32_t)utf8_count(rest);
    slip.args[slip.count++] = shortened(rest);
    return slip;
}

/* `at` is where to point; the collection's beginning may be a tag or anchor before its bracket. */
static struct yaml_slip bracket_slip(const struct scene *scene, struct yaml_spot at)
{
    struct yaml_spot open = scene->fault->flow;
    struct str line = line_at(scene->text, open.line);
    size_t from = bytes_of(line, open.column);
    size_t list = str_find_byte(line, '[', from);
    size_t group = str_find_byte(line, '{', from);
    struct yaml_slip slip = slip_with(RULE_YAML_BRACKET, at, list < group ? STR("[") : STR("{"));
    slip.args[slip.count++] = list < group ? STR("]") : STR("}");
    return list == group ? slip_at(RULE_YAML_SYNTAX, open) : slip;
}

/* In [ ] and { }: points to the fault itself when it is on the line of the opening bracket. */
static struct yaml_slip explain_flow(const struct scene *scene)
{
    const struct yaml_fault *fault = scene->fault;
    bool here = fault->at.line == fault->flow.line && scene->at < scene->line.size;
    return bracket_slip(scene, here ? fault->at : fault->flow);
}

/* The parser wanted a key, a list item or the end: text after a value, or a line out of place. */
static struct yaml_slip explain_out_of_place(const struct scene *scene)
{
    struct str before = str_trim(str_slice(scene->line, 0, scene->at));
    char last = before.size > 0 ? before.data[before.size - 1] : '\0';
    if (last != '\0' && strchr("\"']}", last) != NULL) {
        return after_value_slip(scene, str_slice(before, before.size - 1, before.size));
    }
    char here = byte_at(scene->line, scene->at);
    if (here != '\0' && strchr(",]}", here) != NULL) {
        return character_here(scene);
    }
    return here == ':' ? slip_at(RULE_YAML_KEY, scene->fault->at) : indent_slip(scene);
}

static struct yaml_slip explain_document(const struct scene *scene)
{
    struct upward up = upward_from(scene->text, scene->fault->at.line);
    while (line_above(&up) && !is_content(up.line)) {
    }
    return str_starts(up.line, STR("...")) ? slip_at(RULE_YAML_DOCUMENTS, scene->fault->at)
                                           : explain_out_of_place(scene);
}

/* Nothing where a value should be: a stray sign, or a bracket that was not closed further up. */
static struct yaml_slip explain_no_content(const struct scene *scene)
{
    char here = byte_at(scene->line, scene->at);
    bool stray = here != '\0' && strchr(",]}", here) != NULL;
    bool below = scene->fault->at.line != scene->fault->flow.line || here == '\0';
    return scene->fault->in_flow && below && !stray ? explain_flow(scene) : character_here(scene);
}

struct yaml_slip yaml_colon_space(struct yaml_spot at, struct str key, struct str after)
{
    struct yaml_slip slip = slip_with(RULE_YAML_COLON_SPACE, at, key);
    if (yaml_is_odd_space(after)) {
        slip.args[1] = phrase(PHRASE_HARD_SPACE);
        slip.count = 2;
    }
    return slip;
}

bool yaml_is_odd_space(struct str text)
{
    return str_starts(text, STR("\xC2\xA0")) || str_starts(text, STR("\xE2\x80\xAF")) ||
           str_starts(text, STR("\xE2\x80\x8B"));
}

/* A line where a key lacks its colon, or the space after it (but not in `10:30` or `https://`). */
static struct yaml_slip missing_colon_slip(struct str text, uint32_t number)
{
    struct str line = line_at(text, number);
    size_t from = indentation(line);
    size_t colon = str_find_byte(line, ':', from);
    struct str key = str_slice(line, from, colon);
    char next = byte_at(line, colon + 1);
    bool number_follows = next >= '0' && next <= '9' && key.size > 0 &&
                          utf8_is_digit((unsigned char)key.data[key.size - 1]);
    if (colon < line.size && next != '/' && !number_follows &&
        str_find_byte(key, ' ', 0) == key.size) {
        return yaml_colon_space((struct yaml_spot){number, column_of(line, colon)}, key,
                                str_slice(line, colon + 1, line.size));
    }
    struct yaml_spot at = {number, column_of(line, from)};
    struct yaml_slip slip = slip_with(RULE_YAML_COLON, at, shortened(line));
    slip.length = (uint32_t)utf8_count(str_trim(line));
    return slip;
}

static struct yaml_slip explain_missing_colon(const struct scene *scene)
{
    return missing_colon_slip(scene->text, scene->fault->begun.line);
}

/* The value at byte `from` of the line holds ": "; unless it is quoted already, and the colon only
 * shows because a quotation mark further up is open. */
static struct yaml_slip colon_value_slip(const struct scene *scene, uint32_t number, size_t from)
{
    struct str line = line_at(scene->text, number);
    struct str value = str_trim(str_slice(line, from, line.size));
    char quote = byte_at(value, 0);
    struct yaml_spot at = {number, column_of(line, from)};
    struct yaml_spot open;
    if ((quote == '"' || quote == '\'') && find_open_quote(scene, quote, &open)) {
        return quote_slip(open, quote);
    }
    struct yaml_slip slip = slip_with(RULE_YAML_COLON_VALUE, at, shortened(value));
    slip.length = (uint32_t)utf8_count(value);
    return slip;
}

/* A colon where no key can end. On the line of another key: `titel: Nära vård: en bok`. Else the
 * line goes on with what stands above: a key without colon, a long value, or a wrong indent. */
static struct yaml_slip explain_extra_colon(const struct scene *scene)
{
    uint32_t number = scene->fault->at.line;
    size_t value = value_start(scene->line);
    if (key_colon(scene->line) < scene->at || value < scene->at) {
        return colon_value_slip(scene, number, value);
    }
    struct upward up = upward_from(scene->text, number);
    uint32_t above = number; /* the nearest line of content above */
    while (line_above(&up)) {
        if (!is_content(up.line)) {
            continue;
        }
        value = value_start(up.line);
        char first = byte_at(up.line, value);
        if (first == '|' || first == '>') {
            return indent_slip(scene); /* what stands below is the text of a block */
        }
        if (value < up.line.size) {
            return above == number ? indent_slip(scene)
                                   : colon_value_slip(scene, number, indentation(scene->line));
        }
        if (key_colon(up.line) < up.line.size) {
            break;
        }
        above = above == number ? up.number : above;
    }
    return above == number ? indent_slip(scene) : missing_colon_slip(scene->text, above);
}

/* `{tid: kl: }`: a colon at the end of a word inside [ ] or { }. */
static struct yaml_slip explain_flow_colon(const struct scene *scene)
{
    struct yaml_spot from = scene->fault->begun;
    struct str line = line_at(scene->text, from.line);
    size_t start = bytes_of(line, from.column);
    size_t end = from.line == scene->fault->at.line ? scene->at + 1 : line.size;
    struct str value = str_slice(line, start, end);
    struct yaml_slip slip = slip_with(RULE_YAML_COLON_VALUE, from, shortened(value));
    slip.length = (uint32_t)utf8_count(value);
    return slip;
}

static struct yaml_slip explain_dash(const struct scene *scene)
{
    return value_start(scene->line) <= scene->at && key_colon(scene->line) < scene->at
               ? slip_at(RULE_YAML_DASH, scene->fault->at)
               : indent_slip(scene);
}

static struct yaml_slip explain_quote(const struct scene *scene)
{
    struct yaml_spot open = scene->fault->begun;
    struct str line = line_at(scene->text, open.line);
    return quote_slip(open, byte_at(line, bytes_of(line, open.column)));
}

/* The parser stops at the backslash, or after the letter that follows it. */
static struct yaml_slip explain_escape(const struct scene *scene)
{
    struct str line = scene->line;
    size_t from = scene->at;
    for (int i = 0; i < 2 && from > 0 && byte_at(line, from) != '\\'; i++) {
        from--;
    }
    struct str escape = utf8_prefix(str_slice(line, from, line.size), 2);
    struct yaml_spot at = {scene->fault->at.line, column_of(line, from)};
    struct yaml_slip slip = slip_with(RULE_YAML_ESCAPE, at, escape);
    slip.length = (uint32_t)utf8_count(escape);
    return slip;
}

/* libyaml 0.2's words, with the beginning of its context where one complaint means two things. */
static const struct {
    const char *problem;
    const char *context;
    struct yaml_slip (*explain)(const struct scene *scene);
} complaints[] = {
    {"found unexpected end of stream", "while scanning a quoted", explain_quote},
    {"found unexpected document indicator", "while scanning a quoted", explain_quote},
    {"found unknown escape character", "", explain_escape},
    {"did not find expected hexdecimal number", "", explain_escape},
    {"found invalid Unicode character escape code", "", explain_escape},
    {"mapping values are not allowed in this context", "", explain_extra_colon},
    {"could not find expected ':'", "", explain_missing_colon},
    {"found unexpected ':'", "", explain_flow_colon},
    {"block sequence entries are not allowed in this context", "", explain_dash},
    {"mapping keys are not allowed in this context", "", character_here},
    {"found character that cannot start any token", "", character_here},
    {"did not find expected node content", "", explain_no_content},
    {"did not find expected ',' or ']'", "", explain_flow},
    {"did not find expected ',' or '}'", "", explain_flow},
    {"did not find expected key", "", explain_out_of_place},
    {"did not find expected '-' indicator", "", explain_out_of_place},
    {"did not find expected <document start>", "", explain_document},
    {"did not find expected alphabetic or numeric character", "", character_at_start},
    {"", "while scanning a block scalar", character_at_start},
    {"", "while scanning a directive", character_at_start},
    {"", "while scanning a %", character_at_start},
    {"", "while scanning a tag", character_at_start},
    {"", "while parsing a tag", character_at_start},
    {"found undefined tag handle", "", character_here},
};

/* A tab where the line is indented, or where the parser stopped. */
static bool find_tab(const struct scene *scene, struct yaml_spot *at)
{
    struct str indent = str_slice(scene->line, 0, indentation(scene->line));
    size_t tab = str_find_byte(indent, '\t', 0);
    if (tab == indent.size && byte_at(scene->line, scene->at) == '\t') {
        tab = scene->at;
    }
    *at = (struct yaml_spot){scene->fault->at.line, column_of(scene->line, tab)};
    return byte_at(scene->line, tab) == '\t';
}

/* libyaml counts one line more when the last one has no line break; there is nothing to show. */
static struct yaml_spot inside(struct str text, struct yaml_spot at)
{
    uint32_t last = 0;
    for (size_t i = 0; i < text.size; i++) {
        bool pair = text.data[i] == '\r' && i + 1 < text.size && text.data[i + 1] == '\n';
        last += is_break(text.data[i]) && !pair;
    }
    if (at.line <= last) {
        return at;
    }
    struct str line = line_at(text, last);
    return (struct yaml_spot){last, column_of(line, line.size)};
}

static struct yaml_slip explain(const struct scene *scene)
{
    struct str problem = str_from(scene->fault->problem);
    struct str context = str_from(scene->fault->context);
    struct yaml_spot tab;
    if (!str_starts(context, STR("while scanning a quoted")) && find_tab(scene, &tab)) {
        return slip_at(RULE_YAML_TAB, tab);
    }
    for (size_t i = 0; i < countof(complaints); i++) {
        if ((complaints[i].problem[0] == '\0' ||
             str_equal(problem, str_from(complaints[i].problem))) &&
            str_starts(context, str_from(complaints[i].context))) {
            return complaints[i].explain(scene);
        }
    }
    return slip_at(RULE_YAML_SYNTAX, scene->fault->at);
}

struct yaml_slip yaml_explain(struct str text, const struct yaml_fault *fault)
{
    struct yaml_fault clamped = *fault;
    clamped.at = inside(text, fault->at);
    struct scene scene = {.text = text, .fault = &clamped, .line = line_at(text, clamped.at.line)};
    scene.at = bytes_of(scene.line, clamped.at.column);
    struct yaml_slip slip = explain(&scene);
    return slip;
}
