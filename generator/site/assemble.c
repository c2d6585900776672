#include "site/assemble.h"

#include "base/arena.h"
#include "base/fs.h"
#include "base/pool.h"
#include "format/text/typography.h"
#include "site/field_lacking.h"
#include "site/glossary.h"
#include "site/order.h"
#include "site/resolve.h"
#include "site/revisions.h"
#include "site/shown.h"
#include "site/withhold.h"

#include <inttypes.h>
#include <stdlib.h>

static struct str place_words(struct arena *arena, struct place place)
{
    return str_format(arena, "%.*s:%" PRIu32, (int)place.path.size, place.path.data, place.line);
}

/* Else it comes from the file's name. */
static bool has_own_id(const struct record *record)
{
    return value_map_text(record->fields, STR("id")).size > 0;
}

static void index_id(struct arena *arena, struct site *site, struct record *record,
                     struct diags *diags)
{
    struct str key = str_concat(arena, record->type->id, STR(":"), record->id);
    struct record *first = map_get(&site->by_type_id, key);
    if (first != NULL) {
        if (!record->ghost && !first->ghost) {
            bool written = has_own_id(record) || has_own_id(first);
            diag_tell(diags, written ? RULE_DUPLICATE_ID : RULE_DUPLICATE_NAME, record->place,
                      record->id, record->type->label, place_words(arena, first->place));
        }
        return;
    }
    map_set(&site->by_type_id, arena, key, record);
    struct vec *same = map_get(&site->by_id, record->id);
    if (same == NULL) {
        same = arena_alloc(arena, sizeof(*same));
        map_set(&site->by_id, arena, record->id, same);
    }
    *(struct record **)vec_push(same, arena, sizeof(record)) = record;
}

static void index_address(struct arena *arena, struct site *site, struct record *record,
                          struct diags *diags)
{
    if (!record->from_list) {
        map_set(&site->by_source, arena, record->source, record);
    }
    if (record->address.size == 0) {
        return;
    }
    const struct record *first = map_get(&site->by_address, record->address);
    bool asset = map_get(&site->asset_map, record->address) != NULL;
    if (first == NULL && !asset) {
        map_set(&site->by_address, arena, record->address, record);
        return;
    }
    /* A repeated id in one list has been reported as that already. */
    bool same_list = first != NULL && record->from_list && str_equal(first->source, record->source);
    if (!same_list) {
        diag_tell(diags, RULE_ADDRESS_TAKEN, record->place, record->address,
                  first != NULL ? first->place.path : record->address);
    }
}

static void index_records(struct arena *arena, struct site *site, struct diags *diags)
{
    struct record **records = site->records.items;
    size_t kept = 0;
    for (size_t i = 0; i < site->records.count; i++) {
        if (records[i]->state == RECORD_SHOWN) {
            records[kept++] = records[i];
            continue;
        }
        shown_note(records[i], diags);
        struct str id[] = {STR("@"), records[i]->id};
        map_set(&site->drafts, arena, records[i]->source, records[i]);
        map_set(&site->drafts, arena, str_join(arena, id, countof(id)), records[i]);
    }
    site->records.count = kept;
    for (size_t i = 0; i < kept; i++) {
        records[i]->index = i;
        if (records[i]->id.size > 0) {
            index_id(arena, site, records[i], diags);
        }
        index_address(arena, site, records[i], diags);
    }
}

/* True when the container, or one that it stands in, is not on the web. */
static bool is_withheld(const struct prose *prose, uint32_t container)
{
    const struct document *document = prose->document;
    uint32_t node = document->containers[container].node;
    for (uint32_t c = 0; c < document->container_count; c++) {
        uint32_t from = document->containers[c].node;
        bool inside = from <= node && node < from + document->nodes[from].size;
        if (inside && withhold_block(prose->record, &prose->blocks[c])) {
            return true;
        }
    }
    return false;
}

/* Types whose records have no page live where they are listed: an unfiltered list goes before a
 * filtered one, and then the first in source order. */
static void find_homes(struct arena *arena, struct site *site)
{
    size_t types = site->schema->types.count;
    const struct record **homes = arena_array(arena, types, sizeof(*homes));
    bool *filtered = arena_array(arena, types, sizeof(*filtered));
    struct record *const *records = site->records.items;
    for (size_t i = 0; i < site->records.count; i++) {
        const struct prose *body = records[i]->body;
        for (uint32_t c = 0; body != NULL && c < body->document->container_count; c++) {
            const struct value_map *arguments = body->blocks[c].arguments;
            const struct value *name = value_map_get(arguments, STR("typ"));
            const struct type *type = name != NULL && name->kind == VALUE_STRING &&
                                              body->blocks[c].block != NULL &&
                                              str_equal(body->blocks[c].block->id, STR("lista"))
                                          ? schema_type(site->schema, name->as.string)
                                          : NULL;
            if (type == NULL || records[i]->address.size == 0 || is_withheld(body, c)) {
                continue;
            }
            bool part = value_map_get(arguments, STR("där")) != NULL ||
                        value_map_get(arguments, STR("antal")) != NULL;
            if (homes[type->index] == NULL || (filtered[type->index] && !part)) {
                homes[type->index] = records[i];
                filtered[type->index] = part;
            }
        }
    }
    site->list_pages = homes;
    for (size_t i = 0; i < site->records.count; i++) {
        if (records[i]->address.size == 0) {
            records[i]->home = homes[records[i]->type->index];
        }
    }
}

struct resolving {
    struct site *site;
    struct workspace *workspaces;
};

static void resolve_one(void *context, size_t worker, size_t index)
{
    const struct resolving *resolving = context;
    struct workspace *own = &resolving->workspaces[worker];
    arena_reset(&own->scratch);
    struct resolver resolver = {.arena = &own->keep,
                                .scratch = &own->scratch,
                                .site = resolving->site,
                                .diags = &own->diags,
                                .anchors = &own->anchors};
    struct record **records = resolving->site->records.items;
    resolve_record(&resolver, records[index]);
}

/* Those of one page stand together, so that it is made once to judge them. */
static int compare_anchors(const void *left, const void *right)
{
    const struct anchor_check *a = left;
    const struct anchor_check *b = right;
    return (a->record->index > b->record->index) - (a->record->index < b->record->index);
}

static void resolve_all(struct arena *arena, struct site *site, struct config *config,
                        struct workspace *workspaces, size_t jobs)
{
    struct resolving resolving = {site, workspaces};
    pool_run(jobs, site->records.count, resolve_one, &resolving);
    struct resolver resolver = {.arena = arena,
                                .scratch = &workspaces[0].scratch,
                                .site = site,
                                .diags = &workspaces[0].diags,
                                .anchors = &workspaces[0].anchors};
    struct vec *menus[] = {&config->menu, &config->footer};
    for (size_t m = 0; m < countof(menus); m++) {
        struct menu_item *items = menus[m]->items;
        for (size_t i = 0; i < menus[m]->count; i++) {
            resolve_menu_item(&resolver, &items[i]);
        }
    }
    for (size_t w = 0; w < jobs; w++) {
        const struct anchor_check *checks = workspaces[w].anchors.items;
        for (size_t i = 0; i < workspaces[w].anchors.count; i++) {
            vec_add(&site->anchors, arena, struct anchor_check, checks[i]);
        }
        workspaces[w].anchors = (struct vec){0}; /* for the next site */
    }
}

/* Who refers to whom: by fields, not by links in running text, which are too many and too loose. */
static void collect_back_links(struct arena *arena, struct site *site)
{
    struct record *const *records = site->records.items;
    site->back = arena_array(arena, site->records.count, sizeof(*site->back));
    for (size_t i = 0; i < site->records.count; i++) {
        const struct reference *references = records[i]->references.items;
        for (size_t r = 0; r < records[i]->references.count; r++) {
            const struct record *target = references[r].record;
            if (target == NULL) {
                continue;
            }
            struct vec *back = &site->back[target->index];
            const struct record *const *known = back->items;
            if (back->count == 0 || known[back->count - 1] != records[i]) {
                *(const struct record **)vec_push(back, arena, sizeof(struct record *)) =
                    records[i];
            }
        }
    }
}

/* What already stands at the old address, for the message; empty when it is free. */
static struct str taken_by(const struct site *site, const struct map *redirected,
                           struct str address)
{
    const struct record *page = map_get(&site->by_address, address);
    const struct record *other = map_get(redirected, address);
    return page != NULL                                 ? page->place.path
           : other != NULL                              ? other->place.path
           : map_get(&site->asset_map, address) != NULL ? address
                                                        : (struct str){0};
}

static void collect_redirects(struct arena *arena, struct site *site, struct diags *diags)
{
    struct map redirected = {0};
    struct record *const *records = site->records.items;
    for (size_t i = 0; i < site->records.count; i++) {
        const struct former *former = records[i]->former.items;
        bool leads_nowhere = records[i]->address.size == 0 && records[i]->home == NULL;
        for (size_t f = 0; f < records[i]->former.count; f++) {
            struct str args[] = {former[f].address, taken_by(site, &redirected, former[f].address)};
            if (args[1].size > 0) {
                diag_add(diags, RULE_REDIRECT_TAKEN, former[f].place, args, countof(args));
            } else if (leads_nowhere) {
                diag_tell(diags, RULE_NO_PAGE_FOR_RECORD, former[f].place, records[i]->id,
                          records[i]->type->label);
            } else {
                map_set(&redirected, arena, former[f].address, records[i]);
                struct redirect *redirect = vec_push(&site->redirects, arena, sizeof(*redirect));
                *redirect = (struct redirect){former[f].address, records[i]};
            }
        }
    }
}

static void check_required_types(const struct site *site, struct arena *arena, struct diags *diags)
{
    const struct value *required = site->config->required_types.items;
    for (size_t i = 0; i < site->config->required_types.count; i++) {
        struct place place = {site->config->path, required[i].line, required[i].column,
                              (uint32_t)required[i].as.string.size};
        const struct type *type = schema_type(site->schema, required[i].as.string);
        if (type == NULL) {
            diag_add_unknown(diags, RULE_UNKNOWN_TYPE, place, required[i].as.string,
                             map_keys(&site->schema->type_map, arena),
                             site->schema->type_map.count);
        } else if (site->by_type_count[type->index] == 0) {
            diag_tell(diags, RULE_REQUIRED_TYPE, place, type->label);
        }
    }
}

/* Fills what templates see of a record: its fields, and what every record has. */
static void fill_data(struct arena *arena, const struct site *site, struct record *record,
                      const struct value *type)
{
    const struct value_map *fields = record->fields;
    struct value_map *data = record->data;
    size_t declared = record->type->fields.count;
    *data = *value_map_create(arena, (fields == NULL ? 0 : fields->count) + declared + 11);
    data->self = record->title;
    data->owner = record;
    struct target *own = arena_alloc(arena, sizeof(*own));
    *own = (struct target){.kind = TARGET_RECORD, .record = record};
    own->anchor = record->address.size == 0 ? record->id : (struct str){0};
    struct str page = record->address.size > 0 ? record->address
                      : record->home != NULL   ? record->home->address
                                               : (struct str){0};
    bool index = str_ends(page, STR("/index.html")) || str_equal(page, STR("index.html"));
    page = index ? str_slice(page, 0, page.size - 10) : page;
    bool inside = own->anchor.size > 0;
    struct str url[] = {site->config->url, site->config->prefix, page, inside ? STR("#") : STR(""),
                        own->anchor};
    record->url = str_join(arena, url, countof(url));
    value_set(data, arena, "id", value_string(record->id));
    value_set(data, arena, "titel", value_string(record->title));
    value_set(data, arena, "typ", *type);
    value_set(data, arena, "adress",
              page.size > 0 || index ? value_opaque(own, TAG_TARGET) : value_null());
    value_set(data, arena, "url", value_opaque(own, TAG_URL));
    value_set(data, arena, "språk", value_string(record->language));
    if (typography_is_rtl(record->language)) {
        value_set(data, arena, "riktning", value_string(STR("rtl")));
    }
    value_set(data, arena, "rad",
              value_string(str_format(arena, "%.*s:%u", (int)record->place.path.size,
                                      record->place.path.data, record->place.line)));
    value_set(data, arena, "egen-sida", value_bool(record->address.size > 0));
    if (record->body != NULL) {
        value_set(data, arena, "innehåll", value_opaque(record->body, TAG_PROSE));
    }
    for (uint32_t i = 0; fields != NULL && i < fields->count; i++) {
        const struct value_entry *entry = &fields->entries[i];
        /* `text` is the YAML way of writing a body, not a field, unless the type declares it. */
        bool body_text = str_equal(entry->key, STR("text")) &&
                         field_find(&record->type->fields, STR("text")) == NULL;
        if (value_map_get(data, entry->key) == NULL && !body_text) {
            value_map_add(data, arena, entry->key, entry->value);
        }
    }
    if (value_map_get(data, STR(FIELD_LACKING_KEY)) == NULL) {
        value_map_add(data, arena, STR(FIELD_LACKING_KEY), value_null());
    }
    /* What was left out is there as nothing, so that a template never finds an
     * outer record's field. */
    for (size_t i = 0; i < declared; i++) {
        struct str name = record->type->fields.items[i].name;
        if (value_map_get(data, name) == NULL) {
            value_map_add(data, arena, name, value_null());
        }
    }
}

static void fill_all(struct arena *arena, struct site *site)
{
    size_t types = site->schema->types.count;
    const struct type *const *type = site->schema->types.items;
    struct value *values = arena_array(arena, types, sizeof(*values));
    for (size_t t = 0; t < types; t++) {
        struct value_map *map = value_map_create(arena, 4);
        map->self = type[t]->label;
        value_set(map, arena, "id", value_string(type[t]->id));
        value_set(map, arena, "slug", value_string(type[t]->slug));
        value_set(map, arena, "etikett", value_string(type[t]->label));
        value_set(map, arena, "plural", value_string(type[t]->plural));
        values[t] = value_from_map(map);
    }
    struct record **records = site->records.items;
    for (size_t i = 0; i < site->records.count; i++) {
        fill_data(arena, site, records[i], &values[records[i]->type->index]);
    }
}

void assemble_references(struct arena *arena, struct site *site, struct config *config,
                         struct workspace *workspaces, size_t jobs, struct diags *diags)
{
    index_records(arena, site, diags);
    find_homes(arena, site);
    resolve_all(arena, site, config, workspaces, jobs);
}

void assemble(struct arena *arena, struct site *site, struct diags *diags)
{
    if (site->anchors.count > 0) {
        qsort(site->anchors.items, site->anchors.count, sizeof(struct anchor_check),
              compare_anchors);
    }
    order_types(arena, site);
    order_tree(arena, site, diags);
    collect_back_links(arena, site);
    collect_redirects(arena, site, diags);
    check_required_types(site, arena, diags);
    glossary_build(arena, site);
    fill_all(arena, site);
    revisions_note(arena, site);
}
