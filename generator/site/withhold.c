#include "site/withhold.h"

#include "base/arena.h"
#include "site/config.h"
#include "site/deck.h"
#include "site/readers.h"
#include "site/withhold_links.h"

static bool may_have_field(const struct readers *readers, const struct field *field)
{
    (void)readers;
    return !field->withheld;
}

bool withhold_block(const struct record *record, const struct prose_block *block)
{
    if (block->block == NULL) {
        return false;
    }
    struct str own = value_map_part(block->arguments, STR("för"), STR("id"));
    bool elsewhere = own.size > 0 && !str_equal(own, STR(READER_WEB)) && !deck_is_slide(block);
    return block->block->withheld || elsewhere ||
           (deck_is_notes(block) && deck_hides_notes(record));
}

static bool may_have_block(const struct readers *readers, const struct record *record,
                           const struct prose_block *block)
{
    (void)readers;
    return !withhold_block(record, block);
}

/* One site being gone through. */
struct withholding {
    struct readers readers;
    struct site *site;
    struct withhold_links links;
    struct map left; /* assets that what is left leads to, by path */
    struct vec lost; /* of struct str: paths of those that something else led to */
};

static bool prose_lacks_any(const struct withholding *work, const struct prose *prose)
{
    for (uint32_t c = 0; c < prose->document->container_count; c++) {
        const struct prose_block *block = &prose->blocks[c];
        if (block->block != NULL && (withhold_block(prose->record, block) ||
                                     readers_lack_any(&work->readers, &block->block->fields))) {
            return true;
        }
    }
    return false;
}

static bool record_lacks_any(const struct withholding *work, const struct record *record)
{
    struct prose *const *proses = record->proses.items;
    bool lacking = readers_lack_any(&work->readers, &record->type->fields);
    for (size_t i = 0; !lacking && i < record->proses.count; i++) {
        lacking = prose_lacks_any(work, proses[i]);
    }
    return lacking;
}

static const struct field *field_of(const struct record *record, struct str name)
{
    const struct field *own = field_find(&record->type->fields, name);
    return own != NULL ? own : field_find(schema_common_fields(), name);
}

/* The fields that are left. The body as it was written in YAML is no field, and holds all of it. */
static struct value_map *fields_of(struct withholding *work, const struct record *record)
{
    struct value_map *fields = value_map_create(work->readers.arena, record->fields->count);
    fields->self = record->fields->self;
    for (uint32_t i = 0; i < record->fields->count; i++) {
        const struct value_entry *entry = &record->fields->entries[i];
        const struct field *field = field_of(record, entry->key);
        if (field != NULL && readers_may_have(&work->readers, field)) {
            value_map_add(fields, work->readers.arena, entry->key,
                          readers_value(&work->readers, field, &entry->value));
        }
    }
    return fields;
}

static struct vec proses_of(const struct withholding *work, const struct record *record)
{
    struct vec left = {0};
    struct prose *const *proses = record->proses.items;
    for (size_t i = 0; i < record->proses.count; i++) {
        const void *own = proses[i];
        struct prose *prose = map_get(&work->readers.proses, readers_key(&own));
        if (prose != NULL) {
            *(struct prose **)vec_push(&left, work->readers.arena, sizeof(prose)) = prose;
        }
    }
    return left;
}

static struct vec references_of(const struct withholding *work, const struct record *record)
{
    struct vec left = {0};
    const struct reference *references = record->references.items;
    for (size_t i = 0; i < record->references.count; i++) {
        const void *slot = references[i].slot;
        if (map_get(work->readers.met, readers_key(&slot)) != NULL) {
            vec_add(&left, work->readers.arena, struct reference, references[i]);
        }
    }
    return left;
}

static void note_target(struct withholding *work, const struct target *target, bool left)
{
    if (target->kind != TARGET_ASSET) {
        return;
    }
    struct str path = target->asset->path;
    if (left) {
        map_set(&work->left, work->readers.arena, path, work);
    } else {
        vec_add(&work->lost, work->readers.arena, struct str, path);
    }
}

/* Notes which assets the record leads to. */
static void note_assets(struct withholding *work, const struct record *record, bool left)
{
    struct prose *const *proses = record->proses.items;
    for (size_t p = 0; p < record->proses.count; p++) {
        for (uint32_t i = 0; i < proses[p]->document->link_count; i++) {
            note_target(work, &proses[p]->targets[i], left);
        }
    }
    const struct reference *references = record->references.items;
    for (size_t i = 0; i < record->references.count; i++) {
        const struct value *slot = references[i].slot;
        if (slot->kind == VALUE_OPAQUE && slot->as.opaque.tag == TAG_TARGET) {
            note_target(work, slot->as.opaque.object, left);
        }
    }
}

/* What the record itself has taken from its fields when they were read. */
static void forget(struct record *record)
{
    if (value_map_get(record->fields, STR("datum")) == NULL) {
        record->date = (struct str){0};
    }
    if (value_map_get(record->fields, STR("ändrad")) == NULL) {
        record->changed = (struct str){0};
    }
}

static void reduce(struct withholding *work, struct record *record)
{
    struct map met = {0};
    note_assets(work, record, false);
    withhold_links_note(&work->links, record, false);
    work->readers.met = &met;
    record->fields = fields_of(work, record);
    record->body = readers_prose(&work->readers, record->body);
    record->references = references_of(work, record);
    record->proses = proses_of(work, record);
    withhold_links_note(&work->links, record, true);
    forget(record);
}

static void note_setting(struct withholding *work, const struct vec *menu)
{
    const struct menu_item *items = menu->items;
    for (size_t i = 0; i < menu->count; i++) {
        note_target(work, &items[i].target, true);
    }
}

/* The site's pictures are named by their paths; see check_config. */
static void note_settings(struct withholding *work)
{
    const struct config *config = work->site->config;
    note_setting(work, &config->menu);
    note_setting(work, &config->footer);
    static const struct str keys[] = {TEXT("bild"), TEXT("logotyp")};
    for (size_t i = 0; i < countof(keys); i++) {
        map_set(&work->left, work->readers.arena, config_picture_path(config, keys[i]), work);
    }
}

/* A file that only what is kept back leads to goes with it; one that nothing leads to stays. */
static void reduce_assets(struct withholding *work)
{
    struct site *site = work->site;
    struct map gone = {0};
    const struct str *lost = work->lost.items;
    for (size_t i = 0; i < work->lost.count; i++) {
        if (map_get(&work->left, lost[i]) == NULL) {
            map_set(&gone, work->readers.arena, lost[i], work);
        }
    }
    if (gone.count == 0) {
        return;
    }
    /* The old ones stay where they are, for targets point to them. */
    const struct asset *assets = site->assets.items;
    size_t count = site->assets.count;
    site->assets = (struct vec){0};
    for (size_t i = 0; i < count; i++) {
        if (map_get(&gone, assets[i].path) == NULL) {
            vec_add(&site->assets, work->readers.arena, struct asset, assets[i]);
        }
    }
    struct asset *left = site->assets.items;
    site->asset_map = (struct map){0};
    for (size_t i = 0; i < site->assets.count; i++) {
        map_set(&site->asset_map, work->readers.arena, left[i].path, &left[i]);
    }
}

void withhold(struct arena *arena, struct site *site)
{
    struct withholding work = {.readers = {.arena = arena,
                                           .may_have_field = may_have_field,
                                           .may_have_block = may_have_block},
                               .links = {.arena = arena},
                               .site = site};
    struct record *const *records = site->records.items;
    for (size_t i = 0; i < site->records.count; i++) {
        if (records[i]->fields != NULL && record_lacks_any(&work, records[i])) {
            site->withheld = true;
            reduce(&work, records[i]);
        }
    }
    withhold_links_check(&work.links, site);
    if (work.lost.count > 0) {
        for (size_t i = 0; i < site->records.count; i++) {
            note_assets(&work, records[i], true);
        }
        note_settings(&work);
        reduce_assets(&work);
    }
}
