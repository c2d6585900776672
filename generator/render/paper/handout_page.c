#include "render/paper/handout_page.h"

#include "base/arena.h"
#include "base/buf.h"
#include "format/markdown/html.h"
#include "render/block.h"
#include "render/field_shape.h"
#include "render/host.h"
#include "render/page_data.h"
#include "render/paper/handout_part.h"
#include "render/paper/handout_slides.h"
#include "render/prose.h"

/* The page's own address for ever, that its code leads to. */
static struct str code_of(const struct page *page)
{
    const struct record *home = page->handout->home;
    struct str path = home == NULL ? (struct str){0} : home->address;
    path = str_ends(path, STR("index.html")) ? str_slice(path, 0, path.size - 10) : path;
    return page_permanent_url(page, path);
}

/* An address as it is written on paper: no scheme, no ".html". */
static struct str short_of(struct str url)
{
    size_t scheme = str_find(url, STR("://"), 0);
    struct str address = scheme < url.size ? str_slice(url, scheme + 3, url.size) : url;
    return str_ends(address, STR(".html")) ? str_slice(address, 0, address.size - 5) : address;
}

static struct value handout_value(struct page *page)
{
    const struct handout *handout = page->handout;
    const struct config *config = page->renderer->site->config;
    struct value_map *map = value_map_create(page->scratch, 13);
    const struct value *date = value_map_get(config->values, STR("datum"));
    struct str code = code_of(page);
    map->self = handout->kind->label;
    value_set(map, page->scratch, "etikett", value_string(handout->kind->label));
    value_set(map, page->scratch, "namn", value_string(handout->kind->slug));
    value_set(map, page->scratch, "hjälp", value_string(handout->kind->help));
    value_set(map, page->scratch, "titel", value_string(handout->title));
    value_set(map, page->scratch, "del", value_string(handout->part));
    value_set(map, page->scratch, "storskrift", value_bool(handout->large));
    value_set(map, page->scratch, "folder",
              value_bool(!handout->large && handout->kind->arrangement == ARRANGED_FOLDER));
    value_set(map, page->scratch, "utgåva", value_string(config->edition));
    value_set(map, page->scratch, "datum", date != NULL ? *date : value_null());
    value_set(map, page->scratch, "kod", value_string(code));
    value_set(map, page->scratch, "adress", value_string(short_of(code)));
    return value_from_map(map);
}

static struct value records_value(struct page *page)
{
    const struct handout *handout = page->handout;
    struct value *items = arena_array(page->scratch, handout->record_count, sizeof(*items));
    for (size_t i = 0; i < handout->record_count; i++) {
        items[i] = value_from_map(page_record_data(page, handout->records[i]));
    }
    return value_list(items, handout->record_count);
}

/* The record with its parts, and `fält`: all its fields but the title as a template shows them that
 * knows nothing of its type. */
static struct value record_value(struct page *page, const struct record *record)
{
    const struct value_map *data = handout_part_data(page, record);
    struct value_map *map = value_map_create(page->scratch, data->count + 1);
    struct value_map *untitled = value_map_create(page->scratch, data->count);
    map->self = data->self;
    for (uint32_t i = 0; i < data->count; i++) {
        const struct value_entry *entry = &data->entries[i];
        value_map_add(map, page->scratch, entry->key, entry->value);
        if (!str_equal(entry->key, record->type->title_field)) {
            value_map_add(untitled, page->scratch, entry->key, entry->value);
        }
    }
    value_set(map, page->scratch, "fält", field_shapes(page, &record->type->fields, untitled));
    return value_from_map(map);
}

static void fill(struct page *page, struct str slides)
{
    struct value_map *globals = value_map_create(page->scratch, 16);
    const struct record *record = page->record;
    page->globals = globals;
    page_data_fill_shared(page);
    value_set(globals, page->scratch, "utskrift", handout_value(page));
    value_set(globals, page->scratch, "poster", records_value(page));
    value_set(globals, page->scratch, "sida",
              record != NULL ? record_value(page, record) : value_null());
    value_set(globals, page->scratch, "bilder",
              record != NULL ? handout_slides(page, record, slides) : value_list(NULL, 0));
}

static void render(struct page *page, const struct template *template, struct buf *out)
{
    struct value globals = value_from_map(page->globals);
    const struct value *stack[] = {&globals};
    struct template_host host = host_for(page);
    if (!template_render(template, &host, stack, countof(stack), out)) {
        page_too_deep(page, page->handout->kind->place, page->handout->kind->id);
    }
}

/* What the handout's own template makes, and after slides the footnotes they refer to. */
static void write_content(struct page *page, struct buf *out)
{
    const struct handout_set *set = &page->renderer->handouts;
    const struct record *record = page->record;
    render(page, set->kinds[page->handout->kind->index], out);
    if (record != NULL && handout_slides_count(record) > 0) {
        prose_render_asides(page, page_body(page, record), out);
    }
}

/* A part is a page of its own inside the other: of another record, with ids of its own, but for the
 * same readers: it is made as `kind` says, and may hold what the whole may hold. */
static void write_part(struct page *page, const struct handout_part *part, struct buf *out)
{
    if (page->depth == PAGE_DEPTH) {
        page_too_deep(page, part->record->place, part->record->id);
        return;
    }
    struct handout_kind kind = *part->kind;
    kind.audiences = page->handout->kind->audiences;
    kind.audience_count = page->handout->kind->audience_count;
    struct handout handout = *page->handout;
    handout.kind = &kind;
    handout.record = part->record;
    handout.selection = part->selection;
    handout.title = part->record->title;
    handout.part = value_map_text(part->selection, STR("titel"));
    handout.records = &part->record;
    handout.record_count = 1;
    struct page own = *page;
    own.record = part->record;
    own.handout = &handout;
    own.part_number = ++*page->parts;
    own.depth = page->depth + 1;
    fill(&own, (struct str){0});
    write_content(&own, out);
    page->too_deep = page->too_deep || own.too_deep;
}

void handout_page_render(const struct renderer *renderer, struct arena *scratch,
                         const struct handout_request *request, struct diags *diags,
                         struct buf *xml)
{
    const struct handout *handout = request->handout;
    const struct handout_set *set = &renderer->handouts;
    const struct record *record = handout->record;
    size_t parts = 0;
    struct page page = {.renderer = renderer,
                        .scratch = scratch,
                        .diags = diags,
                        .reads = request->reads,
                        .record = record,
                        .handout = handout,
                        .audience = &set->audiences[handout->kind->index],
                        .block = block_render,
                        .part = write_part,
                        .parts = &parts,
                        .language =
                            record != NULL ? record->language : renderer->site->config->language};
    struct buf main;
    buf_init(&main);
    fill(&page, request->slides);
    write_content(&page, &main);
    value_set(page.globals, page.scratch, "huvud", value_string(buf_str(&main)));
    render(&page, set->frame, xml);
    buf_finish(&main);
}
