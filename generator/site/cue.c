#include "site/cue.h"

enum { LONGEST_NUMBER = 20 }; /* with its space: what lies farther off is no cue */

/* Length of a plain or a no-break space at the start, else 0: typography may have
 * bound the number. */
static size_t space_length(struct str text)
{
    return str_starts(text, STR(" ")) ? 1 : str_starts(text, STR("\xC2\xA0")) ? 2 : 0;
}

static bool read_cue(struct str text, size_t start, struct cue *cue)
{
    char closing = text.data[start] == '(' ? ')' : ']';
    struct str rest = str_slice(text, start + 1, text.size);
    size_t word = str_starts(rest, STR("klicka")) || str_starts(rest, STR("Klicka")) ? 6
                  : str_starts(rest, STR("klick")) || str_starts(rest, STR("Klick")) ? 5
                                                                                     : 0;
    rest = str_slice(rest, 0, word + LONGEST_NUMBER + 1);
    size_t close = str_find_byte(rest, closing, word);
    if (word == 0 || close == rest.size) {
        return false;
    }
    struct str number = str_slice(rest, word, close);
    *cue = (struct cue){.start = start, .end = start + 1 + close + 1};
    if (number.size == 0) {
        return true;
    }
    size_t space = space_length(number);
    return space > 0 && str_to_int(str_slice(number, space, number.size), &cue->number) &&
           cue->number > 0;
}

bool cue_next(struct str text, size_t from, struct cue *cue)
{
    for (size_t at = from; at < text.size; at++) {
        if ((text.data[at] == '(' || text.data[at] == '[') && read_cue(text, at, cue)) {
            return true;
        }
    }
    return false;
}
