/* text_slips: what a text file got from another program without its writer seeing it: the lines
 * that Git puts around two versions, signs that are not seen, letters joined into one sign. */
#ifndef SITE_TEXT_SLIPS_H
#define SITE_TEXT_SLIPS_H

#include "rules/diag.h"

struct arena;

/* Reports the lines of Git's that begin two versions. False when there are any: the file
 * says two things. */
bool text_check_merge(struct str path, struct str text, struct diags *diags);

/* Reports each word that holds a ligature of type (U+FB00–FB06), a soft hyphen or a sign for what
 * was left behind. What is meant is written as an entity (&shy;) and is let be. */
void text_check_hidden(struct arena *scratch, struct str path, struct str text,
                       struct diags *diags);

/* The first of Markdown's signs in a text that is plain, with the words they are around: a view;
 * empty when there are none. And the whole text without such signs. */
struct str text_markup(struct str text);
struct str text_without_markup(struct arena *scratch, struct str text);

#endif
