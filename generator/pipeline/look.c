#include "pipeline/look.h"

#include "base/arena.h"
#include "pipeline/fingerprint.h"

#include <stdlib.h>

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

static struct look *load(struct str key, struct str name, const struct vec *theme_folders)
{
    struct look *look = calloc(1, sizeof(*look));
    if (look == NULL) {
        arena_out_of_memory();
    }
    const struct str *folders = theme_folders->items;
    atomic_init(&look->holders, 1);
    gate_init(&look->gate);
    diags_init(&look->diags, &look->arena);
    diags_init(&look->print_diags, &look->arena);
    look->key = str_copy(&look->arena, key);
    for (size_t i = 0; i < theme_folders->count; i++) {
        vec_add(&look->theme_folders, &look->arena, struct str,
                str_copy(&look->arena, folders[i]));
    }
    look->theme = theme_load(&look->arena, str_copy(&look->arena, name), &look->theme_folders,
                             &look->diags);
    stamp_files(look);
    workers_start(&look->workers, &look->arena, 1);
    return look;
}

static bool fits(const struct look *look, struct str key, struct str name)
{
    return key.size > 0 && str_equal(look->key, key) && look->theme != NULL &&
           str_equal(look->theme->name, name);
}

struct look *look_get(struct look *before, struct str name, const struct vec *theme_folders,
                      struct str types)
{
    struct arena scratch = {0};
    struct str key = fingerprint_look(&scratch, theme_folders, types);
    struct look *look = before != NULL && fits(before, key, name) ? look_hold(before)
                                                                  : load(key, name, theme_folders);
    arena_finish(&scratch);
    return look;
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
    handouts_finish(&look->handouts);
    workers_finish(&look->workers);
    gate_finish(&look->gate);
    arena_finish(&look->arena);
    free(look);
}

bool look_make_handout(struct look *look, const struct renderer *renderer,
                       const struct printout *printout, struct diags *diags, struct buf *out,
                       struct printout_result *result)
{
    gate_enter(&look->gate);
    if (!look->has_handouts) {
        handouts_start(&look->handouts, &look->workers, &look->theme_folders,
                       renderer->site->schema, &look->print_diags);
        look->has_handouts = true;
    }
    struct print_request request = {.printout = printout};
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

