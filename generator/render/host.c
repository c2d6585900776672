#include "render/host.h"

#include "base/arena.h"
#include "base/buf.h"
#include "render/prose.h"

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

struct template_host host_for(struct page *page)
{
    return (struct template_host){.context = page, .print = host_print, .lookup = host_lookup};
}
