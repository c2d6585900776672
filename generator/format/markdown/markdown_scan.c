#include "format/markdown/markdown_scan.h"

#include "base/arena.h"
#include "format/markdown/markdown_table.h"

#include <string.h>

/* What stands for a line of a container or table: an HTML comment may interrupt a paragraph, and it
 * ends on its line. */
static const struct str comment = {"<!--:::-->", 10};
/* What a note's definition begins with: a bullet whose content stands four columns in, as notes'
 * continuation lines do. A bullet without content could not interrupt a paragraph. */
static const struct str bullet = {"+   ", 4};
static const struct str empty_bullet = {"+   <!---->", 11};

enum { SHORT_LINE = 24 /* bytes; to guess how many lines there are */ };

/* A line, and where its content begins after white space and the > of quotes. */
struct line {
    uint32_t start;
    uint32_t end;
    uint32_t body;
    uint32_t quotes;
};

struct scanning {
    struct arena *scratch;
    struct scan *scan;
    struct line before; /* the line above the current one */
    bool in_table;
};

static struct line read_line(const struct scan *scan, uint32_t number)
{
    struct line line = {.start = scan->line_starts[number - 1], .end = scan->line_starts[number]};
    const char *data = scan->original.data;
    if (line.end > line.start && data[line.end - 1] == '\n') {
        line.end--;
    }
    line.body = line.start;
    while (line.body < line.end &&
           (data[line.body] == ' ' || data[line.body] == '\t' || data[line.body] == '>')) {
        line.quotes += data[line.body] == '>';
        line.body++;
    }
    return line;
}

static struct str text_from(const struct scan *scan, const struct line *line, uint32_t from)
{
    return str_slice(scan->original, from, line->end);
}

static struct scan_mark *add_mark(struct scanning *scanning, uint32_t number,
                                  const struct line *line, enum scan_kind kind)
{
    struct scan_mark *mark =
        vec_push(&scanning->scan->marks, scanning->scratch, sizeof(struct scan_mark));
    *mark = (struct scan_mark){.line = number,
                               .kind = (uint8_t)kind,
                               .prefix = line->body - line->start,
                               .old_size = line->end - line->body,
                               .new_size = (uint32_t)comment.size};
    return mark;
}

static void add_cells(struct scanning *scanning, struct scan_mark *mark, struct str row)
{
    struct scan *scan = scanning->scan;
    mark->first = (uint32_t)scan->cells.count;
    struct str rest = table_row(row);
    struct str text;
    while (table_next_cell(&rest, &text)) {
        struct scan_cell *cell = vec_push(&scan->cells, scanning->scratch, sizeof(*cell));
        cell->line = mark->line;
        cell->start = text.size > 0 ? (uint32_t)(text.data - scan->original.data)
                                    : (uint32_t)(row.data - scan->original.data);
        cell->size = (uint32_t)text.size;
        mark->count++;
    }
}

/* The length of a list marker with its space at the front of the text, or 0. */
static size_t list_marker(struct str text)
{
    size_t digits = 0;
    while (digits < text.size && digits < 9 && text.data[digits] >= '0' &&
           text.data[digits] <= '9') {
        digits++;
    }
    if (digits == text.size) {
        return 0;
    }
    char sign = text.data[digits];
    bool marks =
        digits > 0 ? sign == '.' || sign == ')' : sign == '-' || sign == '*' || sign == '+';
    bool spaced =
        digits + 1 == text.size || text.data[digits + 1] == ' ' || text.data[digits + 1] == '\t';
    return marks && spaced ? digits + 2 : 0;
}

/* True when a line with this content begins a block of its own, so that it is no table row. */
static bool begins_block(struct str text)
{
    return text.size == 0 || text.data[0] == '#' || str_starts(text, STR("```")) ||
           str_starts(text, STR("~~~")) || str_starts(text, STR(":::")) ||
           str_starts(text, STR("[^")) || list_marker(text) > 0;
}

/* Looks for the first row of a table on the line above a row of dashes. It may begin a list item.
 */
static bool take_head(struct scanning *scanning, uint32_t number)
{
    struct scan *scan = scanning->scan;
    const struct scan_mark *marks = scan->marks.items;
    struct line head = scanning->before;
    if (number < 2 || (scan->marks.count > 0 && marks[scan->marks.count - 1].line == number - 1)) {
        return false;
    }
    struct str text = text_from(scan, &head, head.body);
    head.body += (uint32_t)list_marker(text);
    head.body = head.body > head.end ? head.end : head.body;
    text = text_from(scan, &head, head.body);
    if (begins_block(str_trim(text)) || str_find_byte(text, '|', 0) == text.size) {
        return false;
    }
    add_cells(scanning, add_mark(scanning, number - 1, &head, SCAN_HEAD), text);
    return true;
}

static bool take_table(struct scanning *scanning, uint32_t number, const struct line *line)
{
    struct scan *scan = scanning->scan;
    struct str text = text_from(scan, line, line->body);
    uint32_t first = (uint32_t)scan->alignments.count;
    if (list_marker(text) > 0 || scanning->before.quotes != line->quotes ||
        !table_delimiters(text, scanning->scratch, &scan->alignments)) {
        return false;
    }
    if (!take_head(scanning, number)) {
        scan->alignments.count = first;
        return false;
    }
    struct scan_mark *mark = add_mark(scanning, number, line, SCAN_DELIMITER);
    mark->first = first;
    mark->count = (uint32_t)scan->alignments.count - first;
    scanning->in_table = true;
    return true;
}

static bool take_row(struct scanning *scanning, uint32_t number, const struct line *line)
{
    struct str text = text_from(scanning->scan, line, line->body);
    if (line->quotes != scanning->before.quotes || begins_block(text)) {
        scanning->in_table = false;
        return false;
    }
    add_cells(scanning, add_mark(scanning, number, line, SCAN_ROW), text);
    return true;
}

/* A line that begins with three colons opens a container when a name or anything else follows, else
 * it closes one. */
static void take_container(struct scanning *scanning, uint32_t number, const struct line *line)
{
    struct str rest = str_trim(text_from(scanning->scan, line, line->body));
    while (str_starts(rest, STR(":"))) {
        rest = str_slice(rest, 1, rest.size);
    }
    add_mark(scanning, number, line, rest.size > 0 ? SCAN_OPEN : SCAN_CLOSE);
}

/* [^label]: without brackets in the label. */
static void take_note(struct scanning *scanning, uint32_t number, const struct line *line)
{
    struct str text = text_from(scanning->scan, line, line->body);
    size_t end = str_find(text, STR("]:"), 0);
    if (end == text.size || end < 3 || str_find_byte(str_slice(text, 1, end), '[', 0) < end - 1) {
        return;
    }
    size_t after = end + 2;
    while (after < text.size && (text.data[after] == ' ' || text.data[after] == '\t')) {
        after++;
    }
    struct scan_mark *mark = add_mark(scanning, number, line, SCAN_NOTE);
    mark->old_size = (uint32_t)after;
    mark->new_size = (uint32_t)(after == text.size ? empty_bullet.size : bullet.size);
}

static void take_line(struct scanning *scanning, uint32_t number)
{
    struct line line = read_line(scanning->scan, number);
    const char *data = scanning->scan->original.data;
    char first = line.body < line.end ? data[line.body] : '\n';
    struct str text = text_from(scanning->scan, &line, line.body);
    if (scanning->in_table && take_row(scanning, number, &line)) {
        /* taken */
    } else if (first == ':' && str_starts(text, STR(":::"))) {
        take_container(scanning, number, &line);
    } else if (first == '[' && str_starts(text, STR("[^"))) {
        take_note(scanning, number, &line);
    } else if (first == '|' || first == '-' || first == ':') {
        take_table(scanning, number, &line);
    }
    scanning->before = line;
}

static const uint32_t *find_lines(struct arena *scratch, struct str text, uint32_t *count)
{
    struct vec starts = {.capacity = text.size / SHORT_LINE + 8};
    starts.items = arena_array(scratch, starts.capacity, sizeof(uint32_t));
    for (size_t at = 0; at < text.size; at = str_find_byte(text, '\n', at) + 1) {
        vec_add(&starts, scratch, uint32_t, (uint32_t)at);
    }
    *count = (uint32_t)starts.count;
    vec_add(&starts, scratch, uint32_t, (uint32_t)text.size);
    return starts.items;
}

static void append(char **at, struct str text)
{
    if (text.size > 0) {
        memcpy(*at, text.data, text.size);
        *at += text.size;
    }
}

/* A cell as a heading, whose content is never anything but inline. The closing # keeps one that the
 * cell itself ends with. */
static void append_cell(char **at, struct str cell)
{
    append(at, STR("# "));
    for (size_t i = 0; i < cell.size; i++) {
        if (!(cell.data[i] == '\\' && i + 1 < cell.size && cell.data[i + 1] == '|')) {
            *(*at)++ = cell.data[i];
        }
    }
    append(at, STR(" #\n"));
}

static struct str replacement(const struct scan_mark *mark)
{
    return mark->kind != SCAN_NOTE               ? comment
           : mark->new_size == empty_bullet.size ? empty_bullet
                                                 : bullet;
}

static void write_text(struct scan *scan, struct arena *scratch)
{
    const struct scan_cell *cells = scan->cells.items;
    const struct scan_mark *marks = scan->marks.items;
    size_t most = scan->original.size + scan->marks.count * empty_bullet.size;
    for (size_t i = 0; i < scan->cells.count; i++) {
        most += cells[i].size + 6;
    }
    char *text = arena_alloc(scratch, most + 1);
    char *at = text;
    for (size_t i = 0; i < scan->cells.count; i++) {
        append_cell(&at, str_slice(scan->original, cells[i].start, cells[i].start + cells[i].size));
    }
    size_t copied = 0;
    for (size_t i = 0; i < scan->marks.count; i++) {
        size_t from = scan->line_starts[marks[i].line - 1] + marks[i].prefix;
        append(&at, str_slice(scan->original, copied, from));
        append(&at, replacement(&marks[i]));
        copied = from + marks[i].old_size;
    }
    append(&at, str_slice(scan->original, copied, scan->original.size));
    scan->text = (struct str){text, (size_t)(at - text)};
    scan->shift = (uint32_t)scan->cells.count;
    uint32_t lines;
    scan->text_starts = find_lines(scratch, scan->text, &lines);
}

void scan_text(struct arena *scratch, struct str text, bool site, struct scan *scan)
{
    *scan = (struct scan){.original = text, .text = text};
    scan->line_starts = find_lines(scratch, text, &scan->line_count);
    scan->text_starts = scan->line_starts;
    if (!site) {
        return;
    }
    struct scanning scanning = {.scratch = scratch, .scan = scan};
    for (uint32_t number = 1; number <= scan->line_count; number++) {
        take_line(&scanning, number);
    }
    if (scan->marks.count > 0) {
        write_text(scan, scratch);
    }
}

/* Index of the first mark on the line or after it. */
static size_t find_mark(const struct scan *scan, uint32_t line)
{
    const struct scan_mark *marks = scan->marks.items;
    size_t low = 0;
    size_t high = scan->marks.count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (marks[middle].line < line) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

const struct scan_mark *scan_find(const struct scan *scan, uint32_t line)
{
    const struct scan_mark *marks = scan->marks.items;
    size_t index = find_mark(scan, line);
    return index < scan->marks.count && marks[index].line == line ? &marks[index] : NULL;
}

struct str scan_marked_text(const struct scan *scan, const struct scan_mark *mark)
{
    struct str line =
        str_slice(scan->original, scan->line_starts[mark->line - 1], scan->line_starts[mark->line]);
    return str_trim(str_slice(line, mark->prefix, line.size));
}

/* One line of code, without its line end, with what the mark replaced put back. */
static void restore_line(const struct scan *scan, const struct scan_mark *mark, struct str line,
                         struct str parts[2])
{
    size_t start = scan->line_starts[mark->line - 1] + mark->prefix;
    size_t end = scan->line_starts[mark->line];
    struct str old = str_slice(scan->original, start, end);
    if (str_ends(old, STR("\n"))) {
        old.size--;
    }
    size_t added = old.size - mark->old_size + mark->new_size;
    parts[0] = str_slice(line, 0, line.size > added ? line.size - added : 0);
    parts[1] = old;
}

struct str scan_restore(const struct scan *scan, struct arena *scratch, struct str code,
                        uint32_t line)
{
    const struct scan_mark *marks = scan->marks.items;
    size_t next = find_mark(scan, line);
    if (next == scan->marks.count) {
        return code;
    }
    struct vec parts = {0}; /* of struct str */
    struct str rest = code;
    struct str text;
    for (; str_next_line(&rest, &text); line++) {
        struct str pair[2] = {text, {0}};
        if (next < scan->marks.count && marks[next].line == line) {
            restore_line(scan, &marks[next++], text, pair);
        }
        vec_add(&parts, scratch, struct str, pair[0]);
        vec_add(&parts, scratch, struct str, pair[1]);
        vec_add(&parts, scratch, struct str, STR("\n"));
    }
    return str_join(scratch, parts.items, parts.count);
}
