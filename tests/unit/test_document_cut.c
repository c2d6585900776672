/* A text without some of its containers is the text as if they had never been written. */
#include "format/data/value.h"
#include "format/markdown/document_cut.h"
#include "site_text.h"

/* How a document is written: its text and its notes, with containers as nothing but what
 * is in them. */
static void write_container(void *context, const struct document *document, uint32_t node,
                            struct buf *out)
{
    const struct html_hooks *hooks = context;
    buf_printf(out, "<%.*s>", (int)document->containers[document->nodes[node].index].name.size,
               document->containers[document->nodes[node].index].name.data);
    html_children(document, node, hooks, out);
}

static void write_link(void *context, const struct document *document, uint32_t link,
                       struct buf *out)
{
    (void)context;
    html_escape_url(document->links[link].url, out);
}

static void write(const struct document *document, struct buf *out)
{
    struct html_hooks hooks = {.container = write_container, .link = write_link};
    hooks.context = &hooks;
    html_children(document, 0, &hooks, out);
    html_footnotes(document, &hooks, out);
    document_text(document, 0, out);
    for (uint32_t h = 0; h < document->heading_count; h++) {
        CHECK(document->nodes[document->headings[h].node].kind == DOC_HEADING);
        CHECK(document->nodes[document->headings[h].node].index == h);
        buf_add(out, document->headings[h].text);
    }
    for (uint32_t c = 0; c < document->container_count; c++) {
        CHECK(document->nodes[document->containers[c].node].kind == DOC_CONTAINER);
        CHECK(document->nodes[document->containers[c].node].index == c);
    }
}

/* The text without the containers called "bort" is written as `wanted` is, and has
 * as many things. */
static void check_cut(const char *text, const char *wanted, const char *file, int line)
{
    struct site_text whole;
    struct site_text like;
    struct buf cut_html;
    struct buf like_html;
    buf_init(&cut_html);
    buf_init(&like_html);
    site_text_init(&whole, str_from(text), &site_options);
    site_text_init(&like, str_from(wanted), &site_options);
    const struct document *document = whole.document;
    bool *gone = arena_array(&whole.arena, document->container_count, sizeof(*gone));
    for (uint32_t c = 0; c < document->container_count; c++) {
        gone[c] = str_equal(document->containers[c].name, STR("bort"));
    }
    struct document_cut cut = document_cut(&whole.arena, document, gone);
    write(cut.document, &cut_html);
    write(like.document, &like_html);
    test_str(buf_str(&cut_html), buf_str(&like_html), file, line);
    CHECK(cut.document->count == like.document->count);
    CHECK(cut.document->nodes[0].size == cut.document->count);
    CHECK(cut.document->link_count == like.document->link_count);
    CHECK(cut.document->heading_count == like.document->heading_count);
    CHECK(cut.document->container_count == like.document->container_count);
    CHECK(cut.document->footnote_count == like.document->footnote_count);
    for (uint32_t i = 0; i < cut.document->link_count; i++) {
        CHECK_STR(cut.document->links[i].url, document->links[cut.links[i]].url);
    }
    for (uint32_t i = 0; i < cut.document->container_count; i++) {
        CHECK_STR(cut.document->containers[i].name, document->containers[cut.containers[i]].name);
    }
    buf_finish(&cut_html);
    buf_finish(&like_html);
    site_text_finish(&whole);
    site_text_finish(&like);
}

#define CHECK_CUT(text, wanted) check_cut(text, wanted, __FILE__, __LINE__)

static void containers(void)
{
    CHECK_CUT("a\n\n:::bort\nb\n:::\n\nc\n", "a\n\nc\n");
    CHECK_CUT(":::bort\nb\n:::\n", "");
    CHECK_CUT(":::kvar\na\n\n:::bort\n:::kvar\nb\n:::\n:::\n\nc\n:::\n\n:::bort\n:::\n\n:::"
              "kvar\nd\n:::\n",
              ":::kvar\na\n\nc\n:::\n\n:::kvar\nd\n:::\n");
    CHECK_CUT("- a\n\n  :::bort\n  b\n  :::\n\n  c\n- d\n\n  e\n", "- a\n\n  c\n- d\n\n  e\n");
}

static void what_nodes_point_to(void)
{
    CHECK_CUT("## A\n\n:::bort\n## B\n\n[b](b.md) ![b](b.svg)\n:::\n\n## "
              "C\n\n[c](c.md)\n\n```x\ny\n```\n",
              "## A\n\n## C\n\n[c](c.md)\n\n```x\ny\n```\n");
    CHECK_CUT("[a](a.md)\n\n:::bort\n[b](b.md)\n:::\n\n:::kvar\n### C\n\n![c](c.svg)\n:::\n",
              "[a](a.md)\n\n:::kvar\n### C\n\n![c](c.svg)\n:::\n");
}

/* A note goes when the text that is left does not lead to it, and the others
 * change their numbers. */
static void notes(void)
{
    CHECK_CUT(":::bort\na[^a] b[^b]\n:::\n\nc[^c] b[^b] c[^c]\n\n[^a]: A\n[^b]: B\n[^c]: C\n",
              "c[^c] b[^b] c[^c]\n\n[^b]: B\n[^c]: C\n");
    CHECK_CUT(":::bort\na[^a]\n:::\n\nb[^b]\n\n[^a]: A[^a] och [^c]\n[^b]: B[^d]\n[^c]: "
              "C[^a]\n[^d]: D[^b]\n",
              "b[^b]\n\n[^b]: B[^d]\n[^d]: D[^b]\n");
    CHECK_CUT(":::bort\na[^a]\n\n[^b]: B\n:::\n\nb\n\n[^a]: A\n", "b\n");
    CHECK_CUT("a[^a]\n\n[^a]: A\n\n    :::bort\n    b[^b]\n    :::\n\n[^b]: B\n",
              "a[^a]\n\n[^a]: A\n");
}

int main(void)
{
    containers();
    what_nodes_point_to();
    notes();
    return 0;
}
