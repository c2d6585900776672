#include "render/web/page_html.h"

#include "base/arena.h"
#include "base/buf.h"
#include "format/text/typography.h"
#include "render/block.h"
#include "render/host.h"
#include "render/page_data.h"
#include "render/web/unique_ids.h"

static struct page page_create(const struct renderer *renderer, struct arena *scratch,
                               struct reads *reads, const struct record *record,
                               struct diags *diags)
{
    return (struct page){.renderer = renderer,
                         .scratch = scratch,
                         .diags = diags,
                         .reads = reads,
                         .record = record,
                         .block = block_render,
                         .prefix = renderer->prefix,
                         .address = record != NULL ? record->address : (struct str){0},
                         .language =
                             record != NULL ? record->language : renderer->site->config->language};
}

static void render(struct page *page, const struct template *template, struct buf *out)
{
    struct value globals = value_from_map(page->globals);
    const struct value *stack[] = {&globals};
    struct template_host host = host_for(page);
    if (!template_render(template, &host, stack, countof(stack), out)) {
        struct place place = page->record != NULL ? page->record->place : (struct place){0};
        page_too_deep(page, place, page->record != NULL ? page->record->type->id : page->address);
    }
}

static void render_both(struct page *page, const struct template *template, struct buf *out)
{
    struct buf main;
    buf_init(&main);
    page_data_fill(page);
    render(page, template, &main);
    page_data_finish(page, buf_str(&main));
    render(page, page->renderer->frame, out);
    unique_ids(page->scratch, out);
    buf_finish(&main);
}

void page_html_render(const struct renderer *renderer, struct arena *scratch, struct reads *reads,
                      const struct record *record, struct diags *diags, struct buf *out)
{
    struct page page = page_create(renderer, scratch, reads, record, diags);
    bool start = record == renderer->site->start && record->type->template.size == 0;
    const struct template *template = renderer->types[record->type->index];
    if (start && template_find(renderer->theme->templates, STR("start")) != NULL) {
        template = template_find(renderer->theme->templates, STR("start"));
    }
    render_both(&page, template, out);
}

void page_html_made(const struct renderer *renderer, struct arena *scratch, struct reads *reads,
                    struct str address, const struct template *template, struct value_map *own,
                    struct diags *diags, struct buf *out)
{
    struct page page = page_create(renderer, scratch, reads, NULL, diags);
    page.address = address;
    page.own = own;
    value_map_replace(own, scratch, STR("språk"), value_string(page.language));
    value_map_replace(own, scratch, STR("är-start"), value_bool(false));
    if (typography_is_rtl(page.language)) {
        value_map_replace(own, scratch, STR("riktning"), value_string(STR("rtl")));
    }
    render_both(&page, template, out);
}

void page_html_not_found(const struct renderer *renderer, struct arena *scratch,
                         struct reads *reads, struct diags *diags, struct buf *out)
{
    struct page page = page_create(renderer, scratch, reads, NULL, diags);
    page.address = STR("404.html");
    page.rooted = true;
    render_both(&page, renderer->not_found, out);
}

void page_html_removed(const struct renderer *renderer, struct arena *scratch, struct reads *reads,
                       const struct history_address *address, struct diags *diags, struct buf *out)
{
    struct page page = page_create(renderer, scratch, reads, NULL, diags);
    page.address = address->address;
    page.removed = address;
    render_both(&page, renderer->removed, out);
}

void page_html_redirect(const struct renderer *renderer, struct arena *scratch, struct reads *reads,
                        const struct redirect *redirect, struct diags *diags, struct buf *out)
{
    struct page page = page_create(renderer, scratch, reads, redirect->record, diags);
    page.address = redirect->address;
    page_data_fill(&page);
    static const char *const keys[] = {"titel", "adress", "url"};
    for (size_t i = 0; i < countof(keys); i++) {
        const struct value *value = value_map_get(redirect->record->data, str_from(keys[i]));
        value_set(page.globals, scratch, keys[i], value != NULL ? *value : value_null());
    }
    render(&page, renderer->redirect, out);
}
