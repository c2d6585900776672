/* fuzz_markdown: reads any bytes as Markdown, with and without the site's additions, and writes
 * them as HTML. Whatever they are: the nodes must form a tree of bounded depth whose indexes hold,
 * every place must lie in the text, and where nothing of the site's own is written the text that is
 * left must be the same in both ways. */
#include "base/arena.h"
#include "base/buf.h"
#include "format/markdown/html.h"
#include "format/markdown/markdown.h"
#include "format/text/utf8.h"
#include "rules/diag.h"

#include <assert.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Blocks and inlines count once each, an item also for its list, containers and spans for
 * themselves. */
enum { FIRST_LINE = 7, INDENT = 2, DEEPEST = 6 * MARKDOWN_DEPTH };

/* The text's lines as the program sees them. */
struct lines {
    uint32_t count;
    uint32_t longest; /* code points; no bound when the text is not UTF-8 */
};

static struct lines measure(struct str text)
{
    struct lines lines = {0};
    size_t start = 0;
    for (size_t i = 0; i <= text.size; i++) {
        if (i == text.size || text.data[i] == '\n' || text.data[i] == '\r') {
            uint32_t points = (uint32_t)utf8_count(str_slice(text, start, i));
            lines.longest = points > lines.longest ? points : lines.longest;
            lines.count++;
            start = i + 1;
        }
    }
    if (utf8_valid(text) < text.size) {
        lines.longest = UINT32_MAX / 2;
    }
    return lines;
}

static void check_place(struct lines lines, uint32_t line, uint32_t column, uint32_t length)
{
    assert(line >= FIRST_LINE && line < FIRST_LINE + lines.count);
    assert(column == 0 || column > INDENT);
    assert(column + length <= INDENT + lines.longest + 1);
}

static void check_index(const struct document *document, const struct doc_node *node)
{
    switch ((enum doc_kind)node->kind) {
    case DOC_HEADING:
        assert(node->index < document->heading_count);
        assert(&document->nodes[document->headings[node->index].node] == node);
        break;
    case DOC_CONTAINER:
        assert(node->index < document->container_count);
        assert(&document->nodes[document->containers[node->index].node] == node);
        break;
    case DOC_FOOTNOTE:
        assert(node->index < document->footnote_count);
        assert(&document->nodes[document->footnotes[node->index].node] == node);
        break;
    case DOC_NOTE_MARK:
        assert(node->index < document->footnote_count && node->level > 0);
        assert(document->footnotes[node->index].number > 0);
        break;
    case DOC_LINK:
    case DOC_IMAGE:
        assert(node->index < document->link_count);
        assert(document->links[node->index].image == (node->kind == DOC_IMAGE));
        break;
    case DOC_SPAN:
        assert(node->index < document->span_count);
        break;
    case DOC_CODE_BLOCK:
        assert(node->index <= document->string_count);
        break;
    default:
        break;
    }
}

static void check_node(const struct document *document, uint32_t index, struct lines lines,
                       int depth)
{
    const struct doc_node *node = &document->nodes[index];
    assert(depth <= DEEPEST && node->kind < DOC_KIND_COUNT);
    assert(node->size >= 1 && node->size <= document->count - index);
    assert(node->line >= FIRST_LINE && node->line <= FIRST_LINE + lines.count);
    check_index(document, node);
    uint32_t child = index + 1;
    while (child < index + node->size) {
        assert(document->nodes[child].kind != DOC_ROOT);
        assert(document->nodes[child].kind != DOC_FOOTNOTE || index == 0);
        check_node(document, child, lines, depth + 1);
        child += document->nodes[child].size;
    }
    assert(child == index + node->size);
}

static void check_document(const struct document *document, const struct diags *diags,
                           struct lines lines, bool site)
{
    assert(document->count > 0 && document->nodes[0].kind == DOC_ROOT);
    assert(document->nodes[0].size == document->count);
    check_node(document, 0, lines, 0);
    for (uint32_t i = 0; i < document->link_count && site; i++) {
        const struct doc_link *link = &document->links[i];
        check_place(lines, link->line, link->column, link->length);
    }
    for (uint32_t i = 0; i < document->heading_count && site; i++) {
        assert(document->headings[i].id.size > 0 || diags->errors > 0);
        check_place(lines, document->headings[i].line, document->headings[i].column, 0);
    }
    const struct diag *items = diags->items.items;
    for (size_t i = 0; i < diags->items.count; i++) {
        check_place(lines, items[i].place.line, items[i].place.column, items[i].place.length);
    }
    for (uint32_t i = 0; i < document->count && site; i++) {
        enum doc_kind kind = document->nodes[i].kind;
        assert(kind != DOC_HTML_BLOCK && kind != DOC_HTML_INLINE && kind != DOC_SOFT_BREAK);
    }
}

static struct str read(struct arena *arena, struct str text, struct lines lines, bool site,
                       const char *language)
{
    const struct markdown_options options = {.site = site,
                                             .language = str_from(language),
                                             .heading_level = 2,
                                             .first_line = FIRST_LINE,
                                             .indent = INDENT};
    struct arena scratch = {0};
    struct diags diags;
    diags_init(&diags, arena);
    struct document *document;
    bool ok = markdown_parse(arena, &scratch, STR("a.md"), text, &options, &diags, &document);
    arena_finish(&scratch);
    assert(ok == (diags.errors == 0));
    check_document(document, &diags, lines, site);
    const struct html_hooks hooks = {.table_label = STR("Tabell")};
    struct buf out;
    buf_init(&out);
    html_node(document, 0, &hooks, &out);
    html_footnotes(document, &hooks, &out);
    buf_clear(&out);
    document_text(document, 0, &out);
    struct str plain = buf_copy(&out, arena);
    buf_finish(&out);
    return plain;
}

/* True when the text has nothing that only the site features know, or that they refuse. */
static bool is_common(struct str text)
{
    static const char *const special[] = {"[^",   "]{",   "{#",   "|",    ":::",  "<",   "\xF8",
                                          "\xF9", "\xFA", "\xFB", "\xFC", "\xFD", "\xFE"};
    for (size_t i = 0; i < countof(special); i++) {
        if (str_find(text, str_from(special[i]), 0) < text.size) {
            return false;
        }
    }
    return text.size > 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct str text = {(const char *)data, size};
    struct lines lines = measure(text);
    struct arena arena = {0};
    struct str site = read(&arena, text, lines, true, "");
    struct str plain = read(&arena, text, lines, false, "");
    read(&arena, text, lines, true, "sv");
    read(&arena, text, lines, true, "en");
    assert(!is_common(text) || str_equal(site, plain));
    arena_finish(&arena);
    return 0;
}
