/* withhold_links: links from what is left to headings that went with what is kept back.
 * Part of withhold. */
#ifndef SITE_WITHHOLD_LINKS_H
#define SITE_WITHHOLD_LINKS_H

#include "site/model.h"

struct withhold_links {
    struct arena *arena;
    struct map lost; /* headings, by the number of their record and their id */
};

/* Notes the headings of a record: before it is reduced, when all may be lost, and afterwards, when
 * those that are there are not. */
void withhold_links_note(struct withhold_links *links, const struct record *record, bool left);

/* Adds a check of each link that leads to a lost heading: the page may have the
 * anchor from elsewhere. */
void withhold_links_check(const struct withhold_links *links, struct site *site);

#endif
