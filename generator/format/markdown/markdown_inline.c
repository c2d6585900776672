#include "format/markdown/markdown_inline.h"

#include "format/markdown/markdown_leftover.h"
#include "format/markdown/markdown_link.h"
#include "format/markdown/markdown_text.h"

#include <string.h>

typedef void take_inline(struct inlines *in, uint32_t index);

static void add_siblings(struct inlines *in, uint32_t first, uint32_t end);

static const struct raw_node *raw_at(const struct inlines *in, uint32_t index)
{
    return &in->build->raw[index];
}

static uint32_t here(const struct inlines *in)
{
    return source_line(&in->build->source, in->cursor.line);
}

static void add_children(struct inlines *in, uint32_t index)
{
    uint32_t end = index + raw_at(in, index)->size;
    add_siblings(in, index + 1, end);
    in->next = end;
    text_flush(in, 0);
}

static void take_text(struct inlines *in, uint32_t index)
{
    if (in->build->options->site) {
        text_add(in, raw_at(in, index)->text);
    } else {
        text_append(in, raw_at(in, index)->text);
    }
}

/* The mark of the cursor's line, which then goes on with a paragraph: it is too far indented. */
static const struct scan_mark *mark_here(const struct inlines *in)
{
    const struct scan *scan = &in->build->scan;
    uint32_t line = in->cursor.line;
    return line > scan->shift ? scan_find(scan, line - scan->shift) : NULL;
}

static void report_mark(struct inlines *in, const struct scan_mark *mark)
{
    struct build *build = in->build;
    struct str text = scan_marked_text(&build->scan, mark);
    struct place place = source_original(
        &build->source, mark->line, (size_t)(text.data - build->scan.original.data), text.size);
    build_report(build, RULE_BLOCK_SYNTAX, place, 1, text, (struct str){0});
}

static void go_to_next_line(struct inlines *in)
{
    cursor_next_line(&in->cursor);
    const struct scan_mark *mark = mark_here(in);
    if (mark != NULL && mark->kind == SCAN_NOTE) {
        report_mark(in, mark);
    }
}

static void take_soft_break(struct inlines *in, uint32_t index)
{
    (void)index;
    if (in->build->options->site) {
        text_append(in, STR("\n"));
    } else {
        text_flush(in, ' ');
        build_open(in->build, DOC_SOFT_BREAK, here(in));
    }
    go_to_next_line(in);
}

static void take_hard_break(struct inlines *in, uint32_t index)
{
    (void)index;
    text_flush(in, ' ');
    build_open(in->build, DOC_HARD_BREAK, here(in));
    in->before = ' ';
    go_to_next_line(in);
}

static void take_code(struct inlines *in, uint32_t index)
{
    text_flush(in, 'x');
    if (cursor_peek(&in->cursor) != '`') {
        cursor_seek(&in->cursor, STR("`"));
    }
    uint32_t node = build_open(in->build, DOC_CODE, here(in));
    build_node(in->build, node)->text = build_text(in->build, raw_at(in, index)->text);
    in->before = 'x';
    cursor_skip_code(&in->cursor);
}

/* A comment that stands for a marked line, too far indented to be what it looks like. */
static bool take_marked_line(struct inlines *in)
{
    const struct scan_mark *mark = mark_here(in);
    if (mark == NULL || mark->kind == SCAN_NOTE) {
        return false;
    }
    if (mark->kind == SCAN_OPEN || mark->kind == SCAN_CLOSE) {
        report_mark(in, mark);
    }
    text_append(in, scan_marked_text(&in->build->scan, mark));
    return true;
}

static void take_html(struct inlines *in, uint32_t index)
{
    struct str html = raw_at(in, index)->text;
    if (!in->build->options->site) {
        text_flush(in, 'x');
        uint32_t node = build_open(in->build, DOC_HTML_INLINE, here(in));
        build_node(in->build, node)->text = build_text(in->build, html);
        return;
    }
    if (cursor_peek(&in->cursor) != '<') {
        cursor_seek(&in->cursor, STR("<"));
    }
    if (!take_marked_line(in)) {
        struct str quoted = str_slice(html, 0, str_find_byte(html, '\n', 0));
        build_report(in->build, RULE_RAW_HTML, text_place(in, in->cursor.at, quoted.size), 1,
                     quoted, (struct str){0});
    }
    cursor_skip(&in->cursor, html.size);
}

static void take_emphasis(struct inlines *in, uint32_t index)
{
    enum doc_kind kind = raw_at(in, index)->kind;
    size_t signs = kind == DOC_STRONG ? 2 : 1;
    text_flush(in, 0);
    uint32_t node = build_open(in->build, kind, here(in));
    cursor_skip(&in->cursor, signs);
    add_children(in, index);
    cursor_skip(&in->cursor, signs);
    build_close(in->build, node);
}

/* True when nothing in the node can be seen or read out. */
static bool is_blank(struct build *build, uint32_t node)
{
    for (uint32_t i = node + 1; i < build->nodes.count; i++) {
        const struct doc_node *child = build_node(build, i);
        bool text = child->kind == DOC_TEXT || child->kind == DOC_CODE;
        if (child->kind == DOC_IMAGE || (text && str_trim(child->text).size > 0)) {
            return false;
        }
    }
    return true;
}

/* A reference with a note's label: the definition stands where notes are not looked for, after the
 * sign of a list, and cmark has taken it for a link's. */
static void report_note(struct inlines *in, const struct link_place *mark)
{
    struct str text =
        str_slice(in->build->scan.text, mark->offset + 2, mark->offset + mark->size - 1);
    build_report(in->build, RULE_UNKNOWN_FOOTNOTE,
                 source_place(&in->build->source, mark->line, mark->offset, mark->size), 1, text,
                 (struct str){0});
}

/* The children of a link or image, between its signs; `address` is where the address stands. */
static void add_link_children(struct inlines *in, uint32_t index, bool image,
                              struct link_place *address)
{
    struct cursor *cursor = &in->cursor;
    bool automatic = cursor_peek(cursor) == '<';
    if (!automatic && cursor_peek(cursor) != (image ? '!' : '[')) {
        cursor_seek(cursor, image ? STR("![") : STR("["));
    }
    size_t start = cursor->at;
    uint32_t line = cursor->line;
    bool note = raw_at(in, index)->size > 1 && str_starts(raw_at(in, index + 1)->text, STR("^"));
    cursor_skip(cursor, image ? 2 : 1);
    bool plain = in->plain;
    bool in_link = in->in_link;
    in->plain = plain || automatic || image;
    in->in_link = true;
    add_children(in, index);
    in->plain = plain;
    in->in_link = in_link;
    if (automatic) {
        *address = (struct link_place){start + 1, cursor->at - start - 1, line};
        cursor_skip(cursor, 1);
    } else {
        cursor_skip_link_end(cursor, address);
    }
    if (address->size == 0) {
        size_t line_end = str_find_byte(in->build->scan.text, '\n', start);
        size_t end = cursor->at < line_end ? cursor->at : line_end;
        *address = (struct link_place){start, end - start, line};
        if (note) {
            report_note(in, address);
        }
    }
}

static void take_link(struct inlines *in, uint32_t index)
{
    struct build *build = in->build;
    const struct raw_node *raw = raw_at(in, index);
    text_flush(in, 0);
    uint32_t number = (uint32_t)build->links.count;
    vec_push(&build->links, build->scratch, sizeof(struct doc_link));
    uint32_t node = build_open(build, raw->kind, here(in));
    build_node(build, node)->index = number;
    struct doc_link link = {.image = raw->kind == DOC_IMAGE};
    link.url = build_text(build, raw->text);
    link.title = build_text(build, raw->title);
    if (build->options->site) {
        struct link_place address;
        add_link_children(in, index, link.image, &address);
        struct place place =
            source_place(&build->source, address.line, address.offset, address.size);
        link.line = place.line;
        link.column = place.column;
        link.length = place.length;
        link_check(build, &link, place, is_blank(build, node));
        const struct doc_node *text = build_node(build, node + 1);
        if (!link.image && build->nodes.count == node + 2 && text->kind == DOC_TEXT) {
            link_check_text(build, text->text, place);
        }
    } else {
        add_children(in, index);
    }
    ((struct doc_link *)build->links.items)[number] = link;
    build_close(build, node);
    in->before = 'x';
}

static take_inline *const takers[DOC_KIND_COUNT] = {
    [DOC_TEXT] = take_text,
    [DOC_SOFT_BREAK] = take_soft_break,
    [DOC_HARD_BREAK] = take_hard_break,
    [DOC_CODE] = take_code,
    [DOC_HTML_INLINE] = take_html,
    [DOC_EMPHASIS] = take_emphasis,
    [DOC_STRONG] = take_emphasis,
    [DOC_LINK] = take_link,
    [DOC_IMAGE] = take_link,
};

static void add_siblings(struct inlines *in, uint32_t first, uint32_t end)
{
    struct brackets *outer = in->brackets;
    struct brackets brackets = {.count = 0};
    in->brackets = &brackets;
    in->linked = false;
    for (uint32_t i = first; i < end; i += raw_at(in, i)->size) {
        in->next = i;
        takers[raw_at(in, i)->kind](in, i);
        in->linked = raw_at(in, i)->kind == DOC_LINK || raw_at(in, i)->kind == DOC_IMAGE;
    }
    in->brackets = outer;
}

void inline_build(struct build *build, uint32_t block, struct fixed_id *id)
{
    const struct raw_node *raw = &build->raw[block];
    struct inlines in = {.build = build, .next = block + 1, .end = block + raw->size};
    if (build->options->site) {
        in.id = id;
        cursor_init(&in.cursor, &build->source, raw->line, raw->column, raw->end_line);
        while (raw->kind == DOC_HEADING && cursor_peek(&in.cursor) == '#') {
            cursor_skip(&in.cursor, 1);
        }
        while (cursor_peek(&in.cursor) == ' ' || cursor_peek(&in.cursor) == '\t') {
            cursor_skip(&in.cursor, 1);
        }
        struct str source = str_slice(build->scan.text, in.cursor.at, in.cursor.end);
        in.marked = str_find(source, STR("]{"), 0) < source.size;
    } else {
        in.cursor = (struct cursor){.source = &build->source, .line = raw->line};
    }
    size_t start = in.cursor.at;
    uint32_t line = in.cursor.line;
    add_siblings(&in, block + 1, in.end);
    in.next = in.end;
    text_flush(&in, 0);
    if (build->options->site) {
        leftover_check(build, raw, start, in.cursor.end, line);
    }
}
