/* phrase: words that the arguments of reports are made of, where a rule's text alone does not say
 * it: what kind of value was found, what is wrong with a name, what became of signs. One table in
 * both languages, as those of rules and of app/say are, for the layers that report.
 *
 * A phrase is handed to diag_add as any other text, and holds both languages until the
 * report is written. */
#ifndef RULES_PHRASE_H
#define RULES_PHRASE_H

#include "rules/rule.h"

struct arena;

/* The comment after each lists its arguments. */
enum phrase {
    PHRASE_NONE,
    /* files and folders: {1} of olasbar-fil */
    PHRASE_FILE,
    PHRASE_FOLDER,
    /* kinds of value, as they are found in YAML */
    PHRASE_NOTHING,
    PHRASE_YES_OR_NO,
    PHRASE_INTEGER,
    PHRASE_NUMBER,
    PHRASE_TEXT,
    PHRASE_LIST,
    PHRASE_MAP,
    PHRASE_OBJECT,
    /* kinds of value, as they are asked for */
    PHRASE_INTEGER_SUCH,
    PHRASE_NUMBER_SUCH,
    PHRASE_DATE_SUCH,
    PHRASE_CHOICE,
    PHRASE_LINK,
    PHRASE_PICTURE_PATH,
    PHRASE_DURATION,
    PHRASE_RECORD,
    PHRASE_JA_OR_NEJ,
    PHRASE_GROUP,
    PHRASE_TYPE_OF_CONTENT,
    PHRASE_HANDOUT_NAME,
    PHRASE_ANYTHING,
    PHRASE_KEYS,
    PHRASE_KEYS_OF_PAGE,
    PHRASE_KEYS_OF_RECORD,
    PHRASE_NAMES_WITH_VALUES,
    PHRASE_NAMES_WITH_TEXTS,
    PHRASE_REFERENCE,
    PHRASE_TYPE_NAME,
    PHRASE_FILE_PATH,
    PHRASE_CONDITION,
    PHRASE_FRONT_MATTER,
    /* how much or how many */
    PHRASE_SO_MANY,    /* number */
    PHRASE_CHARACTERS, /* number */
    PHRASE_BETWEEN,    /* least, most */
    PHRASE_AT_LEAST,   /* number */
    PHRASE_AT_MOST,    /* number */
    /* what is wrong with a declaration in typer.yaml */
    PHRASE_FIELD_UNDECLARED, /* field, the nearest or "" */
    PHRASE_NO_FILTER,        /* field */
    /* what a page may lie under */
    PHRASE_NOT_ON_START,
    PHRASE_PAGE_ABOVE,
    PHRASE_PAGE_NOT_BELOW,
    PHRASE_TYPE_LACKS_FIELD, /* type, field */
    PHRASE_FIELD_WITHHELD,   /* field */
    PHRASE_TITLE_WITHHELD,   /* field */
    PHRASE_SHEET_FOR_WEB,
    PHRASE_CHOICES_LIST,
    PHRASE_CHOICE_TEXT,
    PHRASE_LIMITS_CROSSED,
    PHRASE_NEEDS_CHOICES,
    PHRASE_NEEDS_ITEM,
    PHRASE_NEEDS_FIELDS,
    /* pictures, captions, charts, and signs that are not seen */
    PHRASE_PICTURE_KINDS,
    PHRASE_PICTURE_BROKEN,
    PHRASE_FILE_EMPTY,
    PHRASE_IS_SUBRIP,
    PHRASE_NO_WEBVTT,
    PHRASE_NO_CUES,
    PHRASE_NOT_A_NUMBER, /* text */
    PHRASE_CHART_TABLE,
    PHRASE_CHART_ROWS,
    PHRASE_CHART_COLUMNS,
    PHRASE_CHART_NUMBERS,
    PHRASE_TWO_LETTERS,
    PHRASE_THREE_LETTERS,
    PHRASE_SOFT_HYPHEN,
    PHRASE_UNSEEN_SIGN,
    PHRASE_LEFT_BEHIND,
    PHRASE_HARD_SPACE,
    /* editions and their names */
    PHRASE_CURRENT_EDITION,
    PHRASE_FROZEN_EDITION,
    PHRASE_EDITION, /* name */
    PHRASE_NO_EDITION,
    PHRASE_EXAMPLE_ADDRESS,
    PHRASE_NAME_EMPTY,
    PHRASE_NAME_LONG,
    PHRASE_NAME_CHARACTERS,
    PHRASE_NAME_ENDS,
    PHRASE_NAME_DOTS,
    /* what is wrong with the markup of a handout, and what became of a table */
    PHRASE_MARKUP_EMPTY,
    PHRASE_MARKUP_MISMATCH,
    PHRASE_MARKUP_UNCLOSED,
    PHRASE_MARKUP_DUPLICATE,
    PHRASE_MARKUP_ENTITY,
    PHRASE_MARKUP_CHARACTER,
    PHRASE_MARKUP_DEEP,
    PHRASE_MARKUP_BROKEN,
    PHRASE_STANDS_IN, /* an element, the one it must stand in */
    PHRASE_SET_AS_LIST,
    PHRASE_SET_SMALLER,
    /* signs left over from Markdown: what became of them (after the quoted words), and
     * what to do */
    PHRASE_ESCAPE_SIGNS,
    PHRASE_NOT_BOLD,
    PHRASE_BOLD_NEVER_ENDS,
    PHRASE_BOLD_NEVER_BEGINS,
    PHRASE_CLOSE_BOLD,
    PHRASE_NO_STRIKE,
    PHRASE_NO_MARK,
    PHRASE_NO_HEADING,
    PHRASE_TOO_MANY_SIGNS,
    PHRASE_ODD_SPACE,
    PHRASE_TYPE_SPACE,
    PHRASE_NO_ITEM,
    PHRASE_PASTED_BULLET,
    PHRASE_ONE_A_LINE,
    PHRASE_NO_BOX,
    PHRASE_WRITE_ITEMS,
    PHRASE_NO_BLOCK,
    PHRASE_BLOCK_INSIDE,
    PHRASE_NO_TABLE,
    PHRASE_ADD_DASHES,
    PHRASE_HAS_TABS,
    PHRASE_MAKE_TABLE,
    PHRASE_NO_LINK,
    PHRASE_SPACE_IN_ADDRESS,
    PHRASE_LINK_NEVER_CLOSED,
    PHRASE_SPACE_IN_LINK,
    PHRASE_LINK_TURNED,
    PHRASE_NO_DEFINITION,
    PHRASE_NO_PICTURE,
    PHRASE_NO_SCHEME,
    PHRASE_WRITE_ADDRESS,
    PHRASE_BRACKET_NEVER_CLOSED,
    PHRASE_BRACKET_NEVER_OPENED,
    PHRASE_ADD_BRACKET,
    PHRASE_NOTE_IN_LINK,
    PHRASE_MOVE_NOTE,
    PHRASE_BRACES_KEPT,
    PHRASE_REMOVE_IT,
    PHRASE_BECAME_HEADING,
    PHRASE_EMPTY_LINE,
    PHRASE_BECAME_CODE,
    PHRASE_REMOVE_SPACES,
    PHRASE_CODE_NEVER_ENDS,
    PHRASE_END_CODE,
    PHRASE_BECAME_NUMBER,
    PHRASE_OTHER_NUMBER,
    PHRASE_NUMBER_ON,
    PHRASE_COUNT
};

/* The phrase, in both languages; empty for PHRASE_NONE. */
struct str phrase(enum phrase phrase);

/* The same with arguments, which may be phrases themselves, in the arena. */
struct str phrase_fill(struct arena *arena, enum phrase phrase, const struct str *args,
                       size_t count);

/* The same of arguments that are named one by one. */
#define phrase_with(arena, phrase, ...)                                                            \
    phrase_fill(arena, phrase, (const struct str[]){__VA_ARGS__},                                  \
                sizeof((const struct str[]){__VA_ARGS__}) / sizeof(struct str))

/* Words that some other table has in both languages, as a phrase in the arena. */
struct str phrase_of(struct arena *arena, const struct str words[LANGUAGE_COUNT]);

/* The phrase in one language; a text that is no phrase as it is. */
struct str phrase_in(struct str text, enum language language);

#endif
