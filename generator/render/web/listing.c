#include "render/web/listing.h"

#include "base/buf.h"
#include "format/markdown/html.h"

void listing_sitemap(const struct renderer *renderer, struct buf *out)
{
    const struct site *site = renderer->site;
    struct record *const *records = site->records.items;
    buf_add(out, STR("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
                     "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"));
    for (size_t i = 0; i < site->records.count; i++) {
        if (records[i]->address.size == 0) {
            continue;
        }
        struct str changed = records[i]->changed.size > 0 ? records[i]->changed : records[i]->date;
        changed = changed.size > 0 ? changed : site->config->date_iso;
        buf_add(out, STR("<url><loc>"));
        html_escape(records[i]->url, out);
        buf_add(out, STR("</loc><lastmod>"));
        buf_add(out, changed);
        buf_add(out, STR("</lastmod></url>\n"));
    }
    buf_add(out, STR("</urlset>\n"));
}

void listing_robots(const struct renderer *renderer, struct buf *out)
{
    buf_add(out, STR("User-agent: *\nAllow: /\nSitemap: "));
    buf_add(out, renderer->site->config->url);
    buf_add(out, STR("sitemap.xml\n"));
}
