#include "format/markdown/markdown_text.h"

#include "format/markdown/markdown_leftover.h"
#include "format/markdown/markdown_span.h"
#include "format/text/utf8.h"

#include <string.h>

/* The last code point of a text, near enough to tell spaces and marks from letters. */
static uint32_t last_point(struct str text)
{
    size_t at = text.size - 1;
    while (at > 0 && text.size - at < 4 && ((unsigned char)text.data[at] & 0xC0) == 0x80) {
        at--;
    }
    return (unsigned char)text.data[at] < 0x80 ? (unsigned char)text.data[at]
                                               : utf8_next(text, &at);
}

/* The first code point of what comes next in the block. */
static uint32_t next_point(const struct inlines *in)
{
    for (uint32_t i = in->next; i < in->end; i++) {
        const struct raw_node *raw = &in->build->raw[i];
        switch ((enum doc_kind)raw->kind) {
        case DOC_TEXT:
            return raw->text.size > 0 ? (unsigned char)raw->text.data[0] : 0;
        case DOC_SOFT_BREAK:
        case DOC_HARD_BREAK:
            return ' ';
        case DOC_EMPHASIS:
        case DOC_STRONG:
        case DOC_LINK:
            break;
        default:
            return 'x';
        }
    }
    return 0;
}

void text_flush(struct inlines *in, uint32_t after)
{
    struct build *build = in->build;
    struct str text = buf_str(&build->pending);
    if (text.size == 0) {
        return;
    }
    uint32_t last = last_point(text);
    if (build->options->site && typography_concerns(text)) {
        enum typography rules = in->plain ? TYPOGRAPHY_NONE : build->typography;
        buf_clear(&build->set);
        buf_reserve(&build->set, text.size * TYPOGRAPHY_GROWTH);
        after = after == 0 ? next_point(in) : after;
        build->set.size = typography_apply(rules, text, in->before, after, build->set.data);
        text = buf_str(&build->set);
    }
    uint32_t node = build_open(build, DOC_TEXT, in->text_line);
    build_node(build, node)->text = build_text(build, text);
    in->before = last;
    buf_clear(&build->pending);
}

void text_append(struct inlines *in, struct str text)
{
    if (in->build->pending.size == 0) {
        in->text_line = source_line(&in->build->source, in->cursor.line);
    }
    buf_add(&in->build->pending, text);
}

struct place text_place(const struct inlines *in, size_t offset, size_t size)
{
    return source_place(&in->build->source, in->cursor.line, offset, size);
}

/* The size of the footnote mark, [^label], at the front of the text; 0 when there is none. */
static size_t note_size(struct str text)
{
    for (size_t i = 2; str_starts(text, STR("[^")) && i < text.size; i++) {
        unsigned char byte = (unsigned char)text.data[i];
        if (byte == ']') {
            return i > 2 ? i + 1 : 0;
        }
        if (byte < ' ' || byte == '[') {
            return 0;
        }
    }
    return 0;
}

static void add_note_mark(struct inlines *in, struct str text, size_t offset)
{
    struct build *build = in->build;
    text_flush(in, 'x');
    struct note_mark *mark = vec_push(&build->note_marks, build->scratch, sizeof(*mark));
    *mark = (struct note_mark){build_text(build, str_slice(text, 2, text.size - 1)),
                               text_place(in, offset, text.size)};
    uint32_t node = build_open(build, DOC_NOTE_MARK, mark->place.line);
    build_node(build, node)->index = (uint32_t)build->note_marks.count - 1;
    in->before = 'x';
}

/* A bracket becomes a node of its own, which turns into a span when its end shows that it is one.
 */
static void open_bracket(struct inlines *in)
{
    struct brackets *brackets = in->brackets;
    text_flush(in, '[');
    text_append(in, STR("["));
    text_flush(in, 'x');
    if (brackets->count == OPEN_BRACKETS) {
        memmove(brackets->nodes, brackets->nodes + 1, sizeof(brackets->nodes) - sizeof(uint32_t));
        brackets->count--;
    }
    brackets->nodes[brackets->count++] = (uint32_t)in->build->nodes.count - 1;
}

/* Takes a closing bracket, and the braces after it when it ends a span. Returns the size taken. */
static size_t close_bracket(struct inlines *in, struct str text, size_t offset)
{
    struct brackets *brackets = in->brackets;
    bool marked = text.size > 1 && text.data[1] == '{';
    if (brackets->count == 0 || !marked) {
        brackets->count -= brackets->count > 0;
        text_append(in, STR("]"));
        return 1;
    }
    struct build *build = in->build;
    struct str braces = str_slice(text, 1, str_find_byte(text, '}', 0) + 1);
    text_flush(in, 'x');
    struct doc_span *span = vec_push(&build->spans, build->scratch, sizeof(*span));
    span_read(build, braces, text_place(in, offset + 1, braces.size), span);
    uint32_t index = brackets->nodes[--brackets->count];
    struct doc_node *node = build_node(build, index);
    node->kind = DOC_SPAN;
    node->text = (struct str){0};
    node->index = (uint32_t)build->spans.count - 1;
    build_close(build, index);
    leftover_note(build, offset + 1, braces.size, LEFTOVER_NONE);
    return 1 + braces.size;
}

/* Cuts {#id} off the end of a heading's last text. */
static struct str cut_id(struct inlines *in, struct str text, size_t offset)
{
    struct str trimmed = str_trim(text);
    size_t brace = trimmed.size;
    while (brace > 0 && trimmed.data[brace - 1] != '{') {
        brace--;
    }
    if (brace == 0 || !str_ends(trimmed, STR("}")) || trimmed.data[brace] != '#') {
        return text;
    }
    struct str id = str_slice(trimmed, brace + 1, trimmed.size - 1);
    in->id->id = build_text(in->build, id);
    in->id->place = text_place(in, offset + (size_t)(id.data - text.data), id.size);
    size_t size = (size_t)(trimmed.data - text.data) + brace - 1;
    while (size > 0 && text.data[size - 1] == ' ') {
        size--;
    }
    return str_slice(text, 0, size);
}

static size_t find_bracket(const struct inlines *in, struct str text)
{
    if (!in->marked) {
        return str_find_byte(text, '[', 0);
    }
    size_t at = 0;
    while (at < text.size && text.data[at] != '[' && text.data[at] != ']') {
        at++;
    }
    return at;
}

/* Text that stands at `offset` in the source just as it is. */
static void add_verbatim(struct inlines *in, struct str text, size_t offset)
{
    while (text.size > 0) {
        size_t at = find_bracket(in, text);
        text_append(in, str_slice(text, 0, at));
        if (at == text.size) {
            return;
        }
        struct str rest = str_slice(text, at, text.size);
        size_t size = in->in_link ? 0 : note_size(rest);
        if (size > 0) {
            add_note_mark(in, str_slice(rest, 0, size), offset + at);
            leftover_note(in->build, offset + at, size, LEFTOVER_NONE);
        } else if (rest.data[0] == ']') {
            size = close_bracket(in, rest, offset + at);
        } else if (in->marked) {
            open_bracket(in);
            size = 1;
        } else {
            text_append(in, STR("["));
            size = 1;
        }
        text = str_slice(rest, size, rest.size);
        offset += at + size;
    }
}

/* An escaped character, or what an entity stands for: never special. */
static void add_escaped(struct inlines *in, struct str text)
{
    char byte = typography_protect(text.data[0]);
    text_append(in, text.size == 1 ? (struct str){&byte, 1} : text);
}

/* Braces right after a link look like a mark but are none. */
static void check_after_link(struct inlines *in, struct str text)
{
    if (str_starts(text, STR("{lang=")) || str_starts(text, STR("{."))) {
        struct str braces = str_slice(text, 0, str_find_byte(text, '}', 0) + 1);
        build_report(in->build, RULE_BAD_SPAN, text_place(in, in->cursor.at, braces.size), 1,
                     braces, (struct str){0});
    }
}

void text_add(struct inlines *in, struct str text)
{
    bool last = in->id != NULL && in->next + 1 == in->end;
    bool lost = false;
    if (in->linked) {
        check_after_link(in, text);
    }
    while (text.size > 0) {
        size_t size = cursor_take(&in->cursor, text);
        size_t escaped = size > 0 ? 0 : cursor_take_escape(&in->cursor, text);
        if (size + escaped == 0 && !lost) {
            lost = true;
            cursor_seek(&in->cursor, str_slice(text, 0, 8));
            continue;
        }
        if (escaped > 0) {
            add_escaped(in, str_slice(text, 0, escaped));
            leftover_note(in->build, in->cursor.at - 1, 1, LEFTOVER_ESCAPED);
        } else {
            bool found = size > 0;
            size = found ? size : text.size; /* not found at all: taken as it is */
            struct str piece = str_slice(text, 0, size);
            size_t offset = in->cursor.at > size ? in->cursor.at - size : 0;
            piece = last && size == text.size ? cut_id(in, piece, offset) : piece;
            if (found && !in->plain) {
                leftover_note(in->build, offset, piece.size,
                              in->in_link ? LEFTOVER_LINK_TEXT : LEFTOVER_TEXT);
            }
            add_verbatim(in, piece, offset);
        }
        text = str_slice(text, size + escaped, text.size);
        lost = false;
    }
}
