/* markdown_table: the rows of a GitHub-style table, as text. */
#ifndef FORMAT_MARKDOWN_MARKDOWN_TABLE_H
#define FORMAT_MARKDOWN_MARKDOWN_TABLE_H

#include "base/str.h"
#include "base/vec.h"

struct arena;

/* Takes the next cell, trimmed, off the front of a row; `rest` begins as the row from table_row.
 * A cell ends at a | without backslash, in code too. False when none is left. */
bool table_next_cell(struct str *rest, struct str *cell);

/* A row without its outer bars and white space. */
struct str table_row(struct str line);

/* Reads a delimiter row such as | :-- | --: | and appends each column's alignment (uint8_t, enum
 * doc_align); false, with nothing appended, when the line is something else. */
bool table_delimiters(struct str line, struct arena *scratch, struct vec *alignments);

#endif
