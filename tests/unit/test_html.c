#include "site_text.h"

static void write_link(void *context, const struct document *document, uint32_t link,
                       struct buf *out)
{
    (void)context;
    buf_add(out, STR("L:"));
    html_escape(document->links[link].url, out);
}

static void write_attributes(void *context, const struct document *document, uint32_t link,
                             struct buf *out)
{
    (void)context;
    (void)document;
    buf_printf(out, " data-n=\"%u\"", (unsigned)link);
}

static void write_link_text(void *context, const struct document *document, uint32_t link,
                            struct buf *out)
{
    (void)context;
    (void)document;
    (void)link;
    buf_add(out, STR("Titeln"));
}

static void write_image(void *context, const struct document *document, uint32_t link,
                        struct str alt, struct buf *out)
{
    (void)context;
    buf_printf(out, "(%.*s %.*s)", (int)document->links[link].url.size,
               document->links[link].url.data, (int)alt.size, alt.data);
}

static void write_container(void *context, const struct document *document, uint32_t node,
                            struct buf *out)
{
    const struct doc_container *container = &document->containers[document->nodes[node].index];
    buf_printf(out, "<%.*s>\n", (int)container->name.size, container->name.data);
    html_children(document, node, context, out);
    buf_printf(out, "</%.*s>\n", (int)container->name.size, container->name.data);
}

static void write_text(void *context, struct str text, bool plain, struct buf *out)
{
    (void)context;
    buf_add(out, plain ? STR("{") : STR("<"));
    html_escape(text, out);
    buf_add(out, plain ? STR("}") : STR(">"));
}

static void check(struct str markdown, const struct html_hooks *hooks, struct str html)
{
    check_html_at(markdown, html, hooks, __FILE__, __LINE__);
}

static void escapes(void)
{
    struct buf out;
    buf_init(&out);
    html_escape(STR("a<b>&\"'å"), &out);
    CHECK_STR(buf_str(&out), STR("a&lt;b&gt;&amp;&quot;'å"));
    buf_clear(&out);
    html_escape_url(STR("https://x.se/å b?c=\"d\"&e='f'[g]#h%20\\"), &out);
    CHECK_STR(buf_str(&out),
              STR("https://x.se/%C3%A5%20b?c=%22d%22&amp;e=&#x27;f&#x27;%5Bg%5D#h%20%5C"));
    buf_finish(&out);
}

static void link_hooks(void)
{
    const struct html_hooks hooks = {.link = write_link,
                                     .link_attributes = write_attributes,
                                     .link_text = write_link_text,
                                     .image = write_image};
    check(STR("[a](<b&c> \"t\") [](@d) ![e *f*\ng](h.svg)\n"), &hooks,
          STR("<p><a href=\"L:b&amp;c\" title=\"t\" data-n=\"0\">a</a> "
              "<a href=\"L:@d\" data-n=\"1\">Titeln</a> (h.svg e f\ng)</p>\n"));
}

static void text_hook(void)
{
    const struct html_hooks hooks = {.text = write_text};
    check(STR("## a\n\nb *c* [d *e*](f) `g` [h]{.ord} [i]{lang=en} j\n"), &hooks,
          STR("<h2 id=\"a\">{a}</h2>\n<p><b ><em><c></em>< ><a href=\"f\">{d }<em>{e}</em></a>"
              "< ><code>g</code>< >{h}< ><span lang=\"en\"><i></span>< j></p>\n"));
}

static void container_hook(void)
{
    struct html_hooks hooks = {.container = write_container};
    hooks.context = &hooks;
    check(
        STR("- a\n\n  :::b\n  - c\n\n  :::d\n  :::\n  :::\n"), &hooks,
        STR("<ul>\n<li>\n<p>a</p>\n<b>\n<ul>\n<li>c</li>\n</ul>\n<d>\n</d>\n</b>\n</li>\n</ul>\n"));
    check(STR("- a\n  :::b\n  c\n  :::\n"), &hooks,
          STR("<ul>\n<li>a\n<b>\n<p>c</p>\n</b>\n</li>\n</ul>\n"));
    check(STR(":::b\nc\n:::\n"), NULL, STR("<p>c</p>\n"));
}

static void table_label(void)
{
    const struct html_hooks hooks = {.table_label = STR("Tabell")};
    check(
        STR("|a|\n|-|\n\n## \"R\"\n\n|b|\n|-|\n"), &hooks,
        STR("<div class=\"tabell\" role=\"group\" tabindex=\"0\" aria-label=\"Tabell\">\n"
            "<table>\n<thead>\n<tr>\n<th scope=\"col\">a</th>\n</tr>\n</thead>\n</table>\n</div>\n"
            "<h2 id=\"r\">”R”</h2>\n"
            "<div class=\"tabell\" role=\"group\" tabindex=\"0\" aria-label=\"”R”\">\n"
            "<table>\n<thead>\n<tr>\n<th "
            "scope=\"col\">b</th>\n</tr>\n</thead>\n</table>\n</div>\n"));
}

static void notes(void)
{
    const struct html_hooks hooks = {
        .id_prefix = STR("x-"), .note_label = STR("Not"), .note_back_label = STR("Åter")};
    check(STR("## r\n\na[^2] b[^1] c[^2]\n\n[^1]: d\n\n    - e\n[^2]: f\n\n    g\n"), &hooks,
          STR("<h2 id=\"x-r\">r</h2>\n"
              "<p>a<sup class=\"not\"><a href=\"#x-not-1\" id=\"x-notmarke-1\" role=\"doc-noteref\""
              " aria-label=\"Not 1\">1</a></sup> "
              "b<sup class=\"not\"><a href=\"#x-not-2\" id=\"x-notmarke-2\" role=\"doc-noteref\""
              " aria-label=\"Not 2\">2</a></sup> "
              "c<sup class=\"not\"><a href=\"#x-not-1\" id=\"x-notmarke-1-2\" role=\"doc-noteref\""
              " aria-label=\"Not 1\">1</a></sup></p>\n"
              "<ol class=\"noter\">\n<li id=\"x-not-1\">\n<p>f</p>\n<p>g"
              " <a class=\"not-tillbaka\" href=\"#x-notmarke-1\" role=\"doc-backlink\""
              " aria-label=\"Åter 1\">↩︎</a>"
              " <a class=\"not-tillbaka\" href=\"#x-notmarke-1-2\" role=\"doc-backlink\""
              " aria-label=\"Åter 1-2\">↩︎</a></p>\n</li>\n"
              "<li id=\"x-not-2\">\n<p>d</p>\n<ul>\n<li>e</li>\n</ul>\n<p>"
              " <a class=\"not-tillbaka\" href=\"#x-notmarke-2\" role=\"doc-backlink\""
              " aria-label=\"Åter 2\">↩︎</a></p>\n</li>\n</ol>\n"));
}

/* What a list of records or a search shows of a text. */
static void plain_text(void)
{
    struct site_text text;
    site_text_init(&text,
                   STR("## A *b*\n\nc\nd\\\n`e` [f](g) ![h](i)\n\n- j\n- k[^l]\n\n|m|n|\n|-|-|\n\n"
                       "[^l]: o\n"),
                   &site_options);
    struct buf out;
    buf_init(&out);
    document_text(text.document, 0, &out);
    CHECK_STR(buf_str(&out), STR("A b c d e f h j k m n o"));
    CHECK_STR(text.document->headings[0].text, STR("A b"));
    buf_finish(&out);
    site_text_finish(&text);
}

int main(void)
{
    escapes();
    link_hooks();
    text_hook();
    container_hook();
    table_label();
    notes();
    plain_text();
    return 0;
}
