/* search_list: the pages, headings and terms of a site by their first letter, for those who read
 * without the script that searches. When they are many the headings are left out, and each letter
 * has a page of its own. */
#ifndef RENDER_SEARCH_SEARCH_LIST_H
#define RENDER_SEARCH_SEARCH_LIST_H

#include "site/model.h"

struct search_entry {
    struct str title;
    const struct record *record; /* where it leads */
    struct str anchor;           /* of a heading; else empty */
};

/* The entries of one letter. */
struct search_letter {
    struct str name; /* "A", "0–9" */
    const struct search_entry *entries;
    size_t count;
};

struct search_list {
    const struct search_letter *letters;
    size_t count;
    bool split; /* each letter has a page: see search_letter_path */
};

struct search_list search_list_make(struct arena *arena, const struct site *site);

/* The path in the edition of the page of a letter, by its number. */
struct str search_letter_path(struct arena *arena, size_t number);

#endif
