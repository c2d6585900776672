#include "pipeline/edition.h"

#include "base/arena.h"
#include "pipeline/anchors.h"
#include "site/check.h"
#include "site/check_slips.h"
#include "site/config.h"
#include "site/load.h"
#include "site/parse.h"
#include "site/withhold.h"

bool edition_load_config(struct edition *edition, struct workers *workers, struct str folder)
{
    edition->config = config_load(workers->arena, workers_scratch(workers), folder, edition->diags);
    return edition->config != NULL;
}

void edition_load_types(struct edition *edition, struct workers *workers,
                        const struct vec *theme_folders)
{
    struct arena *arena = workers->arena;
    struct vec paths = {0};
    const struct str *folders = theme_folders->items;
    for (size_t i = 0; i < theme_folders->count; i++) {
        vec_add(&paths, arena, struct str, str_concat(arena, folders[i], STR("/typer.yaml")));
    }
    bool here = str_equal(edition->config->folder, STR("."));
    vec_add(&paths, arena, struct str,
            str_concat(arena, here ? STR("") : edition->config->folder,
                       here ? STR("typer.yaml") : STR("/typer.yaml")));
    schema_load(arena, paths.items, paths.count, edition->diags, &edition->schema);
}

bool edition_load_files(struct edition *edition, struct workers *workers,
                        const struct vec *theme_folders)
{
    if (edition->site.schema == NULL) {
        edition_load_types(edition, workers, theme_folders);
        edition->site.schema = &edition->schema;
    }
    return site_load(workers->arena, workers_scratch(workers), edition->config, edition->diags,
                     &edition->site);
}

/* The types as they were, from the store. */
static void load_frozen_schema(struct edition *edition, struct arena *arena)
{
    struct vec paths = {0};
    const struct frozen_file *types = edition->frozen->types.items;
    for (size_t i = 0; i < edition->frozen->types.count; i++) {
        vec_add(&paths, arena, struct str,
                frozen_blob_path(arena, edition->config->folder, &types[i].hash));
    }
    schema_load(arena, paths.items, paths.count, edition->diags, &edition->schema);
    edition->site.schema = &edition->schema;
}

static const struct frozen_file *find_file(const struct frozen *frozen, struct str path)
{
    const struct frozen_file *files = frozen->files.items;
    for (size_t i = 0; i < frozen->files.count; i++) {
        if (str_equal(files[i].path, path)) {
            return &files[i];
        }
    }
    return NULL;
}

bool edition_load_frozen(struct edition *edition, struct workers *workers,
                         const struct config *current, struct str prefix)
{
    struct arena *arena = workers->arena;
    struct arena *scratch = workers_scratch(workers);
    const struct frozen_file *settings = find_file(edition->frozen, STR("webbplats.yaml"));
    if (settings == NULL) {
        return false;
    }
    struct str path = frozen_blob_path(arena, current->folder, &settings->hash);
    edition->config = config_read(arena, scratch, current->folder, path, edition->diags);
    if (edition->config == NULL || edition->config->broken) {
        edition->config = NULL;
        return false;
    }
    edition->config->url = current->url;
    edition->config->url_path = current->url_path;
    edition->config->search = current->search;
    edition->config->prefix = prefix;
    load_frozen_schema(edition, arena);
    site_load_frozen(arena, scratch, edition->config, edition->frozen, edition->diags,
                     &edition->site);
    return true;
}

/* What the workers share while they parse or check an edition. */
struct shared {
    const struct edition *edition;
    const struct workers *workers;
    struct vec *parsed; /* per source: of struct record * */
};

static void parse_one(void *context, size_t worker, size_t index)
{
    struct shared *shared = context;
    struct workspace *own = &shared->workers->items[worker];
    const struct edition *edition = shared->edition;
    const struct site_file *sources = edition->site.sources.items;
    if (edition->shelf != NULL) {
        edition->shelved[index] = shelf_get(edition->shelf, &own->scratch, &sources[index]);
        shelf_take(edition->shelved[index], &own->keep, &shared->parsed[index], &own->diags);
        return;
    }
    parse_file(&own->keep, &own->scratch, &edition->site, &sources[index], &own->diags,
               &shared->parsed[index]);
}

/* parse: every source file by itself; the records then stand in the order of the files. */
static void parse(struct edition *edition, struct workers *workers)
{
    struct site *site = &edition->site;
    size_t count = site->sources.count;
    struct shared shared = {edition, workers,
                            arena_array(workers->arena, count, sizeof(*shared.parsed))};
    if (edition->shelf != NULL) {
        edition->shelved = arena_array(workers->arena, count, sizeof(struct shelf_file *));
    }
    workers_run(workers, count, parse_one, &shared);
    if (edition->shelf != NULL) {
        shelf_put(edition->shelf, edition->shelved, count);
    }
    for (size_t i = 0; i < count; i++) {
        struct record *const *records = shared.parsed[i].items;
        for (size_t r = 0; r < shared.parsed[i].count; r++) {
            *(struct record **)vec_push(&site->records, workers->arena, sizeof(struct record *)) =
                records[r];
        }
    }
}

static void check_one(void *context, size_t worker, size_t index)
{
    const struct shared *shared = context;
    struct workspace *own = &shared->workers->items[worker];
    struct record *const *records = shared->edition->site.records.items;
    arena_reset(&own->scratch);
    check_record(&own->scratch, &shared->edition->site, records[index], &own->diags);
}

/* check: the texts, while they are whole. */
static void check_texts(struct edition *edition, struct workers *workers)
{
    struct shared shared = {edition, workers, NULL};
    workers_run(workers, edition->site.records.count, check_one, &shared);
}

/* check: settings, templates, and anchors in finished pages. */
static void check(struct edition *edition, struct workers *workers, const struct theme *theme,
                  const struct schema *today)
{
    struct site *site = &edition->site;
    check_config(site, edition->config, edition->diags);
    if (theme != NULL) {
        edition->can_render =
            renderer_init(workers->arena, site, theme, today, edition->diags, &edition->renderer);
    }
    workers_gather(workers, edition->diags);
    if (today == NULL) {
        check_slips(workers_scratch(workers), site, edition->diags);
    }
    if (today != NULL) {
        return; /* nobody can mend a link of a frozen edition */
    }
    anchors_check(edition->can_render ? &edition->renderer : NULL, site, workers_scratch(workers),
                  &workers->items[0].diags);
    workers_gather(workers, edition->diags);
}

void edition_understand(struct edition *edition, struct workers *workers, const struct theme *theme,
                        const struct schema *today)
{
    struct site *site = &edition->site;
    if (edition->frozen != NULL && today != NULL) {
        schema_judge_frozen(workers->arena, &edition->schema, today,
                            edition->frozen->before_web_readers);
    }
    site->theme_ids = theme != NULL ? &theme->ids : NULL;
    parse(edition, workers);
    assemble_references(workers->arena, site, edition->config, workers->items, workers->count,
                        edition->diags);
    check_texts(edition, workers);
    if (!edition->whole) {
        withhold(workers->arena, site);
    }
    assemble(workers->arena, site, edition->diags);
    check(edition, workers, theme, today);
}

void edition_let_go(struct edition *edition)
{
    for (size_t i = 0; edition->shelved != NULL && i < edition->site.sources.count; i++) {
        shelf_release(edition->shelved[i]);
    }
    edition->shelved = NULL;
}
