#include "format/markdown/markdown_block.h"

#include "base/arena.h"
#include "format/markdown/markdown_build.h"
#include "format/markdown/markdown_container.h"
#include "format/markdown/markdown_inline.h"
#include "format/markdown/markdown_leftover.h"
#include "format/text/utf8.h"

/* A container that has begun. */
struct opened {
    uint32_t container;
    uint32_t node;
    bool deep;    /* deeper than allowed: it has no node */
    bool crossed; /* reported: its end stands in another block */
};

struct blocks {
    struct build *build;
    const uint32_t *cells; /* raw nodes of the cells, by number */
    struct vec open;       /* of struct opened, innermost last */
    struct vec dangling;   /* of struct opened: whose surroundings ended before them */
    struct vec notes;      /* of uint32_t: raw items that are definitions */
    uint8_t level;         /* of the latest heading */
};

/* Takes the block at raw node `index` of siblings that end before `end`; returns the next one. */
typedef uint32_t take_block(struct blocks *blocks, uint32_t index, uint32_t end);

static void add_blocks(struct blocks *blocks, uint32_t first, uint32_t end);

static const struct raw_node *raw_at(const struct blocks *blocks, uint32_t index)
{
    return &blocks->build->raw[index];
}

static uint32_t after(const struct blocks *blocks, uint32_t index)
{
    return index + raw_at(blocks, index)->size;
}

static uint32_t open_block(struct blocks *blocks, uint32_t index)
{
    const struct raw_node *raw = raw_at(blocks, index);
    struct build *build = blocks->build;
    uint32_t node = build_open(build, raw->kind, source_line(&build->source, raw->line));
    build_node(build, node)->level = raw->level;
    build_node(build, node)->flags = raw->flags;
    return node;
}

static struct place place_of(const struct blocks *blocks, const struct raw_node *raw)
{
    const struct build *build = blocks->build;
    size_t offset = build->scan.text_starts[raw->line - 1] + (size_t)raw->column - 1;
    size_t end = str_find_byte(build->scan.text, '\n', offset);
    return source_place(&build->source, raw->line, offset, end - offset);
}

/* The mark of the line that a raw node begins on. */
static const struct scan_mark *mark_of(const struct blocks *blocks, uint32_t index)
{
    const struct scan *scan = &blocks->build->scan;
    uint32_t line = raw_at(blocks, index)->line;
    return scan->marks.count > 0 && line > scan->shift ? scan_find(scan, line - scan->shift) : NULL;
}

static struct place place_of_mark(const struct blocks *blocks, const struct scan_mark *mark)
{
    const struct scan *scan = &blocks->build->scan;
    struct str text = scan_marked_text(scan, mark);
    return source_original(&blocks->build->source, mark->line,
                           (size_t)(text.data - scan->original.data), text.size);
}

/* Colons right after the sign of a list: a container must begin on a line of its own. */
static void check_colons(struct blocks *blocks, uint32_t index)
{
    struct build *build = blocks->build;
    const struct raw_node *raw = raw_at(blocks, index);
    if (raw->size > 1 && str_starts(raw_at(blocks, index + 1)->text, STR(":::"))) {
        struct place place = place_of(blocks, raw);
        struct str line = raw_at(blocks, index + 1)->text;
        build_report(build, RULE_BLOCK_SYNTAX, place, 1, line, (struct str){0});
    }
}

static uint32_t take_paragraph(struct blocks *blocks, uint32_t index, uint32_t end)
{
    (void)end;
    if (blocks->build->options->site) {
        check_colons(blocks, index);
    }
    uint32_t node = open_block(blocks, index);
    inline_build(blocks->build, index, NULL);
    build_close(blocks->build, node);
    return after(blocks, index);
}

/* A level above the first allowed one, or further down than one step, is reported. */
static void check_level(struct blocks *blocks, uint8_t level, struct place place)
{
    struct build *build = blocks->build;
    uint8_t top = build->options->heading_level;
    uint8_t highest = blocks->level < top ? top : (uint8_t)(blocks->level + 1);
    if (level < top || level > highest) {
        build_report(build, RULE_HEADING_LEVEL, place, 2,
                     str_format(build->scratch, "%u", (unsigned)level),
                     str_format(build->scratch, "%u", (unsigned)(level < top ? top : highest)));
    }
    blocks->level = level;
}

static uint32_t take_heading(struct blocks *blocks, uint32_t index, uint32_t end)
{
    (void)end;
    struct build *build = blocks->build;
    const struct raw_node *raw = raw_at(blocks, index);
    uint32_t node = open_block(blocks, index);
    build_node(build, node)->index = (uint32_t)build->headings.count;
    struct doc_heading heading = {.node = node, .level = raw->level};
    struct fixed_id id = {0};
    inline_build(build, index, build->options->site ? &id : NULL);
    build_close(build, node);
    if (build->options->site) {
        struct place place = place_of(blocks, raw);
        heading.line = place.line;
        heading.column = place.column;
        check_level(blocks, raw->level, place);
        leftover_check_heading(build, raw);
        if (build->nodes.count == node + 1) {
            build_report(build, RULE_EMPTY_HEADING, place, 0, (struct str){0}, (struct str){0});
        }
    }
    vec_add(&build->headings, build->scratch, struct doc_heading, heading);
    vec_add(&build->fixed_ids, build->scratch, struct fixed_id, id);
    return after(blocks, index);
}

static uint32_t take_parent(struct blocks *blocks, uint32_t index, uint32_t end)
{
    (void)end;
    uint32_t node = open_block(blocks, index);
    add_blocks(blocks, index + 1, after(blocks, index));
    build_close(blocks->build, node);
    return after(blocks, index);
}

/* The items of a list, without those that are definitions of notes. */
static uint32_t take_list(struct blocks *blocks, uint32_t index, uint32_t end)
{
    struct build *build = blocks->build;
    uint32_t node = open_block(blocks, index);
    build_node(build, node)->index = raw_at(blocks, index)->start;
    bool told = !build->options->site;
    uint32_t number = 0;
    for (uint32_t i = index + 1; i < after(blocks, index); i = after(blocks, i)) {
        const struct scan_mark *mark = mark_of(blocks, i);
        if (mark != NULL && mark->kind == SCAN_NOTE) {
            vec_add(&blocks->notes, build->scratch, uint32_t, i);
        } else {
            told = told ||
                   leftover_check_number(build, raw_at(blocks, index), raw_at(blocks, i), number++);
            take_parent(blocks, i, end);
        }
    }
    if (build->nodes.count == node + 1) {
        build->nodes.count = node; /* nothing but notes */
        *build_node(build, node) = (struct doc_node){0};
    } else {
        build_close(build, node);
    }
    return after(blocks, index);
}

static uint32_t take_break(struct blocks *blocks, uint32_t index, uint32_t end)
{
    (void)end;
    open_block(blocks, index);
    return after(blocks, index);
}

/* Code as it was written, also on lines that looked special to the scan. */
static struct str code_text(const struct blocks *blocks, const struct raw_node *raw)
{
    const struct scan *scan = &blocks->build->scan;
    if (scan->marks.count == 0 || raw->line <= scan->shift) {
        return raw->text;
    }
    size_t start = scan->text_starts[raw->line - 1] + (size_t)raw->column - 1;
    char first = start < scan->text.size ? scan->text.data[start] : '\0';
    bool fenced = first == '`' || first == '~';
    return scan_restore(scan, blocks->build->scratch, raw->text,
                        raw->line - scan->shift + (fenced ? 1 : 0));
}

static uint32_t take_code(struct blocks *blocks, uint32_t index, uint32_t end)
{
    (void)end;
    struct build *build = blocks->build;
    const struct raw_node *raw = raw_at(blocks, index);
    uint32_t node = open_block(blocks, index);
    build_node(build, node)->text = build_text(build, code_text(blocks, raw));
    if (build->options->site) {
        leftover_check_code(build, raw);
    }
    if (raw->title.size > 0) {
        struct str *info = vec_push(&build->strings, build->scratch, sizeof(*info));
        *info = build_text(build, raw->title);
        build_node(build, node)->index = (uint32_t)build->strings.count;
    }
    return after(blocks, index);
}

static void open_container(struct blocks *blocks, const struct scan_mark *mark)
{
    struct build *build = blocks->build;
    struct opened *opened = vec_push(&blocks->open, build->scratch, sizeof(*opened));
    if (blocks->open.count > MARKDOWN_DEPTH) {
        build_report_depth(build, mark->line + build->scan.shift);
        *opened = (struct opened){.deep = true, .crossed = true};
        return;
    }
    struct doc_container *container =
        vec_push(&build->containers, build->scratch, sizeof(*container));
    container_read(build, mark, container);
    container->node = build_open(build, DOC_CONTAINER, container->line);
    opened->container = (uint32_t)build->containers.count - 1;
    opened->node = container->node;
    build_node(build, container->node)->index = opened->container;
}

static void report_container(struct blocks *blocks, enum rule rule, uint32_t index)
{
    struct build *build = blocks->build;
    const struct doc_container *container =
        (const struct doc_container *)build->containers.items + index;
    struct place place = {.path = build->source.path,
                          .line = container->line,
                          .column = container->column,
                          .length = (uint32_t)utf8_count(container->name)};
    build_report(build, rule, place, 1, container->name, (struct str){0});
}

static struct opened *last_of(const struct vec *vec)
{
    return vec->count > 0 ? (struct opened *)vec->items + vec->count - 1 : NULL;
}

/* An end where nothing has begun among its siblings: it belongs to a container that has begun
 * further out, or to one that was left behind further in; or to none. */
static void report_end(struct blocks *blocks, const struct scan_mark *mark)
{
    struct opened *lost = last_of(&blocks->dangling);
    lost = lost != NULL && !lost->crossed ? lost : last_of(&blocks->open);
    if (lost == NULL || lost->crossed) {
        build_report(blocks->build, RULE_BLOCK_CLOSE, place_of_mark(blocks, mark), 0,
                     (struct str){0}, (struct str){0});
        return;
    }
    lost->crossed = true;
    report_container(blocks, RULE_BLOCK_CROSSES, lost->container);
}

/* Ends the innermost container; `found` when by its own line. */
static void close_container(struct blocks *blocks, bool found)
{
    struct opened closed = *last_of(&blocks->open);
    *last_of(&blocks->open) = (struct opened){0}; /* as vec_push promises to find it */
    blocks->open.count--;
    if (!closed.deep) {
        build_close(blocks->build, closed.node);
    }
    if (!found && !closed.crossed) {
        vec_add(&blocks->dangling, blocks->build->scratch, struct opened, closed);
    }
}

/* A marked line that stands in no table after all, as the text it is. */
static void add_line(struct blocks *blocks, const struct scan_mark *mark)
{
    struct build *build = blocks->build;
    uint32_t line = source_line(&build->source, mark->line + build->scan.shift);
    uint32_t node = build_open(build, DOC_PARAGRAPH, line);
    uint32_t text = build_open(build, DOC_TEXT, line);
    build_node(build, text)->text = build_text(build, scan_marked_text(&build->scan, mark));
    build_close(build, node);
}

static void add_row(struct blocks *blocks, const struct scan_mark *row,
                    const struct scan_mark *delimiter)
{
    struct build *build = blocks->build;
    const uint8_t *alignments = (const uint8_t *)build->scan.alignments.items + delimiter->first;
    uint16_t flags = row->kind == SCAN_HEAD ? DOC_HEAD : 0;
    uint32_t line = source_line(&build->source, row->line + build->scan.shift);
    uint32_t node = build_open(build, DOC_ROW, line);
    build_node(build, node)->flags = flags;
    for (uint32_t i = 0; i < row->count; i++) {
        uint32_t cell = build_open(build, DOC_CELL, line);
        build_node(build, cell)->flags = flags;
        build_node(build, cell)->level = i < delimiter->count ? alignments[i] : DOC_ALIGN_NONE;
        inline_build(build, blocks->cells[row->first + i], NULL);
        build_close(build, cell);
    }
    build_close(build, node);
}

static void check_cells(struct blocks *blocks, const struct scan_mark *row, uint32_t columns)
{
    struct build *build = blocks->build;
    if (row->count != columns) {
        build_report(build, RULE_TABLE_CELLS, place_of_mark(blocks, row), 2,
                     str_format(build->scratch, "%u", (unsigned)row->count),
                     str_format(build->scratch, "%u", (unsigned)columns));
    }
}

/* The mark of the node when it is of the kind and on the line; else NULL. */
static const struct scan_mark *expect_mark(const struct blocks *blocks, uint32_t index,
                                           uint32_t end, enum scan_kind kind, uint32_t line)
{
    const struct scan_mark *mark = NULL;
    if (index < end && raw_at(blocks, index)->kind == DOC_HTML_BLOCK) {
        mark = mark_of(blocks, index);
    }
    return mark != NULL && mark->kind == kind && mark->line == line ? mark : NULL;
}

static uint32_t take_table(struct blocks *blocks, uint32_t index, uint32_t end,
                           const struct scan_mark *head)
{
    struct build *build = blocks->build;
    const struct scan_mark *delimiter =
        expect_mark(blocks, index + 1, end, SCAN_DELIMITER, head->line + 1);
    if (delimiter == NULL) {
        add_line(blocks, head);
        return index + 1;
    }
    uint32_t table =
        build_open(build, DOC_TABLE, source_line(&build->source, head->line + build->scan.shift));
    check_cells(blocks, delimiter, head->count);
    add_row(blocks, head, delimiter);
    uint32_t line = head->line + 2;
    const struct scan_mark *row;
    for (index += 2; (row = expect_mark(blocks, index, end, SCAN_ROW, line)) != NULL; index++) {
        check_cells(blocks, row, head->count);
        add_row(blocks, row, delimiter);
        line++;
    }
    build_close(build, table);
    return index;
}

static void report_html(struct blocks *blocks, uint32_t index)
{
    const struct raw_node *raw = raw_at(blocks, index);
    struct str html = str_slice(raw->text, 0, str_find_byte(raw->text, '\n', 0));
    build_report(blocks->build, RULE_RAW_HTML, place_of(blocks, raw), 1, str_trim(html),
                 (struct str){0});
}

static uint32_t take_html(struct blocks *blocks, uint32_t index, uint32_t end)
{
    struct build *build = blocks->build;
    const struct scan_mark *mark = mark_of(blocks, index);
    if (!build->options->site) {
        uint32_t node = open_block(blocks, index);
        build_node(build, node)->text = build_text(build, raw_at(blocks, index)->text);
    } else if (mark == NULL) {
        report_html(blocks, index);
    } else if (mark->kind == SCAN_HEAD) {
        return take_table(blocks, index, end, mark);
    } else if (mark->kind == SCAN_OPEN) {
        open_container(blocks, mark);
    } else if (mark->kind == SCAN_DELIMITER || mark->kind == SCAN_ROW) {
        add_line(blocks, mark);
    }
    return after(blocks, index);
}

static take_block *const takers[DOC_KIND_COUNT] = {
    [DOC_PARAGRAPH] = take_paragraph, [DOC_HEADING] = take_heading, [DOC_QUOTE] = take_parent,
    [DOC_LIST] = take_list,           [DOC_CODE_BLOCK] = take_code, [DOC_BREAK] = take_break,
    [DOC_HTML_BLOCK] = take_html,
};

static bool is_close(const struct blocks *blocks, uint32_t index)
{
    const struct scan_mark *mark =
        raw_at(blocks, index)->kind == DOC_HTML_BLOCK ? mark_of(blocks, index) : NULL;
    return mark != NULL && mark->kind == SCAN_CLOSE;
}

static void add_blocks(struct blocks *blocks, uint32_t first, uint32_t end)
{
    size_t outside = blocks->open.count;
    for (uint32_t i = first; i < end;) {
        if (!is_close(blocks, i)) {
            i = takers[raw_at(blocks, i)->kind](blocks, i, end);
            continue;
        }
        if (blocks->open.count > outside) {
            close_container(blocks, true);
        } else {
            report_end(blocks, mark_of(blocks, i));
        }
        i = after(blocks, i);
    }
    while (blocks->open.count > outside) {
        close_container(blocks, false);
    }
}

/* The definitions of notes come last; one may stand in another. */
static void add_notes(struct blocks *blocks)
{
    struct build *build = blocks->build;
    for (size_t i = 0; i < blocks->notes.count; i++) {
        uint32_t index = ((const uint32_t *)blocks->notes.items)[i];
        const struct scan_mark *mark = mark_of(blocks, index);
        struct str text = scan_marked_text(&build->scan, mark);
        struct str label = str_slice(text, 2, str_find(text, STR("]:"), 0));
        struct place place = place_of_mark(blocks, mark);
        uint32_t node = build_open(build, DOC_FOOTNOTE, place.line);
        build_node(build, node)->index = (uint32_t)build->footnotes.count;
        struct doc_footnote *footnote =
            vec_push(&build->footnotes, build->scratch, sizeof(*footnote));
        *footnote = (struct doc_footnote){.label = build_text(build, label),
                                          .node = node,
                                          .line = place.line,
                                          .column = place.column};
        add_blocks(blocks, index + 1, after(blocks, index));
        build_close(build, node);
    }
}

void block_build(struct build *build)
{
    struct blocks blocks = {.build = build, .level = 0};
    uint32_t cell_count = build->scan.shift;
    uint32_t *cells = arena_array(build->scratch, cell_count, sizeof(*cells));
    uint32_t first = 1;
    for (uint32_t i = 0; i < cell_count; i++) {
        cells[i] = first;
        first += build->raw[first].size;
    }
    blocks.cells = cells;
    uint32_t root = build_open(build, DOC_ROOT, build->options->first_line);
    add_blocks(&blocks, first, build->raw[0].size);
    add_notes(&blocks);
    for (size_t i = 0; i < blocks.dangling.count; i++) {
        const struct opened *dangling = (const struct opened *)blocks.dangling.items + i;
        if (!dangling->crossed) {
            report_container(&blocks, RULE_BLOCK_OPEN, dangling->container);
        }
    }
    build_close(build, root);
}
