/* Reads types files into a schema. The keys of a declaration are themselves fields, so the same
 * reader checks them; what it cannot know (names chosen by the author) is read here. */
#include "base/arena.h"
#include "base/fs.h"
#include "format/data/yaml.h"
#include "format/text/slug.h"
#include "format/text/utf8.h"
#include "site/schema_field.h"
#include "site/schema_handout.h"
#include "site/schema_judge.h"
#include "site/text.h"

#include <string.h>

static const struct choice presences[] = {
    {TEXT("krävs"), TEXT("krävs")}, {TEXT("får"), TEXT("får")}, {TEXT("inget"), TEXT("inget")}};
static const struct field text_item = {.kind = FIELD_TEXT, .label = TEXT("Fält")};

static const struct field type_keys[] = {
    {.name = TEXT("etikett"), .kind = FIELD_TEXT, .required = true, .example = TEXT("Patientfall")},
    {.name = TEXT("plural"), .kind = FIELD_TEXT},
    {.name = TEXT("hjälp"), .kind = FIELD_TEXT},
    {.name = TEXT("titelfält"), .kind = FIELD_TEXT},
    {.name = TEXT("sida"), .kind = FIELD_BOOL},
    {.name = TEXT("mall"), .kind = FIELD_TEXT},
    {.name = TEXT("brödtext"),
     .kind = FIELD_ENUM,
     .choices = presences,
     .choice_count = countof(presences)},
    {.name = TEXT("mapp"), .kind = FIELD_TEXT},
    {.name = TEXT("sortera"), .kind = FIELD_LIST, .item = &text_item},
    {.name = TEXT("flöde"), .kind = FIELD_BOOL},
    {.name = TEXT("json-ld"), .kind = FIELD_TEXT},
    {.name = TEXT("ordlista"), .kind = FIELD_RAW},
    {.name = TEXT("sökfilter"), .kind = FIELD_LIST, .item = &text_item},
    {.name = TEXT("ändringslogg"), .kind = FIELD_TEXT},
    {.name = TEXT("utöka"), .kind = FIELD_BOOL},
    {.name = TEXT("fält"), .kind = FIELD_RAW},
};
static const struct field block_keys[] = {
    {.name = TEXT("etikett"), .kind = FIELD_TEXT, .required = true, .example = TEXT("Faktaruta")},
    {.name = TEXT("hjälp"), .kind = FIELD_TEXT},
    {.name = TEXT("innehåll"),
     .kind = FIELD_ENUM,
     .choices = presences,
     .choice_count = countof(presences)},
    {.name = TEXT("för"), .kind = FIELD_LIST, .has_least = true, .least = 1, .item = &text_item},
    {.name = TEXT("fält"), .kind = FIELD_RAW},
};
static const struct field file_keys[] = {
    {.name = TEXT("typer"), .kind = FIELD_RAW},
    {.name = TEXT("block"), .kind = FIELD_RAW},
    {.name = TEXT("utskrifter"), .kind = FIELD_RAW},
};
static const struct field glossary_keys[] = {
    {.name = TEXT("term"), .kind = FIELD_TEXT, .required = true, .example = TEXT("begrepp")},
    {.name = TEXT("former"), .kind = FIELD_TEXT},
    {.name = TEXT("förklaring"), .kind = FIELD_TEXT},
};
static const struct field_set glossary_set = {glossary_keys, countof(glossary_keys)};
static const struct field_set block_set = {block_keys, countof(block_keys)};
static const struct field_set file_set = {file_keys, countof(file_keys)};

static enum presence presence_of(const struct value_map *keys, struct str key,
                                 enum presence otherwise)
{
    const struct value *value = value_map_get(keys, key);
    if (value == NULL || value->kind != VALUE_MAP) {
        return otherwise;
    }
    struct str id = value_map_text(value->as.map, STR("id"));
    return str_equal(id, STR("krävs"))   ? PRESENCE_REQUIRED
           : str_equal(id, STR("inget")) ? PRESENCE_NONE
                                         : PRESENCE_OPTIONAL;
}

/* Lays `extra` over `base`: fields of the same name are replaced, new ones come last. */
static struct field_set merge_fields(struct arena *arena, struct field_set base,
                                     struct field_set extra)
{
    struct field *items = arena_array(arena, base.count + extra.count, sizeof(*items));
    size_t count = 0;
    for (size_t i = 0; i < base.count; i++) {
        const struct field *over = field_find(&extra, base.items[i].name);
        items[count++] = over != NULL ? *over : base.items[i];
    }
    for (size_t i = 0; i < extra.count; i++) {
        if (field_find(&base, extra.items[i].name) == NULL) {
            items[count++] = extra.items[i];
        }
    }
    return (struct field_set){items, count};
}

/* The names in a list of fields; what was there before stays when there is none. */
static void read_names(struct schema_loader *loader, const struct value_map *keys, struct str key,
                       const struct str **names, size_t *count)
{
    const struct value *list = value_map_get(keys, key);
    if (list == NULL || list->kind != VALUE_LIST) {
        return;
    }
    struct str *items = arena_array(loader->reader.arena, list->as.list.count, sizeof(*items));
    for (size_t i = 0; i < list->as.list.count; i++) {
        const struct value *item = &list->as.list.items[i];
        items[i] = item->kind == VALUE_STRING ? item->as.string : (struct str){0};
    }
    *names = items;
    *count = list->as.list.count;
}

static void read_lists(struct schema_loader *loader, const struct value_map *keys,
                       struct type *type)
{
    read_names(loader, keys, STR("sortera"), &type->sort, &type->sort_count);
    read_names(loader, keys, STR("sökfilter"), &type->filters, &type->filter_count);
}

static struct str text_or(const struct value_map *keys, struct str key, struct str otherwise)
{
    struct str text = value_map_text(keys, key);
    return text.size > 0 ? text : otherwise;
}

static void read_glossary(struct schema_loader *loader, const struct value_map *keys,
                          struct type *type)
{
    const struct value *glossary = value_map_get(keys, STR("ordlista"));
    if (glossary == NULL) {
        return;
    }
    if (glossary->kind != VALUE_MAP) {
        schema_must_be_map(loader, STR("ordlista"), glossary);
        return;
    }
    const struct field_set *sets[] = {&glossary_set};
    struct place at = field_place(&loader->reader, glossary);
    const struct value_map *names =
        field_read_map(&loader->reader, sets, 1, STR("ordlista"), at, glossary->as.map);
    type->term_field = value_map_text(names, STR("term"));
    type->forms_field = value_map_text(names, STR("former"));
    type->explanation_field = value_map_text(names, STR("förklaring"));
}

/* The string that names the field, in a value of whatever shape; NULL when there is none. */
static const struct value *find_named(const struct value *value, struct str name)
{
    const struct value *found = NULL;
    if (value->kind == VALUE_STRING) {
        struct str text = str_trim(value->as.string);
        struct str bare = str_slice(text, str_starts(text, STR("-")) ? 1 : 0, text.size);
        found = str_equal(bare, name) ? value : NULL;
    } else if (value->kind == VALUE_LIST) {
        for (size_t i = 0; found == NULL && i < value->as.list.count; i++) {
            found = find_named(&value->as.list.items[i], name);
        }
    } else if (value->kind == VALUE_MAP) {
        for (uint32_t i = 0; found == NULL && i < value->as.map->count; i++) {
            found = find_named(&value->as.map->entries[i].value, name);
        }
    }
    return found;
}

/* Where the type names the field, outside the declaration of its fields; else where the type is. */
static struct place place_of_name(const struct schema_loader *loader, const struct type *type,
                                  struct str name)
{
    static const char *const keys[] = {"titelfält", "sortera", "sökfilter", "ordlista"};
    const struct value *found = NULL;
    for (size_t i = 0; found == NULL && i < countof(keys); i++) {
        const struct value *value = value_map_get(loader->raw, str_from(keys[i]));
        found = value != NULL ? find_named(value, name) : NULL;
    }
    return found != NULL ? field_place(&loader->reader, found) : type->place;
}

static void check_name(struct schema_loader *loader, const struct type *type, struct str name)
{
    if (name.size == 0 || field_find(&type->fields, name) != NULL ||
        field_find(schema_common_fields(), name) != NULL) {
        return;
    }
    struct vec names = {0};
    for (size_t i = 0; i < type->fields.count; i++) {
        vec_add(&names, loader->reader.arena, struct str, type->fields.items[i].name);
    }
    struct str words = phrase_with(loader->reader.arena, PHRASE_FIELD_UNDECLARED, name,
                                   str_nearest(name, names.items, names.count));
    schema_fault(loader, place_of_name(loader, type, name), type->id, words);
}

/* What hits of a search can be narrowed by is short, and the same for many. */
static void check_filter(struct schema_loader *loader, const struct type *type, struct str name)
{
    const struct field *field = field_find(&type->fields, name);
    const struct field *item = field != NULL && field->kind == FIELD_LIST ? field->item : field;
    check_name(loader, type, name);
    if (item == NULL || item->kind == FIELD_ENUM || item->kind == FIELD_REFERENCE ||
        item->kind == FIELD_TEXT) {
        return;
    }
    struct str words = phrase_with(loader->reader.arena, PHRASE_NO_FILTER, name);
    schema_fault(loader, place_of_name(loader, type, name), type->id, words);
}

/* Every name a type uses for one of its fields must be declared. */
static void check_names(struct schema_loader *loader, const struct type *type)
{
    check_name(loader, type, type->title_field);
    check_name(loader, type, type->term_field);
    check_name(loader, type, type->forms_field);
    check_name(loader, type, type->explanation_field);
    for (size_t i = 0; i < type->filter_count; i++) {
        check_filter(loader, type, type->filters[i]);
    }
    for (size_t i = 0; i < type->sort_count; i++) {
        struct str key = type->sort[i];
        struct str name = str_slice(key, str_starts(key, STR("-")) ? 1 : 0, key.size);
        /* Records can be sorted by title whatever field it is in. */
        if (!str_equal(name, STR("titel"))) {
            check_name(loader, type, name);
        }
    }
    for (size_t i = 0; i < type->fields.count; i++) {
        const struct field *field = &type->fields.items[i];
        for (size_t c = 0; c < field->companion_count; c++) {
            check_name(loader, type, field->companions[c]);
        }
        check_name(loader, type, field->sum_most);
    }
}

static void read_type(struct schema_loader *loader, const struct value_entry *entry)
{
    struct arena *arena = loader->reader.arena;
    struct place at = field_key_place(&loader->reader, entry);
    if (entry->value.kind != VALUE_MAP) {
        schema_must_be_map(loader, entry->key, &entry->value);
        return;
    }
    const struct type *earlier = map_get(&loader->schema->type_map, entry->key);
    const struct value *extend = value_map_get(entry->value.as.map, STR("utöka"));
    bool extends = earlier != NULL && extend != NULL && extend->kind == VALUE_STRING &&
                   str_equal(extend->as.string, STR("ja"));
    struct type *type = arena_alloc(arena, sizeof(*type));
    if (extends) {
        *type = *earlier;
    } else {
        *type = (struct type){.page = true, .index = loader->schema->types.count};
        type->index = earlier != NULL ? earlier->index : type->index;
    }
    /* An extension may leave out the label, which is otherwise required. */
    struct field relaxed[countof(type_keys)];
    memcpy(relaxed, type_keys, sizeof(relaxed));
    relaxed[0].required = !extends;
    struct field_set relaxed_set = {relaxed, countof(relaxed)};
    const struct field_set *sets[] = {&relaxed_set};
    struct value_map *keys =
        field_read_map(&loader->reader, sets, 1, entry->key, at, entry->value.as.map);
    type->id = entry->key;
    type->slug = slug_make(arena, entry->key);
    type->place = at;
    type->label = text_or(keys, STR("etikett"), extends ? type->label : entry->key);
    type->plural = text_or(keys, STR("plural"), type->plural.size > 0 ? type->plural : type->label);
    type->help = text_or(keys, STR("hjälp"), type->help);
    type->title_field = text_or(keys, STR("titelfält"),
                                type->title_field.size > 0 ? type->title_field : STR("titel"));
    const struct value *template = value_map_get(keys, STR("mall"));
    if (template != NULL) {
        type->template_place = field_place(&loader->reader, template);
    }
    type->template = text_or(keys, STR("mall"), type->template);
    type->folder = text_or(keys, STR("mapp"), type->folder.size > 0 ? type->folder : type->slug);
    type->json_ld = text_or(keys, STR("json-ld"), type->json_ld);
    type->log_field = text_or(keys, STR("ändringslogg"), type->log_field);
    type->page = schema_flag(keys, STR("sida"), type->page);
    type->feed = schema_flag(keys, STR("flöde"), type->feed);
    type->body = presence_of(keys, STR("brödtext"), type->body);
    read_lists(loader, keys, type);
    read_glossary(loader, keys, type);
    struct field_set own;
    schema_read_fields(loader, entry->key, value_map_get(keys, STR("fält")),
                       extends ? &type->fields : NULL, &own);
    type->fields = extends ? merge_fields(arena, type->fields, own) : own;
    loader->raw = entry->value.as.map;
    check_names(loader, type);
    map_set(&loader->schema->type_map, arena, type->id, type);
    if (earlier == NULL) {
        vec_push(&loader->schema->types, arena, sizeof(type));
    }
    ((const struct type **)loader->schema->types.items)[type->index] = type;
}

static void read_block(struct schema_loader *loader, const struct value_entry *entry)
{
    struct arena *arena = loader->reader.arena;
    struct place at = field_key_place(&loader->reader, entry);
    if (entry->value.kind != VALUE_MAP) {
        schema_must_be_map(loader, entry->key, &entry->value);
        return;
    }
    const struct field_set *sets[] = {&block_set};
    struct value_map *keys =
        field_read_map(&loader->reader, sets, 1, entry->key, at, entry->value.as.map);
    struct block *block = arena_alloc(arena, sizeof(*block));
    block->id = entry->key;
    block->slug = slug_make(arena, entry->key);
    block->place = at;
    block->label = text_or(keys, STR("etikett"), entry->key);
    block->help = value_map_text(keys, STR("hjälp"));
    block->body = presence_of(keys, STR("innehåll"), PRESENCE_OPTIONAL);
    block->audience_count = schema_readers(loader, keys, entry->value.as.map, &block->audiences);
    schema_read_fields(loader, entry->key, value_map_get(keys, STR("fält")), NULL, &block->fields);
    const struct block *earlier = map_set(&loader->schema->block_map, arena, block->id, block);
    if (earlier == NULL) {
        *(struct block **)vec_push(&loader->schema->blocks, arena, sizeof(block)) = block;
        return;
    }
    struct block **blocks = loader->schema->blocks.items;
    for (size_t i = 0; i < loader->schema->blocks.count; i++) {
        blocks[i] = blocks[i] == earlier ? block : blocks[i];
    }
}

static void read_section(struct schema_loader *loader, const struct value_map *root, struct str key,
                         void (*read)(struct schema_loader *loader,
                                      const struct value_entry *entry))
{
    const struct value *section = value_map_get(root, key);
    if (section == NULL || section->kind == VALUE_NULL) {
        return;
    }
    if (section->kind != VALUE_MAP) {
        schema_must_be_map(loader, key, section);
        return;
    }
    for (uint32_t i = 0; i < section->as.map->count; i++) {
        read(loader, &section->as.map->entries[i]);
    }
}

static void load_file(struct schema_loader *loader, struct str path)
{
    struct str text;
    struct value root;
    loader->reader.path = path;
    if (!text_load(loader->reader.arena, path, loader->reader.diags, &text)) {
        return;
    }
    /* After faults in the YAML the types are still read, so that one mistake does not make every
     * page report an unknown type. */
    root = value_null();
    yaml_parse(loader->reader.arena, path, text, 1, loader->reader.diags, &root);
    if (root.kind == VALUE_NULL) {
        return;
    }
    if (root.kind != VALUE_MAP) {
        schema_must_be_map(loader, STR("typer.yaml"), &root);
        return;
    }
    const struct field_set *sets[] = {&file_set};
    struct value_map *keys = field_read_map(&loader->reader, sets, 1, STR("typer.yaml"),
                                            (struct place){path, 1, 0, 0}, root.as.map);
    read_section(loader, keys, STR("typer"), read_type);
    read_section(loader, keys, STR("block"), read_block);
    read_section(loader, keys, STR("utskrifter"), schema_read_handout);
}

static void check_targets(struct schema_loader *loader)
{
    const struct schema_pending *pending = loader->pending.items;
    struct map *types = &loader->schema->type_map;
    for (size_t i = 0; i < loader->pending.count; i++) {
        if (map_get(types, pending[i].type) != NULL) {
            continue;
        }
        diag_add_unknown(loader->reader.diags, RULE_UNKNOWN_TYPE, pending[i].place, pending[i].type,
                         map_keys(types, loader->reader.arena), types->count);
    }
}

bool schema_load(struct arena *arena, const struct str *paths, size_t count, struct diags *diags,
                 struct schema *schema)
{
    *schema = (struct schema){0};
    size_t errors = diags->errors;
    struct schema_loader loader = {
        .reader = {.arena = arena, .scratch = arena, .diags = diags, .language = STR("sv")},
        .schema = schema};
    for (size_t i = 0; i < count; i++) {
        enum fs_kind kind = fs_look(paths[i]);
        if (kind == FS_FILE) {
            load_file(&loader, paths[i]);
        } else if (kind == FS_FAILED) {
            diag_add_unreadable(diags, paths[i], false);
        }
    }
    check_targets(&loader);
    schema_judge(&loader);
    schema_check_handouts(&loader);
    return diags->errors == errors;
}
