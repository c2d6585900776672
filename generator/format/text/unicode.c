#include "format/text/unicode.h"

#include "format/text/unicode_table.h"

enum {
    HIGHEST = 0x10FFFF,
    SYLLABLES = 0xAC00, /* Hangul: each first syllable of TRAILS has no trailing consonant */
    SYLLABLES_END = 0xD7A4,
    TRAILS = 28
};

/* The number of the entry for a code point: of the last range that begins at it or before. */
static uint8_t search(uint32_t point)
{
    size_t low = 0;
    size_t high = unicode_range_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (unicode_ranges[middle] >> 8 <= point) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return (uint8_t)unicode_ranges[low];
}

struct unicode_entry unicode_of(uint32_t point)
{
    if (point < UNICODE_LOW) {
        return unicode_entries[unicode_low[point]];
    }
    struct unicode_entry entry = unicode_entries[search(point <= HIGHEST ? point : HIGHEST)];
    if (point >= SYLLABLES && point < SYLLABLES_END && (point - SYLLABLES) % TRAILS != 0) {
        entry.line = LB_H3;
        entry.grapheme = GB_LVT;
    }
    return entry;
}

bool unicode_is_assigned(uint32_t point)
{
    return unicode_of(point).kind != UC_UNASSIGNED;
}
