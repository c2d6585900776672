#include "site/schema_handout.h"

#include "base/arena.h"
#include "format/text/slug.h"
#include "site/readers.h"

static const struct field audience_item = {.kind = FIELD_TEXT, .label = TEXT("Läsare")};

static const struct choice arrangements[] = {{TEXT("flöde"), TEXT("Sida efter sida")},
                                             {TEXT("kort"), TEXT("Kort att klippa ut")},
                                             {TEXT("folder"), TEXT("Folder att vika")},
                                             {TEXT("affisch"), TEXT("Affisch")}};

static const struct field handout_keys[] = {
    {.name = TEXT("etikett"),
     .kind = FIELD_TEXT,
     .required = true,
     .example = TEXT("Fallblad för deltagare")},
    {.name = TEXT("typ"), .kind = FIELD_TEXT, .required = true, .example = TEXT("patientfall")},
    {.name = TEXT("för"),
     .kind = FIELD_LIST,
     .required = true,
     .has_least = true,
     .least = 1,
     .item = &audience_item},
    {.name = TEXT("hjälp"), .kind = FIELD_TEXT},
    {.name = TEXT("användning"), .kind = FIELD_TEXT},
    {.name = TEXT("mall"), .kind = FIELD_TEXT},
    {.name = TEXT("papper"), .kind = FIELD_TEXT},
    {.name = TEXT("läggning"),
     .kind = FIELD_ENUM,
     .choices = arrangements,
     .choice_count = countof(arrangements)},
    {.name = TEXT("en-per"), .kind = FIELD_TEXT},
    {.name = TEXT("helhet"), .kind = FIELD_BOOL},
    {.name = TEXT("där"), .kind = FIELD_TEXT},
    {.name = TEXT("storskrift"), .kind = FIELD_BOOL},
    {.name = TEXT("urval"), .kind = FIELD_BOOL},
};
static const struct field_set handout_set = {handout_keys, countof(handout_keys)};

static struct str text_or(const struct value_map *keys, struct str key, struct str otherwise)
{
    struct str text = value_map_text(keys, key);
    return text.size > 0 ? text : otherwise;
}

/* Where the key's value stands; `otherwise` when it does not. */
static struct place place_of(const struct schema_loader *loader, const struct value_map *raw,
                             struct str key, struct place otherwise)
{
    const struct value *value = value_map_get(raw, key);
    return value != NULL ? field_place(&loader->reader, value) : otherwise;
}

/* `en-per: post` (the usual), `alla`, or the name of a field. */
static void read_scope(const struct value_map *keys, struct handout_kind *kind)
{
    struct str per = text_or(keys, STR("en-per"), STR("post"));
    bool each = str_equal(per, STR("post"));
    bool all = str_equal(per, STR("alla"));
    kind->scope = each ? HANDOUT_EACH : all ? HANDOUT_ALL : HANDOUT_VALUE;
    kind->field = kind->scope == HANDOUT_VALUE ? per : (struct str){0};
}

static void store(struct schema_loader *loader, struct handout_kind *kind)
{
    struct schema *schema = loader->schema;
    const struct handout_kind *earlier = map_get(&schema->handout_map, kind->id);
    kind->index = earlier != NULL ? earlier->index : schema->handouts.count;
    if (earlier == NULL) {
        vec_push(&schema->handouts, loader->reader.arena, sizeof(kind));
    }
    ((const struct handout_kind **)schema->handouts.items)[kind->index] = kind;
    map_set(&schema->handout_map, loader->reader.arena, kind->id, kind);
}

static bool is_no(const struct value *value)
{
    return value->kind == VALUE_STRING && str_equal(value->as.string, STR("nej"));
}

void schema_read_handout(struct schema_loader *loader, const struct value_entry *entry)
{
    struct arena *arena = loader->reader.arena;
    struct handout_kind *kind = arena_alloc(arena, sizeof(*kind));
    *kind = (struct handout_kind){.id = entry->key,
                                  .slug = slug_make(arena, entry->key),
                                  .place = field_key_place(&loader->reader, entry)};
    if (is_no(&entry->value)) {
        store(loader, kind); /* without a type it is made of nothing */
        return;
    }
    if (entry->value.kind != VALUE_MAP) {
        schema_must_be_map(loader, entry->key, &entry->value);
        return;
    }
    const struct field_set *sets[] = {&handout_set};
    const struct value_map *raw = entry->value.as.map;
    struct value_map *keys = field_read_map(&loader->reader, sets, 1, entry->key, kind->place, raw);
    kind->label = text_or(keys, STR("etikett"), entry->key);
    kind->help = value_map_text(keys, STR("hjälp"));
    kind->use = value_map_text(keys, STR("användning"));
    kind->type = value_map_text(keys, STR("typ"));
    kind->template = text_or(keys, STR("mall"), kind->slug);
    kind->paper = text_or(keys, STR("papper"), STR("A4"));
    kind->template_place = place_of(loader, raw, STR("mall"), kind->place);
    kind->paper_place = place_of(loader, raw, STR("papper"), kind->place);
    arrangement_of(value_map_part(keys, STR("läggning"), STR("id")), &kind->arrangement);
    kind->where = value_map_text(keys, STR("där"));
    kind->large = schema_flag(keys, STR("storskrift"), true);
    kind->whole = schema_flag(keys, STR("helhet"), true);
    kind->selections = schema_flag(keys, STR("urval"), false);
    kind->audience_count = schema_names(loader, keys, STR("för"), &kind->audiences);
    read_scope(keys, kind);
    if (kind->type.size > 0) {
        struct schema_pending *pending = vec_push(&loader->pending, arena, sizeof(*pending));
        *pending = (struct schema_pending){
            kind->type, field_place(&loader->reader, value_map_get(raw, STR("typ")))};
    }
    store(loader, kind);
}

static void check_field(struct schema_loader *loader, const struct handout_kind *kind,
                        const struct type *type, struct str name)
{
    if (name.size == 0 || field_find(&type->fields, name) != NULL ||
        field_find(schema_common_fields(), name) != NULL) {
        return;
    }
    struct str words = phrase_with(loader->reader.arena, PHRASE_TYPE_LACKS_FIELD, type->id, name);
    schema_fault(loader, kind->place, kind->id, words);
}

/* A handout for each value of a field tells the value in its title and its address. */
static void check_readers(struct schema_loader *loader, const struct handout_kind *kind,
                          const struct type *type)
{
    if (kind->field.size == 0 || readers_may_have_named(kind, type, kind->field)) {
        return;
    }
    struct str words = phrase_with(loader->reader.arena, PHRASE_FIELD_WITHHELD, kind->field);
    schema_fault(loader, kind->place, kind->id, words);
}

void schema_check_handouts(struct schema_loader *loader)
{
    const struct handout_kind *const *kinds = loader->schema->handouts.items;
    for (size_t i = 0; i < loader->schema->handouts.count; i++) {
        const struct type *type = schema_type(loader->schema, kinds[i]->type);
        if (type != NULL) {
            struct str where = kinds[i]->where;
            check_field(loader, kinds[i], type, kinds[i]->field);
            check_readers(loader, kinds[i], type);
            check_field(loader, kinds[i], type,
                        str_trim(str_slice(where, 0, str_find_byte(where, '=', 0))));
        }
    }
}
