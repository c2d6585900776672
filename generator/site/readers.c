#include "site/readers.h"

#include "base/arena.h"
#include "format/markdown/document_cut.h"
#include "site/field_lacking.h"

static bool handout_may_have_field(const struct readers *readers, const struct field *field)
{
    return schema_allows(field->audiences, field->audience_count, readers->kind);
}

/* A block is kept for some by its declaration, or where it is written: {för=presentatör}. */
static bool handout_may_have_block(const struct readers *readers, const struct record *record,
                                   const struct prose_block *block)
{
    (void)record;
    struct str own = value_map_part(block->arguments, STR("för"), STR("id"));
    return schema_allows(block->block->audiences, block->block->audience_count, readers->kind) &&
           schema_allows(&own, own.size > 0 ? 1 : 0, readers->kind);
}

struct readers readers_of_handout(struct arena *arena, const struct handout_kind *kind)
{
    return (struct readers){.arena = arena,
                            .may_have_field = handout_may_have_field,
                            .may_have_block = handout_may_have_block,
                            .kind = kind};
}

bool readers_may_have_named(const struct handout_kind *kind, const struct type *type,
                            struct str name)
{
    const struct readers readers = readers_of_handout(NULL, kind);
    const struct field *field = field_find(&type->fields, name);
    return field == NULL || readers_may_have(&readers, field);
}

struct str readers_key(const void *const *pointer)
{
    return (struct str){(const char *)pointer, sizeof(*pointer)};
}

/* What is remembered of a pointer must not be its place in the caller's memory. */
static void remember(struct readers *readers, struct map *map, const void *pointer, void *value)
{
    map_set(map, readers->arena, str_copy(readers->arena, readers_key(&pointer)), value);
}

bool readers_may_have(const struct readers *readers, const struct field *field)
{
    while (field != NULL && readers->may_have_field(readers, field)) {
        field = field->kind == FIELD_LIST ? field->item : NULL;
    }
    return field == NULL;
}

bool readers_lack_any(const struct readers *readers, const struct field_set *fields)
{
    for (size_t i = 0; i < fields->count; i++) {
        const struct field *field = &fields->items[i];
        bool lacking = !readers_may_have(readers, field);
        while (field->kind == FIELD_LIST && field->item != NULL) {
            field = field->item;
        }
        if (lacking || (field->group != NULL && readers_lack_any(readers, field->group))) {
            return true;
        }
    }
    return false;
}

void readers_fields(struct readers *readers, const struct field_set *fields,
                    const struct value_map *from, struct value_map *to)
{
    to->self = from->self;
    for (uint32_t i = 0; i < from->count; i++) {
        const struct value_entry *entry = &from->entries[i];
        const struct field *field = field_find(fields, entry->key);
        if (str_equal(entry->key, STR(FIELD_LACKING_KEY)) && entry->value.kind == VALUE_MAP) {
            /* It has the names of the fields, and none may be told of that is not
             * for the reader. */
            struct value_map *lacking =
                value_map_create(readers->arena, entry->value.as.map->count);
            readers_fields(readers, fields, entry->value.as.map, lacking);
            value_map_add(to, readers->arena, entry->key, value_from_map(lacking));
            continue;
        }
        bool open = field == NULL || readers_may_have(readers, field);
        value_map_add(to, readers->arena, entry->key,
                      open ? readers_value(readers, field, &entry->value) : value_null());
    }
}

static struct value list_value(struct readers *readers, const struct field *item,
                               const struct value *list)
{
    struct value *items = arena_array(readers->arena, list->as.list.count, sizeof(*items));
    for (size_t i = 0; i < list->as.list.count; i++) {
        items[i] = readers_value(readers, item, &list->as.list.items[i]);
    }
    return value_list(items, list->as.list.count);
}

static struct value map_value(struct readers *readers, const struct field *field,
                              const struct value *value)
{
    const void *own = value->as.map;
    const struct value_map *copy = map_get(&readers->records, readers_key(&own));
    if (copy != NULL || field == NULL || field->kind != FIELD_GROUP || field->group == NULL) {
        return copy != NULL ? value_from_map(copy) : *value;
    }
    struct value_map *group = value_map_create(readers->arena, value->as.map->count);
    readers_fields(readers, field->group, value->as.map, group);
    return value_from_map(group);
}

struct value readers_value(struct readers *readers, const struct field *field,
                           const struct value *value)
{
    bool leads = field != NULL && (field->kind == FIELD_REFERENCE || field->kind == FIELD_URL ||
                                   field->kind == FIELD_IMAGE);
    if (leads && readers->met != NULL) {
        remember(readers, readers->met, value, readers);
    }
    if (value->kind == VALUE_LIST) {
        return list_value(readers, field != NULL ? field->item : NULL, value);
    }
    if (value->kind == VALUE_MAP) {
        return map_value(readers, field, value);
    }
    if (value->kind == VALUE_OPAQUE && value->as.opaque.tag == TAG_PROSE) {
        /* A value only says where its text is; the text itself is nobody's constant until
         * all is read. */
        struct prose *prose = (void *)(uintptr_t)value->as.opaque.object;
        return value_opaque(readers_prose(readers, prose), TAG_PROSE);
    }
    return *value;
}

/* The blocks of what is left, with what is left of their arguments. */
static struct prose_block *blocks_of(struct readers *readers, const struct prose *prose,
                                     const uint32_t *origins, uint32_t count)
{
    struct prose_block *blocks = arena_array(readers->arena, count, sizeof(*blocks));
    for (uint32_t i = 0; i < count; i++) {
        const struct prose_block *own = &prose->blocks[origins != NULL ? origins[i] : i];
        blocks[i] = *own;
        if (own->block != NULL && own->arguments != NULL) {
            blocks[i].arguments = value_map_create(readers->arena, own->arguments->count);
            readers_fields(readers, &own->block->fields, own->arguments, blocks[i].arguments);
        }
    }
    return blocks;
}

static struct target *targets_of(struct readers *readers, const struct prose *prose,
                                 const uint32_t *origins, uint32_t count)
{
    struct target *targets = arena_array(readers->arena, count, sizeof(*targets));
    for (uint32_t i = 0; i < count; i++) {
        targets[i] = prose->targets[origins[i]];
    }
    return targets;
}

/* The containers that go; NULL when all stay. */
static const bool *find_gone(const struct readers *readers, const struct prose *prose)
{
    uint32_t count = prose->document->container_count;
    bool *gone = arena_array(readers->arena, count, sizeof(*gone));
    bool any = false;
    for (uint32_t c = 0; c < count; c++) {
        const struct prose_block *block = &prose->blocks[c];
        gone[c] = block->block != NULL && !readers->may_have_block(readers, prose->record, block);
        any = any || gone[c];
    }
    return any ? gone : NULL;
}

struct prose *readers_prose(struct readers *readers, struct prose *prose)
{
    const void *own = prose;
    struct prose *copy = prose == NULL ? NULL : map_get(&readers->proses, readers_key(&own));
    if (prose == NULL || copy != NULL) {
        return copy;
    }
    copy = prose;
    const bool *gone = find_gone(readers, prose);
    if (prose->document->container_count > 0) {
        copy = arena_alloc(readers->arena, sizeof(*copy));
        *copy = *prose;
    }
    remember(readers, &readers->proses, prose, copy);
    if (gone != NULL) {
        struct document_cut cut = document_cut(readers->arena, prose->document, gone);
        copy->document = cut.document;
        copy->targets = targets_of(readers, prose, cut.links, cut.document->link_count);
        copy->blocks = blocks_of(readers, prose, cut.containers, cut.document->container_count);
    } else if (copy != prose) {
        copy->blocks = blocks_of(readers, prose, NULL, prose->document->container_count);
    }
    return copy;
}
