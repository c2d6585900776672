#include "render/theme/theme_style.h"

#include "base/buf.h"

struct style {
    struct str sheet;
    size_t at;
    struct buf *out;
    size_t start;    /* where this sheet begins in `out` */
    bool space;      /* white space is due before the next token */
    bool line_break; /* there was a line break in it */
    bool comment;    /* a comment was left out since the last token */
};

static bool is_space(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n' || byte == '\f';
}

static bool is_edge(char byte)
{
    return byte == '{' || byte == '}' || byte == ';';
}

static bool is_name(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9') || byte == '-' || byte == '_' || (unsigned char)byte > 127;
}

/* Puts what parts the next token, which begins with `next`, from the last one. */
static void part(struct style *style, char next)
{
    struct buf *out = style->out;
    bool edge = out->size == style->start || is_edge(out->data[out->size - 1]) || is_edge(next);
    if (style->line_break && out->size > style->start && out->data[out->size - 1] == '}') {
        buf_add_byte(out, '\n');
    } else if (style->space && !edge) {
        buf_add_byte(out, ' ');
    } else if (style->comment && !edge) {
        buf_add(out, STR("/**/"));
    }
    style->space = false;
    style->line_break = false;
    style->comment = false;
}

static void copy(struct style *style, size_t end)
{
    end = end < style->sheet.size ? end : style->sheet.size;
    part(style, style->sheet.data[style->at]);
    buf_add(style->out, str_slice(style->sheet, style->at, end));
    style->at = end;
}

static void skip_space(struct style *style)
{
    while (style->at < style->sheet.size && is_space(style->sheet.data[style->at])) {
        style->line_break = style->line_break || style->sheet.data[style->at] == '\n';
        style->at++;
    }
    style->space = true;
}

static void skip_comment(struct style *style)
{
    style->at = str_find(style->sheet, STR("*/"), style->at + 2) + 2;
    style->comment = true;
}

/* Index after the string that begins at `at`; an escaped quotation mark does not end it, but a line
 * break does, as in CSS. */
static size_t string_end(struct str sheet, size_t at)
{
    char quote = sheet.data[at++];
    while (at < sheet.size && sheet.data[at] != quote && sheet.data[at] != '\n') {
        at += sheet.data[at] == '\\' ? 2 : 1;
    }
    return at + 1;
}

static bool same_letter(char byte, char lower)
{
    return (byte | 0x20) == lower;
}

/* True where an address without quotation marks begins, which may hold what looks like comments. */
static bool is_bare_url(const struct style *style)
{
    struct str rest = str_slice(style->sheet, style->at, style->sheet.size);
    bool inside_name = style->at > 0 && is_name(style->sheet.data[style->at - 1]);
    if (inside_name || rest.size < 5 || !same_letter(rest.data[0], 'u') ||
        !same_letter(rest.data[1], 'r') || !same_letter(rest.data[2], 'l') || rest.data[3] != '(') {
        return false;
    }
    size_t from = 4;
    while (from < rest.size && is_space(rest.data[from])) {
        from++;
    }
    return from < rest.size && rest.data[from] != '"' && rest.data[from] != '\'';
}

void theme_style_add(struct str sheet, struct buf *out)
{
    struct style style = {.sheet = sheet, .out = out, .start = out->size};
    while (style.at < sheet.size) {
        char byte = sheet.data[style.at];
        if (is_space(byte)) {
            skip_space(&style);
        } else if (byte == '/' && str_starts(str_slice(sheet, style.at, sheet.size), STR("/*"))) {
            skip_comment(&style);
        } else if (byte == '"' || byte == '\'') {
            copy(&style, string_end(sheet, style.at));
        } else if (is_bare_url(&style)) {
            copy(&style, str_find_byte(sheet, ')', style.at) + 1);
        } else {
            copy(&style, style.at + (byte == '\\' ? 2 : 1));
        }
    }
    if (out->size > style.start) {
        buf_add_byte(out, '\n');
    }
}
