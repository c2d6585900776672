#include "render/web/feed.h"

#include "base/arena.h"
#include "base/buf.h"
#include "format/markdown/html.h"
#include "render/reads.h"

#include <stdlib.h>

enum { MOST_ENTRIES = 50 };

static int compare_newest(const void *left, const void *right)
{
    const struct record *a = *(const struct record *const *)left;
    const struct record *b = *(const struct record *const *)right;
    int order = str_compare(b->date, a->date);
    return order != 0 ? order : (a->index > b->index) - (a->index < b->index);
}

static void element(struct buf *out, const char *name, struct str text)
{
    buf_printf(out, "<%s>", name);
    html_escape(text, out);
    buf_printf(out, "</%s>\n", name);
}

static void timestamp(struct buf *out, const char *name, struct str iso)
{
    buf_printf(out, "<%s>%.*sT00:00:00Z</%s>\n", name, (int)iso.size, iso.data, name);
}

/* When the record was last changed: never before it was published (RFC 4287, 4.2.15). */
static struct str latest_of(const struct record *record)
{
    return str_compare(record->changed, record->date) > 0 ? record->changed : record->date;
}

static void write_entry(const struct record *record, struct buf *out)
{
    struct str summary = value_map_text(record->data, STR("beskrivning"));
    summary = summary.size > 0 ? summary : value_map_text(record->data, STR("ingress"));
    buf_add(out, STR("<entry>\n"));
    element(out, "title", record->title);
    element(out, "id", record->url);
    buf_add(out, STR("<link rel=\"alternate\" href=\""));
    html_escape(record->url, out);
    buf_add(out, STR("\"/>\n"));
    timestamp(out, "published", record->date);
    timestamp(out, "updated", latest_of(record));
    if (summary.size > 0) {
        element(out, "summary", summary);
    }
    buf_add(out, STR("</entry>\n"));
}

static void write_head(const struct config *config, struct str updated, struct buf *out)
{
    buf_printf(out,
               "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
               "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"%.*s\">\n",
               (int)config->language.size, config->language.data);
    element(out, "title", config->title);
    element(out, "subtitle", config->description);
    element(out, "id", config->url);
    timestamp(out, "updated", updated);
    buf_add(out, STR("<author>"));
    element(out, "name", config->publisher);
    buf_add(out, STR("</author>\n<link rel=\"alternate\" href=\""));
    html_escape(config->url, out);
    buf_add(out, STR("\"/>\n<link rel=\"self\" href=\""));
    html_escape(config->url, out);
    buf_add(out, STR("flode.xml\"/>\n"));
}

void feed_render(const struct renderer *renderer, struct arena *scratch, struct reads *reads,
                 struct buf *out)
{
    const struct site *site = renderer->site;
    const struct type *const *types = site->schema->types.items;
    struct vec entries = {0};
    for (size_t t = 0; t < site->schema->types.count; t++) {
        reads_add_type(reads, types[t]->feed ? types[t] : NULL);
        for (size_t i = 0; types[t]->feed && i < site->by_type_count[t]; i++) {
            const struct record *record = site->by_type[t][i];
            if (record->date.size > 0) {
                *(const struct record **)vec_push(&entries, scratch, sizeof(record)) = record;
            }
        }
    }
    const struct record **records = entries.items;
    if (entries.count > 0) {
        qsort(records, entries.count, sizeof(*records), compare_newest);
    }
    struct str updated = site->config->date_iso;
    for (size_t i = 0; i < entries.count && i < MOST_ENTRIES; i++) {
        struct str latest = latest_of(records[i]);
        updated = str_compare(latest, updated) > 0 ? latest : updated;
    }
    write_head(site->config, updated, out);
    for (size_t i = 0; i < entries.count && i < MOST_ENTRIES; i++) {
        write_entry(records[i], out);
    }
    buf_add(out, STR("</feed>\n"));
}
