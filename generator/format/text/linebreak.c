#include "format/text/linebreak.h"

#include <linebreak.h>
#include <string.h>

enum { LANGUAGE_ROOM = 16 };

void linebreak_prepare(void)
{
    init_linebreak();
}

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/* True for a hyphen or en dash that ends at byte `at` and stands between digits. */
static bool joins_digits(struct str text, size_t at)
{
    size_t first = at;
    if (text.data[at] == '\x93' && at >= 2 && memcmp(text.data + at - 2, "\xE2\x80", 2) == 0) {
        first = at - 2;
    } else if (text.data[at] != '-') {
        return false;
    }
    return first > 0 && at + 1 < text.size && is_digit(text.data[first - 1]) &&
           is_digit(text.data[at + 1]);
}

void linebreak_find(struct str text, struct str language, uint8_t *after)
{
    char name[LANGUAGE_ROOM] = "";
    if (language.size < sizeof name) {
        memcpy(name, language.data, language.size);
    }
    if (text.size == 0) {
        return;
    }
    set_linebreaks_utf8((const utf8_t *)text.data, text.size, name, (char *)after);
    for (size_t i = 0; i < text.size; i++) {
        if (after[i] == LINEBREAK_MUSTBREAK) {
            after[i] = BREAK_FORCED;
        } else if (after[i] == LINEBREAK_ALLOWBREAK && !joins_digits(text, i)) {
            after[i] = BREAK_ALLOWED;
        } else {
            after[i] = BREAK_NEVER;
        }
    }
    after[text.size - 1] = BREAK_FORCED;
}
