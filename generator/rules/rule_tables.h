/* rule_tables: the rules of each area, for rule.c alone to put together.
 *
 * Each table holds the rules from its first one up to the next area's, in the order of enum rule.
 * The texts follow one voice: the text says what is wrong and quotes the user's own words; the help
 * says how to mend it in one or two sentences; the explanation tells why and shows a wrong and a
 * right example, as plain Markdown with indented examples. No word that only programmers know. */
#ifndef RULES_RULE_TABLES_H
#define RULES_RULE_TABLES_H

#include "rules/rule.h"

enum rule_area_first {
    RULE_FILE_FIRST = RULE_FILE_UNREADABLE,
    RULE_YAML_FIRST = RULE_YAML_SYNTAX,
    RULE_FIELD_FIRST = RULE_UNKNOWN_KEY,
    RULE_TYPE_FIRST = RULE_UNKNOWN_TYPE,
    RULE_MARKDOWN_FIRST = RULE_RAW_HTML,
    RULE_BLOCK_FIRST = RULE_UNKNOWN_BLOCK,
    RULE_PICTURE_FIRST = RULE_IMAGE_FORMAT,
    RULE_THEME_FIRST = RULE_UNKNOWN_THEME,
    RULE_DECK_FIRST = RULE_CUE_COUNT,
    RULE_EDITION_FIRST = RULE_EDITION_NAME,
    RULE_HANDOUT_FIRST = RULE_HANDOUT_SETUP,
    RULE_CSS_FIRST = RULE_CSS_OPEN,
    RULE_SLIP_FIRST = RULE_LEFTOVER
};

extern const struct rule_entry rule_file_table[RULE_YAML_FIRST - RULE_FILE_FIRST];
extern const struct rule_entry rule_yaml_table[RULE_FIELD_FIRST - RULE_YAML_FIRST];
extern const struct rule_entry rule_field_table[RULE_TYPE_FIRST - RULE_FIELD_FIRST];
extern const struct rule_entry rule_type_table[RULE_MARKDOWN_FIRST - RULE_TYPE_FIRST];
extern const struct rule_entry rule_markdown_table[RULE_BLOCK_FIRST - RULE_MARKDOWN_FIRST];
extern const struct rule_entry rule_block_table[RULE_PICTURE_FIRST - RULE_BLOCK_FIRST];
extern const struct rule_entry rule_picture_table[RULE_THEME_FIRST - RULE_PICTURE_FIRST];
extern const struct rule_entry rule_theme_table[RULE_DECK_FIRST - RULE_THEME_FIRST];
extern const struct rule_entry rule_deck_table[RULE_EDITION_FIRST - RULE_DECK_FIRST];
extern const struct rule_entry rule_edition_table[RULE_HANDOUT_FIRST - RULE_EDITION_FIRST];
extern const struct rule_entry rule_handout_table[RULE_CSS_FIRST - RULE_HANDOUT_FIRST];
extern const struct rule_entry rule_css_table[RULE_SLIP_FIRST - RULE_CSS_FIRST];
extern const struct rule_entry rule_slip_table[RULE_COUNT - RULE_SLIP_FIRST];

#endif
