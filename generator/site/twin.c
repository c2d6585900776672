#include "site/twin.h"

#include "base/arena.h"

#include <string.h>

/* A run of values and where its copy is, so that pointers into it can be moved. */
struct region {
    const char *from;
    size_t size; /* bytes */
    char *to;
};

struct twinning {
    struct arena *arena;
    const struct record *original;
    struct record *record;
    struct prose *const *proses; /* of the original */
    struct prose *copies;        /* by number */
    struct vec regions;          /* of struct region */
};

static void add_region(struct twinning *work, const void *from, size_t size, void *to)
{
    vec_add(&work->regions, work->arena, struct region, (struct region){from, size, to});
}

static struct prose *prose_of(const struct twinning *work, const void *original)
{
    for (size_t i = 0; i < work->original->proses.count; i++) {
        if (work->proses[i] == original) {
            return &work->copies[i];
        }
    }
    return NULL;
}

static struct value_map *copy_map(struct twinning *work, const struct value_map *map);

/* Makes the value at `place`, which is the same as the original's, one of the twin's own. */
static void own_value(struct twinning *work, struct value *place)
{
    if (place->kind == VALUE_MAP) {
        *place = value_from_map(copy_map(work, place->as.map));
    } else if (place->kind == VALUE_OPAQUE && place->as.opaque.tag == TAG_PROSE) {
        place->as.opaque.object = prose_of(work, place->as.opaque.object);
    } else if (place->kind == VALUE_LIST && place->as.list.count > 0) {
        size_t count = place->as.list.count;
        struct value *items = arena_array(work->arena, count, sizeof(*items));
        memcpy(items, place->as.list.items, count * sizeof(*items));
        add_region(work, place->as.list.items, count * sizeof(*items), items);
        place->as.list.items = items;
        for (size_t i = 0; i < count; i++) {
            own_value(work, &items[i]);
        }
    }
}

static struct value_map *copy_map(struct twinning *work, const struct value_map *map)
{
    if (map == NULL) {
        return NULL;
    }
    struct value_map *copy = arena_alloc(work->arena, sizeof(*copy));
    *copy = *map;
    copy->entries = arena_array(work->arena, map->capacity, sizeof(*copy->entries));
    if (map->count > 0) {
        memcpy(copy->entries, map->entries, map->count * sizeof(*copy->entries));
        add_region(work, map->entries, map->count * sizeof(*copy->entries), copy->entries);
    }
    for (uint32_t i = 0; i < map->count; i++) {
        own_value(work, &copy->entries[i].value);
    }
    return copy;
}

/* Where a value of the original has its copy. */
static struct value *moved(const struct twinning *work, const struct value *original)
{
    const struct region *regions = work->regions.items;
    const char *at = (const char *)original;
    for (size_t i = 0; i < work->regions.count; i++) {
        if (at >= regions[i].from && at < regions[i].from + regions[i].size) {
            return (struct value *)(void *)(regions[i].to + (at - regions[i].from));
        }
    }
    return NULL;
}

static void copy_prose(struct twinning *work, size_t number)
{
    const struct prose *original = work->proses[number];
    const struct document *document = original->document;
    struct prose *copy = &work->copies[number];
    *copy = *original;
    copy->record = work->record;
    if (document->link_count > 0) {
        copy->targets = arena_array(work->arena, document->link_count, sizeof(*copy->targets));
    }
    if (document->container_count > 0) {
        size_t size = document->container_count * sizeof(*copy->blocks);
        copy->blocks = arena_alloc(work->arena, size);
        memcpy(copy->blocks, original->blocks, size);
    }
    for (uint32_t c = 0; c < document->container_count; c++) {
        copy->blocks[c].arguments = copy_map(work, original->blocks[c].arguments);
    }
}

static void copy_proses(struct twinning *work)
{
    size_t count = work->original->proses.count;
    work->copies = arena_array(work->arena, count, sizeof(*work->copies));
    work->record->proses = (struct vec){0};
    for (size_t i = 0; i < count; i++) {
        copy_prose(work, i);
        *(struct prose **)vec_push(&work->record->proses, work->arena, sizeof(struct prose *)) =
            &work->copies[i];
    }
    work->record->body = prose_of(work, work->original->body);
}

static void copy_references(struct twinning *work)
{
    const struct reference *references = work->original->references.items;
    work->record->references = (struct vec){0};
    for (size_t i = 0; i < work->original->references.count; i++) {
        struct reference copy = references[i];
        copy.slot = moved(work, references[i].slot);
        if (copy.slot == NULL) { /* in a value that was taken out of the record again */
            copy.slot = arena_alloc(work->arena, sizeof(*copy.slot));
            *copy.slot = *references[i].slot;
        }
        vec_add(&work->record->references, work->arena, struct reference, copy);
    }
}

struct record *twin_make(struct arena *arena, const struct record *record)
{
    struct record *copy = arena_alloc(arena, sizeof(*copy));
    struct twinning work = {
        .arena = arena, .original = record, .record = copy, .proses = record->proses.items};
    *copy = *record;
    copy_proses(&work);
    copy->fields = copy_map(&work, record->fields);
    copy_references(&work);
    copy->data = value_map_create(arena, 0);
    copy->data->self = record->data->self;
    return copy;
}
