#include "render/web/json_ld.h"

#include "base/buf.h"
#include "format/data/json.h"

static void write_publisher(struct json *json, const struct config *config)
{
    json_key(json, STR("publisher"));
    json_open_object(json);
    json_field(json, "@type", STR("Organization"));
    json_field(json, "name", config->publisher);
    json_close_object(json);
}

static void write_breadcrumbs(struct json *json, const struct page *page)
{
    const struct record *chain[64];
    size_t count = 0;
    for (const struct record *r = page->record; r != NULL && count < countof(chain);
         r = r->parent) {
        chain[count++] = r;
    }
    json_open_object(json);
    json_field(json, "@type", STR("BreadcrumbList"));
    json_key(json, STR("itemListElement"));
    json_open_list(json);
    for (size_t i = 0; i < count; i++) {
        const struct record *record = chain[count - 1 - i];
        json_open_object(json);
        json_field(json, "@type", STR("ListItem"));
        json_key(json, STR("position"));
        json_int(json, (int64_t)i + 1);
        json_field(json, "name", record->title);
        json_field(json, "item", record->url);
        json_close_object(json);
    }
    json_close_list(json);
    json_close_object(json);
}

void json_ld_render(const struct page *page, struct buf *out)
{
    const struct record *record = page->record;
    bool start = record != NULL && record == page->renderer->site->start;
    if (record == NULL || (record->type->json_ld.size == 0 && !start)) {
        return;
    }
    const struct config *config = page->renderer->site->config;
    struct json json;
    buf_add(out, STR("<script type=\"application/ld+json\">"));
    json_init(&json, out, true);
    json_open_object(&json);
    json_field(&json, "@context", STR("https://schema.org"));
    json_key(&json, STR("@graph"));
    json_open_list(&json);
    json_open_object(&json);
    json_field(&json, "@type", start ? STR("WebSite") : record->type->json_ld);
    json_field(&json, start ? "name" : "headline", start ? config->title : record->title);
    json_field(&json, "description", value_map_text(page->own, STR("beskrivning")));
    json_field(&json, "url", record->url);
    json_field(&json, "inLanguage", page->language);
    json_field(&json, "datePublished", record->date);
    json_field(&json, "dateModified",
               record->changed.size > 0 ? record->changed : config->date_iso);
    write_publisher(&json, config);
    json_close_object(&json);
    if (!start) {
        write_breadcrumbs(&json, page);
    }
    json_close_list(&json);
    json_close_object(&json);
    buf_add(out, STR("</script>"));
}
