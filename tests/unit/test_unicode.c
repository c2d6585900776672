/* Unit tests of format/text/unicode: a few code points of each kind, and that every number
 * has an answer. */
#include "test.h"

#include "format/text/unicode.h"

static void test_entries(void)
{
    static const struct {
        uint32_t point;
        struct unicode_entry entry;
    } cases[] = {
        {0x0, {UC_OTHER, LB_CM, GB_CONTROL, BD_BN, 0}},
        {' ', {UC_OTHER, LB_SP, GB_OTHER, BD_WS, 1}},
        {'7', {UC_LETTER, LB_NU, GB_OTHER, BD_EN, 1}},
        {'a', {UC_LETTER, LB_AL, GB_OTHER, BD_L, 1}},
        {0xAD, {UC_FORMAT, LB_BA, GB_CONTROL, BD_BN, 1}},
        {0xE5, {UC_LETTER, LB_AL, GB_OTHER, BD_L, 1}},
        {0x17F, {UC_LETTER, LB_AL, GB_OTHER, BD_L, 1}}, /* the last of the low ones, and the next */
        {0x180, {UC_LETTER, LB_AL, GB_OTHER, BD_L, 1}},
        {0x301, {UC_MARK, LB_CM, GB_EXTEND, BD_NSM, 0}},
        {0x5D0, {UC_LETTER, LB_HL, GB_OTHER, BD_R, 1}},
        {0x627, {UC_LETTER, LB_AL, GB_OTHER, BD_AL, 1}},
        {0x660, {UC_LETTER, LB_NU, GB_OTHER, BD_AN, 1}},
        {0xE01, {UC_LETTER, LB_AL, GB_OTHER, BD_L, 1}}, /* SA */
        {0xE31, {UC_MARK, LB_CM, GB_EXTEND, BD_NSM, 0}},
        {0x115F, {UC_LETTER, LB_JL, GB_L, BD_L, 2}},
        {0x1160, {UC_LETTER, LB_JV, GB_V, BD_L, 0}},
        {0x200D, {UC_FORMAT, LB_ZWJ, GB_ZWJ, BD_BN, 0}},
        {0x2013, {UC_OTHER, LB_BA, GB_OTHER, BD_ON, 1}},
        {0x20AC, {UC_OTHER, LB_PR, GB_OTHER, BD_ET, 1}},
        {0x20CF, {UC_UNASSIGNED, LB_PR, GB_OTHER, BD_ET, 1}},
        {0x3041, {UC_LETTER, LB_NS, GB_OTHER, BD_L, 2}}, /* CJ */
        {0x300C, {UC_OTHER, LB_OP_WIDE, GB_OTHER, BD_ON, 2}},
        {0x6F22, {UC_LETTER, LB_ID, GB_OTHER, BD_L, 2}},
        {0xAC00, {UC_LETTER, LB_H2, GB_LV, BD_L, 2}},
        {0xAC01, {UC_LETTER, LB_H3, GB_LVT, BD_L, 2}},
        {0xAC1C, {UC_LETTER, LB_H2, GB_LV, BD_L, 2}},
        {0xD7A3, {UC_LETTER, LB_H3, GB_LVT, BD_L, 2}},
        {0xD7A4, {UC_UNASSIGNED, LB_AL, GB_OTHER, BD_L, 1}},
        {0xE000, {UC_OTHER, LB_AL, GB_OTHER, BD_L, 1}},
        {0xFDD0, {UC_UNASSIGNED, LB_AL, GB_OTHER, BD_BN, 1}},
        {0xFFFF, {UC_UNASSIGNED, LB_AL, GB_OTHER, BD_BN, 1}},
        {0x1F02C, {UC_UNASSIGNED, LB_XP, GB_PICTOGRAPHIC, BD_L, 1}},
        {0x1F1F8, {UC_OTHER, LB_RI, GB_REGIONAL_INDICATOR, BD_L, 1}},
        {0x1F3FD, {UC_OTHER, LB_EM, GB_EXTEND, BD_ON, 2}},
        {0x1F469, {UC_OTHER, LB_EB, GB_PICTOGRAPHIC, BD_ON, 2}},
        {0x2EBF0, {UC_UNASSIGNED, LB_ID, GB_OTHER, BD_L, 2}}, /* assigned by Unicode 15.1 */
        {0x10FFFF, {UC_UNASSIGNED, LB_AL, GB_OTHER, BD_BN, 1}},
        {0x110000, {UC_UNASSIGNED, LB_AL, GB_OTHER, BD_BN, 1}},
        {UINT32_MAX, {UC_UNASSIGNED, LB_AL, GB_OTHER, BD_BN, 1}},
    };
    for (size_t i = 0; i < countof(cases); i++) {
        struct unicode_entry is = unicode_of(cases[i].point);
        const struct unicode_entry *should = &cases[i].entry;
        bool same = is.kind == should->kind && is.line == should->line &&
                    is.grapheme == should->grapheme && is.bidi == should->bidi &&
                    is.columns == should->columns;
        if (!same) {
            fprintf(stderr, "U+%04X is %d %d %d %d %d\n", (unsigned)cases[i].point, is.kind,
                    is.line, is.grapheme, is.bidi, is.columns);
        }
        CHECK(same);
    }
}

/* Sums over all code points: DerivedGeneralCategory says how many there are of each. */
static void test_sums(void)
{
    size_t kinds[UC_UNASSIGNED + 1] = {0};
    for (uint32_t point = 0; point <= 0x10FFFF; point++) {
        struct unicode_entry entry = unicode_of(point);
        CHECK(entry.line > LB_NONE && entry.line <= LB_ZWJ && entry.columns <= 2);
        kinds[entry.kind]++;
    }
    CHECK(kinds[UC_LETTER] == 1831 + 2233 + 31 + 397 + 131612 + 680);
    CHECK(kinds[UC_MARK] == 1985);
    CHECK(kinds[UC_SPACING_MARK] == 452);
    CHECK(kinds[UC_ENCLOSING_MARK] == 13);
    CHECK(kinds[UC_FORMAT] == 170);
    CHECK(kinds[UC_UNASSIGNED] == 825345);
    CHECK(unicode_is_assigned('a') && !unicode_is_assigned(0x378));
}

int main(void)
{
    test_entries();
    test_sums();
    return 0;
}
