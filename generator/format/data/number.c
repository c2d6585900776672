#include "format/data/number.h"

#include <stdlib.h>
#include <string.h>

/* Takes one of the spaces that group digits, or that stand before a percent sign. */
static bool take_space(struct str *text)
{
    static const char *const spaces[] = {" ", "\u00A0", "\u2009", "\u202F"};
    for (size_t i = 0; i < countof(spaces); i++) {
        struct str space = str_from(spaces[i]);
        if (str_starts(*text, space)) {
            *text = str_slice(*text, space.size, text->size);
            return true;
        }
    }
    return false;
}

static bool take_minus(struct str *text)
{
    static const char *const signs[] = {"-", "\u2212", "\u2013"};
    for (size_t i = 0; i < countof(signs); i++) {
        struct str sign = str_from(signs[i]);
        if (str_starts(*text, sign)) {
            *text = str_slice(*text, sign.size, text->size);
            return true;
        }
    }
    return false;
}

static size_t count_digits(struct str text)
{
    size_t count = 0;
    while (count < text.size && text.data[count] >= '0' && text.data[count] <= '9') {
        count++;
    }
    return count;
}

/* Digits copied without their grouping spaces, of which each must have three digits after it. */
static bool take_whole(struct str *text, char *digits, size_t *size, size_t room)
{
    size_t count = count_digits(*text);
    if (count == 0 || count > room) {
        return false;
    }
    memcpy(digits, text->data, count);
    *size = count;
    *text = str_slice(*text, count, text->size);
    bool grouped = count <= 3;
    for (;;) {
        struct str rest = *text;
        if (!grouped || !take_space(&rest) || count_digits(rest) != 3 || *size + 3 > room) {
            return true;
        }
        memcpy(digits + *size, rest.data, 3);
        *size += 3;
        *text = str_slice(rest, 3, rest.size);
    }
}

static bool take_decimals(struct str *text, char *digits, size_t *size, size_t room)
{
    if (text->size == 0 || (text->data[0] != ',' && text->data[0] != '.')) {
        return true;
    }
    *text = str_slice(*text, 1, text->size);
    size_t count = count_digits(*text);
    if (count == 0 || *size + count + 1 > room) {
        return false;
    }
    digits[(*size)++] = '.';
    memcpy(digits + *size, text->data, count);
    *size += count;
    *text = str_slice(*text, count, text->size);
    return true;
}

bool number_parse(struct str text, double *number)
{
    enum { ROOM = 40 };
    char digits[ROOM + 1] = {0};
    size_t size = 0;
    text = str_trim(text);
    bool negative = take_minus(&text);
    if (!take_whole(&text, digits, &size, 15) || !take_decimals(&text, digits, &size, ROOM)) {
        return false;
    }
    take_space(&text);
    if (text.size > 0 && !str_equal(text, STR("%"))) {
        return false;
    }
    double value = strtod(digits, NULL);
    *number = negative ? -value : value;
    return true;
}
