#include "format/markdown/markdown_raw.h"

#include "base/arena.h"
#include "base/vec.h"
#include "format/markdown/document.h"
#include "format/markdown/markdown.h"
#include "format/text/utf8.h"

#include <assert.h>
#include <cmark.h>

static const uint8_t kinds[] = {
    [CMARK_NODE_DOCUMENT] = DOC_ROOT,
    [CMARK_NODE_BLOCK_QUOTE] = DOC_QUOTE,
    [CMARK_NODE_LIST] = DOC_LIST,
    [CMARK_NODE_ITEM] = DOC_ITEM,
    [CMARK_NODE_CODE_BLOCK] = DOC_CODE_BLOCK,
    [CMARK_NODE_HTML_BLOCK] = DOC_HTML_BLOCK,
    [CMARK_NODE_PARAGRAPH] = DOC_PARAGRAPH,
    [CMARK_NODE_HEADING] = DOC_HEADING,
    [CMARK_NODE_THEMATIC_BREAK] = DOC_BREAK,
    [CMARK_NODE_TEXT] = DOC_TEXT,
    [CMARK_NODE_SOFTBREAK] = DOC_SOFT_BREAK,
    [CMARK_NODE_LINEBREAK] = DOC_HARD_BREAK,
    [CMARK_NODE_CODE] = DOC_CODE,
    [CMARK_NODE_HTML_INLINE] = DOC_HTML_INLINE,
    [CMARK_NODE_EMPH] = DOC_EMPHASIS,
    [CMARK_NODE_STRONG] = DOC_STRONG,
    [CMARK_NODE_LINK] = DOC_LINK,
    [CMARK_NODE_IMAGE] = DOC_IMAGE,
};

/* The kinds that count as a level of nesting. A list counts by its items. */
static const uint8_t nests[DOC_KIND_COUNT] = {
    [DOC_QUOTE] = 1,  [DOC_ITEM] = 1, [DOC_EMPHASIS] = 1,
    [DOC_STRONG] = 1, [DOC_LINK] = 1, [DOC_IMAGE] = 1,
};

struct flattening {
    struct raw_tree *tree;
    struct vec nodes; /* of struct raw_node */
    cmark_iter *iterator;
    uint32_t open[3 * MARKDOWN_DEPTH]; /* indexes of the nodes that are open */
    uint32_t depth;
    uint32_t nesting;
    uint32_t block_line; /* of the latest block */
};

/* The file holds no such character, but an entity ("&#1;") can name one. */
static struct str fit(struct flattening *flat, struct arena *scratch, const char *literal)
{
    struct str text = str_from(literal);
    for (size_t at = utf8_unfit(text); at < text.size; at = utf8_unfit(text)) {
        size_t next = at;
        uint32_t point = utf8_next(text, &next);
        if (flat->tree->unfit_line == 0) {
            flat->tree->unfit_line = flat->block_line;
            flat->tree->unfit = point;
        }
        text = str_concat(scratch, str_slice(text, 0, at), STR("\xEF\xBF\xBD"),
                          str_slice(text, next, text.size));
    }
    return text;
}

static void take_content(struct flattening *flat, struct arena *scratch, struct raw_node *raw,
                         cmark_node *node)
{
    switch ((enum doc_kind)raw->kind) {
    case DOC_TEXT:
    case DOC_CODE:
    case DOC_HTML_INLINE:
    case DOC_HTML_BLOCK:
        raw->text = fit(flat, scratch, cmark_node_get_literal(node));
        break;
    case DOC_CODE_BLOCK:
        raw->text = fit(flat, scratch, cmark_node_get_literal(node));
        raw->title = fit(flat, scratch, cmark_node_get_fence_info(node));
        break;
    case DOC_LINK:
    case DOC_IMAGE:
        raw->text = fit(flat, scratch, cmark_node_get_url(node));
        raw->title = fit(flat, scratch, cmark_node_get_title(node));
        break;
    case DOC_HEADING:
        raw->level = (uint8_t)cmark_node_get_heading_level(node);
        break;
    case DOC_LIST:
        raw->level = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
        raw->start = (uint32_t)cmark_node_get_list_start(node);
        raw->flags = cmark_node_get_list_tight(node) ? DOC_TIGHT : 0;
        break;
    default:
        break;
    }
}

static void enter(struct flattening *flat, struct arena *scratch, cmark_node *node)
{
    cmark_node_type type = cmark_node_get_type(node);
    assert((size_t)type < countof(kinds));
    uint8_t kind = kinds[type];
    bool block = type <= CMARK_NODE_LAST_BLOCK;
    if (block) {
        flat->block_line = (uint32_t)cmark_node_get_start_line(node);
    }
    if (nests[kind] && flat->nesting == MARKDOWN_DEPTH) {
        flat->tree->deep_line = flat->tree->deep_line ? flat->tree->deep_line : flat->block_line;
        cmark_iter_reset(flat->iterator, node, CMARK_EVENT_EXIT);
        return;
    }
    struct raw_node *raw = vec_push(&flat->nodes, scratch, sizeof(*raw));
    raw->kind = kind;
    raw->size = 1;
    if (block) {
        raw->line = flat->block_line;
        raw->column = (uint32_t)cmark_node_get_start_column(node);
        raw->end_line = (uint32_t)cmark_node_get_end_line(node);
    }
    take_content(flat, scratch, raw, node);
    if (kind < DOC_TEXT ? !(kind == DOC_BREAK || kind == DOC_CODE_BLOCK || kind == DOC_HTML_BLOCK)
                        : kind >= DOC_EMPHASIS) {
        assert(flat->depth < countof(flat->open));
        flat->open[flat->depth++] = (uint32_t)flat->nodes.count - 1;
        flat->nesting += nests[kind];
    }
}

static void leave(struct flattening *flat)
{
    struct raw_node *nodes = flat->nodes.items;
    struct raw_node *node = &nodes[flat->open[--flat->depth]];
    node->size = (uint32_t)(&nodes[flat->nodes.count] - node);
    flat->nesting -= nests[node->kind];
}

void raw_parse(struct arena *scratch, struct str text, struct raw_tree *tree)
{
    *tree = (struct raw_tree){0};
    cmark_node *root =
        cmark_parse_document(text.size > 0 ? text.data : "", text.size, CMARK_OPT_DEFAULT);
    struct flattening flat = {.tree = tree, .iterator = cmark_iter_new(root)};
    flat.nodes.capacity = text.size / 32 + 16;
    flat.nodes.items = arena_array(scratch, flat.nodes.capacity, sizeof(struct raw_node));
    cmark_event_type event;
    while ((event = cmark_iter_next(flat.iterator)) != CMARK_EVENT_DONE) {
        if (event == CMARK_EVENT_ENTER) {
            enter(&flat, scratch, cmark_iter_get_node(flat.iterator));
        } else {
            leave(&flat);
        }
    }
    cmark_iter_free(flat.iterator);
    tree->nodes = flat.nodes.items;
    tree->count = (uint32_t)flat.nodes.count;
    tree->owner = root;
}

void raw_finish(struct raw_tree *tree)
{
    cmark_node_free(tree->owner);
    *tree = (struct raw_tree){0};
}
