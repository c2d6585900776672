#include "render/changes/changes_words.h"

struct str changes_kind_word(enum diff_block_kind kind)
{
    static const char *const words[] = {
        [DIFF_PARAGRAPH] = "stycke", [DIFF_HEADING] = "rubrik",  [DIFF_ITEM] = "punkt",
        [DIFF_QUOTE] = "citat",      [DIFF_CODE] = "kod",        [DIFF_ROW] = "rad",
        [DIFF_COLUMNS] = "kolumner", [DIFF_CONTAINER] = "block", [DIFF_FOOTNOTE] = "fotnot",
        [DIFF_VALUE] = "värde"};
    return str_from(words[kind]);
}

struct str changes_change_word(enum diff_change change)
{
    static const char *const words[] = {[DIFF_CHANGE_ADDED] = "tillagd",
                                        [DIFF_CHANGE_REMOVED] = "borttagen",
                                        [DIFF_CHANGE_EDITED] = "ändrad",
                                        [DIFF_CHANGE_MOVED] = "flyttad"};
    return str_from(words[change]);
}
