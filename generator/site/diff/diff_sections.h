/* diff_sections: the changed pieces of a text as they are told: those below the same heading
 * together, and there those in a row that are all new, or all gone, as one.
 *
 * In each section pieces have the order of the text; a section stands where its first
 * changed piece does. */
#ifndef SITE_DIFF_DIFF_SECTIONS_H
#define SITE_DIFF_DIFF_SECTIONS_H

#include "site/diff/diff.h"

struct diff_group {
    enum diff_change change;
    struct str label; /* of the block they stand in, or empty */
    const struct diff_block *const
        *blocks; /* at least one; of several all are new, all gone, or all
                                             * changed rows of a table */
    size_t count;
    size_t told; /* the first of them to be told: a new table's rows name its columns */
    enum diff_block_kind kind; /* of all, when they are uniform */
    bool uniform;
    bool table;     /* new or gone as a whole */
    bool container; /* the block they stand in is itself new or gone */
    bool implied;   /* running text that the head of its section, new or gone, says all about */
};

enum diff_section_change {
    DIFF_SECTION_STAYS,
    DIFF_SECTION_ADDED,    /* the heading is new, and so is all that is told below it */
    DIFF_SECTION_REMOVED,  /* likewise */
    DIFF_SECTION_HEADED,   /* the heading is new, with what stood there already below it */
    DIFF_SECTION_BEHEADED, /* the heading is gone, but not what stood below it */
    DIFF_SECTION_MOVED     /* stands elsewhere, with what is below it */
};

struct diff_section {
    enum diff_section_change change;
    bool footnotes;     /* of the text */
    struct str heading; /* empty: above the first one, footnotes, or no text with headings */
    struct str after;   /* of a moved one: the heading before it, or empty when it stands first */
    const struct diff_group *groups;
    size_t count; /* of groups; the heading of a section that does not stay is in none of them,
                   * unless a moved one has other words too */
};

struct diff_sections {
    const struct diff_section *items;
    size_t count;
};

/* Lives in the arena and borrows from the part. */
struct diff_sections diff_sections(struct arena *arena, const struct diff_part *part);

#endif
