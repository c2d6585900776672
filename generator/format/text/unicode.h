/* unicode: what Unicode 15.0 says of each code point, by tables of our own: what a text looks like
 * must not depend on which version of a library a machine has. */
#ifndef FORMAT_TEXT_UNICODE_H
#define FORMAT_TEXT_UNICODE_H

#include "base/str.h"

/* The general category, as far as we ask for it. */
enum unicode_kind {
    UC_LETTER, /* letters and digits: L, Nd */
    UC_MARK,   /* Mn */
    UC_SPACING_MARK,
    UC_ENCLOSING_MARK,
    UC_FORMAT, /* Cf: soft hyphen, joiners, marks of direction */
    UC_OTHER,
    UC_UNASSIGNED
};

/* Classes of line breaking (UAX 14). Rule LB1 is already applied: there is no AI, CJ, SA,
 * SG and XX. */
enum unicode_line {
    LB_NONE, /* no character */
    LB_AL,
    LB_B2,
    LB_BA,
    LB_BB,
    LB_BK,
    LB_CB,
    LB_CL,
    LB_CM,
    LB_CP,
    LB_CP_WIDE, /* in East Asian width */
    LB_CR,
    LB_EB,
    LB_EM,
    LB_EX,
    LB_GL,
    LB_H2,
    LB_H3,
    LB_HL,
    LB_HY,
    LB_ID,
    LB_IN,
    LB_IS,
    LB_JL,
    LB_JT,
    LB_JV,
    LB_LF,
    LB_NL,
    LB_NS,
    LB_NU,
    LB_OP,
    LB_OP_WIDE,
    LB_PO,
    LB_PR,
    LB_QU,
    LB_RI,
    LB_SP,
    LB_SY,
    LB_WJ,
    LB_XP, /* ID, and set aside for a picture that is not yet there */
    LB_ZW,
    LB_ZWJ
};

/* Classes of grapheme clusters (UAX 29). */
enum unicode_grapheme {
    GB_OTHER,
    GB_CR,
    GB_LF,
    GB_CONTROL,
    GB_EXTEND,
    GB_ZWJ,
    GB_REGIONAL_INDICATOR,
    GB_PREPEND,
    GB_SPACINGMARK,
    GB_L,
    GB_V,
    GB_T,
    GB_LV,
    GB_LVT,
    GB_PICTOGRAPHIC /* Extended_Pictographic */
};

/* Classes of direction (UAX 9). */
enum unicode_bidi {
    BD_L,
    BD_R,
    BD_AL,
    BD_EN,
    BD_ES,
    BD_ET,
    BD_AN,
    BD_CS,
    BD_NSM,
    BD_BN,
    BD_B,
    BD_S,
    BD_WS,
    BD_ON,
    BD_LRE,
    BD_LRO,
    BD_RLE,
    BD_RLO,
    BD_PDF,
    BD_LRI,
    BD_RLI,
    BD_FSI,
    BD_PDI
};

struct unicode_entry {
    uint8_t kind;
    uint8_t line;
    uint8_t grapheme;
    uint8_t bidi;
    uint8_t columns; /* of a terminal: 0, 1 or 2 */
};

/* The properties of any number: what is above U+10FFFF is an unassigned code point. */
struct unicode_entry unicode_of(uint32_t point);

/* Was the code point given a character by Unicode 15.0? */
bool unicode_is_assigned(uint32_t point);

#endif
