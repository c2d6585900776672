#include "render/page.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/path.h"
#include "format/markdown/html.h"
#include "render/audience.h"
#include "render/reads.h"
#include "site/handout_list.h"
#include "site/readers.h"

struct str page_text(const struct page *page, struct str key)
{
    return theme_text(page->renderer->theme, page->language, key);
}

void page_too_deep(struct page *page, struct place place, struct str name)
{
    if (!page->too_deep) {
        diag_tell(page->diags, RULE_TEMPLATE_DEPTH, place, name);
    }
    page->too_deep = true;
}

void page_reads(const struct page *page, const struct record *record)
{
    reads_add_record(page->reads, record);
}

const struct record *page_owner(const struct value_map *map)
{
    return map->owner;
}

const struct value_map *page_record_data(const struct page *page, const struct record *record)
{
    page_reads(page, record);
    return page->audience != NULL ? audience_data(page->audience, record) : record->data;
}

const struct prose *page_body(const struct page *page, const struct record *record)
{
    page_reads(page, record);
    return page->audience != NULL ? audience_prose(page->audience, record->body) : record->body;
}

bool page_may_have(const struct page *page, const struct type *type, struct str name)
{
    return page->handout == NULL || readers_may_have_named(page->handout->kind, type, name);
}

struct str page_permanent_url(const struct page *page, struct str path)
{
    const struct config *config = page->renderer->site->config;
    bool editions = config->edition.size > 0;
    return str_concat(page->scratch, config->url, editions ? STR(HISTORY_FOLDER) : STR(""),
                      config->edition, editions ? STR("/") : STR(""), path);
}

/* The same on paper whether the edition holds or is frozen; so are the addresses of
 * the site itself. */
static struct str paper_url(const struct page *page, bool inside, struct str path)
{
    return inside ? page_permanent_url(page, path)
                  : str_concat(page->scratch, page->renderer->site->config->url, path);
}

/* `inside`: the path lies in the page's own edition; else it counts from the root. */
static void write_path(const struct page *page, bool inside, struct str path, struct buf *out)
{
    if (page->handout != NULL) {
        html_escape_url(paper_url(page, inside, path), out);
        return;
    }
    if (page->rooted) {
        html_escape_url(page->renderer->site->config->url_path, out);
        html_escape_url(path, out);
        return;
    }
    struct str from[] = {inside ? STR("") : page->prefix, page->address};
    struct str place =
        from[0].size > 0 ? str_join(page->scratch, from, countof(from)) : page->address;
    html_escape_url(path_relative(page->scratch, place, path), out);
}

struct str page_url(const struct page *page, const struct target *target)
{
    const struct config *config = page->renderer->site->config;
    const struct record *record = target->record;
    if (target->kind == TARGET_ASSET) {
        struct str path = html_path_encode(page->scratch, target->asset->path);
        return page->handout != NULL ? page_permanent_url(page, path)
                                     : str_concat(page->scratch, config->url, config->prefix, path);
    }
    size_t own = config->url.size + config->prefix.size; /* what record->url begins with */
    return page->handout != NULL
               ? page_permanent_url(page, str_slice(record->url, own, record->url.size))
               : record->url;
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
        path = html_path_encode(page->scratch, target->asset->path);
        break;
    case TARGET_OUTPUT:
        path = target->url;
        break;
    case TARGET_HERE:
    case TARGET_NONE:
        break;
    }
    if (page->handout != NULL && path.size == 0 && target->anchor.size == 0) {
        return; /* it has no page: on paper its name is only a name */
    }
    bool same = path.size == 0 || (str_equal(path, page->address) && target->anchor.size > 0);
    if (!same) {
        write_path(page, target->kind != TARGET_OUTPUT, path, out);
    }
    if (target->anchor.size > 0 || path.size == 0) {
        buf_add(out, STR("#"));
        html_escape_url(target->anchor, out);
    }
}
