#include "format/svg/svg_scan.h"

#include "base/byte.h"
#include "format/css/css_number.h"
#include "format/css/css_tokenizer.h"

#include <math.h>
#include <string.h>

static bool is_name(char byte)
{
    return byte_is_letter(byte) || byte_is_digit(byte) || byte == '-' || byte == '_' ||
           (unsigned char)byte >= 0x80;
}

/* The byte that stands so far ahead, or NUL. */
static char peek(const struct svg_scan *scan, size_t ahead)
{
    size_t at = scan->at + ahead;
    return at < scan->text.size ? scan->text.data[at] : '\0';
}

bool svg_scan_done(const struct svg_scan *scan)
{
    return scan->at >= scan->text.size;
}

void svg_scan_space(struct svg_scan *scan)
{
    while (css_is_space(peek(scan, 0))) {
        scan->at++;
    }
}

void svg_scan_comma(struct svg_scan *scan)
{
    svg_scan_space(scan);
    if (peek(scan, 0) == ',') {
        scan->at++;
        svg_scan_space(scan);
    }
}

bool svg_scan_byte(struct svg_scan *scan, char byte)
{
    if (svg_scan_done(scan) || peek(scan, 0) != byte) {
        return false;
    }
    scan->at++;
    return true;
}

bool svg_scan_number(struct svg_scan *scan, double *number)
{
    bool whole = false;
    struct str rest = str_slice(scan->text, scan->at, scan->text.size);
    size_t size = css_number(rest, number, &whole);
    bool point = whole && size > 0 && size < rest.size && rest.data[size] == '.';
    scan->at += point ? size + 1 : size; /* "1." */
    return size > 0;
}

struct str svg_scan_name(struct svg_scan *scan)
{
    size_t from = scan->at;
    while (!svg_scan_done(scan) && is_name(peek(scan, 0))) {
        scan->at++;
    }
    return str_slice(scan->text, from, scan->at);
}

bool svg_scan_word(struct svg_scan *scan, struct str *word)
{
    svg_scan_comma(scan);
    size_t from = scan->at;
    size_t depth = 0;
    char quote = '\0';
    for (; !svg_scan_done(scan); scan->at++) {
        char byte = peek(scan, 0);
        if (quote != '\0') {
            quote = byte == quote ? '\0' : quote;
        } else if (byte == '"' || byte == '\'') {
            quote = byte;
        } else if (byte == '(') {
            depth++;
        } else if (byte == ')' && depth > 0) {
            depth--;
        } else if (depth == 0 && (css_is_space(byte) || byte == ',')) {
            break;
        }
    }
    *word = str_slice(scan->text, from, scan->at);
    return word->size > 0;
}

bool svg_is(struct str text, const char *lower)
{
    size_t size = strlen(lower);
    if (text.size != size) {
        return false;
    }
    for (size_t i = 0; i < size; i++) {
        if (byte_small(text.data[i]) != lower[i]) {
            return false;
        }
    }
    return true;
}

size_t svg_keyword(struct str text, const char *const *keywords, size_t count)
{
    size_t i = 0;
    while (i < count && !svg_is(text, keywords[i])) {
        i++;
    }
    return i;
}

struct str svg_reference(struct str text)
{
    text = str_trim(text);
    return str_starts(text, STR("#")) ? str_slice(text, 1, text.size) : (struct str){0};
}

struct str svg_url(struct str text, struct str *rest)
{
    text = str_trim(text);
    if (!svg_is(str_slice(text, 0, 4), "url(")) {
        return (struct str){0};
    }
    size_t end = str_find_byte(text, ')', 4);
    struct str address = str_trim(str_slice(text, 4, end));
    if (address.size >= 2 && (address.data[0] == '"' || address.data[0] == '\'')) {
        address = str_slice(address, 1, address.size - 1);
    }
    if (rest != NULL) {
        *rest = str_trim(str_slice(text, end + 1, text.size));
    }
    return svg_reference(address);
}

static double percentage_base(const struct svg_units *units, enum svg_axis axis)
{
    if (axis == SVG_OTHER) {
        return sqrt((units->width * units->width + units->height * units->height) / 2);
    }
    return axis == SVG_ACROSS ? units->width : units->height;
}

/* How many user units a unit is; 0 when it is unknown. */
static double unit_size(struct str unit, const struct svg_units *units)
{
    static const struct {
        const char *name;
        double size;
    } absolute[] = {{"", 1},    {"px", 1},         {"pt", 96 / 72.0}, {"pc", 16},
                    {"in", 96}, {"cm", 96 / 2.54}, {"mm", 96 / 25.4}, {"q", 96 / 101.6}};
    for (size_t i = 0; i < countof(absolute); i++) {
        if (svg_is(unit, absolute[i].name)) {
            return absolute[i].size;
        }
    }
    if (svg_is(unit, "em")) {
        return units->font_size;
    }
    if (svg_is(unit, "rem")) {
        return units->root_size;
    }
    if (svg_is(unit, "ex") || svg_is(unit, "ch")) {
        return units->font_size / 2;
    }
    return svg_is(unit, "vw") ? units->width / 100 : svg_is(unit, "vh") ? units->height / 100 : 0;
}

bool svg_scan_length(struct svg_scan *scan, const struct svg_units *units, enum svg_axis axis,
                     double *length)
{
    struct svg_scan next = *scan;
    double number;
    if (!svg_scan_number(&next, &number)) {
        return false;
    }
    if (svg_scan_byte(&next, '%')) {
        *length = number / 100 * percentage_base(units, axis);
    } else {
        size_t from = next.at;
        while (byte_small(peek(&next, 0)) >= 'a' && byte_small(peek(&next, 0)) <= 'z') {
            next.at++;
        }
        struct str unit = str_slice(next.text, from, next.at);
        double size = unit_size(unit, units);
        if (size == 0 && unit.size > 0 && !svg_is(unit, "em") && !svg_is(unit, "rem")) {
            return false;
        }
        *length = number * size;
    }
    *scan = next;
    return isfinite(*length);
}

bool svg_length(struct str text, const struct svg_units *units, enum svg_axis axis, double *length)
{
    struct svg_scan scan = {str_trim(text), 0};
    double found;
    if (!svg_scan_length(&scan, units, axis, &found) || !svg_scan_done(&scan)) {
        return false;
    }
    *length = found;
    return true;
}

bool svg_share(struct str text, double *share)
{
    static const struct svg_units units = {1, 1, 1, 1};
    return svg_length(text, &units, SVG_ACROSS, share);
}
