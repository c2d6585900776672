#include "format/data/value.h"
#include "site_text.h"

#include <sys/resource.h>

static void headings(void)
{
    CHECK_HTML("## Å ä ö\n### *Två* `ord`\n",
               "<h2 id=\"a-a-o\">Å ä ö</h2>\n"
               "<h3 id=\"tva-ord\"><em>Två</em> <code>ord</code></h3>\n");
    CHECK_HTML("## A\n## A\n## A 2\n## A\n",
               "<h2 id=\"a\">A</h2>\n<h2 id=\"a-2\">A</h2>\n<h2 id=\"a-2-2\">A 2</h2>\n"
               "<h2 id=\"a-3\">A</h2>\n");
    CHECK_HTML("## A {#b}\n## B\n## C {#c} ##\nD {#d}\n---\n",
               "<h2 id=\"b\">A</h2>\n<h2 id=\"b-2\">B</h2>\n<h2 id=\"c\">C</h2>\n"
               "<h2 id=\"d\">D</h2>\n");
    CHECK_HTML("## A \\{#b}\n## ?\n## Not 1\n",
               "<h2 id=\"a-b\">A {#b}</h2>\n<h2 id=\"rubrik\">?</h2>\n"
               "<h2 id=\"rubrik-not-1\">Not 1</h2>\n");
    CHECK_REPORTS("# A\n#### B\n##\n##### C\n",
                  "1:1+3 rubrikniva: 1, 2\n2:1+6 rubrikniva: 4, 2\n3:1+2 tom-rubrik\n"
                  "4:1+7 rubrikniva: 5, 3\n");
    CHECK_REPORTS("## Åå {#Fel id}\n\n## A {#a}\n\n> ## B {#a}\n",
                  "1:9+6 fel-id: Fel id, fel-id\n5:10+1 dubbelt-ankare: a, 3\n");
}

static void links(void)
{
    CHECK_HTML("[a](https://x.se) [b](MAILTO:a@x.se) [c](tel:112) [](@id) [](a/b.md) [d](@t:x#y)\n",
               "<p><a href=\"https://x.se\">a</a> <a href=\"MAILTO:a@x.se\">b</a> "
               "<a href=\"tel:112\">c</a> <a href=\"@id\"></a> <a href=\"a/b.md\"></a> "
               "<a href=\"@t:x#y\">d</a></p>\n");
    CHECK_REPORTS("Å [a](javascript:x) ![b](data:x)\n> - c [d](\n>   file:x) <ftp:e>\n",
                  "1:7+12 otillatet-schema: javascript, javascript:x\n"
                  "1:26+6 otillatet-schema: data, data:x\n"
                  "3:5+6 plats-pa-datorn: file:x, file:x\n"
                  "3:14+5 otillatet-schema: ftp, ftp:e\n");
    CHECK_REPORTS("[a][b] och [c](//x.se) [d](java&#10;script:x)\n\n[b]: vbscript:x\n",
                  "1:1+6 otillatet-schema: vbscript, vbscript:x\n"
                  "1:16+6 otillatet-schema: //, //x.se\n"
                  "1:28+17 otillatet-schema: java\nscript, java\nscript:x\n");
    CHECK_REPORTS(
        "[](https://x.se) [ ](#a) [![b](c.png)](https://x.se) ![](d.png)\n\n![ ](<e f.png>)\n",
        "1:4+12 tom-lank: https://x.se\n1:22+2 tom-lank: #a\n"
        "1:58+5 saknad-alttext: d.png\n3:7+7 saknad-alttext: e f.png\n");
}

static void raw_html(void)
{
    CHECK_REPORTS("a <b>c</b>\nd <!-- e\nf --> g\n\n<div>\nh\n</div>\n\n- i\n\n  <hr>\n",
                  "1:3+3 ra-html: <b>\n1:7+4 ra-html: </b>\n2:3+6 ra-html: <!-- e\n"
                  "5:1+5 ra-html: <div>\n11:3+4 ra-html: <hr>\n");
    CHECK_HTML("`<b>` \\<b> &lt;b>\n\n    <div>\n",
               "<p><code>&lt;b&gt;</code> &lt;b&gt; &lt;b&gt;</p>\n"
               "<pre><code>&lt;div&gt;\n</code></pre>\n");
}

/* Places after everything that moves a text away from its line or column. */
static void places(void)
{
    CHECK_REPORTS("[r]: /u 'two\nlines'\n[s]: <v w>\nåäö <i>\n", "4:5+3 ra-html: <i>\n");
    CHECK_REPORTS("[\n]: /u\n<i>\n", "3:1+3 ra-html: <i>\n");
    CHECK_REPORTS("`a\nb` <i>\n", "2:4+3 ra-html: <i>\n");
    CHECK_REPORTS("> a &amp; \\* &ouml;\n> **b\n> c** <i>\nd <u>\n",
                  "3:7+3 ra-html: <i>\n4:3+3 ra-html: <u>\n");
    CHECK_REPORTS("[a](b 'c\nd') <i>\n", "2:5+3 ra-html: <i>\n");
    CHECK_REPORTS("a  \nb\\\nc <i>\n", "3:3+3 ra-html: <i>\n");
    CHECK_REPORTS("1. a\n\n   - b\n     c <i>\n", "4:8+3 ra-html: <i>\n");
    CHECK_REPORTS("\r\na\r\n<i>\r\r## å <u>\n", "3:1+3 ra-html: <i>\n5:6+3 ra-html: <u>\n");
    CHECK_REPORTS("| å \\| b | `c \\| d` <i> |\n|---|---|\n| \\|<u> | |\n",
                  "1:21+3 ra-html: <i>\n3:5+3 ra-html: <u>\n");
    CHECK_REPORTS("a[^n]\n\n[^n]: å <i>\n    b <u>\n", "3:9+3 ra-html: <i>\n4:7+3 ra-html: <u>\n");
    const struct markdown_options options = {
        .site = true, .heading_level = 2, .first_line = 10, .indent = 4};
    struct site_text text;
    site_text_init(&text, STR("a\nb [c](d:e)\n"), &options);
    const struct doc_link *link = &text.document->links[0];
    CHECK(link->line == 11 && link->column == 11 && link->length == 3);
    site_text_finish(&text);
}

static void containers(void)
{
    struct site_text text;
    site_text_init(
        &text,
        STR("a\n:::ruta {rubrik=\"Två \\\"ord\\\"\" antal=3 då=å}\nb\n\n- c\n\n  ::: inre\n"
            "  d\n  :::\n:::\ne\n"),
        &site_options);
    CHECK(text.ok);
    const struct document *document = text.document;
    CHECK(document->container_count == 2);
    const struct doc_container *outer = &document->containers[0];
    CHECK_STR(outer->name, STR("ruta"));
    CHECK(outer->line == 2 && outer->column == 4 && outer->arguments->count == 3);
    const struct value_entry *entry = value_map_entry(outer->arguments, STR("rubrik"));
    CHECK_STR(entry->value.as.string, STR("Två \"ord\""));
    CHECK(entry->key_line == 2 && entry->key_column == 10 && entry->value.column == 17);
    entry = value_map_entry(outer->arguments, STR("då"));
    CHECK_STR(entry->value.as.string, STR("å"));
    CHECK(entry->key_column == 39 && entry->value.column == 42);
    const struct doc_container *inner = &document->containers[1];
    CHECK_STR(inner->name, STR("inre"));
    CHECK(inner->line == 7 && inner->column == 7 && inner->node > outer->node);
    const struct doc_node *node = &document->nodes[outer->node];
    CHECK(node->kind == DOC_CONTAINER && node->index == 0);
    const struct doc_node *after = node + node->size;
    CHECK(after->kind == DOC_PARAGRAPH && after->line == 11);
    CHECK(document->nodes[0].size == document->count);
    site_text_finish(&text);
    CHECK_HTML("```\n:::a\n[^b]: c\n|d|\n|-|\n```\n\n    :::\n\n- e\n\n      | f |\n      |---|\n",
               "<pre><code>:::a\n[^b]: c\n|d|\n|-|\n</code></pre>\n<pre><code>:::\n</code></pre>\n"
               "<ul>\n<li>\n<p>e</p>\n<pre><code>| f |\n|---|\n</code></pre>\n</li>\n</ul>\n");
}

static void broken_containers(void)
{
    CHECK_REPORTS(":::a\n\n> :::b\n\n:::\n:::\n", "3:6+1 korsande-block: b\n");
    CHECK_REPORTS(":::a\n- b\n  :::\n", "1:4+1 korsande-block: a\n");
    CHECK_REPORTS(":::a\nb\n", "1:4+1 oavslutat-block: a\n");
    CHECK_REPORTS("a\n:::\n", "2:1+3 ensam-blockslut\n");
    CHECK_REPORTS(":::a {b}\n:::\n:::a {b=1 b=2}\n:::\n:::a {b=\"1}\n:::\n:::a b\n:::\n",
                  "1:7+1 fel-i-block: b\n3:11+3 fel-i-block: b=2\n5:7+5 fel-i-block: b=\"1}\n"
                  "7:6+1 fel-i-block: b\n");
    CHECK_REPORTS("::::a\n:::\n\n::: {b=c}\n:::\n\n:::a {b=1} c\n:::\n:::a {b=\n:::\n",
                  "1:1+5 fel-i-block: ::::a\n4:1+9 fel-i-block: ::: {b=c}\n"
                  "7:12+1 fel-i-block: c\n9:7+2 fel-i-block: b=\n");
    CHECK_REPORTS("a\n      :::b\n\n- :::c\n",
                  "2:7+4 fel-i-block: :::b\n4:3+4 fel-i-block: :::c\n");
}

static void tables(void)
{
    CHECK_HTML("a\n| *b* | c \\| d |  |\n|:--|:-:|--:|\n| [x](y) | `\\|` | # - 1. # |\n\nb\n",
               "<p>a</p>\n"
               "<table>\n"
               "<thead>\n"
               "<tr>\n"
               "<th scope=\"col\"><em>b</em></th>\n"
               "<th scope=\"col\" class=\"mitt\">c | d</th>\n"
               "<td class=\"hoger\"></td>\n"
               "</tr>\n"
               "</thead>\n"
               "<tbody>\n"
               "<tr>\n"
               "<td><a href=\"y\">x</a></td>\n"
               "<td class=\"mitt\"><code>|</code></td>\n"
               "<td class=\"hoger\"># – 1. #</td>\n"
               "</tr>\n"
               "</tbody>\n"
               "</table>\n"
               "<p>b</p>\n");
    CHECK_HTML("a|b\n-|-\nc|d\n> e\n", "<table>\n"
                                       "<thead>\n"
                                       "<tr>\n"
                                       "<th scope=\"col\">a</th>\n"
                                       "<th scope=\"col\">b</th>\n"
                                       "</tr>\n"
                                       "</thead>\n"
                                       "<tbody>\n"
                                       "<tr>\n"
                                       "<td>c</td>\n"
                                       "<td>d</td>\n"
                                       "</tr>\n"
                                       "</tbody>\n"
                                       "</table>\n"
                                       "<blockquote>\n"
                                       "<p>e</p>\n"
                                       "</blockquote>\n");
}

static void tables_inside(void)
{
    CHECK_HTML("> |a|\n> |-|\n> |b|\n\n- c|d\n  -|-\n  [e]|f\n\n[e]: /g\n",
               "<blockquote>\n"
               "<table>\n"
               "<thead>\n"
               "<tr>\n"
               "<th scope=\"col\">a</th>\n"
               "</tr>\n"
               "</thead>\n"
               "<tbody>\n"
               "<tr>\n"
               "<td>b</td>\n"
               "</tr>\n"
               "</tbody>\n"
               "</table>\n"
               "</blockquote>\n"
               "<ul>\n"
               "<li>\n"
               "<table>\n"
               "<thead>\n"
               "<tr>\n"
               "<th scope=\"col\">c</th>\n"
               "<th scope=\"col\">d</th>\n"
               "</tr>\n"
               "</thead>\n"
               "<tbody>\n"
               "<tr>\n"
               "<td><a href=\"/g\">e</a></td>\n"
               "<td>f</td>\n"
               "</tr>\n"
               "</tbody>\n"
               "</table>\n"
               "</li>\n"
               "</ul>\n");
}

static void no_tables(void)
{
    CHECK_HTML("a | b\n----\n\nc\n|d\n", "<h2 id=\"a-b\">a | b</h2>\n"
                                         "<p>c\n"
                                         "|d</p>\n");
    CHECK_HTML("- a | b\n--|--\n", "<ul>\n"
                                   "<li>a | b</li>\n"
                                   "</ul>\n"
                                   "<p>--|--</p>\n");
}

static void table_cells(void)
{
    CHECK_REPORTS("|a||\n|-|-|\n|b|c\\\\|\n|d|e||\n", "4:1+6 tabellceller: 3, 2\n");
    CHECK_REPORTS("| å | b |\n|---|\n| c |\n| d | e | f |\ntext\n\n| g |\n|--|\n",
                  "2:1+5 tabellceller: 1, 2\n3:1+5 tabellceller: 1, 2\n"
                  "4:1+13 tabellceller: 3, 2\n5:1+4 tabellceller: 1, 2\n");
    struct site_text text;
    site_text_init(&text, STR("| a | b | c |\n|---|:-:|--:|\n| d | | e |\n"), &site_options);
    const struct doc_node *nodes = text.document->nodes;
    CHECK(nodes[1].kind == DOC_TABLE && nodes[1].line == 1);
    CHECK(nodes[2].kind == DOC_ROW && nodes[2].flags == DOC_HEAD);
    CHECK(nodes[5].kind == DOC_CELL && nodes[5].level == DOC_ALIGN_CENTER &&
          nodes[5].flags == DOC_HEAD);
    const struct doc_node *row = &nodes[2 + nodes[2].size];
    CHECK(row->kind == DOC_ROW && row->flags == 0 && row->line == 3 && row->size == 6);
    site_text_finish(&text);
}

static void notes(void)
{
    struct site_text text;
    site_text_init(&text,
                   STR("a[^Två] b[^1] c[^två]\n[^1]: d[^3]\n\n[^två]:\n    e\n\n    - f\ng\n\n"
                       "[^3]: h\n"),
                   &site_options);
    CHECK(text.ok && text.diags.warnings == 0);
    const struct document *document = text.document;
    CHECK(document->footnote_count == 3);
    const struct doc_footnote *note = document->footnotes;
    CHECK_STR(note[0].label, STR("1"));
    CHECK(note[0].number == 2 && note[0].references == 1 && note[0].line == 2);
    CHECK_STR(note[1].label, STR("två"));
    CHECK(note[1].number == 1 && note[1].references == 2 && note[1].line == 4);
    CHECK(note[2].number == 3);
    const struct doc_node *nodes = document->nodes;
    CHECK(nodes[note[1].node].kind == DOC_FOOTNOTE && nodes[note[1].node].index == 1);
    CHECK(nodes[note[1].node + 1].kind == DOC_PARAGRAPH && nodes[note[1].node + 1].line == 5);
    CHECK(nodes[0].size == document->count);
    CHECK(note[2].node + nodes[note[2].node].size == document->count);
    site_text_finish(&text);
}

static void no_notes(void)
{
    CHECK_HTML("a\\[^b] `[^c]` [^d\ne] [^]\n", "<p>a[^b] <code>[^c]</code> [^d\ne] [^]</p>\n");
    CHECK_HTML(
        "a[^a] b[^b] c[^b]\n\n[^a]: d\n[^b]: e\n",
        "<p>a<sup class=\"not\"><a href=\"#not-1\" id=\"notmarke-1\" "
        "role=\"doc-noteref\">1</a></sup> b<sup class=\"not\"><a href=\"#not-2\" id=\"notmarke-2\" "
        "role=\"doc-noteref\">2</a></sup> c<sup class=\"not\"><a href=\"#not-2\" "
        "id=\"notmarke-2-2\" role=\"doc-noteref\">2</a></sup></p>\n"
        "<ol class=\"noter\">\n"
        "<li id=\"not-1\">\n"
        "<p>d <a class=\"not-tillbaka\" href=\"#notmarke-1\" role=\"doc-backlink\">↩︎</a></p>\n"
        "</li>\n"
        "<li id=\"not-2\">\n"
        "<p>e <a class=\"not-tillbaka\" href=\"#notmarke-2\" role=\"doc-backlink\">↩︎</a> <a "
        "class=\"not-tillbaka\" href=\"#notmarke-2-2\" role=\"doc-backlink\">↩︎</a></p>\n"
        "</li>\n"
        "</ol>\n");
    CHECK_REPORTS("a[^b c] [^d e]\n\n[^B c]: f\n", "1:9+6 okand-not: d e\n");
    CHECK_REPORTS("å[^a] [^b]\n\n- [^b]: /c\n\nd\n      [^e]: f\n",
                  "1:2+4 okand-not: a\n1:7+4 okand-not: b\n6:7+7 fel-i-block: [^e]: f\n");
    CHECK_HTML("a[^b]\n\n> c\n> [^b]: d\n>     e\n",
               "<p>a<sup class=\"not\"><a href=\"#not-1\" id=\"notmarke-1\" "
               "role=\"doc-noteref\">1</a></sup></p>\n"
               "<blockquote>\n"
               "<p>c</p>\n"
               "</blockquote>\n"
               "<ol class=\"noter\">\n"
               "<li id=\"not-1\">\n"
               "<p>d\n"
               "e <a class=\"not-tillbaka\" href=\"#notmarke-1\" "
               "role=\"doc-backlink\">↩︎</a></p>\n"
               "</li>\n"
               "</ol>\n");
    CHECK_REPORTS("å[^a] ![b [^c]](d)\n\n[^e]: f\n[^g]: h\n[^G]: i\n\n[^g]\n",
                  "1:2+4 okand-not: a\n3:1+4 oanvand-not: e\n5:1+4 dubbel-not: G, 4\n");
    CHECK_HTML(
        "+ a\n\n[^n]: b\n\n+ c[^n]\n",
        "<ul>\n"
        "<li>\n"
        "<p>a</p>\n"
        "</li>\n"
        "<li>\n"
        "<p>c<sup class=\"not\"><a href=\"#not-1\" id=\"notmarke-1\" "
        "role=\"doc-noteref\">1</a></sup></p>\n"
        "</li>\n"
        "</ul>\n"
        "<ol class=\"noter\">\n"
        "<li id=\"not-1\">\n"
        "<p>b <a class=\"not-tillbaka\" href=\"#notmarke-1\" role=\"doc-backlink\">↩︎</a></p>\n"
        "</li>\n"
        "</ol>\n");
}

static void spans(void)
{
    CHECK_HTML(
        "[shared *decision*\nmaking]{lang=en} [a [b]{lang=fi} c]{.ord lang=sv-FI} [d] {e}\n",
        "<p><span lang=\"en\">shared <em>decision</em>\nmaking</span> <span lang=\"sv-FI\">a "
        "<span lang=\"fi\">b</span> c</span> [d] {e}</p>\n");
    CHECK_HTML("[[a](b.md)]{lang=en} [c\\]{lang=en}\n\n\\[d]{lang=en} [e]\\{lang=en}\n",
               "<p><span lang=\"en\"><a href=\"b.md\">a</a></span> [c]{lang=en}</p>\n"
               "<p>[d]{lang=en} [e]{lang=en}</p>\n");
    CHECK_REPORTS(
        "[a]{b} å [c]{lang=en-engelska!}\n[d]{lang=en-abcdefghi} [e]{} "
        "[f]{lang=en\n[g](h.md){lang=en}\n",
        "1:5+1 fel-i-markning: b\n1:14+17 fel-sprak: en-engelska!\n2:5+17 fel-sprak: en-abcdefghi\n"
        "2:27+2 fel-i-markning: {}\n2:33+8 fel-i-markning: {lang=en\n"
        "3:10+9 fel-i-markning: {lang=en}\n");
}

static void typography(void)
{
    CHECK_HTML("\"*a*\" - b\n50 procent `\"c\" --` [\"d\"](e--f \"g 'h'\") <https://x.se/--/'>\n",
               "<p>”<em>a</em>” – b\n"
               "50 procent <code>&quot;c&quot; --</code> <a href=\"e--f\" title=\"g 'h'\">”d”</a> "
               "<a href=\"https://x.se/--/&#x27;\">https://x.se/--/'</a></p>\n");
    CHECK_HTML("\\\"a\\\" 1\\--2 &quot;b&quot; \\...\n",
               "<p>&quot;a&quot; 1--2 &quot;b&quot; ...</p>\n");
    struct markdown_options english = site_options;
    english.language = STR("en");
    struct site_text text;
    site_text_init(&text, STR("\"*a*\" *\"c\"* *d*\" [\"](f)g\n"), &english);
    struct buf out;
    buf_init(&out);
    html_node(text.document, 0, NULL, &out);
    CHECK_STR(buf_str(&out), STR("<p>“<em>a</em>” <em>“c”</em> <em>d</em>” "
                                 "<a href=\"f\">“</a>g</p>\n"));
    buf_finish(&out);
    site_text_finish(&text);
    CHECK_HTML("![\"a\" - b](c.png)\n", "<p><img src=\"c.png\" alt=\"&quot;a&quot; - b\" /></p>\n");
}

static void depth(void)
{
    CHECK_REPORTS(">>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>> a\n", "");
    CHECK_REPORTS("a\n\n>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>> a\n", "3:0+0 for-djupt: 32\n");
    struct buf text;
    buf_init(&text);
    for (int i = 0; i < 40; i++) {
        buf_add(&text, STR(":::a\n"));
    }
    for (int i = 0; i < 40; i++) {
        buf_add(&text, STR(":::\n"));
    }
    check_reports_at(buf_str(&text), STR("33:0+0 for-djupt: 32\n"), __FILE__, __LINE__);
    buf_finish(&text);
}

/* Every use of a definition copies it. */
static void copies(void)
{
    struct buf text;
    buf_init(&text);
    buf_add(&text, STR("a\n\n[a]: /"));
    for (int i = 0; i < 2000; i++) {
        buf_add(&text, STR("b"));
    }
    buf_add(&text, STR("\n\n"));
    for (int i = 0; i < 20000; i++) {
        buf_add(&text, STR("[a]"));
    }
    check_reports_at(buf_str(&text), STR("1:0+0 for-djupt: 32\n"), __FILE__, __LINE__);
    buf_finish(&text);
}

/* Inputs that cost some Markdown reader or other time that grows with the square of their size. */
static const struct {
    const char *before;
    const char *again;
    const char *after;
} hard[] = {
    {"", ">", ""},
    {"", "> - ", ""},
    {"", "- ", "a"},
    {"", "1. ", "a"},
    {"", "*a **a ", ""},
    {"", "*_", ""},
    {"", "[*_", ""},
    {"", "_a ", ""},
    {"", "a_ ", ""},
    {"", "[", ""},
    {"", "[a", ""},
    {"", "a]", ""},
    {"", "[a](", ""},
    {"", "[](", ""},
    {"", "![[]()", ""},
    {"", "[a](<b", ""},
    {"", "[a](b \"", ""},
    {"", "[a]{b", ""},
    {"", "[]{", ""},
    {"", "[a]{.ord}", ""},
    {"[a]{.ord}", "[", ""},
    {"", "[^a", ""},
    {"", "[^a]", ""},
    {"", "[^a]\n[^b]: ", ""},
    {"", "[^a]: b\n", ""},
    {"", "[a]: b \"\n", ""},
    {"[a]: /aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n\n", "[a]", ""},
    {"[a]: b\n\n", "[a](", ""},
    {"", "a <!--", ""},
    {"a ", "<?", ""},
    {"", "<b>", ""},
    {"", "`a``", ""},
    {"", "&a", ""},
    {"", "\\\\", ""},
    {"", ":::a\n", ""},
    {"", ":::\n", ""},
    {"", ":::a {b=\"\\\"\n", ""},
    {":::a {", "b=c ", "}\n:::"},
    {"", "|a|\n|-|\n", ""},
    {"|a|\n|-|\n", "|\n", ""},
    {"", "|", "\n|-|"},
    {"", "|a", "\n|-|"},
    {"|a|\n|-|\n|", "\\|", ""},
    {"", "## a\n", ""},
    {"", "a {#b}\n-\n", ""},
    {"- a\n", "\n", "b"},
    {"- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - a", "\n", "b"},
    {"", "a\n      :::b\n", ""},
    {"", "\"'-...", ""},
    {"", "8 766 ", ""},
    {"", "a://", ""},
    {"", "\xF8", ""},
};

/* What takes the square of this size is never done in the time, and what does not needs a
 * fraction of it. */
enum { HARD_SIZE = 200 * 1000, HARD_SECONDS = 60 /* of the processor, for all */ };

static void hard_inputs(void)
{
    const struct rlimit limit = {HARD_SECONDS, RLIM_INFINITY};
    CHECK(setrlimit(RLIMIT_CPU, &limit) == 0); /* the system ends the program then */
    for (size_t i = 0; i < countof(hard); i++) {
        struct buf text;
        buf_init(&text);
        buf_add(&text, str_from(hard[i].before));
        while (text.size < HARD_SIZE) {
            buf_add(&text, str_from(hard[i].again));
        }
        buf_add(&text, str_from(hard[i].after));
        struct site_text site;
        site_text_init(&site, buf_str(&text), &site_options);
        struct buf out;
        buf_init(&out);
        html_node(site.document, 0, NULL, &out);
        html_footnotes(site.document, NULL, &out);
        buf_finish(&out);
        site_text_finish(&site);
        buf_finish(&text);
    }
}

int main(void)
{
    headings();
    links();
    raw_html();
    places();
    containers();
    broken_containers();
    tables();
    tables_inside();
    no_tables();
    table_cells();
    notes();
    no_notes();
    spans();
    typography();
    depth();
    copies();
    hard_inputs();
    return 0;
}
