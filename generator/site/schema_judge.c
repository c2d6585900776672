#include "site/schema_judge.h"

#include "base/arena.h"

/* How a schema is judged. */
struct judge {
    struct arena *arena;
    bool frozen; /* today's types have a say */
    bool before; /* and the only one, where they know the field */
};

static bool names_web(const struct str *readers, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (str_equal(readers[i], STR(READER_WEB))) {
            return true;
        }
    }
    return count == 0;
}

/* `today`: what today's types say of the same thing; NULL when they do not know it. */
static bool verdict(const struct judge *judge, const struct str *readers, size_t count,
                    const bool *today)
{
    bool own = !names_web(readers, count);
    if (!judge->frozen || today == NULL) {
        return own;
    }
    return judge->before ? *today : own || *today;
}

static struct field_set judge_fields(const struct judge *judge, struct field_set fields,
                                     const struct field_set *today);

static struct field judge_field(const struct judge *judge, const struct field *field,
                                const struct field *today)
{
    struct field judged = *field;
    judged.withheld = verdict(judge, field->audiences, field->audience_count,
                              today != NULL ? &today->withheld : NULL);
    if (field->item != NULL) {
        struct field *item = arena_alloc(judge->arena, sizeof(*item));
        *item = judge_field(judge, field->item, today != NULL ? today->item : NULL);
        judged.item = item;
    }
    if (field->group != NULL) {
        struct field_set *group = arena_alloc(judge->arena, sizeof(*group));
        *group = judge_fields(judge, *field->group, today != NULL ? today->group : NULL);
        judged.group = group;
    }
    return judged;
}

static struct field_set judge_fields(const struct judge *judge, struct field_set fields,
                                     const struct field_set *today)
{
    struct field *items = arena_array(judge->arena, fields.count, sizeof(*items));
    for (size_t i = 0; i < fields.count; i++) {
        const struct field *field = &fields.items[i];
        items[i] = judge_field(judge, field, today != NULL ? field_find(today, field->name) : NULL);
    }
    return (struct field_set){items, fields.count};
}

static void judge_schema(const struct judge *judge, struct schema *schema,
                         const struct schema *today)
{
    for (size_t t = 0; t < schema->type_map.count; t++) {
        struct type *type = schema->type_map.entries[t].value;
        const struct type *known = today != NULL ? schema_type(today, type->id) : NULL;
        type->fields = judge_fields(judge, type->fields, known != NULL ? &known->fields : NULL);
    }
    for (size_t b = 0; b < schema->block_map.count; b++) {
        struct block *block = schema->block_map.entries[b].value;
        const struct block *known = today != NULL ? schema_block(today, block->id) : NULL;
        block->withheld = verdict(judge, block->audiences, block->audience_count,
                                  known != NULL ? &known->withheld : NULL);
        block->fields = judge_fields(judge, block->fields, known != NULL ? &known->fields : NULL);
    }
}

/* A record's title is what it is called wherever it is met. */
static void check_title(struct schema_loader *loader, const struct type *type)
{
    const struct field *title = field_find(&type->fields, type->title_field);
    if (title != NULL && title->audience_count > 0) {
        struct str words = phrase_with(loader->reader.arena, PHRASE_TITLE_WITHHELD, title->name);
        schema_fault(loader, type->place, type->id, words);
    }
}

/* A sheet's readers are people; who reads on the web is another question. */
static void check_handout(struct schema_loader *loader, const struct handout_kind *kind)
{
    for (size_t i = 0; i < kind->audience_count; i++) {
        if (str_equal(kind->audiences[i], STR(READER_WEB))) {
            schema_fault(loader, kind->place, kind->id, phrase(PHRASE_SHEET_FOR_WEB));
        }
    }
}

void schema_judge(struct schema_loader *loader)
{
    struct schema *schema = loader->schema;
    const struct judge judge = {.arena = loader->reader.arena};
    judge_schema(&judge, schema, NULL);
    for (size_t t = 0; t < schema->type_map.count; t++) {
        check_title(loader, schema->type_map.entries[t].value);
    }
    const struct handout_kind *const *kinds = schema->handouts.items;
    for (size_t k = 0; k < schema->handouts.count; k++) {
        check_handout(loader, kinds[k]);
    }
}

void schema_judge_frozen(struct arena *arena, struct schema *schema, const struct schema *today,
                         bool before)
{
    const struct judge judge = {.arena = arena, .frozen = true, .before = before};
    judge_schema(&judge, schema, today);
}
