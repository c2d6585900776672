#include "render/chart/chart_text.h"

#include "base/buf.h"
#include "format/text/grapheme.h"
#include "format/text/typography.h"
#include "format/text/unicode.h"
#include "format/text/utf8.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* --- width and lines -------------------------------------------------------------------------- */

/* In parts of the text size; measured by eye on a few common sans-serif faces. */
static double letter_width(uint32_t point)
{
    if (point < 128 && strchr(" .,:;'!|ijlIftr()[]/-", (int)point) != NULL) {
        return 0.36;
    }
    if (point < 128 && strchr("mwMW@%", (int)point) != NULL) {
        return 0.9;
    }
    if (point == 0x202F || point == 0x2009) {
        return 0.2;
    }
    if (point >= 0x300) {
        static const double by_columns[] = {0, 0.56, 1};
        return by_columns[unicode_of(point).columns];
    }
    bool capital = (point >= 'A' && point <= 'Z') || (point >= 0xC0 && point <= 0xDE);
    return capital ? 0.68 : 0.56;
}

double chart_text_width(struct str text)
{
    double width = 0;
    for (size_t at = 0; at < text.size;) {
        width += letter_width(utf8_next(text, &at));
    }
    return width * CHART_TEXT_SIZE;
}

double chart_text_widest_word(struct str text)
{
    double widest = 0;
    for (size_t at = 0; at < text.size;) {
        size_t end = str_find_byte(text, ' ', at);
        widest = fmax(widest, chart_text_width(str_slice(text, at, end)));
        at = end + 1;
    }
    return widest;
}

/* Bytes of the longest beginning of `text` that fits, at least one letter with its marks. */
static size_t fitting(struct str text, double width)
{
    size_t end = grapheme_end(text, 0);
    double used = chart_text_width(str_slice(text, 0, end));
    while (end < text.size) {
        size_t next = grapheme_end(text, end);
        used += chart_text_width(str_slice(text, end, next));
        if (used > width) {
            break;
        }
        end = next;
    }
    return end;
}

/* Where the first line of `text` ends: after its last word that fits, or inside the first word. */
static size_t line_end(struct str text, double width, bool *hyphen)
{
    size_t end = 0;
    *hyphen = false;
    for (size_t at = 0; at <= text.size;) {
        size_t stop = str_find_byte(text, ' ', at);
        if (chart_text_width(str_slice(text, 0, stop)) > width) {
            break;
        }
        end = stop;
        at = stop + 1;
    }
    if (end > 0) {
        return end;
    }
    size_t word = str_find_byte(text, ' ', 0);
    end = fitting(text, width - letter_width('-') * CHART_TEXT_SIZE);
    *hyphen = end < word;
    return end < word ? end : word;
}

void chart_text_wrap(struct str text, double width, struct chart_lines *lines)
{
    *lines = (struct chart_lines){0};
    text = str_trim(text);
    while (text.size > 0 && lines->count + 1 < CHART_LINES) {
        bool *hyphen = &lines->hyphen[lines->count];
        size_t end = line_end(text, width, hyphen);
        lines->line[lines->count++] = str_slice(text, 0, end);
        text = str_trim(str_slice(text, end, text.size));
    }
    if (text.size > 0) {
        lines->line[lines->count++] = text;
    }
}

/* --- numbers ---------------------------------------------------------------------------------- */

/* Below this, numbers are written with a power of ten. */
static const double LEAST_PLAIN = 1e-6;

struct str chart_figure_str(const struct chart_figure *figure)
{
    return (struct str){figure->text, figure->size};
}

static void add(struct chart_figure *figure, const char *text)
{
    size_t size = strlen(text);
    if (figure->size + size < sizeof(figure->text)) {
        memcpy(figure->text + figure->size, text, size);
        figure->size += size;
    }
}

static void add_byte(struct chart_figure *figure, char byte)
{
    char text[2] = {byte, '\0'};
    add(figure, text);
}

/* The digits of "1234.5" with the language's separators. */
static void add_digits(struct chart_figure *figure, const char *digits, bool english)
{
    size_t whole = strspn(digits, "0123456789");
    for (size_t i = 0; i < whole; i++) {
        if (i > 0 && (whole - i) % 3 == 0) {
            add(figure, english ? "," : "\u202F");
        }
        add_byte(figure, digits[i]);
    }
    if (digits[whole] == '.') {
        add_byte(figure, english ? '.' : ',');
        add(figure, digits + whole + 1);
    }
}

/* "1.5e-07" as 1,5·10⁻⁷. */
static void add_power(struct chart_figure *figure, double number, bool english)
{
    static const char *const raised[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    int power = (int)floor(log10(number));
    char digits[32];
    snprintf(digits, sizeof(digits), "%.3g", number / pow(10, power));
    add_digits(figure, digits, english);
    add(figure, "·10");
    add(figure, power < 0 ? "⁻" : "");
    snprintf(digits, sizeof(digits), "%d", power < 0 ? -power : power);
    for (const char *digit = digits; *digit != '\0'; digit++) {
        add(figure, raised[*digit - '0']);
    }
}

struct chart_figure chart_figure_make(double number, int decimals, struct str language)
{
    struct chart_figure figure = {.size = 0};
    bool english = typography_of(language) == TYPOGRAPHY_EN;
    double size = fabs(number);
    char digits[64];
    if (decimals >= 0 && size < 1e15) {
        snprintf(digits, sizeof(digits), "%.*f", decimals, size);
    } else if (size == 0 || (size >= 1e-4 && size < 1e5)) {
        snprintf(digits, sizeof(digits), "%.6g", size);
    } else if (size >= LEAST_PLAIN && size < 1) {
        snprintf(digits, sizeof(digits), "%.*f", 2 - (int)floor(log10(size)), size);
        for (size_t end = strlen(digits); digits[end - 1] == '0'; end--) {
            digits[end - 1] = '\0';
        }
    } else {
        snprintf(digits, sizeof(digits), "%.0f", size < 1e15 ? size : 0);
    }
    bool power = decimals < 0 && size > 0 && (size < LEAST_PLAIN || size >= 1e15);
    bool zero = !power && strspn(digits, "0.") == strlen(digits);
    add(&figure, number < 0 && !zero ? "−" : "");
    if (power) {
        add_power(&figure, size, english);
    } else {
        add_digits(&figure, digits, english);
    }
    return figure;
}

/* --- output ----------------------------------------------------------------------------------- */

void chart_add_number(struct buf *out, double number)
{
    char digits[48];
    snprintf(digits, sizeof(digits), "%.2f", number);
    size_t size = strlen(digits);
    while (digits[size - 1] == '0') {
        size--;
    }
    size -= digits[size - 1] == '.';
    bool zero = size == 2 && digits[0] == '-' && digits[1] == '0';
    buf_add(out, zero ? STR("0") : (struct str){digits, size});
}
