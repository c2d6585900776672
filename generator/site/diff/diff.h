/* diff: what differs between two editions of a site, as plain data for pages, terminals and JSON.
 *
 * Pure: two const assembled sites in, a struct diff out, in the arena; strings and records
 * are borrowed from the sites. The same sites always give the same diff. Time is bounded:
 * when two texts are too long or too different to compare word by word, they are given whole,
 * old and new (`rewritten`).
 *
 * Not changes: white space, line breaks, emphasis, what typography does to quotation marks,
 * dashes and no-break spaces, a full stop, comma, colon or semicolon more or less at the end
 * of a piece, and how a block looks. Drafts and ghosts are not looked at, nor are the notes
 * on changes themselves.
 *
 * Records are the same when their type and id are; without an id, when their source file is; else
 * when the new one names the old one's address in `tidigare`; else, among what is left of a type,
 * when their titles and texts are alike. */
#ifndef SITE_DIFF_DIFF_H
#define SITE_DIFF_DIFF_H

#include "site/model.h"

struct arena;

/* Of a piece of running text. SAME stands in both, with the new one's letters. */
enum diff_mark { DIFF_SAME, DIFF_REMOVED, DIFF_ADDED };

/* A piece of running text. The pieces of a text follow each other; a REMOVED one that is replaced
 * comes right before the ADDED one. White space between pieces is not in their text. */
struct diff_run {
    enum diff_mark mark;
    bool space; /* white space stands before it */
    struct str text;
};

struct diff_text {
    const struct diff_run *runs;
    size_t count;
    bool rewritten; /* too little in common: at most two runs, the whole old and the whole new */
};

enum diff_change { DIFF_CHANGE_ADDED, DIFF_CHANGE_REMOVED, DIFF_CHANGE_EDITED, DIFF_CHANGE_MOVED };

enum diff_block_kind {
    DIFF_PARAGRAPH,
    DIFF_HEADING,
    DIFF_ITEM, /* of a list */
    DIFF_QUOTE,
    DIFF_CODE,
    DIFF_ROW,       /* of a table: see cells */
    DIFF_COLUMNS,   /* of a table: its head, whose cells have no labels */
    DIFF_CONTAINER, /* a block such as `:::film`: its arguments */
    DIFF_FOOTNOTE,
    DIFF_VALUE /* a field's value, or one of a list */
};

/* A cell of a table's row that is added, removed or changed. */
struct diff_cell {
    struct str label; /* the column's heading, or empty */
    struct diff_text text;
    bool changed; /* false: the same in both, told for the context (the first cell of a row) */
};

/* A link or a picture whose text stands in both but that leads elsewhere or is another file. */
struct diff_link {
    bool image;
    struct str text; /* of the link, or the picture's alternative text */
    struct str old_target;
    struct str new_target; /* title of a page, path of a file, or address; the same when a picture's
                            * file has new content */
};

/* One changed piece of a text. Those that are the same in both are left out. */
struct diff_block {
    enum diff_change change; /* MOVED: stands elsewhere; its runs may differ too */
    enum diff_block_kind kind;
    uint8_t level;      /* of a heading */
    struct str label;   /* of the innermost container it stands in or is ("Viktigt"), or empty */
    struct str heading; /* nearest heading above, in the new text if it stands there; or empty */
    size_t section;     /* pieces below the same heading have the same; of a heading its own */
    struct str title;   /* of a heading: all of it, in the new text unless removed */
    struct str old_heading; /* of a MOVED one: the nearest heading above in the old text, when
                             * that is another */
    struct str anchor;      /* that heading's id, or empty */
    size_t following;       /* of a MOVED one: so many pieces after it moved with it unchanged */
    struct diff_text text;
    const struct diff_cell *cells; /* of a row */
    size_t cell_count;
    const struct diff_link *links;
    size_t link_count;
};

/* One value of a series such as an indicator's values by year. */
struct diff_point {
    struct str label;     /* "2021" */
    struct str old_value; /* empty: was not there */
    struct str new_value; /* empty: is not there any more */
};

/* A part of a record that differs: its body (no labels), or one of its fields. */
struct diff_part {
    const struct str *labels; /* from the outside in: field, item of a list, field of a group … */
    size_t label_count;
    enum diff_change change; /* of the part as a whole: never MOVED */
    const struct diff_block *blocks;
    size_t block_count;
    const struct diff_point *points; /* of a series: all values in either, by label */
    size_t point_count;
    struct str point_label; /* "År" */
    struct str value_label; /* "Värde" */
};

enum diff_record_change { DIFF_RECORD_ADDED, DIFF_RECORD_REMOVED, DIFF_RECORD_CHANGED };

struct diff_record {
    enum diff_record_change change;
    const struct record *old; /* NULL when added */
    const struct record *new; /* NULL when removed */
    bool moved;               /* its address is another */
    bool renamed;             /* its title is another: see title */
    struct diff_text title;   /* when renamed */
    const struct diff_part *parts;
    size_t part_count;
};

struct diff_counts {
    size_t added, removed, moved, renamed,
        edited;      /* records; one may be moved, renamed and edited */
    size_t changed;  /* records that are any of the last three */
    size_t settings; /* of the site */
};

struct diff {
    const struct site *old;
    const struct site *new;
    const struct diff_record *records; /* in the order of the new site's pages; removed ones last */
    size_t count;
    const struct diff_part
        *settings; /* of the site that readers see on every page: its name, the menu … */
    size_t setting_count;
    struct diff_counts counts;
};

/* Compares two assembled sites. The diff lives in the arena and borrows from both sites. */
struct diff *diff_make(struct arena *arena, const struct site *old, const struct site *new);

#endif
