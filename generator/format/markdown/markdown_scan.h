/* markdown_scan: the pass over the lines before cmark, which does not know containers, tables and
 * notes. Each of their lines is replaced by something of cmark's own that keeps its place in the
 * structure: the line of a container or table by an HTML comment, the beginning of a note's
 * definition by a bullet. The contents of table cells are put first, each as a heading on a line of
 * its own. The text stays line for line the same, `shift` lines further down, so that whoever walks
 * the tree knows from a node's line what it really is. In code nothing is special after all, and
 * scan_restore gives the lines back. */
#ifndef FORMAT_MARKDOWN_MARKDOWN_SCAN_H
#define FORMAT_MARKDOWN_MARKDOWN_SCAN_H

#include "base/str.h"
#include "base/vec.h"

struct arena;

enum scan_kind {
    SCAN_OPEN,      /* :::name */
    SCAN_CLOSE,     /* ::: */
    SCAN_HEAD,      /* the first row of a table */
    SCAN_DELIMITER, /* the row of dashes below it; cells: alignments */
    SCAN_ROW,
    SCAN_NOTE /* [^label]: */
};

/* A line that was replaced from byte `prefix` on: the first `old_size` bytes from there by
 * `new_size` others. Lines count from 1 in the original text. */
struct scan_mark {
    uint32_t line;
    uint8_t kind; /* enum scan_kind */
    uint32_t prefix;
    uint32_t old_size;
    uint32_t new_size;
    uint32_t first; /* of a row: index into cells; of a delimiter row: into alignments */
    uint32_t count; /* cells or alignments */
};

/* A cell's text in the original; cell number i is on line i + 1 of the new text. */
struct scan_cell {
    uint32_t line;
    uint32_t start; /* byte in the original text */
    uint32_t size;
};

struct scan {
    struct str original;
    struct str text; /* what cmark is given; the same as `original` when nothing was replaced */
    const uint32_t *line_starts; /* of `original`; line_count + 1 of them */
    const uint32_t *text_starts; /* of `text`; shift + line_count + 1 of them */
    uint32_t line_count;
    uint32_t shift;        /* lines that were put first: one a cell */
    struct vec marks;      /* of struct scan_mark, by line */
    struct vec cells;      /* of struct scan_cell */
    struct vec alignments; /* of uint8_t, enum doc_align */
};

/* What the lines of cells begin with. */
enum { SCAN_CELL_PREFIX = 2 };

/* Goes through the text, whose lines end with LF alone. Without `site` it only finds the lines. */
void scan_text(struct arena *scratch, struct str text, bool site, struct scan *scan);

/* The mark of an original line, or NULL. */
const struct scan_mark *scan_find(const struct scan *scan, uint32_t line);

/* The text of an original line from its mark's prefix on, without the line end. */
struct str scan_marked_text(const struct scan *scan, const struct scan_mark *mark);

/* A code block's content as it was: its first line is original line `line`. */
struct str scan_restore(const struct scan *scan, struct arena *scratch, struct str code,
                        uint32_t line);

#endif
