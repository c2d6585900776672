#include "build/editions.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/fs.h"
#include "site/text.h"

static struct str prefix_of(struct arena *arena, struct str name)
{
    struct str parts[] = {STR(HISTORY_FOLDER), name, STR("/")};
    return str_join(arena, parts, countof(parts));
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

/* What the workers share while they hash the files of the current edition. */
struct hashing {
    const struct workers *workers;
    const struct site_file *sources;
    struct sha256 *hashes;
};

static void hash_one(void *context, size_t worker, size_t index)
{
    const struct hashing *hashing = context;
    struct arena *scratch = &hashing->workers->items[worker].scratch;
    struct str text;
    arena_reset(scratch);
    if (fs_read(scratch, hashing->sources[index].source, TEXT_LIMIT, &text)) {
        hashing->hashes[index] = sha256_of(text);
    }
}

/* Notes the hash of the file that each page is written in; `by_path` leads to struct sha256. */
static void note_texts(const struct site *site, const struct map *by_path, struct vec *pages)
{
    struct record *const *records = site->records.items;
    struct history_page *page = pages->items;
    for (size_t i = 0; i < site->records.count; i++) {
        if (records[i]->address.size == 0) {
            continue;
        }
        const struct sha256 *hash = map_get(by_path, records[i]->source);
        if (hash != NULL) {
            page->text = *hash;
        }
        page++;
    }
}

static void *loose(const void *kept)
{
    return (
        void *)(uintptr_t)kept; /* maps hold plain pointers; nothing is written through this one */
}

static void index_current(struct editions *editions, struct workers *workers)
{
    struct map by_path = {0};
    const struct site *site = &editions->current->site;
    const struct site_file *sources = site->sources.items;
    struct history_edition *index = &editions->indexes[editions->frozen_count];
    struct sha256 *hashes = arena_array(workers->arena, site->sources.count, sizeof(*hashes));
    struct hashing hashing = {workers, sources, hashes};
    history_index(workers->arena, site, index);
    workers_run(workers, site->sources.count, hash_one, &hashing);
    for (size_t i = 0; i < site->sources.count; i++) {
        map_set(&by_path, workers->arena, sources[i].path, &hashes[i]);
    }
    note_texts(site, &by_path, &index->pages);
}

static void index_frozen(struct editions *editions, struct workers *workers, size_t number)
{
    struct map by_path = {0};
    struct edition *edition = &editions->frozen[number];
    struct history_edition *index = &editions->indexes[number];
    const struct frozen_file *files = edition->frozen->files.items;
    history_index(workers->arena, &edition->site, index);
    for (size_t i = 0; i < edition->frozen->files.count; i++) {
        map_set(&by_path, workers->arena, files[i].path, loose(&files[i].hash));
    }
    note_texts(&edition->site, &by_path, &index->pages);
}

static void load_frozen(struct editions *editions, struct workers *workers,
                        const struct theme *theme, size_t number)
{
    struct edition *edition = &editions->frozen[number];
    const struct frozen *manifests = editions->archive.editions.items;
    edition->frozen = &manifests[number];
    edition->diags = arena_alloc(workers->arena, sizeof(*edition->diags));
    diags_init(edition->diags, workers->arena);
    if (edition_load_frozen(edition, workers, editions->current->config,
                            editions->indexes[number].prefix)) {
        edition_understand(edition, workers, theme, &editions->current->schema);
        index_frozen(editions, workers, number);
    }
}

/* Which number in the index each record's page has. */
static const size_t *number_pages(struct arena *arena, const struct site *site)
{
    struct record *const *records = site->records.items;
    size_t *numbers = arena_array(arena, site->records.count, sizeof(*numbers));
    size_t count = 0;
    for (size_t i = 0; i < site->records.count; i++) {
        numbers[i] = records[i]->address.size > 0 ? count++ : HISTORY_NONE;
    }
    return numbers;
}

/* Gives the renderer its place in the history and puts it among those to be used. */
static void add_renderer(struct editions *editions, struct arena *arena, struct renderer *renderer,
                         size_t edition)
{
    renderer->place = (struct renderer_place){.history = &editions->history,
                                              .edition = edition,
                                              .pages = number_pages(arena, renderer->site)};
    *(const struct renderer **)vec_push(&editions->renderers, arena, sizeof(renderer)) = renderer;
}

static void add_renderers(struct editions *editions, struct arena *arena)
{
    struct edition *current = editions->current;
    size_t last = editions->frozen_count;
    for (size_t i = 0; i < editions->frozen_count; i++) {
        struct edition *edition = &editions->frozen[i];
        if (edition->can_render) {
            edition->renderer.prefix = editions->indexes[i].prefix;
            add_renderer(editions, arena, &edition->renderer, i);
        }
    }
    add_renderer(editions, arena, &current->renderer, last);
    editions->permanent = current->renderer;
    editions->permanent.prefix = editions->indexes[last].prefix;
    add_renderer(editions, arena, &editions->permanent, last);
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
        *(struct redirect *)vec_push(&site->moved, arena, sizeof(struct redirect)) =
            (struct redirect){addresses[i].address,
                              map_get(&site->by_address, today.page->address)};
    }
}

void editions_load(struct editions *editions, struct workers *workers, struct edition *current,
                   const struct theme *theme)
{
    const struct config *config = current->config;
    struct arena *arena = workers->arena;
    *editions = (struct editions){.current = current};
    archive_open(&editions->archive, workers, config->folder, config->edition, current->diags);
    if (current->diags->errors > 0 || config->edition.size == 0) {
        if (current->can_render) {
            *(const struct renderer **)vec_push(&editions->renderers, arena, sizeof(void *)) =
                &current->renderer;
        }
        return;
    }
    const struct frozen *manifests = editions->archive.editions.items;
    const struct frozen *before = NULL;
    editions->frozen_count = editions->archive.editions.count;
    editions->frozen = arena_array(arena, editions->frozen_count, sizeof(*editions->frozen));
    editions->indexes = arena_array(arena, editions->frozen_count + 1, sizeof(*editions->indexes));
    for (size_t i = 0; i < editions->frozen_count; i++) {
        editions->indexes[i] = describe(arena, before, manifests[i].name, manifests[i].date);
        load_frozen(editions, workers, theme, i);
        before = &manifests[i];
    }
    editions->indexes[editions->frozen_count] =
        describe(arena, before, config->edition, config->date);
    index_current(editions, workers);
    editions->history.url = config->url;
    history_build(arena, editions->indexes, editions->frozen_count + 1, &editions->history);
    redirect_moved(editions, arena);
    add_renderers(editions, arena);
}

/* The file as the edition called it, for a path in the store. */
static struct str original_path(struct arena *arena, const struct edition *edition, struct str path)
{
    const struct vec *lists[] = {&edition->frozen->files, &edition->frozen->types};
    for (size_t l = 0; l < countof(lists); l++) {
        const struct frozen_file *files = lists[l]->items;
        for (size_t i = 0; i < lists[l]->count; i++) {
            struct str blob = frozen_blob_path(arena, edition->config->folder, &files[i].hash);
            if (str_equal(blob, path)) {
                return files[i].path;
            }
        }
    }
    return path;
}

/* "malbild/nara.md:12: …" in one language. */
static void add_words(struct arena *arena, const struct edition *edition, const struct diag *diag,
                      enum language language, struct buf *out)
{
    buf_add(out, original_path(arena, edition, diag->place.path));
    if (diag->place.line > 0) {
        buf_printf(out, ":%u", (unsigned)diag->place.line);
    }
    buf_add(out, STR(": "));
    diag_message(diag, language, out);
}

static const struct diag *first_error(const struct diags *diags)
{
    const struct diag *items = diags->items.items;
    size_t i = 0;
    while (rule_get(items[i].rule)->severity != SEVERITY_ERROR) {
        i++;
    }
    return &items[i];
}

static void report_one(const struct edition *edition, struct diags *diags, struct arena *arena)
{
    struct buf words;
    buf_init(&words);
    diags_sort(edition->diags);
    const struct diag *first = first_error(edition->diags);
    for (int language = 0; language < LANGUAGE_COUNT; language++) {
        buf_add(&words, STR(DIAG_BILINGUAL));
        add_words(arena, edition, first, (enum language)language, &words);
    }
    struct str args[] = {edition->frozen->name, str_format(arena, "%zu", edition->diags->errors),
                         buf_copy(&words, arena)};
    diag_add(diags, RULE_FROZEN_FAULTS, (struct place){.path = edition->frozen->path}, args,
             countof(args));
    buf_finish(&words);
}

void editions_report(const struct editions *editions, struct arena *arena)
{
    for (size_t i = 0; i < editions->frozen_count; i++) {
        if (editions->frozen[i].diags->errors > 0) {
            report_one(&editions->frozen[i], editions->current->diags, arena);
        }
    }
}
