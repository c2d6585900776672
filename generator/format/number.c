#include "format/number.h"

#include <stdlib.h>

enum { LONGEST = 40 };

/* Length of a space, a no-break space, a thin or a narrow no-break space at the start; else 0. */
static size_t space_length(struct str text)
{
    static const char *const spaces[] = {" ", "\xC2\xA0", "\xE2\x80\x89", "\xE2\x80\xAF"};
    for (size_t i = 0; i < countof(spaces); i++) {
        if (str_starts(text, str_from(spaces[i]))) {
            return str_from(spaces[i]).size;
        }
    }
    return 0;
}

static bool is_digit(struct str text, size_t at)
{
    return at < text.size && text.data[at] >= '0' && text.data[at] <= '9';
}

/* A space may part digits only where exactly three follow. */
static bool three_follow(struct str text, size_t at)
{
    return is_digit(text, at) && is_digit(text, at + 1) && is_digit(text, at + 2) &&
           !is_digit(text, at + 3);
}

static struct str without_percent(struct str text)
{
    if (!str_ends(text, STR("%"))) {
        return text;
    }
    text = str_trim(str_slice(text, 0, text.size - 1));
    return str_ends(text, STR("\xC2\xA0")) ? str_slice(text, 0, text.size - 2) : text;
}

bool number_parse(struct str text, double *number)
{
    char plain[LONGEST + 1];
    size_t size = 0;
    bool point = false;
    text = without_percent(str_trim(text));
    size_t at = 0;
    if (str_starts(text, STR("−"))) {
        plain[size++] = '-';
        at = STR("−").size;
    } else if (str_starts(text, STR("-"))) {
        plain[size++] = '-';
        at = 1;
    }
    if (!is_digit(text, at)) {
        return false;
    }
    while (at < text.size && size < LONGEST) {
        char byte = text.data[at];
        size_t space = space_length(str_slice(text, at, text.size));
        if (is_digit(text, at)) {
            plain[size++] = byte;
            at++;
        } else if ((byte == ',' || byte == '.') && !point && is_digit(text, at + 1)) {
            plain[size++] = '.';
            point = true;
            at++;
        } else if (space > 0 && !point && three_follow(text, at + space)) {
            at += space;
        } else {
            return false;
        }
    }
    plain[size] = '\0';
    char *end;
    *number = strtod(plain, &end);
    return at == text.size && *end == '\0';
}
