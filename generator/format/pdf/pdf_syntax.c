#include "format/pdf/pdf_syntax.h"

#include "format/data/html_escape.h"
#include "format/text/utf8.h"

#include <math.h>
#include <string.h>

void pdf_put_number(struct buf *buf, double number, int decimals)
{
    static const int64_t powers[] = {1, 10, 100, 1000, 10000, 100000, 1000000};
    const double most = 1e9; /* beyond any page; keeps the arithmetic exact */
    double bounded = number < -most ? -most : number > most ? most : number;
    int64_t scaled = isnan(bounded) ? 0 : llround(bounded * (double)powers[decimals]);
    uint64_t left = scaled < 0 ? (uint64_t)-scaled : (uint64_t)scaled;
    char text[32];
    size_t at = sizeof(text);
    bool some = false;
    for (int i = 0; i < decimals; i++, left /= 10) {
        unsigned digit = (unsigned)(left % 10);
        if (digit != 0 || some) {
            text[--at] = (char)('0' + digit);
            some = true;
        }
    }
    if (some) {
        text[--at] = '.';
    }
    if (left > 0 || !some) {
        do {
            text[--at] = (char)('0' + left % 10);
            left /= 10;
        } while (left > 0);
    }
    if (scaled < 0) {
        text[--at] = '-';
    }
    buf_add(buf, (struct str){text + at, sizeof(text) - at});
}

void pdf_put_operand(struct buf *buf, double number, int decimals)
{
    pdf_put_number(buf, number, decimals);
    buf_add_byte(buf, ' ');
}

void pdf_put_reference(struct buf *buf, uint32_t object)
{
    buf_add_byte(buf, ' ');
    pdf_put_number(buf, object, 0);
    buf_add(buf, STR(" 0 R"));
}

void pdf_put_bytes(struct buf *buf, struct str bytes)
{
    buf_reserve(buf, 2 * bytes.size + 2);
    buf_add_byte(buf, '(');
    for (size_t i = 0; i < bytes.size; i++) {
        char c = bytes.data[i];
        if (c == '(' || c == ')' || c == '\\') {
            buf_add_byte(buf, '\\');
        }
        if (c == '\r') {
            buf_add(buf, STR("\\r"));
        } else {
            buf_add_byte(buf, c);
        }
    }
    buf_add_byte(buf, ')');
}

static void put_unit(struct buf *buf, uint32_t unit)
{
    static const char digits[] = "0123456789ABCDEF";
    for (int shift = 12; shift >= 0; shift -= 4) {
        buf_add_byte(buf, digits[unit >> shift & 15]);
    }
}

void pdf_put_utf16(struct buf *buf, struct str text)
{
    for (size_t at = 0; at < text.size;) {
        uint32_t point = utf8_next(text, &at);
        if (point >= 0x10000) {
            put_unit(buf, 0xd800 + ((point - 0x10000) >> 10));
            put_unit(buf, 0xdc00 + ((point - 0x10000) & 0x3ff));
        } else {
            put_unit(buf, point);
        }
    }
}

void pdf_put_text(struct buf *buf, struct str text)
{
    bool ascii = true;
    for (size_t i = 0; i < text.size; i++) {
        ascii = ascii && text.data[i] >= ' ' && text.data[i] <= '~';
    }
    if (ascii) {
        pdf_put_bytes(buf, text);
        return;
    }
    buf_add(buf, STR("<FEFF"));
    pdf_put_utf16(buf, text);
    buf_add_byte(buf, '>');
}

void pdf_put_date(struct buf *buf, struct str iso)
{
    buf_add(buf, STR("(D:"));
    size_t digits = 0;
    size_t at = 0;
    for (; at < iso.size && digits < 14; at++) {
        if (iso.data[at] >= '0' && iso.data[at] <= '9') {
            buf_add_byte(buf, iso.data[at]);
            digits++;
        }
    }
    struct str zone = str_slice(iso, at, iso.size); /* "Z", "+01:00" or nothing */
    if (zone.size == 6) {
        buf_add(buf, str_slice(zone, 0, 3));
        buf_add_byte(buf, '\'');
        buf_add(buf, str_slice(zone, 4, 6));
        buf_add_byte(buf, '\'');
    } else if (digits == 14) {
        buf_add_byte(buf, 'Z');
    }
    buf_add_byte(buf, ')');
}

/* XML 1.0, section 2.2 */
static bool is_xml_character(char byte)
{
    return (unsigned char)byte >= ' ' || byte == '\n' || byte == '\t';
}

void pdf_put_xml(struct buf *buf, struct str text)
{
    for (size_t at = 0; at < text.size; at++) {
        size_t from = at;
        while (at < text.size && is_xml_character(text.data[at])) {
            at++;
        }
        html_escape(str_slice(text, from, at), buf);
    }
}
