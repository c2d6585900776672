/* reads: what an output is made from, noted while it is made, so that it need not be made again
 * until some of that has changed.
 *
 * What any page may see of any record (titles, addresses, languages, dates, who refers to whom, the
 * order and the tree), the settings, the theme, the types and the pictures' sizes are not noted: an
 * output is taken to read all of that. Noted is what lies behind: that something in a record's
 * fields or texts was asked for (all of the record counts then), that records of a type were chosen
 * among, how long a handout became, and the bytes of a picture. A read of the same kind that goes
 * past these functions would leave a page as it was when it should change, so they are called where
 * values are handed out: by the templates' host, by page.h, and where texts are written.
 *
 * Everything has a number: first the site's records, by their index, then its types, its handouts
 * and its files. A reads belongs to one thread. */
#ifndef RENDER_READS_H
#define RENDER_READS_H

#include "site/model.h"

struct handout_set;

/* How many there are of each; numbers follow on each other in this order. */
struct reads_space {
    const struct site *site;
    size_t records;
    size_t types;
    size_t handouts;
    size_t assets;
};

struct reads {
    const struct reads_space *space;
    uint32_t *seen; /* by number: the round in which it was noted last */
    uint32_t round;
    uint32_t *list; /* what was noted since reads_start, in the order it was met */
    size_t count;
};

/* What there is in the site to be read. `handouts` is how many handouts there are. */
struct reads_space reads_space_of(const struct site *site, size_t handouts);

/* The number of all that there is. */
size_t reads_space_size(const struct reads_space *space);

/* Makes room in the arena for whatever is read in the space. */
void reads_init(struct reads *reads, struct arena *arena, const struct reads_space *space);

/* Forgets what was noted. */
void reads_start(struct reads *reads);

/* Note one thing; nothing when `reads` is NULL. A type may be NULL. */
void reads_add_record(struct reads *reads, const struct record *record);
void reads_add_type(struct reads *reads, const struct type *type);
void reads_add_handout(struct reads *reads, size_t index);
void reads_add_asset(struct reads *reads, const struct asset *asset);

#endif
