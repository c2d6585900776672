#include "format/markdown/document_cut.h"

#include "base/arena.h"
#include "base/vec.h"

static const uint32_t GONE = UINT32_MAX;

/* A cut in the making: what becomes of each thing of the whole document. */
struct cutter {
    struct arena *arena;
    const struct document *whole;
    bool *dropped;       /* by node */
    uint32_t *nodes;     /* by node: how many are left before it (one more than there are nodes) */
    uint32_t *links;     /* by link: its new index, or GONE */
    uint32_t *headings;  /* likewise */
    uint32_t *footnotes; /* likewise */
    uint32_t *containers;
};

static void drop(const struct cutter *cutter, uint32_t node)
{
    for (uint32_t i = node; i < node + cutter->whole->nodes[node].size; i++) {
        cutter->dropped[i] = true;
    }
}

static void drop_containers(const struct cutter *cutter, const bool *gone)
{
    for (uint32_t c = 0; c < cutter->whole->container_count; c++) {
        if (gone[c]) {
            drop(cutter, cutter->whole->containers[c].node);
        }
    }
}

/* Notes what the marks in a range of nodes refer to. */
static void refer(const struct cutter *cutter, uint32_t from, uint32_t end, struct vec *referred,
                  bool *known)
{
    for (uint32_t i = from; i < end; i++) {
        const struct doc_node *node = &cutter->whole->nodes[i];
        if (node->kind == DOC_NOTE_MARK && !cutter->dropped[i] && !known[node->index]) {
            known[node->index] = true;
            vec_add(referred, cutter->arena, uint32_t, node->index);
        }
    }
}

/* Drops the footnotes that cannot be reached from the text, though they may refer to each other. */
static void drop_footnotes(const struct cutter *cutter)
{
    const struct document *whole = cutter->whole;
    bool *known = arena_array(cutter->arena, whole->footnote_count, sizeof(*known));
    struct vec referred = {0};
    uint32_t text_end = whole->count;
    for (uint32_t f = 0; f < whole->footnote_count; f++) {
        uint32_t node = whole->footnotes[f].node;
        text_end = node < text_end ? node : text_end;
    }
    refer(cutter, 0, text_end, &referred, known);
    for (size_t r = 0; r < referred.count; r++) {
        uint32_t node = whole->footnotes[((const uint32_t *)referred.items)[r]].node;
        refer(cutter, node, node + whole->nodes[node].size, &referred, known);
    }
    for (uint32_t f = 0; f < whole->footnote_count; f++) {
        if (!known[f]) {
            drop(cutter, whole->footnotes[f].node);
        }
    }
}

static void count_nodes(struct cutter *cutter)
{
    uint32_t left = 0;
    cutter->nodes = arena_array(cutter->arena, cutter->whole->count + 1, sizeof(uint32_t));
    for (uint32_t i = 0; i < cutter->whole->count; i++) {
        cutter->nodes[i] = left;
        left += cutter->dropped[i] ? 0 : 1;
    }
    cutter->nodes[cutter->whole->count] = left;
}

/* Numbers what the nodes that are left point to; returns how many things that is. */
static uint32_t number(const struct cutter *cutter, const bool *is_kind, uint32_t count,
                       uint32_t **numbers)
{
    uint32_t left = 0;
    *numbers = arena_array(cutter->arena, count, sizeof(**numbers));
    for (uint32_t i = 0; i < count; i++) {
        (*numbers)[i] = GONE;
    }
    for (uint32_t i = 0; i < cutter->whole->count; i++) {
        const struct doc_node *node = &cutter->whole->nodes[i];
        if (is_kind[node->kind] && !cutter->dropped[i]) {
            (*numbers)[node->index] = 0;
        }
    }
    for (uint32_t i = 0; i < count; i++) {
        (*numbers)[i] = (*numbers)[i] == GONE ? GONE : left++;
    }
    return left;
}

/* The old index of each thing that is left. */
static const uint32_t *origins(const struct cutter *cutter, const uint32_t *numbers, uint32_t count,
                               uint32_t left)
{
    uint32_t *old = arena_array(cutter->arena, left, sizeof(*old));
    for (uint32_t i = 0; numbers != NULL && i < count; i++) {
        if (numbers[i] != GONE) {
            old[numbers[i]] = i;
        }
    }
    return old;
}

static void keep_links(struct cutter *cutter, struct document *document, struct document_cut *cut)
{
    static const bool is_link[DOC_KIND_COUNT] = {[DOC_LINK] = true, [DOC_IMAGE] = true};
    const struct document *whole = cutter->whole;
    document->link_count = number(cutter, is_link, whole->link_count, &cutter->links);
    cut->links = origins(cutter, cutter->links, whole->link_count, document->link_count);
    struct doc_link *links = arena_array(cutter->arena, document->link_count, sizeof(*links));
    for (uint32_t i = 0; i < document->link_count; i++) {
        links[i] = whole->links[cut->links[i]];
    }
    document->links = links;
}

static void keep_headings(struct cutter *cutter, struct document *document)
{
    static const bool is_heading[DOC_KIND_COUNT] = {[DOC_HEADING] = true};
    const struct document *whole = cutter->whole;
    uint32_t left = number(cutter, is_heading, whole->heading_count, &cutter->headings);
    const uint32_t *old = origins(cutter, cutter->headings, whole->heading_count, left);
    struct doc_heading *headings = arena_array(cutter->arena, left, sizeof(*headings));
    for (uint32_t i = 0; i < left; i++) {
        headings[i] = whole->headings[old[i]];
        headings[i].node = cutter->nodes[headings[i].node];
    }
    document->headings = headings;
    document->heading_count = left;
}

static void keep_containers(struct cutter *cutter, struct document *document,
                            struct document_cut *cut)
{
    static const bool is_container[DOC_KIND_COUNT] = {[DOC_CONTAINER] = true};
    const struct document *whole = cutter->whole;
    uint32_t left = number(cutter, is_container, whole->container_count, &cutter->containers);
    cut->containers = origins(cutter, cutter->containers, whole->container_count, left);
    struct doc_container *containers = arena_array(cutter->arena, left, sizeof(*containers));
    for (uint32_t i = 0; i < left; i++) {
        containers[i] = whole->containers[cut->containers[i]];
        containers[i].node = cutter->nodes[containers[i].node];
    }
    document->containers = containers;
    document->container_count = left;
}

static struct doc_footnote *keep_footnotes(struct cutter *cutter, struct document *document)
{
    static const bool is_footnote[DOC_KIND_COUNT] = {[DOC_FOOTNOTE] = true};
    const struct document *whole = cutter->whole;
    uint32_t left = number(cutter, is_footnote, whole->footnote_count, &cutter->footnotes);
    const uint32_t *old = origins(cutter, cutter->footnotes, whole->footnote_count, left);
    struct doc_footnote *footnotes = arena_array(cutter->arena, left, sizeof(*footnotes));
    for (uint32_t i = 0; i < left; i++) {
        footnotes[i] = whole->footnotes[old[i]];
        footnotes[i].node = cutter->nodes[footnotes[i].node];
        footnotes[i].number = 0;
        footnotes[i].references = 0;
    }
    document->footnotes = footnotes;
    document->footnote_count = left;
    return footnotes;
}

/* Notes get their numbers by where they are first referred to, as when the text was read. */
static void mark_note(struct doc_node *node, struct doc_footnote *footnotes, uint32_t *last)
{
    struct doc_footnote *note = &footnotes[node->index];
    note->number = note->number == 0 ? ++*last : note->number;
    note->references++;
    node->level = (uint8_t)(note->references > UINT8_MAX ? UINT8_MAX : note->references);
}

static void keep_nodes(const struct cutter *cutter, struct document *document,
                       struct doc_footnote *footnotes)
{
    const struct document *whole = cutter->whole;
    const uint32_t *const numbers[DOC_KIND_COUNT] = {
        [DOC_LINK] = cutter->links,         [DOC_IMAGE] = cutter->links,
        [DOC_HEADING] = cutter->headings,   [DOC_CONTAINER] = cutter->containers,
        [DOC_FOOTNOTE] = cutter->footnotes, [DOC_NOTE_MARK] = cutter->footnotes};
    uint32_t last = 0;
    document->count = cutter->nodes[whole->count];
    struct doc_node *nodes = arena_array(cutter->arena, document->count, sizeof(*nodes));
    for (uint32_t i = 0; i < whole->count; i++) {
        if (cutter->dropped[i]) {
            continue;
        }
        struct doc_node *node = &nodes[cutter->nodes[i]];
        *node = whole->nodes[i];
        node->size = cutter->nodes[i + node->size] - cutter->nodes[i];
        if (numbers[node->kind] != NULL) {
            node->index = numbers[node->kind][node->index];
        }
        if (node->kind == DOC_NOTE_MARK) {
            mark_note(node, footnotes, &last);
        }
    }
    document->nodes = nodes;
}

struct document_cut document_cut(struct arena *arena, const struct document *whole,
                                 const bool *gone)
{
    struct cutter cutter = {
        .arena = arena, .whole = whole, .dropped = arena_array(arena, whole->count, sizeof(bool))};
    struct document *document = arena_alloc(arena, sizeof(*document));
    struct document_cut cut = {.document = document};
    *document = *whole;
    drop_containers(&cutter, gone);
    drop_footnotes(&cutter);
    count_nodes(&cutter);
    keep_links(&cutter, document, &cut);
    keep_headings(&cutter, document);
    keep_containers(&cutter, document, &cut);
    keep_nodes(&cutter, document, keep_footnotes(&cutter, document));
    return cut;
}
