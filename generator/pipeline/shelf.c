#include "pipeline/shelf.h"

#include "base/arena.h"
#include "base/clock.h"
#include "base/heap.h"
#include "site/parse.h"
#include "site/twin.h"

#include <stdatomic.h>

/* A file system tells times no finer than this, so a file that was changed so shortly before it was
 * read may have been changed again since, without being told from what it was. */
enum { YOUNG_NS = 100 * 1000 * 1000 };

struct shelf_file {
    atomic_size_t holders;
    struct arena arena;
    struct site_file file;
    bool young;         /* it may be another by now, though it looks the same */
    struct vec records; /* of struct record * */
    struct diags diags;
};

struct shelf {
    struct site site;     /* as much of one as parsing looks at */
    struct config config; /* likewise */
    struct arena map_arena;
    struct map files; /* path → struct shelf_file, which the shelf holds */
};

struct shelf *shelf_create(struct arena *arena, const struct site *site)
{
    struct shelf *shelf = heap_take(sizeof(*shelf));
    shelf->config.date = site->config->date;
    shelf->config.language = str_copy(arena, site->config->language);
    shelf->site.config = &shelf->config;
    shelf->site.schema = site->schema;
    shelf->site.theme_ids = site->theme_ids;
    return shelf;
}

static void clear(struct shelf *shelf)
{
    for (size_t i = 0; i < shelf->files.count; i++) {
        shelf_release(shelf->files.entries[i].value);
    }
    arena_finish(&shelf->map_arena);
    shelf->files = (struct map){0};
}

void shelf_finish(struct shelf *shelf)
{
    if (shelf != NULL) {
        clear(shelf);
        heap_give(shelf);
    }
}

bool shelf_fits(const struct shelf *shelf, const struct config *config)
{
    return shelf != NULL && str_equal(shelf->config.language, config->language) &&
           shelf->config.date.year == config->date.year &&
           shelf->config.date.month == config->date.month &&
           shelf->config.date.day == config->date.day;
}

static bool is_same(const struct shelf_file *kept, const struct site_file *file)
{
    return !kept->young && kept->file.size == file->size && kept->file.mtime_ns == file->mtime_ns &&
           kept->file.ctime_ns == file->ctime_ns && str_equal(kept->file.source, file->source);
}

static struct shelf_file *parse(const struct shelf *shelf, struct arena *scratch,
                                const struct site_file *file)
{
    struct shelf_file *kept = heap_take(sizeof(*kept));
    int64_t now = clock_wall_ns();
    atomic_init(&kept->holders, 1);
    diags_init(&kept->diags, &kept->arena);
    kept->file = *file;
    kept->file.path = str_copy(&kept->arena, file->path);
    kept->file.source = str_copy(&kept->arena, file->source);
    kept->young = now - file->ctime_ns < YOUNG_NS;
    parse_file(&kept->arena, scratch, &shelf->site, &kept->file, &kept->diags, &kept->records);
    /* What the machine could not do may go well the next time. */
    kept->young = kept->young || kept->diags.machine > 0;
    return kept;
}

struct shelf_file *shelf_get(const struct shelf *shelf, struct arena *scratch,
                             const struct site_file *file)
{
    struct shelf_file *kept = map_get(&shelf->files, file->path);
    if (kept == NULL || !is_same(kept, file)) {
        return parse(shelf, scratch, file);
    }
    atomic_fetch_add(&kept->holders, 1);
    return kept;
}

void shelf_take(const struct shelf_file *file, struct arena *arena, struct vec *records,
                struct diags *diags)
{
    struct record *const *kept = file->records.items;
    for (size_t i = 0; i < file->records.count; i++) {
        *(struct record **)vec_push(records, arena, sizeof(struct record *)) =
            twin_make(arena, kept[i]);
    }
    diags_merge(diags, &file->diags);
}

void shelf_put(struct shelf *shelf, struct shelf_file *const *files, size_t count)
{
    struct arena arena = {0};
    struct map map = {0};
    for (size_t i = 0; i < count; i++) {
        atomic_fetch_add(&files[i]->holders, 1);
        map_set(&map, &arena, files[i]->file.path, files[i]);
    }
    clear(shelf);
    shelf->map_arena = arena;
    shelf->files = map;
}

void shelf_release(struct shelf_file *file)
{
    if (atomic_fetch_sub(&file->holders, 1) == 1) {
        arena_finish(&file->arena);
        heap_give(file);
    }
}
