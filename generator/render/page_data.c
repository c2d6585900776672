#include "render/page_data.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/path.h"
#include "format/markdown/html.h"
#include "format/text/typography.h"
#include "render/edition_data.h"
#include "render/field_shape.h"
#include "render/forgotten.h"
#include "render/outline.h"
#include "render/paper/handout_offer.h"
#include "render/prose.h"
#include "render/search/search.h"
#include "render/web/json_ld.h"

#include <string.h>

enum { LARGEST_SECTION = 80, SHOWN_BACK_LINKS = 3 };

static struct value target_value(struct arena *arena, struct target target)
{
    struct target *copy = arena_alloc(arena, sizeof(*copy));
    *copy = target;
    return value_opaque(copy, TAG_TARGET);
}

/* A small map {titel, adress}, the usual form of a link in template data. */
static struct value link_value(struct arena *arena, const struct record *record)
{
    struct value_map *map = value_map_create(arena, 5);
    map->self = record->title;
    value_set(map, arena, "titel", value_string(record->title));
    value_set(map, arena, "adress",
              target_value(arena, (struct target){.kind = TARGET_RECORD, .record = record}));
    return value_from_map(map);
}

static bool is_above(const struct record *above, const struct record *record)
{
    while (record != NULL && record != above) {
        record = record->parent;
    }
    return record != NULL;
}

/* The page's place in the section it belongs to: the ancestor just below the start page. */
static const struct record *section_of(const struct page *page)
{
    const struct record *start = page->renderer->site->start;
    const struct record *record = page->record;
    while (record != NULL && record->parent != NULL && record->parent != start) {
        record = record->parent;
    }
    return record;
}

static struct value section_item(struct page *page, const struct record *record, bool deeper);

static struct value section_items(struct page *page, const struct record *parent, bool deeper)
{
    size_t count = parent->child_count > LARGEST_SECTION ? 0 : parent->child_count;
    struct value *items = arena_array(page->scratch, count, sizeof(*items));
    for (size_t i = 0; i < count; i++) {
        items[i] = section_item(page, parent->children[i], deeper);
    }
    return value_list(items, count);
}

static struct value section_item(struct page *page, const struct record *record, bool deeper)
{
    struct value value = link_value(page->scratch, record);
    struct value_map *map = value_map_create(page->scratch, 5);
    memcpy(map->entries, value.as.map->entries, value.as.map->count * sizeof(*map->entries));
    map->count = value.as.map->count;
    map->self = record->title;
    bool open = is_above(record, page->record);
    value_set(map, page->scratch, "aktuell", value_bool(record == page->record));
    value_set(map, page->scratch, "öppen", value_bool(open));
    value_set(map, page->scratch, "poster",
              open && deeper ? section_items(page, record, false) : value_list(NULL, 0));
    return value_from_map(map);
}

static struct value section_value(struct page *page)
{
    const struct record *section = section_of(page);
    bool shown = section != NULL && section != page->renderer->site->start &&
                 section->child_count > 0 && section->child_count <= LARGEST_SECTION;
    if (!shown) {
        return value_null();
    }
    struct value_map *map = value_map_create(page->scratch, 4);
    map->self = section->title;
    value_set(map, page->scratch, "titel", value_string(section->title));
    value_set(
        map, page->scratch, "adress",
        target_value(page->scratch, (struct target){.kind = TARGET_RECORD, .record = section}));
    value_set(map, page->scratch, "aktuell", value_bool(section == page->record));
    value_set(map, page->scratch, "poster", section_items(page, section, true));
    return value_from_map(map);
}

static struct value breadcrumb_value(struct page *page)
{
    size_t count = 0;
    for (const struct record *r = page->record->parent; r != NULL; r = r->parent) {
        count++;
    }
    struct value *items = arena_array(page->scratch, count, sizeof(*items));
    size_t at = count;
    for (const struct record *r = page->record->parent; r != NULL; r = r->parent) {
        items[--at] = link_value(page->scratch, r);
    }
    return value_list(items, count);
}

static struct value menu_value(struct page *page, const struct vec *menu)
{
    const struct menu_item *items = menu->items;
    struct value *values = arena_array(page->scratch, menu->count, sizeof(*values));
    for (size_t i = 0; i < menu->count; i++) {
        const struct record *record = items[i].target.record;
        struct value_map *map = value_map_create(page->scratch, 5);
        map->self = items[i].title;
        if (map->self.size == 0) {
            map->self = record != NULL ? record->title : items[i].text;
        }
        bool start = record != NULL && record == page->renderer->site->start;
        value_set(map, page->scratch, "titel", value_string(map->self));
        value_set(map, page->scratch, "adress", target_value(page->scratch, items[i].target));
        value_set(map, page->scratch, "aktuell",
                  value_bool(record != NULL && record == page->record));
        value_set(map, page->scratch, "öppen",
                  value_bool(record != NULL && !start && page->record != NULL &&
                             is_above(record, page->record)));
        value_set(map, page->scratch, "poster", value_list(NULL, 0));
        values[i] = value_from_map(map);
    }
    return value_list(values, menu->count);
}

/* Records that refer here, by type; those without any page of their own or shared are left out. */
static void set_back_links(struct page *page, struct value_map *own)
{
    struct arena *scratch = page->scratch;
    const struct site *site = page->renderer->site;
    const struct vec *back = &site->back[page->record->index];
    const struct record *const *records = back->items;
    const struct type *const *types = site->schema->types.items;
    struct vec groups = {0};
    struct value_map *by_type = value_map_create(scratch, 4);
    for (size_t t = 0; back->count > 0 && t < site->schema->types.count; t++) {
        struct vec values = {0};
        for (size_t i = 0; i < back->count; i++) {
            bool shown = (records[i]->address.size > 0 || records[i]->home != NULL) &&
                         records[i]->type->log_field.size == 0; /* told as the page's history */
            if (records[i]->type == types[t] && shown) {
                vec_add(&values, scratch, struct value, value_from_map(records[i]->data));
            }
        }
        if (values.count == 0) {
            continue;
        }
        struct value_map *group = value_map_create(scratch, 5);
        size_t first = values.count > SHOWN_BACK_LINKS + 1 ? SHOWN_BACK_LINKS : values.count;
        struct value *items = values.items;
        group->self = types[t]->plural;
        value_set(group, page->scratch, "typ", value_string(types[t]->id));
        value_set(group, page->scratch, "etikett", value_string(types[t]->plural));
        value_set(group, page->scratch, "poster", value_list(items, values.count));
        value_set(group, page->scratch, "första", value_list(items, first));
        value_set(group, page->scratch, "resten", value_list(items + first, values.count - first));
        vec_add(&groups, scratch, struct value, value_from_map(group));
        value_map_add(by_type, scratch, types[t]->slug, value_list(values.items, values.count));
    }
    value_set(own, page->scratch, "bakåt", value_list(groups.items, groups.count));
    value_set(own, page->scratch, "bakåt-från", value_from_map(by_type));
}

/* All declared fields with a value, but the title, which stands as the heading. */
static struct value own_fields(struct page *page)
{
    const struct type *type = page->record->type;
    struct vec items = {0};
    for (size_t i = 0; i < type->fields.count; i++) {
        const struct field *field = &type->fields.items[i];
        const struct value *value = value_map_get(page->record->fields, field->name);
        bool given = value != NULL && value->kind == VALUE_BOOL;
        if (!str_equal(field->name, type->title_field) &&
            (given || field_shows(page->record->fields, field))) {
            vec_add(&items, page->scratch, struct value, field_shape(page, field, value));
        }
    }
    return value_list(items.items, items.count);
}

static const struct value_map *texts_for(const struct page *page)
{
    struct str languages[] = {page->language, page->renderer->site->config->language, STR("sv")};
    for (size_t i = 0; i < countof(languages); i++) {
        const struct value *texts = value_map_get(page->renderer->theme->texts, languages[i]);
        if (texts != NULL && texts->kind == VALUE_MAP) {
            return texts->as.map;
        }
    }
    return NULL;
}

static struct str root_of(struct page *page)
{
    if (page->rooted) {
        return page->renderer->site->config->url_path;
    }
    struct buf root;
    struct str place = str_concat(page->scratch, page->prefix, page->address);
    buf_init(&root);
    for (size_t i = 0; i < place.size; i++) {
        buf_add(&root, place.data[i] == '/' ? STR("../") : STR(""));
    }
    struct str copy = buf_copy(&root, page->scratch);
    buf_finish(&root);
    return copy;
}

static void fill_own(struct page *page)
{
    const struct record *record = page->record;
    const struct value_map *data = record->data;
    page_reads(page, record);
    struct value_map *own = value_map_create(page->scratch, data->count + 17);
    memcpy(own->entries, data->entries, data->count * sizeof(*own->entries));
    own->count = data->count;
    own->self = data->self;
    page->own = own;
    value_set(own, page->scratch, "är-start", value_bool(record == page->renderer->site->start));
    value_set(own, page->scratch, "brödsmulor", breadcrumb_value(page));
    value_set(own, page->scratch, "avsnitt", section_value(page));
    value_set(own, page->scratch, "föregående",
              record->previous != NULL ? link_value(page->scratch, record->previous)
                                       : value_null());
    value_set(own, page->scratch, "nästa",
              record->next != NULL ? link_value(page->scratch, record->next) : value_null());
    value_set(own, page->scratch, "fält", own_fields(page));
    value_set(own, page->scratch, "äldre-fält", forgotten_fields(page));
    value_set(own, page->scratch, "utskrifter", handout_offer_here(page));
    set_back_links(page, own);
    const struct value *ingress = value_map_get(own, STR("ingress"));
    const struct value *description = value_map_get(own, STR("beskrivning"));
    bool described = description != NULL && value_truth(description);
    if (!described && ingress != NULL && ingress->kind == VALUE_STRING) {
        value_map_replace(own, page->scratch, STR("beskrivning"), *ingress);
    }
}

static void fill_not_found(struct page *page)
{
    page->own = value_map_create(page->scratch, 7);
    page->own->self = page_text(page, STR("sidan-finns-inte"));
    if (page->removed != NULL) {
        page->own->self = page_text(page, STR("sidan-är-borttagen"));
        edition_data_fill_removed(page, page->removed);
    }
    value_set(page->own, page->scratch, "titel", value_string(page->own->self));
    value_set(page->own, page->scratch, "språk", value_string(page->language));
    if (typography_is_rtl(page->language)) {
        value_set(page->own, page->scratch, "riktning", value_string(STR("rtl")));
    }
    value_set(page->own, page->scratch, "brödsmulor", value_list(NULL, 0));
    value_set(page->own, page->scratch, "är-start", value_bool(false));
}

/* `webb`, with the one record in it as the page's readers may have it. */
static struct value site_value(struct page *page)
{
    const struct renderer *renderer = page->renderer;
    const struct value_map *values = renderer->site_values;
    if (page->audience == NULL || renderer->statement == NULL) {
        return value_from_map(values);
    }
    struct value_map *copy = value_map_create(page->scratch, values->count);
    copy->self = values->self;
    for (uint32_t i = 0; i < values->count; i++) {
        value_map_add(copy, page->scratch, values->entries[i].key, values->entries[i].value);
    }
    value_map_replace(copy, page->scratch, STR("tillgänglighet"),
                      value_from_map(page_record_data(page, renderer->statement)));
    return value_from_map(copy);
}

void page_data_fill_shared(struct page *page)
{
    const struct renderer *renderer = page->renderer;
    const struct value_map *texts = texts_for(page);
    value_set(page->globals, page->scratch, "text",
              texts != NULL ? value_from_map(texts) : value_null());
    value_set(page->globals, page->scratch, "webb", site_value(page));
    value_set(page->globals, page->scratch, "typer", *renderer->types_value);
}

/* Where the field of search leads; nothing when the site cannot be searched. */
static struct value search_value(struct page *page)
{
    if (page->renderer->search == NULL) {
        return value_null();
    }
    struct str here = path_relative(page->scratch, page->address, STR(SEARCH_PAGE));
    struct str path =
        page->rooted
            ? str_concat(page->scratch, page->renderer->site->config->url_path, STR(SEARCH_PAGE))
            : here;
    struct value_map *map = value_map_create(page->scratch, 1);
    map->self = path;
    value_set(map, page->scratch, "adress", value_string(path));
    return value_from_map(map);
}

void page_data_fill(struct page *page)
{
    const struct renderer *renderer = page->renderer;
    const struct config *config = renderer->site->config;
    struct value_map *globals = value_map_create(page->scratch, 21);
    page->globals = globals;
    page_data_fill_shared(page);
    value_set(globals, page->scratch, "rot", value_string(root_of(page)));
    value_set(globals, page->scratch, "sök", search_value(page));
    value_set(globals, page->scratch, "meny", menu_value(page, &config->menu));
    value_set(globals, page->scratch, "sidfot", menu_value(page, &config->footer));
    value_set(globals, page->scratch, "innehållsplats", value_opaque(page, TAG_CONTENTS));
    value_set(globals, page->scratch, "block", *renderer->blocks_value);
    value_set(globals, page->scratch, "regler", *renderer->rules_value);
    value_set(globals, page->scratch, "program", *renderer->program_value);
    if (page->record != NULL) {
        fill_own(page);
    } else if (page->own == NULL) {
        fill_not_found(page);
    }
    value_set(globals, page->scratch, "sida", value_from_map(page->own));
    edition_data_fill(page);
}

/* What the contents of a page list: headings of levels 2 and 3 that have an id. */
static struct value headings_value(struct page *page, const struct outline *outline,
                                   size_t *sections)
{
    struct vec items = {0};
    const struct outline_heading *headings = outline->headings.items;
    *sections = 0;
    for (size_t i = 0; i < outline->headings.count; i++) {
        int level = headings[i].level;
        if ((level != 2 && level != 3) || headings[i].id.size == 0) {
            continue;
        }
        struct value_map *map = value_map_create(page->scratch, 4);
        map->self = headings[i].text;
        value_set(map, page->scratch, "id", value_string(headings[i].id));
        value_set(map, page->scratch, "titel", value_string(headings[i].text));
        value_set(map, page->scratch, "nivå", value_int(level));
        value_set(map, page->scratch, level == 2 ? "är-nivå-2" : "är-nivå-3", value_bool(true));
        vec_add(&items, page->scratch, struct value, value_from_map(map));
        *sections += level == 2 ? 1 : 0;
    }
    return value_list(items.items, items.count);
}

static struct value terms_value(struct page *page)
{
    const struct record *const *terms = page->terms.items;
    struct value *items = arena_array(page->scratch, page->terms.count, sizeof(*items));
    for (size_t i = 0; i < page->terms.count; i++) {
        const struct record *record = terms[i];
        page_reads(page, record);
        const struct value *address = value_map_get(record->data, STR("adress"));
        const struct value *term = value_map_get(record->fields, record->type->term_field);
        const struct value *explanation =
            value_map_get(record->fields, record->type->explanation_field);
        struct value_map *map = value_map_create(page->scratch, 5);
        map->self = record->title;
        value_set(map, page->scratch, "id", value_string(record->id));
        value_set(map, page->scratch, "term", term != NULL ? *term : value_null());
        value_set(map, page->scratch, "förklaring",
                  explanation != NULL ? *explanation : value_null());
        value_set(map, page->scratch, "adress", address != NULL ? *address : value_null());
        const struct value *full = value_map_get(record->fields, STR("uttytt"));
        value_set(map, page->scratch, "uttytt", full != NULL ? *full : value_null());
        items[i] = value_from_map(map);
    }
    return value_list(items, page->terms.count);
}

void page_data_finish(struct page *page, struct str main)
{
    struct outline outline;
    outline_read(page->scratch, main, &outline);
    struct buf text;
    size_t sections = 0;
    struct value_map *globals = page->globals;
    struct value headings = headings_value(page, &outline, &sections);
    buf_init(&text);
    prose_render_notes(page, &text);
    struct value notes = value_string(buf_copy(&text, page->scratch));
    buf_clear(&text);
    json_ld_render(page, &text);
    value_set(globals, page->scratch, "json-ld", value_string(buf_copy(&text, page->scratch)));
    buf_finish(&text);
    value_set(globals, page->scratch, "källor", notes);
    value_set(globals, page->scratch, "rubriker", headings);
    value_set(globals, page->scratch, "har-rubriker",
              value_bool(sections >= 3 &&
                         (page->record == NULL || page->record != page->renderer->site->start)));
    value_set(globals, page->scratch, "begrepp", terms_value(page));
    value_set(globals, page->scratch, "har-begrepp", value_bool(page->terms.count > 0));
    /* The contents stand where the template has left room for them. */
    value_set(globals, page->scratch, "huvud-topp",
              value_string(str_slice(main, 0, page->contents_at)));
    value_set(globals, page->scratch, "huvud",
              value_string(str_slice(main, page->contents_at, main.size)));
}
