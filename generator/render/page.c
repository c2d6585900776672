#include "render/page.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/path.h"
#include "format/html.h"
#include "render/page_data.h"
#include "render/prose.h"

static struct page page_create(const struct renderer *renderer, struct arena *scratch,
                               const struct record *record, struct diags *diags)
{
    return (struct page){.renderer = renderer,
                         .scratch = scratch,
                         .diags = diags,
                         .record = record,
                         .address = record != NULL ? record->address : (struct str){0},
                         .language = record != NULL ? record->language
                                                    : renderer->site->config->language};
}

struct str page_text(const struct page *page, struct str key)
{
    return theme_text(page->renderer->theme, page->language, key);
}

static void write_path(const struct page *page, struct str path, struct buf *out)
{
    if (page->rooted) {
        html_escape_url(page->renderer->site->config->url_path, out);
        html_escape_url(path, out);
    } else {
        html_escape_url(path_relative(page->scratch, page->address, path), out);
    }
}

void page_href(const struct page *page, const struct target *target, struct buf *out)
{
    struct str path = {0};
    switch (target->kind) {
    case TARGET_EXTERNAL:
        html_escape_url(target->url, out);
        return;
    case TARGET_RECORD:
        path = target->record->address.size > 0 ? target->record->address
               : target->record->home != NULL   ? target->record->home->address
                                                : (struct str){0};
        break;
    case TARGET_ASSET:
        path = target->asset->path;
        break;
    case TARGET_OUTPUT:
        path = target->url;
        break;
    case TARGET_HERE:
    case TARGET_NONE:
        break;
    }
    bool same = path.size == 0 || (str_equal(path, page->address) && target->anchor.size > 0);
    if (!same) {
        write_path(page, path, out);
    }
    if (target->anchor.size > 0 || path.size == 0) {
        buf_add(out, STR("#"));
        html_escape_url(target->anchor, out);
    }
}

static void host_print(void *context, const struct value *value, bool raw, struct buf *out)
{
    struct page *page = context;
    if (value->as.opaque.tag == TAG_TARGET) {
        /* An href is escaped as it is written; a template that escapes again must not see entities. */
        struct buf href;
        buf_init(&href);
        page_href(page, value->as.opaque.object, &href);
        struct str text = buf_str(&href);
        size_t from = 0;
        while (!raw && from < text.size) {
            size_t at = str_find(text, STR("&amp;"), from);
            buf_add(out, str_slice(text, from, at));
            buf_add(out, at < text.size ? STR("&") : STR(""));
            from = at + 5;
        }
        buf_add(out, raw ? text : STR(""));
        buf_finish(&href);
    } else if (raw) {
        prose_render(page, value->as.opaque.object, out);
    } else {
        const struct prose *prose = value->as.opaque.object;
        document_text(prose->document, 0, out);
    }
}

static const struct value *keep(struct page *page, struct value value)
{
    struct value *kept = arena_alloc(page->scratch, sizeof(*kept));
    *kept = value;
    return kept;
}

/* The parts of a link or image: bredd, höjd, extern, url. */
static const struct value *host_lookup(void *context, const struct value *value, struct str name)
{
    struct page *page = context;
    if (value->as.opaque.tag != TAG_TARGET) {
        return NULL;
    }
    const struct target *target = value->as.opaque.object;
    if (str_equal(name, STR("extern"))) {
        return keep(page, value_bool(target->kind == TARGET_EXTERNAL));
    }
    if (target->kind == TARGET_ASSET) {
        const struct asset *asset = target->asset;
        if (str_equal(name, STR("bredd")) && asset->image.width > 0) {
            return keep(page, value_int(asset->image.width));
        }
        if (str_equal(name, STR("höjd")) && asset->image.height > 0) {
            return keep(page, value_int(asset->image.height));
        }
        if (str_equal(name, STR("url"))) {
            struct str parts[] = {page->renderer->site->config->url, asset->path};
            return keep(page, value_string(str_join(page->scratch, parts, 2)));
        }
    }
    return NULL;
}

struct template_host page_host(struct page *page)
{
    return (struct template_host){.context = page, .print = host_print, .lookup = host_lookup};
}

static void render(struct page *page, const struct template *template, struct buf *out)
{
    struct value globals = value_from_map(page->globals);
    const struct value *stack[] = {&globals};
    struct template_host host = page_host(page);
    if (!template_render(template, &host, stack, countof(stack), out) && page->diags != NULL) {
        struct place place = page->record != NULL ? page->record->place : (struct place){0};
        struct str name = page->record != NULL ? page->record->type->id : STR("404");
        diag_add(page->diags, RULE_TEMPLATE_DEPTH, place, &name, 1);
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
    buf_finish(&main);
}

void page_render(const struct renderer *renderer, struct arena *scratch,
                 const struct record *record, struct diags *diags, struct buf *out)
{
    struct page page = page_create(renderer, scratch, record, diags);
    bool start = record == renderer->site->start && record->type->template.size == 0;
    const struct template *template = renderer->types[record->type->index];
    if (start && template_find(renderer->theme->templates, STR("start")) != NULL) {
        template = template_find(renderer->theme->templates, STR("start"));
    }
    render_both(&page, template, out);
}

void page_render_not_found(const struct renderer *renderer, struct arena *scratch,
                           struct diags *diags, struct buf *out)
{
    struct page page = page_create(renderer, scratch, NULL, diags);
    page.address = STR("404.html");
    page.rooted = true;
    render_both(&page, renderer->not_found, out);
}

void page_render_redirect(const struct renderer *renderer, struct arena *scratch,
                          const struct redirect *redirect, struct buf *out)
{
    struct page page = page_create(renderer, scratch, redirect->record, NULL);
    page.address = redirect->address;
    page_data_fill(&page);
    static const char *const keys[] = {"titel", "adress", "url"};
    for (size_t i = 0; i < countof(keys); i++) {
        const struct value *value = value_map_get(redirect->record->data, str_from(keys[i]));
        value_map_add(page.globals, scratch, str_from(keys[i]),
                      value != NULL ? *value : value_null());
    }
    render(&page, renderer->redirect, out);
}
