#include "format/markdown/markdown_table.h"

#include "format/markdown/document.h"

/* True when the byte at `at` has an odd number of backslashes before it. */
static bool is_escaped(struct str text, size_t at)
{
    size_t backslashes = 0;
    while (backslashes < at && text.data[at - backslashes - 1] == '\\') {
        backslashes++;
    }
    return backslashes % 2 == 1;
}

struct str table_row(struct str line)
{
    struct str row = str_trim(line);
    if (row.size > 0 && row.data[0] == '|') {
        row = str_slice(row, 1, row.size);
    }
    /* The bar that ends the row goes, unless a backslash makes it text. */
    if (row.size > 0 && row.data[row.size - 1] == '|' && !is_escaped(row, row.size - 1)) {
        row.size--;
    }
    return row.size > 0 ? row : STR(" ");
}

bool table_next_cell(struct str *rest, struct str *cell)
{
    if (rest->size == 0) {
        return false;
    }
    size_t end = str_find_byte(*rest, '|', 0);
    while (end < rest->size && is_escaped(*rest, end)) {
        end = str_find_byte(*rest, '|', end + 1);
    }
    *cell = str_trim(str_slice(*rest, 0, end));
    if (end + 1 == rest->size) {
        *rest = STR(" "); /* a bar at the very end has an empty cell after it */
    } else {
        *rest = str_slice(*rest, end + 1, rest->size);
    }
    return true;
}

/* One or more dashes, with a colon at either end or both. */
static bool read_alignment(struct str cell, uint8_t *alignment)
{
    bool left = str_starts(cell, STR(":"));
    bool right = cell.size > 1 && str_ends(cell, STR(":"));
    struct str dashes = str_slice(cell, left, cell.size - right);
    for (size_t i = 0; i < dashes.size; i++) {
        if (dashes.data[i] != '-') {
            return false;
        }
    }
    *alignment = left && right ? DOC_ALIGN_CENTER
                 : left        ? DOC_ALIGN_LEFT
                 : right       ? DOC_ALIGN_RIGHT
                               : DOC_ALIGN_NONE;
    return dashes.size > 0;
}

bool table_delimiters(struct str line, struct arena *scratch, struct vec *alignments)
{
    if (str_find_byte(line, '|', 0) == line.size) {
        return false;
    }
    size_t before = alignments->count;
    struct str rest = table_row(line);
    struct str cell;
    while (table_next_cell(&rest, &cell)) {
        uint8_t alignment;
        if (!read_alignment(cell, &alignment)) {
            alignments->count = before;
            return false;
        }
        uint8_t *slot = vec_push(alignments, scratch, sizeof(*slot));
        *slot = alignment;
    }
    return true;
}
