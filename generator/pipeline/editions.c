#include "pipeline/editions.h"

#include "base/arena.h"

static struct str prefix_of(struct arena *arena, struct str name)
{
    return str_concat(arena, STR(HISTORY_FOLDER), name, STR("/"));
}

/* The note on an edition was kept with the one that it follows. */
static struct history_edition describe(struct arena *arena, const struct frozen *before,
                                       struct str name, struct date date)
{
    return (struct history_edition){.name = name,
                                    .date = date,
                                    .date_iso = date_iso(arena, date),
                                    .note = before != NULL ? before->next_note : (struct str){0},
                                    .prefix = prefix_of(arena, name)};
}

/* Reads a frozen edition. One that cannot even be begun with is an error, for its pages
 * would be lost. */
static void load_frozen(struct editions *editions, struct workers *workers, size_t number)
{
    const struct frozen *manifests = editions->archive.editions.items;
    struct edition *edition = &editions->frozen[number].edition;
    edition->frozen = &manifests[number];
    edition->diags = arena_alloc(workers->arena, sizeof(*edition->diags));
    diags_init(edition->diags, workers->arena);
    if (edition_load_frozen(edition, workers, editions->current->config,
                            editions->indexes[number].prefix)) {
        edition_understand(edition, workers, editions->theme, &editions->current->schema);
    }
    diags_take_machine(editions->current->diags, edition->diags);
    if (!edition->can_render && editions->theme != NULL) {
        diags_merge(editions->current->diags, edition->diags);
    }
}

const struct site *editions_site(struct editions *editions, struct workers *workers, size_t number)
{
    struct edition *edition = &editions->frozen[number].edition;
    if (edition->config == NULL) {
        load_frozen(editions, workers, number);
    }
    return edition->config != NULL ? &edition->site : NULL;
}

/* Gives the renderer its place in the history and puts it among those to be used. */
static void add_renderer(struct editions *editions, struct arena *arena, struct renderer *renderer,
                         size_t edition)
{
    renderer->place = (struct renderer_place){.history = &editions->history,
                                              .edition = edition,
                                              .pages = history_number_pages(arena, renderer->site)};
    *(const struct renderer **)vec_push(&editions->renderers, arena, sizeof(renderer)) = renderer;
}

static void add_renderers(struct editions *editions, struct workers *workers)
{
    struct arena *arena = workers->arena;
    struct edition *current = editions->current;
    size_t last = editions->frozen_count;
    for (size_t i = 0; editions->rendered && i < editions->frozen_count; i++) {
        struct frozen_edition *frozen = &editions->frozen[i];
        if (!frozen->taken_over && frozen->edition.config == NULL) {
            load_frozen(editions, workers, i);
        }
        if (!frozen->taken_over && frozen->edition.can_render) {
            frozen->edition.renderer.prefix = editions->indexes[i].prefix;
            add_renderer(editions, arena, &frozen->edition.renderer, i);
        }
    }
    if (current->can_render) {
        add_renderer(editions, arena, &current->renderer, last);
        editions->permanent = current->renderer;
        editions->permanent.prefix = editions->indexes[last].prefix;
        add_renderer(editions, arena, &editions->permanent, last);
    }
}

/* An old address whose page goes on today leads there. */
static void redirect_moved(struct editions *editions, struct arena *arena)
{
    struct site *site = &editions->current->site;
    const struct history *history = &editions->history;
    const struct history_address *addresses = history->addresses.items;
    for (size_t i = 0; i < history->addresses.count; i++) {
        if (addresses[i].answer != HISTORY_MOVED) {
            continue;
        }
        struct history_place today =
            history_find(history, addresses[i].edition, addresses[i].page, history->count - 1);
        vec_add(&site->moved, arena, struct redirect,
                (struct redirect){addresses[i].address,
                                  map_get(&site->by_address, today.page->address)});
    }
}

/* Indexes of all editions, those that the last build knew as it knew them. */
static void index_all(struct editions *editions, struct workers *workers)
{
    const struct frozen *manifests = editions->archive.editions.items;
    const struct config *config = editions->current->config;
    struct arena *arena = workers->arena;
    const struct frozen *before = NULL;
    for (size_t i = 0; i < editions->frozen_count; i++) {
        editions->indexes[i] = describe(arena, before, manifests[i].name, manifests[i].date);
        before = &manifests[i];
        if (editions->frozen[i].before != NULL) {
            editions_take_index(editions, arena, i);
            continue;
        }
        load_frozen(editions, workers, i);
        if (editions->frozen[i].edition.can_render) {
            history_index(arena, &editions->frozen[i].edition.site, &editions->indexes[i]);
        }
    }
    editions->indexes[editions->frozen_count] =
        describe(arena, before, config->edition, config->date);
    history_index(arena, &editions->current->site, &editions->indexes[editions->frozen_count]);
}

/* A site with frozen editions cannot stop having a current one. */
static bool has_edition(struct editions *editions)
{
    const struct config *config = editions->current->config;
    if (config->edition.size == 0 && editions->archive.editions.count > 0) {
        diag_tell(editions->current->diags, RULE_MISSING_KEY,
                  ((struct place){.path = config->path, .line = 1}), STR("utgåva"),
                  STR("webbplats.yaml"), STR("\"2024.1\""), STR(""));
    }
    return config->edition.size > 0;
}

void editions_load(struct editions *editions, struct workers *workers)
{
    struct edition *current = editions->current;
    const struct config *config = current->config;
    struct arena *arena = workers->arena;
    archive_open(&editions->archive, workers, config->folder, config->edition, current->diags);
    if (!has_edition(editions) || current->diags->errors > 0) {
        if (current->can_render) {
            *(const struct renderer **)vec_push(&editions->renderers, arena, sizeof(void *)) =
                &current->renderer;
        }
        return;
    }
    editions->frozen_count = editions->verified_only ? 0 : editions->archive.editions.count;
    editions->frozen = arena_array(arena, editions->frozen_count, sizeof(*editions->frozen));
    editions->indexes = arena_array(arena, editions->frozen_count + 1, sizeof(*editions->indexes));
    editions_read_notes(editions, arena);
    index_all(editions, workers);
    editions->history.url = config->url;
    history_build(arena, editions->indexes, editions->frozen_count + 1, &editions->history);
    redirect_moved(editions, arena);
    editions_take_over(editions, arena);
    add_renderers(editions, workers);
}
