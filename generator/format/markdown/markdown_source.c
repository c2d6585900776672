#include "format/markdown/markdown_source.h"

#include "format/data/value.h"
#include "format/text/utf8.h"

#include <string.h>

enum { FARTHEST_SEEK = 1024, LONGEST_ENTITY = 34 };

uint32_t source_line(const struct source *source, uint32_t line)
{
    const struct scan *scan = source->scan;
    const struct scan_cell *cells = scan->cells.items;
    uint32_t original = line > scan->shift ? line - scan->shift
                        : line > 0         ? cells[line - 1].line
                                           : 1;
    if (source->lines != NULL && source->lines->count > 0) {
        return value_line_at(source->lines, scan->line_starts[original - 1])->line;
    }
    return source->first_line + original - 1;
}

/* A place in a text that YAML folded: what is a line of the text may be several of the file. */
static struct place in_folded(const struct source *source, size_t offset, size_t size)
{
    const struct value_line *line = value_line_at(source->lines, offset);
    struct str text = source->scan->original;
    return (struct place){.path = source->path,
                          .line = line->line,
                          .column = line->column +
                                    (uint32_t)utf8_count(str_slice(text, line->at, offset)),
                          .length = (uint32_t)utf8_count(str_slice(text, offset, offset + size))};
}

struct place source_original(const struct source *source, uint32_t line, size_t offset, size_t size)
{
    const struct scan *scan = source->scan;
    struct source_column *last = source->last;
    size_t start = scan->line_starts[line - 1];
    size_t end = scan->line_starts[line];
    end -= end > start && scan->original.data[end - 1] == '\n';
    offset = offset < start ? start : offset > end ? end : offset; /* where a cursor was lost */
    size = size < end - offset ? size : end - offset;
    if (source->lines != NULL && source->lines->count > 0) {
        return in_folded(source, offset, size);
    }
    if (last->line != line || last->offset > offset) {
        *last = (struct source_column){line, 0, start};
    }
    last->points += (uint32_t)utf8_count(str_slice(scan->original, last->offset, offset));
    last->offset = offset;
    struct str subject = str_slice(scan->original, offset, offset + size);
    return (struct place){.path = source->path,
                          .line = source->first_line + line - 1,
                          .column = source->indent + last->points + 1,
                          .length = (uint32_t)utf8_count(subject)};
}

/* From a byte of a cell's heading to the original, where each | in it has a backslash before it. */
static size_t original_in_cell(const struct scan *scan, const struct scan_cell *cell, size_t byte)
{
    size_t at = cell->start;
    for (size_t end = at + cell->size; byte > 0 && at < end; byte--, at++) {
        bool escapes =
            scan->original.data[at] == '\\' && at + 1 < end && scan->original.data[at + 1] == '|';
        at += escapes;
    }
    return at;
}

struct place source_place(const struct source *source, uint32_t line, size_t offset, size_t size)
{
    const struct scan *scan = source->scan;
    size_t byte = offset - scan->text_starts[line - 1];
    if (line <= scan->shift) {
        const struct scan_cell *cell = (const struct scan_cell *)scan->cells.items + line - 1;
        byte = byte > SCAN_CELL_PREFIX ? byte - SCAN_CELL_PREFIX : 0;
        return source_original(source, cell->line, original_in_cell(scan, cell, byte), size);
    }
    line -= scan->shift;
    const struct scan_mark *mark = scan_find(scan, line);
    if (mark != NULL && byte >= mark->prefix + mark->new_size) {
        byte += mark->old_size - mark->new_size;
    }
    return source_original(source, line, scan->line_starts[line - 1] + byte, size);
}

char cursor_peek(const struct cursor *cursor)
{
    return cursor->at < cursor->end ? cursor->source->scan->text.data[cursor->at] : '\0';
}

static struct str rest_of(const struct cursor *cursor)
{
    return str_slice(cursor->source->scan->text, cursor->at, cursor->end);
}

void cursor_skip(struct cursor *cursor, size_t size)
{
    struct str passed = str_slice(rest_of(cursor), 0, size);
    for (size_t at = str_find_byte(passed, '\n', 0); at < passed.size;
         at = str_find_byte(passed, '\n', at + 1)) {
        cursor->line++;
    }
    cursor->at += passed.size;
}

static bool is_punctuation(char byte)
{
    return byte > ' ' && byte < 0x7F && strchr("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", byte) != NULL;
}

/* The size of what looks like an entity at the front of the text, or 0. */
static size_t entity_size(struct str text)
{
    if (text.size < 3 || text.data[0] != '&') {
        return 0;
    }
    for (size_t i = 1; i < text.size && i < LONGEST_ENTITY; i++) {
        char byte = text.data[i];
        bool named = (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
                     (byte >= 'A' && byte <= 'Z') || (byte == '#' && i == 1);
        if (!named) {
            return byte == ';' ? i + 1 : 0;
        }
    }
    return 0;
}

/* The size of the escape or entity at the front of `source`, when `text` is what became of it. */
static size_t escape_size(struct str source, struct str text)
{
    if (source.size < 2 || text.size == 0) {
        return 0;
    }
    if (source.data[0] == '\\' && is_punctuation(source.data[1]) &&
        source.data[1] == text.data[0]) {
        return 2;
    }
    size_t size = entity_size(source);
    return size > 0 && !str_starts(text, str_slice(source, 0, size)) ? size : 0;
}

static bool is_verbatim(struct str text)
{
    return memchr(text.data, '\\', text.size) == NULL && memchr(text.data, '&', text.size) == NULL;
}

size_t cursor_take(struct cursor *cursor, struct str text)
{
    struct str source = rest_of(cursor);
    size_t size = 0;
    if (text.size > 0 && str_starts(source, text) && is_verbatim(text)) {
        size = text.size;
    }
    while (size < text.size && size < source.size && source.data[size] == text.data[size] &&
           (text.data[size] != '\\' && text.data[size] != '&'
                ? true
                : escape_size(str_slice(source, size, source.size),
                              str_slice(text, size, text.size)) == 0)) {
        size++;
    }
    cursor->at += size;
    return size;
}

/* How much of `text` an entity became: one code point, or two when that is what `after` goes on
 * after. */
static size_t meaning_size(struct str text, struct str after)
{
    size_t one = 0;
    utf8_next(text, &one);
    if (one >= text.size || after.size == 0 || after.data[0] == text.data[one]) {
        return one;
    }
    size_t two = one;
    utf8_next(text, &two);
    return two < text.size && after.data[0] == text.data[two] ? two : one;
}

size_t cursor_take_escape(struct cursor *cursor, struct str text)
{
    struct str source = rest_of(cursor);
    size_t size = escape_size(source, text);
    if (size == 0) {
        return 0;
    }
    cursor->at += size;
    return source.data[0] == '\\' ? 1 : meaning_size(text, str_slice(source, size, source.size));
}

void cursor_seek(struct cursor *cursor, struct str text)
{
    struct str near = str_slice(rest_of(cursor), 0, FARTHEST_SEEK);
    size_t found = str_find(near, text, 0);
    if (found < near.size) {
        cursor_skip(cursor, found);
    }
}

static void skip_line_start(struct cursor *cursor)
{
    for (char byte = cursor_peek(cursor); byte == ' ' || byte == '\t' || byte == '>';
         byte = cursor_peek(cursor)) {
        cursor->at++;
    }
}

void cursor_next_line(struct cursor *cursor)
{
    size_t line_end = str_find_byte(cursor->source->scan->text, '\n', cursor->at);
    if (line_end < cursor->end) {
        cursor->at = line_end + 1;
        cursor->line++;
        skip_line_start(cursor);
    }
}

static size_t run_length(struct str text, size_t at, char byte)
{
    size_t end = at;
    while (end < text.size && text.data[end] == byte) {
        end++;
    }
    return end - at;
}

void cursor_skip_code(struct cursor *cursor)
{
    struct str rest = rest_of(cursor);
    size_t open = run_length(rest, 0, '`');
    for (size_t at = open; open > 0 && at < rest.size;) {
        at = str_find_byte(rest, '`', at);
        size_t run = run_length(rest, at, '`');
        at += run;
        if (run == open) {
            cursor_skip(cursor, at);
            return;
        }
    }
}

/* White space with at most one line end in it. */
static size_t skip_space(struct str text, size_t at)
{
    bool ended = false;
    for (; at < text.size; at++) {
        if (text.data[at] == '\n' && !ended) {
            ended = true;
        } else if (text.data[at] != ' ' && text.data[at] != '\t' &&
                   !(ended && text.data[at] == '>')) {
            break;
        }
    }
    return at;
}

/* The end of a link's address that begins at `at`, within < > or with balanced parentheses. */
static size_t address_end(struct str text, size_t at)
{
    bool pointed = at < text.size && text.data[at] == '<';
    int depth = 0;
    for (size_t i = at + pointed; i < text.size; i++) {
        char byte = text.data[i];
        if (byte == '\\' && i + 1 < text.size && is_punctuation(text.data[i + 1])) {
            i++;
        } else if (pointed ? byte == '>' || byte == '\n'
                           : byte == ' ' || byte == '\n' || byte == '\t') {
            return i;
        } else if (!pointed && byte == '(') {
            depth++;
        } else if (!pointed && byte == ')' && depth-- == 0) {
            return i;
        }
    }
    return text.size;
}

/* The end of a title in quotes or parentheses that begins at `at`; `at` when there is none. */
static size_t title_end(struct str text, size_t at)
{
    char open = at < text.size ? text.data[at] : '\0';
    char close = open == '(' ? ')' : open;
    if (open != '(' && open != '"' && open != '\'') {
        return at;
    }
    for (size_t i = at + 1; i < text.size; i++) {
        if (text.data[i] == '\\') {
            i++;
        } else if (text.data[i] == close) {
            return i + 1;
        }
    }
    return at;
}

/* The end of a [label] that begins at `at`; `at` when there is none. */
static size_t label_end(struct str text, size_t at)
{
    for (size_t i = at + 1; i < text.size && text.data[at] == '['; i++) {
        if (text.data[i] == '\\') {
            i++;
        } else if (text.data[i] == ']') {
            return i + 1;
        } else if (text.data[i] == '[') {
            break;
        }
    }
    return at;
}

void cursor_skip_link_end(struct cursor *cursor, struct link_place *address)
{
    if (cursor_peek(cursor) != ']') {
        cursor_seek(cursor, STR("]"));
    }
    *address = (struct link_place){.offset = cursor->at, .line = cursor->line};
    struct str rest = str_slice(rest_of(cursor), 0, FARTHEST_SEEK);
    size_t after = 1;
    if (rest.size > 1 && rest.data[1] == '(') {
        size_t from = skip_space(rest, 2);
        size_t to = address_end(rest, from);
        bool pointed = from < rest.size && rest.data[from] == '<';
        after = skip_space(rest, to + pointed);
        after = skip_space(rest, title_end(rest, after));
        if (after < rest.size && rest.data[after] == ')') {
            struct cursor there = *cursor;
            cursor_skip(&there, from + pointed);
            *address = (struct link_place){there.at, to - from - pointed, there.line};
            after++;
        } else {
            after = 1;
        }
    } else if (rest.size > 1) {
        after = label_end(rest, 1);
    }
    cursor_skip(cursor, after);
}

/* The end of the reference definition that the text begins with, or 0 when it begins otherwise. */
static size_t definition_end(struct str text)
{
    text = str_slice(text, 0, FARTHEST_SEEK);
    size_t label = text.size > 0 ? label_end(text, 0) : 0;
    bool named = label > 0 && str_trim(str_slice(text, 1, label - 1)).size > 0;
    if (!named || label >= text.size || text.data[label] != ':') {
        return 0;
    }
    size_t from = skip_space(text, label + 1);
    bool pointed = from < text.size && text.data[from] == '<';
    size_t to = from;
    while (to < text.size && strchr(pointed ? ">\n" : " \t\n", text.data[to]) == NULL) {
        to++;
    }
    to += pointed;
    size_t title = title_end(text, skip_space(text, to));
    size_t line_end = title;
    while (line_end < text.size && (text.data[line_end] == ' ' || text.data[line_end] == '\t')) {
        line_end++;
    }
    if (line_end < text.size && text.data[line_end] != '\n') {
        line_end = str_find_byte(text, '\n', to); /* what looked like a title is the next text */
    }
    return to > from ? line_end : 0;
}

void cursor_init(struct cursor *cursor, const struct source *source, uint32_t line, uint32_t column,
                 uint32_t end_line)
{
    const struct scan *scan = source->scan;
    uint32_t lines = scan->shift + scan->line_count;
    uint32_t last = end_line < line ? line : end_line > lines ? lines : end_line;
    *cursor = (struct cursor){.source = source, .line = line, .end = scan->text_starts[last]};
    size_t at = scan->text_starts[line - 1] + (size_t)column - 1;
    cursor->at = at < cursor->end ? at : cursor->end;
    for (size_t size = definition_end(rest_of(cursor)); size > 0;
         size = definition_end(rest_of(cursor))) {
        cursor_skip(cursor, size);
        cursor_next_line(cursor);
    }
}
