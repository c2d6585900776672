#include "site/figures.h"

#include "base/arena.h"
#include "base/buf.h"
#include "format/data/number.h"
#include "format/text/utf8.h"

#include <math.h>

struct table_reader {
    struct arena *arena;
    const struct document *document;
    struct place place;
    struct diags *diags;
    bool good;
};

static void fault(struct table_reader *reader, uint32_t line, struct str words)
{
    struct place place = reader->place;
    if (line > 0) {
        place.line = line;
        place.column = 0;
        place.length = 0;
    }
    reader->good = false;
    if (reader->diags != NULL) {
        diag_tell(reader->diags, RULE_CHART_DATA, place, words);
    }
}

static uint32_t find_table(const struct document *document, uint32_t node)
{
    uint32_t end = node + document->nodes[node].size;
    for (uint32_t i = node + 1; i < end; i++) {
        if (document->nodes[i].kind == DOC_TABLE) {
            return i;
        }
    }
    return 0;
}

static struct str cell_text(struct table_reader *reader, uint32_t cell)
{
    struct buf text;
    buf_init(&text);
    document_text(reader->document, cell, &text);
    struct str copy = str_trim(buf_copy(&text, reader->arena));
    buf_finish(&text);
    return copy;
}

static void read_number(struct table_reader *reader, uint32_t cell, struct str text, double *number)
{
    *number = NAN;
    bool gap = text.size == 0 || str_equal(text, STR("–")) || str_equal(text, STR("-"));
    if (!gap && !number_parse(text, number)) {
        struct str words = phrase_with(reader->arena, PHRASE_NOT_A_NUMBER, text);
        fault(reader, reader->document->nodes[cell].line, words);
    }
}

static void read_row(struct table_reader *reader, uint32_t row, bool head, struct figures *figures)
{
    const struct doc_node *nodes = reader->document->nodes;
    size_t column = 0;
    for (uint32_t cell = row + 1; cell < row + nodes[row].size; cell += nodes[cell].size) {
        struct str text = cell_text(reader, cell);
        if (column > FIGURES_SERIES) {
            break; /* reported at the head */
        }
        if (column == 0 && !head) {
            figures->labels[figures->label_count] = text;
        } else if (column > 0 && head) {
            figures->names[column - 1] = text;
            figures->series_count = column;
        } else if (column > 0) {
            read_number(reader, cell, text, &figures->values[column - 1][figures->label_count]);
        }
        column++;
    }
    for (; !head && column > 0 && column <= FIGURES_SERIES; column++) {
        figures->values[column - 1][figures->label_count] = NAN; /* the row is short */
    }
    figures->label_count += head ? 0 : 1;
}

static size_t count_cells(const struct doc_node *nodes, uint32_t row)
{
    size_t count = 0;
    for (uint32_t cell = row + 1; cell < row + nodes[row].size; cell += nodes[cell].size) {
        count++;
    }
    return count;
}

bool figures_read(struct arena *arena, const struct document *document, uint32_t node,
                  struct place place, struct diags *diags, struct figures *figures)
{
    struct table_reader reader = {arena, document, place, diags, true};
    *figures = (struct figures){0};
    uint32_t table = find_table(document, node);
    if (table == 0) {
        fault(&reader, 0, phrase(PHRASE_CHART_TABLE));
        return false;
    }
    const struct doc_node *nodes = document->nodes;
    for (uint32_t row = table + 1; row < table + nodes[table].size; row += nodes[row].size) {
        if (figures->label_count == FIGURES_LABELS) {
            fault(&reader, nodes[row].line, phrase(PHRASE_CHART_ROWS));
            return false;
        }
        read_row(&reader, row, (nodes[row].flags & DOC_HEAD) != 0, figures);
    }
    if (count_cells(nodes, table + 1) > FIGURES_SERIES + 1) {
        fault(&reader, nodes[table + 1].line, phrase(PHRASE_CHART_COLUMNS));
    }
    if (figures->label_count == 0 || figures->series_count == 0) {
        fault(&reader, nodes[table].line, phrase(PHRASE_CHART_NUMBERS));
    }
    return reader.good;
}
