#include "format/text/bidi.h"

#include "base/arena.h"
#include "format/text/unicode.h"
#include "format/text/unicode_table.h"
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

/* FriBidi's names of Unicode's classes. */
static const FriBidiCharType types_of[] = {
    [BD_L] = FRIBIDI_TYPE_LTR,   [BD_R] = FRIBIDI_TYPE_RTL,   [BD_AL] = FRIBIDI_TYPE_AL,
    [BD_EN] = FRIBIDI_TYPE_EN,   [BD_ES] = FRIBIDI_TYPE_ES,   [BD_ET] = FRIBIDI_TYPE_ET,
    [BD_AN] = FRIBIDI_TYPE_AN,   [BD_CS] = FRIBIDI_TYPE_CS,   [BD_NSM] = FRIBIDI_TYPE_NSM,
    [BD_BN] = FRIBIDI_TYPE_BN,   [BD_B] = FRIBIDI_TYPE_BS,    [BD_S] = FRIBIDI_TYPE_SS,
    [BD_WS] = FRIBIDI_TYPE_WS,   [BD_ON] = FRIBIDI_TYPE_ON,   [BD_LRE] = FRIBIDI_TYPE_LRE,
    [BD_LRO] = FRIBIDI_TYPE_LRO, [BD_RLE] = FRIBIDI_TYPE_RLE, [BD_RLO] = FRIBIDI_TYPE_RLO,
    [BD_PDF] = FRIBIDI_TYPE_PDF, [BD_LRI] = FRIBIDI_TYPE_LRI, [BD_RLI] = FRIBIDI_TYPE_RLI,
    [BD_FSI] = FRIBIDI_TYPE_FSI, [BD_PDI] = FRIBIDI_TYPE_PDI};

/* Both of a pair are known by the opening one. U+2329 is U+3008 by another name (UAX 9, BD16). */
static FriBidiBracketType bracket_of(uint32_t point)
{
    for (size_t i = 0; i < unicode_bracket_count; i++) {
        const uint32_t *pair = unicode_brackets[i];
        uint32_t name = pair[0] == 0x2329 ? 0x3008 : pair[0];
        if (point == pair[0]) {
            return name | FRIBIDI_BRACKET_OPEN_MASK;
        }
        if (point == pair[1]) {
            return name;
        }
    }
    return FRIBIDI_NO_BRACKET;
}

bool bidi_levels(struct arena *arena, struct str text, enum bidi_base base, uint8_t *level)
{
    size_t count = utf8_count(text);
    FriBidiCharType *types = arena_array(arena, count + 1, sizeof *types);
    FriBidiBracketType *brackets = arena_array(arena, count + 1, sizeof *brackets);
    FriBidiLevel *levels = arena_array(arena, count + 1, sizeof *levels);
    size_t number = 0;
    for (size_t at = 0; at < text.size; number++) {
        uint32_t point = utf8_next(text, &at);
        uint8_t class = unicode_of(point).bidi;
        types[number] = types_of[class];
        brackets[number] = class == BD_ON ? bracket_of(point) : FRIBIDI_NO_BRACKET;
    }
    FriBidiParType direction = base == BIDI_LEFT    ? FRIBIDI_PAR_LTR
                               : base == BIDI_RIGHT ? FRIBIDI_PAR_RTL
                                                    : FRIBIDI_PAR_WLTR;
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
