/* page: one page being made: what the modules that write parts of it share. Lives in `scratch`
 * memory for as long as the page is made. */
#ifndef RENDER_PAGE_H
#define RENDER_PAGE_H

#include "base/map.h"
#include "render/renderer.h"

struct audience;
struct page;
struct reads;
struct handout_part;
struct handout;

/* What becomes of speaker notes inside a slide. */
enum page_notes { PAGE_NOTES_HERE, PAGE_NOTES_ELSEWHERE };

/* Writes one block of a text; set by page_html, since blocks hold texts and texts hold blocks. */
typedef void page_block(struct page *page, const struct prose *prose, uint32_t node,
                        struct buf *out);

/* Writes a handout that is a part of another; set by handout_page. */
typedef void page_part(struct page *page, const struct handout_part *part, struct buf *out);

struct page {
    const struct renderer *renderer;
    struct arena *scratch;
    struct diags *diags;
    const struct record *record;           /* NULL: a page that no record stands behind */
    const struct history_address *removed; /* NULL, or an address that no longer is one */
    struct str address;                    /* path in the output, below the edition's prefix */
    struct str prefix;                     /* of the edition: "" at the root, else "v/2022.1/" */
    const struct handout *handout; /* the handout that is being made; NULL: a page of the site */
    const struct audience
        *audience; /* what its readers may have; NULL: all that is left for the web (withhold.h) */
    struct reads *reads; /* NULL, or where it is noted what the page is made from */
    enum page_notes notes;
    bool rooted; /* links begin with the site's path: the page is shown at any depth */
    struct str language;
    page_block *block;
    page_part *part;    /* NULL: there are no parts */
    size_t part_number; /* of the part being written, for its ids; 0: not in a part */
    size_t *parts;      /* how many have been written */
    struct value_map *globals;
    struct value_map *own; /* `sida` */
    struct vec terms;      /* of const struct record *: terms explained on the page, by first use */
    struct vec noted;      /* of const struct prose *: texts whose footnotes belong on the page */
    unsigned depth;        /* blocks and texts inside each other */
    bool too_deep;         /* they were too deep once (reported), and no more of them are written */
    bool in_notes;         /* speaker notes are being written: cues are marked */
    bool row_heads;        /* a chart's numbers are being written: rows have headings too */
    int64_t cues;          /* cues so far in these notes */
    size_t contents_at;    /* where the main part leaves room for the page's contents; 0: nowhere */
    size_t charts;         /* charts drawn from lists so far, for their ids */
    struct map group_ids;  /* of the groups of lists so far: each once */
};

enum { PAGE_DEPTH = 24 };

/* Notes that the page is made from something of the record beyond what reads.h says that all may
 * see; the functions below, texts and templates do so by themselves. */
void page_reads(const struct page *page, const struct record *record);

/* The record whose data the map is, as any reader may have it; NULL for any other
 * map. Notes nothing. */
const struct record *page_owner(const struct value_map *map);

/* A record's data as the page's readers may see it. */
const struct value_map *page_record_data(const struct page *page, const struct record *record);

/* The text of a record, likewise; NULL when it has none. */
const struct prose *page_body(const struct page *page, const struct record *record);

/* True when they may have the field of that name in the type's records. */
bool page_may_have(const struct page *page, const struct type *type, struct str name);

/* The address for ever of something in this edition of the site. */
struct str page_permanent_url(const struct page *page, struct str path);

/* The whole address of a record or a file of the site; on paper the one that is for ever. */
struct str page_url(const struct page *page, const struct target *target);

/* Appends the link from the page to a target, escaped and percent-encoded. */
void page_href(const struct page *page, const struct target *target, struct buf *out);

/* Reports that what `name` names holds itself, or is too deep; the rest of the page is cut short,
 * since lists of texts that list each other grow without end in breadth too. */
void page_too_deep(struct page *page, struct place place, struct str name);

/* The page's interface string; empty when the theme has none. */
struct str page_text(const struct page *page, struct str key);

#endif
