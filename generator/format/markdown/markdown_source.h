/* markdown_source: where in the file something stands, and a cursor that follows cmark's inlines
 * through the source, since cmark's own places for them are wrong after line breaks.
 *
 * Offsets are bytes in the text that cmark was given (scan->text), and lines are its lines, unless
 * the word original is used. A cursor that loses its way finds back at the next text it can
 * recognise; it never leaves its block. */
#ifndef FORMAT_MARKDOWN_MARKDOWN_SOURCE_H
#define FORMAT_MARKDOWN_MARKDOWN_SOURCE_H

#include "format/markdown/markdown_scan.h"
#include "rules/diag.h"

/* The latest column that was counted, so that a long line is not counted from its
 * start each time. */
struct source_column {
    uint32_t line;   /* original; 0 before the first */
    uint32_t points; /* code points before the offset */
    size_t offset;
};

struct source {
    struct str path;
    uint32_t first_line;
    uint32_t indent;
    const struct value_lines *lines; /* NULL when the lines are those of the file */
    const struct scan *scan;
    struct source_column *last;
};

/* The file's line number of a line. */
uint32_t source_line(const struct source *source, uint32_t line);

/* The place of `size` bytes at `offset`, which is on `line`. */
struct place source_place(const struct source *source, uint32_t line, size_t offset, size_t size);

/* The same for an offset in the original text on an original line. */
struct place source_original(const struct source *source, uint32_t line, size_t offset,
                             size_t size);

/* A point that moves forward through one block's text. */
struct cursor {
    const struct source *source;
    size_t at;
    size_t end; /* of the block */
    uint32_t line;
};

/* Stands where the inlines of a block begin. Reference definitions before them are passed over. */
void cursor_init(struct cursor *cursor, const struct source *source, uint32_t line, uint32_t column,
                 uint32_t end_line);

/* The byte under the cursor; 0 at the end. */
char cursor_peek(const struct cursor *cursor);

/* Moves past the longest part of `text`, from its beginning, that stands at the cursor as it is,
 * up to an escape or entity. Returns its size. */
size_t cursor_take(struct cursor *cursor, struct str text);

/* Moves past a backslash and the character after it, or past an entity, that `text` begins with
 * the meaning of. Returns the size of that meaning; 0, without moving, when there is neither. */
size_t cursor_take_escape(struct cursor *cursor, struct str text);

/* Moves to the next occurrence of `text` when one is near. */
void cursor_seek(struct cursor *cursor, struct str text);

/* Moves past so many bytes. */
void cursor_skip(struct cursor *cursor, size_t size);

/* Moves to the first text of the next line. */
void cursor_next_line(struct cursor *cursor);

/* Moves past a run of backticks, the code in it and the closing run. */
void cursor_skip_code(struct cursor *cursor);

/* Where the address of a link stands. */
struct link_place {
    size_t offset;
    size_t size; /* 0 when the address is in a definition elsewhere */
    uint32_t line;
};

/* Moves past the ] of a link and what belongs to the link after it. */
void cursor_skip_link_end(struct cursor *cursor, struct link_place *address);

#endif
