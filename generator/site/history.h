/* history: every edition of a site and the way of each page through them.
 *
 * An edition's index says what stood at which address. A page goes on in the next editions as long
 * as one there is the same: has its type and id, or names its address in `tidigare`, or stands at
 * its address, or has its id alone; a page that is gone for an edition and comes back goes on too.
 * Those of one page are a line. From the lines follow where a page is in another edition and what
 * an old address must answer.
 *
 * Plain data in an arena, const once built. The same editions give the same history. */
#ifndef SITE_HISTORY_H
#define SITE_HISTORY_H

#include "base/map.h"
#include "base/vec.h"
#include "format/data/date.h"

struct arena;
struct site;

#define HISTORY_NONE ((size_t)-1)

/* The folder that holds the editions in the output: "v/2022.1/". */
#define HISTORY_FOLDER "v/"

struct history_page {
    struct str type;
    struct str id;
    struct str address;
    struct str title;
    size_t parent;     /* index of the page above, or HISTORY_NONE */
    struct vec former; /* of struct str: its addresses before */
    size_t line;       /* set by history_build */
};

/* An old address that led to a page of the edition. */
struct history_redirect {
    struct str address;
    size_t page;
};

struct history_asset {
    struct str path;
    struct str source; /* file to copy it from */
};

/* One edition and its index. */
struct history_edition {
    struct str name;
    struct date date;
    struct str date_iso;
    struct str note;      /* what was said of it when it began; may be empty */
    struct str prefix;    /* "v/2022.1/" */
    struct vec pages;     /* of struct history_page */
    struct vec redirects; /* of struct history_redirect */
    struct vec assets;    /* of struct history_asset */
    struct map folders;   /* folder → its page "folder/index.html"; set by history_build */
};

/* One page through the editions. */
struct history_line {
    size_t *pages;    /* per edition: index of the page, or HISTORY_NONE */
    size_t merged;    /* line that it went into, or HISTORY_NONE */
    size_t merged_at; /* the first edition where that holds */
};

enum history_answer { HISTORY_MOVED, HISTORY_REMOVED, HISTORY_KEPT_FILE };

/* An address at the root that the current edition does not have, but an earlier one had. */
struct history_address {
    struct str address;
    enum history_answer answer;
    size_t edition;    /* the last that had it */
    size_t page;       /* in that edition; of a page or a redirect */
    struct str source; /* HISTORY_KEPT_FILE: file to copy it from */
};

struct history {
    struct str url;                         /* today's address of the site */
    const struct history_edition *editions; /* the oldest first; the last is the current one */
    size_t count;
    struct vec lines;     /* of struct history_line */
    struct vec addresses; /* of struct history_address, sorted by address */
};

/* Where a page is in another edition: the page itself, or the nearest one above it that is there:
 * the page of its folder in that edition, or the one that was above it. */
struct history_place {
    const struct history_page *page; /* NULL: not even the start page */
    bool same;                       /* the page itself */
};

/* Fills the index of an assembled site. */
void history_index(struct arena *arena, const struct site *site, struct history_edition *edition);

/* For each record of the site, by its index: the number of its page in history_edition.pages, or
 * HISTORY_NONE when it has no page of its own. Lives in the arena. */
const size_t *history_number_pages(struct arena *arena, const struct site *site);

/* Follows every page through the editions (the index of each is filled, the last is
 * the current one). */
void history_build(struct arena *arena, struct history_edition *editions, size_t count,
                   struct history *history);

/* Internal: collects history->addresses. */
void history_addresses(struct arena *arena, struct history *history);

/* The page of an edition's index. */
const struct history_page *history_page(const struct history *history, size_t edition, size_t page);

/* The page's place in edition `to`. */
struct history_place history_find(const struct history *history, size_t edition, size_t page,
                                  size_t to);

/* The edition in which the page was first gone for good; HISTORY_NONE when the current one has it
 * (also as a part of another page). */
size_t history_removed_in(const struct history *history, size_t edition, size_t page);

#endif
