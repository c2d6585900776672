#include "format/markdown/markdown_limits.h"

#include "format/markdown/markdown.h"
#include "format/markdown/markdown_scan.h"

enum {
    MOST_STEPS = 10 * 1000 * 1000,  /* lines times depth; links times images, in one paragraph */
    MOST_COPIED = 32 * 1024 * 1024, /* bytes that uses of definitions may come to */
    TAB = 4
};

struct measures {
    uint32_t lines;
    uint32_t depth; /* the most blocks that may be open on a line */
    uint32_t depth_line;
    size_t images; /* in the paragraph so far */
    size_t links;
    size_t paragraph_steps; /* in all paragraphs */
    size_t brackets;        /* in the text */
    size_t definition;      /* bytes in the definition so far */
    size_t longest_definition;
};

/* How many blocks the markers at the front of the line open, or keep open by standing this far in.
 */
static uint32_t line_depth(struct str line, bool *blank)
{
    uint32_t markers = 0;
    uint32_t columns = 0;
    size_t at = 0;
    for (; at < line.size; at++) {
        char byte = line.data[at];
        char next = at + 1 < line.size ? line.data[at + 1] : ' ';
        bool listed = byte == '-' || byte == '*' || byte == '+' || byte == '.' || byte == ')';
        if (byte == '>' || (listed && (next == ' ' || next == '\t' || next == '\n'))) {
            markers++;
        } else if (byte == ' ' || byte == '\t' || byte == '\n') {
            columns += byte == '\t' ? TAB : 1;
        } else if (byte < '0' || byte > '9') {
            break;
        }
    }
    *blank = at == line.size && markers == 0;
    return markers == 0 ? 0 : markers + columns / 2;
}

static size_t count_pairs(struct str line, char first, char second)
{
    size_t count = 0;
    for (size_t at = str_find_byte(line, first, 0); at + 1 < line.size;
         at = str_find_byte(line, first, at + 1)) {
        count += line.data[at + 1] == second;
    }
    return count;
}

static size_t count_bytes(struct str line, char byte)
{
    size_t count = 0;
    for (size_t at = str_find_byte(line, byte, 0); at < line.size;
         at = str_find_byte(line, byte, at + 1)) {
        count++;
    }
    return count;
}

static void end_paragraph(struct measures *measures)
{
    measures->paragraph_steps += measures->images * measures->links;
    measures->images = 0;
    measures->links = 0;
}

static void measure_depth(struct measures *measures, uint32_t depth)
{
    if (depth > measures->depth) {
        measures->depth = depth;
        measures->depth_line = measures->lines;
    }
}

static void measure_brackets(struct measures *measures, struct str line, bool blank)
{
    if (blank) {
        end_paragraph(measures);
        measures->definition = 0;
        return;
    }
    size_t brackets = count_bytes(line, ']');
    bool defines = brackets > 0 && count_pairs(line, ']', ':') > 0;
    measures->images += brackets > 0 ? count_pairs(line, '!', '[') : 0;
    measures->links += brackets;
    if (defines) {
        measures->definition = line.size;
    } else if (measures->definition > 0) {
        measures->definition += line.size;
    }
    if (measures->definition > measures->longest_definition) {
        measures->longest_definition = measures->definition;
    }
}

bool limits_allow(const struct scan *scan, uint32_t *line)
{
    struct str text = scan->original;
    struct measures measures = {.brackets = count_bytes(text, ']')};
    /* Most texts are so small that nothing about their brackets can come to much. */
    bool small = measures.brackets * measures.brackets <= MOST_STEPS &&
                 measures.brackets * text.size <= MOST_COPIED;
    while (measures.lines < scan->line_count) {
        uint32_t start = scan->line_starts[measures.lines++];
        struct str next = str_slice(text, start, scan->line_starts[measures.lines]);
        bool blank;
        measure_depth(&measures, line_depth(next, &blank));
        if (!small) {
            measure_brackets(&measures, next, blank);
        }
    }
    end_paragraph(&measures);
    *line = measures.depth_line > 0 ? measures.depth_line : 1;
    return (size_t)measures.lines * measures.depth <= MOST_STEPS &&
           measures.depth <= MARKDOWN_DEPTH * MARKDOWN_DEPTH &&
           measures.paragraph_steps <= MOST_STEPS &&
           measures.brackets * measures.longest_definition <= MOST_COPIED;
}
