#include "format/text/bidi.h"

#include "base/arena.h"
#include "format/text/utf8.h"

#include <fribidi/fribidi.h>

/* The first code point of Hebrew, which comes first of all scripts that run from the right. */
enum { FIRST_RIGHT = 0x590 };

static bool may_turn(uint32_t point)
{
    return (point >= FIRST_RIGHT && point <= 0x8FF) || (point >= 0x200E && point <= 0x200F) ||
           (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069) ||
           (point >= 0xFB1D && point <= 0xFDFF) || (point >= 0xFE70 && point <= 0xFEFF) ||
           (point >= 0x10800 && point <= 0x10FFF) || (point >= 0x1E800 && point <= 0x1EFFF);
}

bool bidi_needed(struct str text)
{
    for (size_t at = 0; at < text.size;) {
        if ((unsigned char)text.data[at] < 0xD6) {
            at++;
        } else if (may_turn(utf8_next(text, &at))) {
            return true;
        }
    }
    return false;
}

bool bidi_levels(struct arena *arena, struct str text, enum bidi_base base, uint8_t *level)
{
    size_t count = utf8_count(text);
    FriBidiChar *points = arena_array(arena, count + 1, sizeof *points);
    FriBidiCharType *types = arena_array(arena, count + 1, sizeof *types);
    FriBidiBracketType *brackets = arena_array(arena, count + 1, sizeof *brackets);
    FriBidiLevel *levels = arena_array(arena, count + 1, sizeof *levels);
    size_t number = 0;
    for (size_t at = 0; at < text.size;) {
        points[number++] = utf8_next(text, &at);
    }
    FriBidiParType direction = base == BIDI_LEFT    ? FRIBIDI_PAR_LTR
                               : base == BIDI_RIGHT ? FRIBIDI_PAR_RTL
                                                    : FRIBIDI_PAR_WLTR;
    fribidi_get_bidi_types(points, (FriBidiStrIndex)number, types);
    fribidi_get_bracket_types(points, (FriBidiStrIndex)number, types, brackets);
    FriBidiLevel highest = fribidi_get_par_embedding_levels_ex(
        types, brackets, (FriBidiStrIndex)number, &direction, levels);
    number = 0;
    for (size_t at = 0; at < text.size; number++) {
        size_t from = at;
        (void)utf8_next(text, &at);
        for (; from < at; from++) {
            level[from] = highest == 0 ? 0 : (uint8_t)levels[number];
        }
    }
    return FRIBIDI_IS_RTL(direction);
}

void bidi_order(const uint8_t *level, size_t count, uint32_t *order)
{
    unsigned highest = 0;
    for (size_t i = 0; i < count; i++) {
        order[i] = (uint32_t)i;
        highest = level[i] > highest ? level[i] : highest;
    }
    for (unsigned depth = highest; depth > 0; depth--) {
        for (size_t i = 0; i < count; i++) {
            size_t end = i;
            while (end < count && level[order[end]] >= depth) {
                end++;
            }
            for (size_t low = i, high = end; low + 1 < high; low++) {
                uint32_t kept = order[low];
                order[low] = order[--high];
                order[high] = kept;
            }
            i = end > i ? end - 1 : i;
        }
    }
}
