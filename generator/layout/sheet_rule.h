/* sheet_rule: the rules of a theme's sheets for paper: which elements, and what is said of them. */
#ifndef LAYOUT_SHEET_RULE_H
#define LAYOUT_SHEET_RULE_H

#include "layout/sheet_reader.h"

/* Adds a rule for each selector with what a block declares; what is wrong is reported. */
void sheet_rule_add(struct sheet_reader *reader, const struct css_block *block,
                    const struct css_selector *selectors, size_t count);

/* Takes a style rule; for others nothing happens. */
void sheet_rule_take(struct sheet_reader *reader, const struct css_block *block);

#endif
