/* diff_tidy: makes the edits between two texts fit to be read: fewer and larger, and at the borders
 * of sentences and clauses where they may be moved there. */
#ifndef SITE_DIFF_DIFF_TIDY_H
#define SITE_DIFF_DIFF_TIDY_H

#include "site/diff/diff_tokens.h"

/* A stretch of both texts. Edits follow each other, same and changed in turn, and cover both texts;
 * the first and the last may be empty. */
struct diff_edit {
    size_t old_from, old_to;
    size_t new_from, new_to;
    bool same;
};

/* Tidies in place; returns how many edits are left. */
size_t diff_tidy(const struct diff_tokens *old, const struct diff_tokens *new,
                 struct diff_edit *edits, size_t count);

#endif
