/* Hashes of what the model says. Part of world. */
#include "base/arena.h"
#include "pipeline/world.h"

/* A hash on its way. */
struct feeding {
    struct arena scratch;
    struct sha256_state *state;
};

static void start(struct feeding *feeding)
{
    *feeding = (struct feeding){0};
    feeding->state = sha256_create(&feeding->scratch);
}

static struct str finish(struct feeding *feeding, struct arena *arena)
{
    struct sha256 hash = sha256_finish(feeding->state);
    arena_finish(&feeding->scratch);
    return str_copy(arena, str_from(hash.hex));
}

static void number(struct feeding *feeding, uint64_t value)
{
    sha256_feed(feeding->state, (struct str){(const char *)&value, sizeof(value)});
}

/* Its size goes before it, so that no two things run together into a third. */
static void text(struct feeding *feeding, struct str value)
{
    number(feeding, value.size);
    sha256_feed(feeding->state, value);
}

/* A record by its place among all, whose ids and addresses are hashed too. */
static void record(struct feeding *feeding, const struct record *value)
{
    number(feeding, value != NULL ? value->index : UINT64_MAX);
}

static void records(struct feeding *feeding, const struct record *const *values, size_t count)
{
    number(feeding, count);
    for (size_t i = 0; i < count; i++) {
        record(feeding, values[i]);
    }
}

static void redirects(struct feeding *feeding, const struct vec *list)
{
    const struct redirect *items = list->items;
    number(feeding, list->count);
    for (size_t i = 0; i < list->count; i++) {
        text(feeding, items[i].address);
        record(feeding, items[i].record);
    }
}

static void one_record(struct feeding *feeding, const struct site *site, const struct record *value)
{
    const struct str texts[] = {value->type->id, value->id,         value->title,   value->language,
                                value->source,   value->place.path, value->address, value->url,
                                value->date,     value->changed};
    for (size_t i = 0; i < countof(texts); i++) {
        text(feeding, texts[i]);
    }
    number(feeding, value->is_index);
    number(feeding, value->from_list);
    number(feeding, (uint64_t)value->order);
    record(feeding, value->home);
    record(feeding, value->parent);
    record(feeding, value->previous);
    record(feeding, value->next);
    records(feeding, value->children, value->child_count);
    records(feeding, site->back[value->index].items, site->back[value->index].count);
}

struct str world_pages_hash(struct arena *arena, const struct site *site)
{
    struct feeding feeding;
    struct record *const *all = site->records.items;
    start(&feeding);
    number(&feeding, site->records.count);
    for (size_t i = 0; i < site->records.count; i++) {
        one_record(&feeding, site, all[i]);
    }
    for (size_t t = 0; t < site->schema->types.count; t++) {
        records(&feeding, site->by_type[t], site->by_type_count[t]);
        record(&feeding, site->list_pages[t]);
    }
    record(&feeding, site->start);
    redirects(&feeding, &site->redirects);
    redirects(&feeding, &site->moved);
    return finish(&feeding, arena);
}

struct str world_files_hash(struct arena *arena, const struct site *site)
{
    struct feeding feeding;
    const struct asset *assets = site->assets.items;
    start(&feeding);
    for (size_t i = 0; i < site->assets.count; i++) {
        text(&feeding, assets[i].path);
        text(&feeding, assets[i].source);
        number(&feeding, assets[i].image.kind);
        number(&feeding, assets[i].image.width);
        number(&feeding, assets[i].image.height);
    }
    return finish(&feeding, arena);
}

struct str world_glossary_hash(struct arena *arena, const struct site *site)
{
    struct feeding feeding;
    const struct term *terms = site->glossary.terms.items;
    start(&feeding);
    for (size_t i = 0; i < site->glossary.terms.count; i++) {
        text(&feeding, terms[i].text);
        number(&feeding, terms[i].exact);
        record(&feeding, terms[i].record);
    }
    return finish(&feeding, arena);
}

static void one_edition(struct feeding *feeding, const struct history_edition *edition)
{
    const struct history_page *pages = edition->pages.items;
    const struct history_redirect *old = edition->redirects.items;
    const struct history_asset *assets = edition->assets.items;
    const struct str texts[] = {edition->name, edition->date_iso, edition->note, edition->prefix};
    for (size_t i = 0; i < countof(texts); i++) {
        text(feeding, texts[i]);
    }
    number(feeding, edition->pages.count);
    for (size_t i = 0; i < edition->pages.count; i++) {
        const struct str *former = pages[i].former.items;
        text(feeding, pages[i].type);
        text(feeding, pages[i].id);
        text(feeding, pages[i].address);
        text(feeding, pages[i].title);
        number(feeding, pages[i].parent);
        number(feeding, pages[i].former.count);
        for (size_t f = 0; f < pages[i].former.count; f++) {
            text(feeding, former[f]);
        }
    }
    number(feeding, edition->redirects.count);
    for (size_t i = 0; i < edition->redirects.count; i++) {
        text(feeding, old[i].address);
        number(feeding, old[i].page);
    }
    number(feeding, edition->assets.count);
    for (size_t i = 0; i < edition->assets.count; i++) {
        text(feeding, assets[i].path);
        text(feeding, assets[i].source);
    }
}

struct str world_editions_hash(struct arena *arena, const struct history *history)
{
    struct feeding feeding;
    start(&feeding);
    text(&feeding, history->url);
    for (size_t e = 0; e < history->count; e++) {
        one_edition(&feeding, &history->editions[e]);
    }
    return finish(&feeding, arena);
}

struct str world_handouts_hash(struct arena *arena, const struct handout_set *set)
{
    struct feeding feeding;
    start(&feeding);
    for (size_t i = 0; i < set->count; i++) {
        const struct handout *handout = set->handouts[i];
        text(&feeding, handout->kind->id);
        text(&feeding, handout->id);
        text(&feeding, handout->address);
        text(&feeding, handout->title);
        text(&feeding, handout->part);
        number(&feeding, handout->large);
        number(&feeding, handout->other != NULL ? handout->other->index : UINT64_MAX);
        record(&feeding, handout->record);
        record(&feeding, handout->home);
        records(&feeding, handout->records, handout->record_count);
    }
    return finish(&feeding, arena);
}
