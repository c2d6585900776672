#include "format/markdown/markdown.h"

#include "base/arena.h"
#include "format/markdown/markdown_block.h"
#include "format/markdown/markdown_build.h"
#include "format/markdown/markdown_finish.h"
#include "format/markdown/markdown_limits.h"

#include <string.h>

/* Line ends as LF alone, and NUL as the character that cmark puts in its place, so that nobody
 * after this has to think of them. */
static struct str normalise(struct arena *scratch, struct str text)
{
    static const char replacement[] = {'\xEF', '\xBF', '\xBD'};
    if (text.size == 0 || (memchr(text.data, '\r', text.size) == NULL &&
                           memchr(text.data, '\0', text.size) == NULL)) {
        return text;
    }
    char *copy = arena_array(scratch, text.size, sizeof(replacement));
    size_t size = 0;
    for (size_t i = 0; i < text.size; i++) {
        char byte = text.data[i];
        if (byte == '\0') {
            memcpy(copy + size, replacement, sizeof(replacement));
            size += sizeof(replacement);
        } else if (byte != '\r' || i + 1 == text.size || text.data[i + 1] != '\n') {
            copy[size++] = byte == '\r' ? '\n' : byte;
        }
    }
    return (struct str){copy, size};
}

/* The elements of a vec, moved from scratch memory to the document's. */
static void *keep(struct build *build, const struct vec *vec, size_t size, uint32_t *count)
{
    *count = (uint32_t)vec->count;
    if (vec->count == 0) {
        return NULL;
    }
    void *items = arena_array(build->arena, vec->count, size);
    memcpy(items, vec->items, vec->count * size);
    return items;
}

static void keep_all(struct build *build, struct document *document)
{
    document->path = build->source.path;
    document->links = keep(build, &build->links, sizeof(struct doc_link), &document->link_count);
    document->headings =
        keep(build, &build->headings, sizeof(struct doc_heading), &document->heading_count);
    document->containers =
        keep(build, &build->containers, sizeof(struct doc_container), &document->container_count);
    document->footnotes =
        keep(build, &build->footnotes, sizeof(struct doc_footnote), &document->footnote_count);
    document->spans = keep(build, &build->spans, sizeof(struct doc_span), &document->span_count);
    document->strings = keep(build, &build->strings, sizeof(struct str), &document->string_count);
    document->nodes = keep(build, &build->nodes, sizeof(struct doc_node), &document->count);
}

static void build_nodes(struct build *build)
{
    struct raw_tree tree;
    raw_parse(build->scratch, build->scan.text, &tree);
    if (tree.deep_line > 0) {
        build_report_depth(build, tree.deep_line);
    }
    if (tree.unfit_line > 0) {
        uint32_t line = source_line(&build->source, tree.unfit_line);
        build_report(build, RULE_CONTROL, (struct place){build->source.path, line, 0, 0}, 1,
                     str_format(build->scratch, "U+%04X", (unsigned)tree.unfit), (struct str){0});
    }
    build->raw = tree.nodes;
    build->nodes.capacity = tree.count + 16;
    build->nodes.items =
        arena_array(build->scratch, build->nodes.capacity, sizeof(struct doc_node));
    if (build->options->site) {
        build->text_marks = arena_array(build->scratch, build->scan.text.size + 1, 1);
    }
    build->pool_size = build->scan.original.size + build->scan.original.size / 16;
    build->pool = arena_alloc(build->arena, build->pool_size);
    block_build(build);
    raw_finish(&tree);
}

static void build_document(struct build *build, struct document *document)
{
    uint32_t deep_line;
    scan_text(build->scratch, build->scan.original, build->options->site, &build->scan);
    if (limits_allow(&build->scan, &deep_line)) {
        build_nodes(build);
    } else {
        build_open(build, DOC_ROOT, build->options->first_line);
        build_report_depth(build, deep_line + build->scan.shift);
    }
    /* A view of what is there so far, for the texts of the headings. */
    struct document draft = {.nodes = build->nodes.items, .count = (uint32_t)build->nodes.count};
    finish_headings(build, &draft);
    finish_notes(build);
    keep_all(build, document);
}

bool markdown_parse(struct arena *arena, struct arena *scratch, struct str path, struct str text,
                    const struct markdown_options *options, struct diags *diags,
                    struct document **document)
{
    size_t errors = diags->errors;
    struct build build = {.arena = arena, .scratch = scratch, .options = options, .diags = diags};
    build.scan.original = normalise(scratch, text);
    build.typography = options->site ? typography_of(options->language) : TYPOGRAPHY_NONE;
    build.source = (struct source){.path = path,
                                   .first_line = options->first_line > 0 ? options->first_line : 1,
                                   .indent = options->indent,
                                   .lines = options->lines,
                                   .scan = &build.scan,
                                   .last = &build.column};
    buf_init(&build.pending);
    buf_init(&build.set);
    struct document *result = arena_alloc(arena, sizeof(*result));
    build_document(&build, result);
    buf_finish(&build.pending);
    buf_finish(&build.set);
    *document = result;
    return diags->errors == errors;
}
