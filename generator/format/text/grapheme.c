#include "format/text/grapheme.h"

#include "format/text/unicode.h"
#include "format/text/utf8.h"

/* A cluster so far. */
struct cluster {
    uint8_t last; /* class of its last character */
    bool picture; /* it ends in a picture with marks, before which a joiner may stand */
    bool half;    /* it ends in the first half of a flag */
};

static bool is_control(uint8_t class)
{
    return class == GB_CONTROL || class == GB_CR || class == GB_LF;
}

/* GB6 to GB8: syllables of Hangul. */
static bool joins_syllable(uint8_t before, uint8_t after)
{
    switch (before) {
    case GB_L:
        return after == GB_L || after == GB_V || after == GB_LV || after == GB_LVT;
    case GB_LV:
    case GB_V:
        return after == GB_V || after == GB_T;
    case GB_LVT:
    case GB_T:
        return after == GB_T;
    default:
        return false;
    }
}

static bool goes_on(const struct cluster *cluster, uint8_t after)
{
    if (is_control(cluster->last) || is_control(after)) { /* GB3 to GB5 */
        return cluster->last == GB_CR && after == GB_LF;
    }
    return joins_syllable(cluster->last, after) || after == GB_EXTEND ||
           after == GB_ZWJ ||                                        /* GB9 */
           after == GB_SPACINGMARK || cluster->last == GB_PREPEND || /* GB9a, GB9b */
           (cluster->picture && cluster->last == GB_ZWJ && after == GB_PICTOGRAPHIC) || /* GB11 */
           (cluster->half && after == GB_REGIONAL_INDICATOR);                           /* GB12 */
}

static void add(struct cluster *cluster, uint8_t class)
{
    bool kept = class == GB_EXTEND || (class == GB_ZWJ && cluster->last != GB_ZWJ);
    cluster->picture = class == GB_PICTOGRAPHIC || (kept && cluster->picture);
    cluster->half = class == GB_REGIONAL_INDICATOR && !cluster->half;
    cluster->last = class;
}

size_t grapheme_end(struct str text, size_t at)
{
    struct cluster cluster = {.last = GB_OTHER};
    add(&cluster, unicode_of(utf8_next(text, &at)).grapheme);
    for (size_t next = at; at < text.size; at = next) {
        uint8_t class = unicode_of(utf8_next(text, &next)).grapheme;
        if (!goes_on(&cluster, class)) {
            break;
        }
        add(&cluster, class);
    }
    return at;
}
