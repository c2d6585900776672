#include "render/prose.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/path.h"
#include "format/markdown/html.h"
#include "site/cue.h"
#include "site/glossary.h"

#include <inttypes.h>

/* What the hooks need: the text being written and the page it is written on. */
struct writing {
    struct page *page;
    const struct prose *prose;
};

static void write_link(void *context, const struct document *document, uint32_t link,
                       struct buf *out)
{
    const struct writing *writing = context;
    (void)document;
    struct target target = writing->prose->targets[link];
    if (target.kind == TARGET_HERE && writing->prose->record != writing->page->record) {
        target.kind = TARGET_RECORD;
        target.record = writing->prose->record;
    }
    page_href(writing->page, &target, out);
}

static void write_link_text(void *context, const struct document *document, uint32_t link,
                            struct buf *out)
{
    const struct writing *writing = context;
    const struct target *target = &writing->prose->targets[link];
    struct str text = target->kind == TARGET_RECORD  ? target->record->title
                      : target->kind == TARGET_ASSET ? path_name(target->asset->path)
                                                     : document->links[link].url;
    html_escape(text, out);
}

static void write_image(void *context, const struct document *document, uint32_t link,
                        struct str alt, struct buf *out)
{
    const struct writing *writing = context;
    const struct target *target = &writing->prose->targets[link];
    struct str title = document->links[link].title;
    buf_add(out, STR("<img src=\""));
    if (writing->page->handout != NULL && target->kind == TARGET_ASSET) {
        html_escape(target->asset->path, out);
    } else {
        page_href(writing->page, target, out);
    }
    buf_add(out, STR("\" alt=\""));
    html_escape(alt, out);
    buf_add(out, STR("\""));
    if (target->kind == TARGET_ASSET && target->asset->image.width > 0) {
        buf_printf(out, " width=\"%u\" height=\"%u\"", target->asset->image.width,
                   target->asset->image.height);
    }
    if (title.size > 0 && writing->page->handout == NULL) {
        buf_add(out, STR(" title=\""));
        html_escape(title, out);
        buf_add(out, STR("\""));
    }
    buf_add(out, writing->page->handout != NULL ? STR("/>") : STR(" loading=\"lazy\">"));
}

static void write_container(void *context, const struct document *document, uint32_t node,
                            struct buf *out)
{
    const struct writing *writing = context;
    (void)document;
    writing->page->block(writing->page, writing->prose, node, out);
}

static bool is_explained(const struct page *page, const struct record *term)
{
    const struct record *const *known = page->terms.items;
    for (size_t i = 0; i < page->terms.count; i++) {
        if (known[i] == term) {
            return true;
        }
    }
    return false;
}

/* A term is explained once a page, but not where its explanation stands anyway. */
static bool wants_explanation(const struct page *page, const struct term *term)
{
    return term->record != page->record && term->record->home != page->record &&
           !is_explained(page, term->record);
}

static void write_words(struct page *page, struct str text, bool plain, struct buf *out)
{
    const struct glossary *glossary = &page->renderer->site->glossary;
    bool foreign = !str_equal(page->language, page->renderer->site->config->language);
    if (plain || foreign || page->handout != NULL || glossary->terms.count == 0) {
        html_escape(text, out);
        return;
    }
    size_t written = 0;
    size_t from = 0;
    size_t start;
    size_t end;
    const struct term *term;
    while ((term = glossary_next(glossary, text, from, &start, &end)) != NULL) {
        from = end;
        if (!wants_explanation(page, term)) {
            continue;
        }
        *(const struct record **)vec_push(&page->terms, page->scratch, sizeof(struct record *)) =
            term->record;
        html_escape(str_slice(text, written, start), out);
        buf_add(out, STR("<a class=\"begrepp\" href=\"#begrepp-"));
        buf_add(out, term->record->id);
        buf_add(out, STR("\">"));
        html_escape(str_slice(text, start, end), out);
        buf_add(out, STR("</a>"));
        written = end;
    }
    html_escape(str_slice(text, written, text.size), out);
}

static void write_cue(struct page *page, struct str written, struct buf *out)
{
    page->cues++;
    if (page->handout != NULL) {
        buf_add(out, STR("<span class=\"cue\">"));
        html_escape(page_text(page, STR("pres-klick")), out);
        buf_printf(out, "\xC2\xA0%" PRId64 "</span>", page->cues);
        return;
    }
    buf_printf(out, "<span class=\"cue\" data-klick=\"%" PRId64 "\">", page->cues);
    html_escape(written, out);
    buf_add(out, STR("</span>"));
}

/* In speaker notes each cue is marked with the number of the step it brings forth. */
static void write_text(void *context, struct str text, bool plain, struct buf *out)
{
    const struct writing *writing = context;
    struct page *page = writing->page;
    struct cue cue = {0};
    size_t written = 0;
    while (page->in_notes && cue_next(text, cue.end, &cue)) {
        write_words(page, str_slice(text, written, cue.start), plain, out);
        write_cue(page, str_slice(text, cue.start, cue.end), out);
        written = cue.end;
    }
    write_words(page, str_slice(text, written, text.size), plain, out);
}

/* Texts of other records on a page get ids of their own, so that no two are alike. */
static struct str id_prefix(const struct page *page, const struct prose *prose)
{
    struct str part = page->part_number == 0
                          ? (struct str){0}
                          : str_format(page->scratch, "del-%zu-", page->part_number);
    if (prose->record == page->record && prose->is_body) {
        return part;
    }
    return str_format(page->scratch, "%.*s%.*s-%zu-", (int)part.size, part.data,
                      (int)prose->record->id.size, prose->record->id.data, prose->number);
}

static struct html_hooks hooks_for(struct writing *writing)
{
    return (struct html_hooks){.context = writing,
                               .link = write_link,
                               .link_text = write_link_text,
                               .image = write_image,
                               .container = write_container,
                               .text = write_text,
                               .id_prefix = id_prefix(writing->page, writing->prose),
                               .table_label = page_text(writing->page, STR("tabell")),
                               .note_label = page_text(writing->page, STR("not")),
                               .note_back_label =
                                   page_text(writing->page, STR("tillbaka-till-texten")),
                               .row_heads = writing->page->row_heads,
                               .sources = writing->page->handout != NULL};
}

static void note(struct page *page, const struct prose *prose)
{
    const struct prose *const *known = page->noted.items;
    for (size_t i = 0; i < page->noted.count; i++) {
        if (known[i] == prose) {
            return;
        }
    }
    *(const struct prose **)vec_push(&page->noted, page->scratch, sizeof(prose)) = prose;
}

void prose_render_inside(struct page *page, const struct prose *prose, uint32_t node,
                         struct buf *out)
{
    page_reads(page, prose->record);
    if (page->depth == PAGE_DEPTH) {
        page_too_deep(page, prose->record->place, prose->record->id);
    }
    if (page->too_deep) {
        return;
    }
    struct writing writing = {page, prose};
    struct html_hooks hooks = hooks_for(&writing);
    page->depth++;
    html_children(prose->document, node, &hooks, out);
    page->depth--;
}

/* On paper the notes go with their text: the layout puts each at the foot of the page
 * of its mark. */
void prose_render_asides(struct page *page, const struct prose *prose, struct buf *out)
{
    page_reads(page, prose->record);
    struct writing writing = {page, prose};
    struct html_hooks hooks = hooks_for(&writing);
    html_footnote_asides(prose->document, &hooks, out);
}

void prose_render(struct page *page, const struct prose *prose, struct buf *out)
{
    bool noted = prose->document->footnote_count > 0;
    if (noted && page->handout == NULL) {
        note(page, prose);
    }
    prose_render_inside(page, prose, 0, out);
    if (noted && page->handout != NULL) {
        prose_render_asides(page, prose, out);
    }
}

void prose_render_notes(struct page *page, struct buf *out)
{
    for (size_t i = 0; i < page->noted.count; i++) {
        const struct prose *const *noted = page->noted.items;
        struct writing writing = {page, noted[i]};
        page_reads(page, noted[i]->record);
        struct html_hooks hooks = hooks_for(&writing);
        html_footnotes(noted[i]->document, &hooks, out);
    }
}
