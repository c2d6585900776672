#include "format/css/css_tokenizer.h"

#include "base/arena.h"
#include "base/byte.h"
#include "format/css/css_number.h"
#include "format/text/utf8.h"

#include <string.h>

enum { REPLACEMENT = 0xFFFD };

/* --- characters ------------------------------------------------------------------------------- */

/* The byte that stands so far ahead; -1 at the end. */
static int peek(const struct css_tokenizer *tokenizer, size_t ahead)
{
    size_t at = tokenizer->at + ahead;
    return at < tokenizer->text.size ? (unsigned char)tokenizer->text.data[at] : -1;
}

static bool is_newline(int byte)
{
    return byte == '\n' || byte == '\r' || byte == '\f';
}

bool css_is_space(int byte)
{
    return byte == ' ' || byte == '\t' || is_newline(byte);
}

static bool is_digit(int byte)
{
    return byte >= '0' && byte <= '9';
}

/* What a hexadecimal digit is worth; -1 when it is none. */
static int hex_value(int byte)
{
    return byte >= 0 && byte < 0x80 ? byte_hex((char)byte) : -1;
}

/* A NUL is read as U+FFFD, which is a letter like all that is not ASCII. */
static bool is_name_start(int byte)
{
    return byte >= 0x80 || byte == '_' || byte == 0 ||
           ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
}

static bool is_name(int byte)
{
    return is_name_start(byte) || is_digit(byte) || byte == '-';
}

static bool is_unprintable(int byte)
{
    return (byte >= 0 && byte <= 8) || byte == 0x0B || (byte >= 0x0E && byte <= 0x1F) ||
           byte == 0x7F;
}

/* Two characters are a valid escape (4.3.8); so is a "\" that ends the text. */
static bool is_escape(const struct css_tokenizer *tokenizer, size_t ahead)
{
    return peek(tokenizer, ahead) == '\\' && !is_newline(peek(tokenizer, ahead + 1));
}

/* Three characters would start a name (4.3.9). */
static bool starts_name(const struct css_tokenizer *tokenizer, size_t ahead)
{
    if (peek(tokenizer, ahead) != '-') {
        return is_name_start(peek(tokenizer, ahead)) || is_escape(tokenizer, ahead);
    }
    int second = peek(tokenizer, ahead + 1);
    return second == '-' || is_name_start(second) || is_escape(tokenizer, ahead + 1);
}

/* Three characters would start a number (4.3.10). */
static bool starts_number(const struct css_tokenizer *tokenizer)
{
    size_t ahead = peek(tokenizer, 0) == '+' || peek(tokenizer, 0) == '-';
    return is_digit(peek(tokenizer, ahead)) ||
           (peek(tokenizer, ahead) == '.' && is_digit(peek(tokenizer, ahead + 1)));
}

/* --- escapes ---------------------------------------------------------------------------------- */

/* Passes the white space that ends an escape; CR LF is one. */
static void skip_one_space(struct css_tokenizer *tokenizer)
{
    bool pair = peek(tokenizer, 0) == '\r' && peek(tokenizer, 1) == '\n';
    tokenizer->at += pair ? 2 : css_is_space(peek(tokenizer, 0));
}

/* Reads what stands after a "\" (4.3.7). Another character than a digit stands for itself: its
 * first byte is returned, and the rest follows as if it had not been escaped. */
static uint32_t read_escape(struct css_tokenizer *tokenizer)
{
    enum { DIGITS = 6 };
    uint32_t point = 0;
    size_t count = 0;
    for (; count < DIGITS && hex_value(peek(tokenizer, 0)) >= 0; count++) {
        point = point << 4 | (uint32_t)hex_value(peek(tokenizer, 0));
        tokenizer->at++;
    }
    if (count > 0) {
        skip_one_space(tokenizer);
        bool surrogate = point >= 0xD800 && point <= 0xDFFF;
        return point == 0 || surrogate || point > 0x10FFFF ? REPLACEMENT : point;
    }
    int byte = peek(tokenizer, 0);
    tokenizer->at += byte >= 0;
    return byte <= 0 ? REPLACEMENT : (uint32_t)byte;
}

/* Reads one character of a value into `out` (4 bytes of room); returns how many bytes it is, which
 * is none for a line end that is escaped. */
static size_t read_character(struct css_tokenizer *tokenizer, char *out)
{
    int byte = peek(tokenizer, 0);
    tokenizer->at++;
    if (byte == '\\' && is_newline(peek(tokenizer, 0))) {
        skip_one_space(tokenizer);
        return 0;
    }
    if (byte == '\\') {
        bool digits = hex_value(peek(tokenizer, 0)) >= 0;
        uint32_t point = read_escape(tokenizer);
        if (digits || point < 0x80 || point == REPLACEMENT) {
            return utf8_encode(point, out);
        }
        byte = (int)point;
    }
    if (byte == 0) {
        return utf8_encode(REPLACEMENT, out);
    }
    out[0] = (char)byte;
    return 1;
}

bool css_is(struct str value, const char *lower)
{
    struct css_tokenizer reader = {value, 0};
    size_t matched = 0;
    size_t size = strlen(lower);
    while (reader.at < value.size) {
        char out[4];
        size_t count = read_character(&reader, out);
        if (count == 1 && out[0] >= 'A' && out[0] <= 'Z') {
            out[0] = (char)(out[0] | 0x20);
        }
        if (count > size - matched || memcmp(out, lower + matched, count) != 0) {
            return false;
        }
        matched += count;
    }
    return matched == size;
}

struct str css_unescape(struct arena *arena, struct str value)
{
    if (str_find_byte(value, '\\', 0) == value.size &&
        str_find_byte(value, '\0', 0) == value.size) {
        return value;
    }
    struct css_tokenizer reader = {value, 0};
    /* Only a NUL, and a "\" at the very end, become longer than they were. */
    char *copy = arena_array(arena, value.size, 3);
    size_t size = 0;
    while (reader.at < value.size) {
        char out[4];
        size_t count = read_character(&reader, out);
        memcpy(copy + size, out, count);
        size += count;
    }
    return (struct str){copy, size};
}

/* --- tokens ----------------------------------------------------------------------------------- */

static struct str since(const struct css_tokenizer *tokenizer, size_t from)
{
    return str_slice(tokenizer->text, from, tokenizer->at);
}

/* Passes "\" and what it escapes. */
static void skip_escape(struct css_tokenizer *tokenizer)
{
    tokenizer->at++;
    read_escape(tokenizer);
}

static struct str read_name(struct css_tokenizer *tokenizer)
{
    size_t from = tokenizer->at;
    for (;;) {
        if (is_name(peek(tokenizer, 0))) {
            tokenizer->at++;
        } else if (is_escape(tokenizer, 0)) {
            skip_escape(tokenizer);
        } else {
            return since(tokenizer, from);
        }
    }
}

/* 4.3.5. A "\" that ends the text is no part of the string. */
static void read_string(struct css_tokenizer *tokenizer, struct css_token *token)
{
    int mark = peek(tokenizer, 0);
    size_t from = ++tokenizer->at;
    token->kind = CSS_STRING;
    for (;; tokenizer->at++) {
        int byte = peek(tokenizer, 0);
        if (byte == mark || byte < 0 || is_newline(byte)) {
            break;
        }
        if (byte == '\\' && peek(tokenizer, 1) < 0) {
            token->value = since(tokenizer, from);
            token->open = true;
            tokenizer->at++;
            return;
        }
        tokenizer->at += byte == '\\';
        tokenizer->at += byte == '\\' && peek(tokenizer, 0) == '\r' && peek(tokenizer, 1) == '\n';
    }
    token->value = since(tokenizer, from);
    token->open = peek(tokenizer, 0) < 0;
    if (peek(tokenizer, 0) == mark) {
        tokenizer->at++;
    } else if (!token->open) {
        token->kind = CSS_BAD_STRING;
    }
}

static void skip_spaces(struct css_tokenizer *tokenizer)
{
    while (css_is_space(peek(tokenizer, 0))) {
        tokenizer->at++;
    }
}

/* 4.3.14 */
static void skip_bad_url(struct css_tokenizer *tokenizer)
{
    while (peek(tokenizer, 0) >= 0) {
        if (is_escape(tokenizer, 0)) {
            skip_escape(tokenizer);
        } else if (tokenizer->text.data[tokenizer->at++] == ')') {
            return;
        }
    }
}

/* 4.3.6, after "url(" */
static void read_url(struct css_tokenizer *tokenizer, struct css_token *token)
{
    token->kind = CSS_URL;
    token->value = (struct str){0};
    skip_spaces(tokenizer);
    size_t from = tokenizer->at;
    for (;;) {
        int byte = peek(tokenizer, 0);
        if (is_escape(tokenizer, 0)) {
            skip_escape(tokenizer);
        } else if (byte < 0 || byte == ')' || css_is_space(byte)) {
            break;
        } else if (byte == '"' || byte == '\'' || byte == '(' || byte == '\\' ||
                   (byte != 0 && is_unprintable(byte))) {
            token->kind = CSS_BAD_URL;
            skip_bad_url(tokenizer);
            return;
        } else {
            tokenizer->at++;
        }
    }
    token->value = since(tokenizer, from);
    skip_spaces(tokenizer);
    token->open = peek(tokenizer, 0) < 0;
    if (peek(tokenizer, 0) == ')') {
        tokenizer->at++;
    } else if (!token->open) {
        token->kind = CSS_BAD_URL;
        token->value = (struct str){0};
        skip_bad_url(tokenizer);
    }
}

/* A name, a function or an address (4.3.4). */
static void read_word(struct css_tokenizer *tokenizer, struct css_token *token)
{
    token->kind = CSS_IDENT;
    token->value = read_name(tokenizer);
    if (peek(tokenizer, 0) != '(') {
        return;
    }
    token->kind = CSS_FUNCTION;
    tokenizer->at++;
    if (!css_is(token->value, "url")) {
        return;
    }
    size_t ahead = 0;
    while (css_is_space(peek(tokenizer, ahead))) {
        ahead++;
    }
    if (peek(tokenizer, ahead) != '"' && peek(tokenizer, ahead) != '\'') {
        read_url(tokenizer, token);
    }
}

/* 4.3.3 */
static void read_numeric(struct css_tokenizer *tokenizer, struct css_token *token)
{
    struct str rest = str_slice(tokenizer->text, tokenizer->at, tokenizer->text.size);
    tokenizer->at += css_number(rest, &token->number, &token->whole);
    token->kind = CSS_NUMBER;
    if (starts_name(tokenizer, 0)) {
        token->kind = CSS_DIMENSION;
        token->value = read_name(tokenizer);
    } else if (peek(tokenizer, 0) == '%') {
        token->kind = CSS_PERCENTAGE;
        tokenizer->at++;
    }
}

/* Passes comments; false when one is never closed, which is then left. */
static bool skip_comments(struct css_tokenizer *tokenizer)
{
    while (peek(tokenizer, 0) == '/' && peek(tokenizer, 1) == '*') {
        size_t end = str_find(tokenizer->text, STR("*/"), tokenizer->at + 2);
        if (end == tokenizer->text.size) {
            return false;
        }
        tokenizer->at = end + 2;
    }
    return true;
}

static void read_mark(struct css_tokenizer *tokenizer, struct css_token *token)
{
    static const struct {
        struct str text;
        enum css_kind kind;
    } marks[] = {
        {TEXT(":"), CSS_COLON},       {TEXT(";"), CSS_SEMICOLON},    {TEXT(","), CSS_COMMA},
        {TEXT("["), CSS_OPEN_SQUARE}, {TEXT("]"), CSS_CLOSE_SQUARE}, {TEXT("("), CSS_OPEN_ROUND},
        {TEXT(")"), CSS_CLOSE_ROUND}, {TEXT("{"), CSS_OPEN_CURLY},   {TEXT("}"), CSS_CLOSE_CURLY},
        {TEXT("<!--"), CSS_CDO},      {TEXT("-->"), CSS_CDC}};
    struct str rest = str_slice(tokenizer->text, tokenizer->at, tokenizer->text.size);
    for (size_t i = 0; i < countof(marks); i++) {
        if (str_starts(rest, marks[i].text)) {
            token->kind = marks[i].kind;
            tokenizer->at += marks[i].text.size;
            return;
        }
    }
    token->kind = CSS_DELIM;
    token->value = str_slice(rest, 0, 1);
    tokenizer->at++;
}

/* 4.3.1, for what is neither the end nor a comment. */
static void read_token(struct css_tokenizer *tokenizer, struct css_token *token)
{
    int byte = peek(tokenizer, 0);
    if (css_is_space(byte)) {
        token->kind = CSS_SPACE;
        skip_spaces(tokenizer);
    } else if (byte == '"' || byte == '\'') {
        read_string(tokenizer, token);
    } else if (byte == '#' && (is_name(peek(tokenizer, 1)) || is_escape(tokenizer, 1))) {
        token->kind = CSS_HASH;
        token->is_id = starts_name(tokenizer, 1);
        tokenizer->at++;
        token->value = read_name(tokenizer);
    } else if (byte == '@' && starts_name(tokenizer, 1)) {
        token->kind = CSS_AT_KEYWORD;
        tokenizer->at++;
        token->value = read_name(tokenizer);
    } else if (starts_number(tokenizer)) {
        read_numeric(tokenizer, token);
    } else if (byte == '-' && peek(tokenizer, 1) == '-' && peek(tokenizer, 2) == '>') {
        read_mark(tokenizer, token); /* "-->" would else be a name */
    } else if (starts_name(tokenizer, 0)) {
        read_word(tokenizer, token);
    } else {
        read_mark(tokenizer, token);
    }
}

struct css_token css_next(struct css_tokenizer *tokenizer)
{
    struct css_token token = {.kind = CSS_END};
    bool closed = skip_comments(tokenizer);
    size_t from = tokenizer->at;
    if (!closed) {
        tokenizer->at = tokenizer->text.size;
        token.open = true;
    } else if (peek(tokenizer, 0) >= 0) {
        read_token(tokenizer, &token);
    }
    token.text = since(tokenizer, from);
    return token;
}

struct css_token css_next_solid(struct css_tokenizer *tokenizer)
{
    struct css_token token = css_next(tokenizer);
    while (token.kind == CSS_SPACE) {
        token = css_next(tokenizer);
    }
    return token;
}

/* --- places ----------------------------------------------------------------------------------- */

void css_position(struct str text, const char *at, uint32_t *line, uint32_t *column)
{
    *line = 1;
    *column = 1;
    for (const char *byte = text.data; byte < at; byte++) {
        if (*byte == '\n') {
            ++*line;
            *column = 1;
        } else {
            *column += ((unsigned char)*byte & 0xC0) != 0x80;
        }
    }
}
