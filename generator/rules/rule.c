#include "rules/rule_tables.h"

#include <assert.h>

enum { LONGEST_ID = 64 };

struct area {
    int first;
    const struct rule_entry *entries;
};

static const struct area areas[] = {
    {RULE_FILE_FIRST, rule_file_table},         {RULE_YAML_FIRST, rule_yaml_table},
    {RULE_FIELD_FIRST, rule_field_table},       {RULE_TYPE_FIRST, rule_type_table},
    {RULE_MARKDOWN_FIRST, rule_markdown_table}, {RULE_BLOCK_FIRST, rule_block_table},
    {RULE_PICTURE_FIRST, rule_picture_table},   {RULE_THEME_FIRST, rule_theme_table},
    {RULE_DECK_FIRST, rule_deck_table},         {RULE_EDITION_FIRST, rule_edition_table},
    {RULE_HANDOUT_FIRST, rule_handout_table},   {RULE_CSS_FIRST, rule_css_table},
    {RULE_SLIP_FIRST, rule_slip_table},
};

const struct rule_entry *rule_get(enum rule rule)
{
    assert(rule < RULE_COUNT);
    int number = (int)rule;
    size_t area = countof(areas) - 1;
    while (number < areas[area].first) {
        area--;
    }
    return &areas[area].entries[number - areas[area].first];
}

const char *severity_name(enum severity severity)
{
    static const char *const names[SEVERITY_COUNT] = {
        [SEVERITY_ERROR] = "error", [SEVERITY_WARNING] = "warning", [SEVERITY_NOTE] = "note"};
    return names[severity];
}

const char *severity_word(enum severity severity, enum language language)
{
    static const char *const words[SEVERITY_COUNT][LANGUAGE_COUNT] = {
        [SEVERITY_ERROR] = {"fel", "error"},
        [SEVERITY_WARNING] = {"varning", "warning"},
        [SEVERITY_NOTE] = {"att göra", "to do"}};
    return words[severity][language];
}

/* The ASCII letter that ids use for the second byte of a Swedish letter (after C3), or 0. */
static char plain_letter(unsigned char second)
{
    switch (second) {
    case 0xA5: /* å */
    case 0xA4: /* ä */
    case 0x85: /* Å */
    case 0x84: /* Ä */
        return 'a';
    case 0xB6: /* ö */
    case 0x96: /* Ö */
        return 'o';
    default:
        return 0;
    }
}

/* Writes the id in the form of the table: lower case, å ä ö without their marks, whether they are
 * typed as one code point or as a letter and a combining ring or dots. */
static size_t to_plain_id(struct str id, char *out, size_t room)
{
    size_t size = 0;
    for (size_t i = 0; i < id.size && size < room; i++) {
        unsigned char byte = (unsigned char)id.data[i];
        unsigned char next = i + 1 < id.size ? (unsigned char)id.data[i + 1] : 0;
        if (byte == 0xC3 && plain_letter(next) != 0) {
            out[size++] = plain_letter(next);
            i++;
        } else if (byte == 0xCC && (next == 0x8A || next == 0x88)) {
            i++;
        } else if (byte >= 'A' && byte <= 'Z') {
            out[size++] = (char)(byte - 'A' + 'a');
        } else {
            out[size++] = (char)byte;
        }
    }
    return size;
}

bool rule_find(struct str id, enum rule *rule)
{
    char plain[LONGEST_ID];
    struct str wanted = {plain, to_plain_id(id, plain, sizeof plain)};
    for (int i = 0; i < RULE_COUNT; i++) {
        if (str_equal(wanted, str_from(rule_get((enum rule)i)->id))) {
            *rule = (enum rule)i;
            return true;
        }
    }
    return false;
}

bool rule_is_machine(enum rule rule)
{
    return rule == RULE_FILE_UNREADABLE || rule == RULE_WRITE_FAILED || rule == RULE_RELEASE_FAILED;
}
