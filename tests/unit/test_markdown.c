#include "format/value.h"
#include "site_text.h"

#include <time.h>

static void headings(void)
{
    CHECK_HTML("## Å ä ö\n### *Två* `ord`\n", "<h2 id=\"a-a-o\">Å ä ö</h2>\n"
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
                  "3:5+6 otillatet-schema: file, file:x\n"
                  "3:14+5 otillatet-schema: ftp, ftp:e\n");
    CHECK_REPORTS("[a][b] och [c](//x.se) [d](java&#10;script:x)\n\n[b]: vbscript:x\n",
                  "1:1+6 otillatet-schema: vbscript, vbscript:x\n"
                  "1:16+6 otillatet-schema: //, //x.se\n"
                  "1:28+17 otillatet-schema: java\nscript, java\nscript:x\n");
    CHECK_REPORTS("[](https://x.se) [ ](#a) [![b](c.png)](https://x.se) ![](d.png)\n\n![ ](<e f.png>)\n",
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
    site_text_init(&text,
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
    CHECK_REPORTS(":::a\n\n> :::b\n\n:::\n:::\n",
                  "3:6+1 korsande-block: b\n");
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


int main(void)
{
    headings();
    links();
    raw_html();
    places();
    containers();
    broken_containers();
    return 0;
}
