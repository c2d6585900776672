/* site_text: Markdown with the site's additions, for tests: as HTML, and as a list of what was
 * reported, "line:column+length rule: argument, argument" a line. */
#ifndef TESTS_UNIT_SITE_TEXT_H
#define TESTS_UNIT_SITE_TEXT_H

#include "base/arena.h"
#include "base/buf.h"
#include "format/markdown/html.h"
#include "format/markdown/markdown.h"
#include "rules/diag.h"
#include "test.h"

struct site_text {
    struct arena arena;
    struct diags diags;
    struct document *document;
    bool ok;
};

static const struct markdown_options site_options = {
    .site = true, .language = {"sv", 2}, .heading_level = 2, .first_line = 1};

static inline void site_text_init(struct site_text *text, struct str markdown,
                                  const struct markdown_options *options)
{
    struct arena scratch = {0};
    *text = (struct site_text){0};
    diags_init(&text->diags, &text->arena);
    text->ok = markdown_parse(&text->arena, &scratch, STR("x.md"), markdown, options, &text->diags,
                              &text->document);
    arena_finish(&scratch);
}

static inline void site_text_finish(struct site_text *text)
{
    arena_finish(&text->arena);
}

static inline void site_text_reports(struct site_text *text, struct buf *out)
{
    diags_sort(&text->diags);
    const struct diag *all = text->diags.items.items;
    for (size_t i = 0; i < text->diags.items.count; i++) {
        const struct place *place = &all[i].place;
        buf_printf(out, "%u:%u+%u %s", (unsigned)place->line, (unsigned)place->column,
                   (unsigned)place->length, rule_get(all[i].rule)->id);
        for (unsigned k = 0; k < rule_get(all[i].rule)->arguments; k++) {
            buf_printf(out, "%s %.*s", k == 0 ? ":" : ",", (int)all[i].args[k].size,
                       all[i].args[k].data == NULL ? "" : all[i].args[k].data);
        }
        buf_add(out, STR("\n"));
    }
}

/* Checks the HTML; nothing may be reported. */
static inline void check_html_at(struct str markdown, struct str html,
                                 const struct html_hooks *hooks, const char *file, int line)
{
    struct site_text text;
    site_text_init(&text, markdown, &site_options);
    struct buf out;
    buf_init(&out);
    site_text_reports(&text, &out);
    test_str(buf_str(&out), STR(""), file, line);
    test_true(text.ok, "is accepted", file, line);
    html_node(text.document, 0, hooks, &out);
    html_footnotes(text.document, hooks, &out);
    test_str(buf_str(&out), html, file, line);
    buf_finish(&out);
    site_text_finish(&text);
}

static inline void check_reports_at(struct str markdown, struct str reports, const char *file,
                                    int line)
{
    struct site_text text;
    site_text_init(&text, markdown, &site_options);
    struct buf out;
    buf_init(&out);
    site_text_reports(&text, &out);
    test_str(buf_str(&out), reports, file, line);
    buf_finish(&out);
    site_text_finish(&text);
}

#define CHECK_HTML(markdown, html) check_html_at(STR(markdown), STR(html), NULL, __FILE__, __LINE__)
#define CHECK_REPORTS(markdown, reports)                                                           \
    check_reports_at(STR(markdown), STR(reports), __FILE__, __LINE__)

#endif
