/* diff_adopt: pieces that frame others are the same when what they frame is, however little of
 * their own words is left: a heading, the head of a table, a block with arguments. */
#ifndef SITE_DIFF_DIFF_ADOPT_H
#define SITE_DIFF_DIFF_ADOPT_H

#include "site/diff/diff_units.h"

/* Two texts and the pairs found so far, none of which has moved. */
struct diff_adoption {
    const struct diff_units *old;
    const struct diff_units *new;
    size_t *partner; /* per old unit: its new one or DIFF_NONE */
    size_t *origin;  /* per new unit: its old one or DIFF_NONE */
};

/* A heading is the same when the first piece below it that stands in both is the first such piece
 * below the other too: "Husdjur", now "Djur". */
void diff_adopt_headings(const struct diff_adoption *adoption);

/* A table is the same when a row of it is, whatever its columns are called now. */
void diff_adopt_tables(const struct diff_adoption *adoption);

/* A block is the same as another of its kind when a piece inside it is. */
void diff_adopt_containers(const struct diff_adoption *adoption, struct diff_budget *budget);

#endif
