#include "pipeline/look.h"

#include "base/arena.h"
#include "base/clock.h"
#include "base/heap.h"
#include "pipeline/fingerprint.h"

static void stamp_files(struct look *look)
{
    for (size_t i = 0; look->theme != NULL && i < look->theme->file_count; i++) {
        const struct theme_file *file = &look->theme->files[i];
        struct fs_entry *entry = arena_alloc(&look->arena, sizeof(*entry));
        if (fs_stamp(file->path, entry)) {
            map_set(&look->files, &look->arena, file->name, entry);
        }
    }
}

/* A file system tells times no finer than this: see shelf.c. */
enum { YOUNG_NS = 100 * 1000 * 1000 };

/* True when some file was changed so shortly before `now` that a later change might not be
 * told from it. */
static bool is_young(const struct look *look, int64_t now)
{
    struct arena scratch = {0};
    const struct str *folders = look->theme_folders.items;
    bool young = false;
    for (size_t f = 0; f < look->theme_folders.count; f++) {
        struct vec entries = {0};
        struct fs_fault unused;
        fs_walk(&scratch, folders[f], FS_WALK_CONTENT, &entries, &unused);
        const struct fs_entry *items = entries.items;
        for (size_t i = 0; i < entries.count; i++) {
            young = young || now - items[i].ctime_ns < YOUNG_NS;
        }
    }
    arena_finish(&scratch);
    return young;
}

/* The types are read by an edition that has nothing else. */
static void load_types(struct look *look, struct config *config)
{
    struct edition types = {.config = config, .diags = &look->schema_diags};
    edition_load_types(&types, &look->workers, &look->theme_folders);
    look->schema = types.schema;
}

static struct look *load(struct str key, struct config *config, const struct vec *theme_folders)
{
    struct look *look = heap_take(sizeof(*look));
    int64_t now = clock_wall_ns();
    const struct str *folders = theme_folders->items;
    atomic_init(&look->holders, 1);
    gate_init(&look->gate);
    diags_init(&look->diags, &look->arena);
    diags_init(&look->schema_diags, &look->arena);
    diags_init(&look->print_diags, &look->arena);
    look->key = str_copy(&look->arena, key);
    for (size_t i = 0; i < theme_folders->count; i++) {
        vec_add(&look->theme_folders, &look->arena, struct str, str_copy(&look->arena, folders[i]));
    }
    workers_start(&look->workers, &look->arena, 1);
    look->theme = theme_load(&look->arena, str_copy(&look->arena, config->theme),
                             &look->theme_folders, &look->diags);
    stamp_files(look);
    load_types(look, config);
    look->young = is_young(look, now);
    return look;
}

static bool fits(const struct look *look, struct str key, struct str name)
{
    return key.size > 0 && !look->young && str_equal(look->key, key) && look->theme != NULL &&
           str_equal(look->theme->name, name) && look->diags.machine == 0 &&
           look->schema_diags.machine == 0;
}

struct look *look_get(struct look *before, struct config *config, const struct vec *theme_folders)
{
    struct arena scratch = {0};
    struct str types = path_join(&scratch, config->folder, STR("typer.yaml"));
    struct str key = fingerprint_look(&scratch, theme_folders, types);
    struct look *look = before != NULL && fits(before, key, config->theme)
                            ? look_hold(before)
                            : load(key, config, theme_folders);
    arena_finish(&scratch);
    return look;
}

void look_lend(struct look *look, struct edition *edition)
{
    struct site lent = {.config = edition->config,
                        .schema = &look->schema,
                        .theme_ids = look->theme != NULL ? &look->theme->ids : NULL};
    if (!shelf_fits(look->shelf, edition->config)) {
        shelf_finish(look->shelf);
        gate_enter(&look->gate); /* handouts use the arena too */
        look->shelf = shelf_create(&look->arena, &lent);
        gate_leave(&look->gate);
    }
    edition->shelf = look->shelf;
}

struct look *look_hold(struct look *look)
{
    atomic_fetch_add(&look->holders, 1);
    return look;
}

void look_release(struct look *look)
{
    if (look == NULL || atomic_fetch_sub(&look->holders, 1) > 1) {
        return;
    }
    shelf_finish(look->shelf);
    handouts_finish(&look->handouts);
    workers_finish(&look->workers);
    gate_finish(&look->gate);
    arena_finish(&look->arena);
    heap_give(look);
}

bool look_make_handout(struct look *look, const struct renderer *renderer,
                       const struct handout *handout, struct diags *diags, struct buf *out,
                       struct handout_made *result)
{
    gate_enter(&look->gate);
    if (!look->has_handouts) {
        handouts_start(&look->handouts, &look->workers, &look->theme_folders,
                       renderer->site->schema, &look->print_diags);
        look->has_handouts = true;
    }
    struct handout_request request = {.handout = handout};
    struct arena *scratch = workers_scratch(&look->workers);
    struct diags *own = &look->workers.items[0].diags;
    arena_reset(scratch);
    bool made = look->print_diags.errors == 0 && look->handouts.setup != NULL &&
                handouts_make(&look->handouts, 0, renderer, scratch, &request, own, out, result);
    diags_merge(diags, &look->print_diags);
    workers_gather(&look->workers, diags);
    gate_leave(&look->gate);
    return made;
}
