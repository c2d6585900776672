/* What differs between two previews, and how handouts turned out. Part of preview. */
#include "base/arena.h"
#include "base/buf.h"
#include "base/fs.h"
#include "pipeline/look.h"
#include "pipeline/memory.h"
#include "pipeline/preview_part.h"

/* --- pages ------------------------------------------------------------------------------------ */

struct making {
    struct preview *preview;
    const size_t *numbers;
    preview_go_on *go_on;
    void *context;
    atomic_bool stopped;
};

static void make_one(void *context, size_t worker, size_t index)
{
    struct making *making = context;
    struct preview *preview = making->preview;
    struct workspace *own = &preview->workers.items[worker];
    size_t number = making->numbers[index];
    struct buf bytes;
    if (atomic_load(&making->stopped) || !making->go_on(making->context)) {
        atomic_store(&making->stopped, true);
        return;
    }
    arena_reset(&own->scratch);
    buf_init(&bytes);
    plan_render(&preview->plan.outputs[number], &own->scratch, NULL, &own->diags, &bytes);
    preview->hashes[number] = str_hash(buf_str(&bytes));
    buf_finish(&bytes);
}

static bool is_todays_page(const struct output *output)
{
    return output->kind == OUTPUT_PAGE && output->renderer->prefix.size == 0;
}

bool preview_make_pages(struct preview *preview, preview_go_on *go_on, void *context)
{
    size_t count = 0;
    size_t *numbers = arena_array(&preview->arena, preview->plan.count, sizeof(*numbers));
    preview->hashes = arena_array(&preview->arena, preview->plan.count, sizeof(uint64_t));
    for (size_t i = 0; i < preview->plan.count; i++) {
        if (is_todays_page(&preview->plan.outputs[i])) {
            numbers[count++] = i;
        }
    }
    struct making making = {preview, numbers, go_on, context, false};
    workers_run(&preview->workers, count, make_one, &making);
    workers_gather(&preview->workers, &preview->diags);
    diags_drop_notes(&preview->diags);
    diags_sort(&preview->diags);
    preview->has_hashes = !atomic_load(&making.stopped);
    return preview->has_hashes;
}

static size_t count_pages(const struct preview *preview)
{
    size_t count = 0;
    for (size_t i = 0; i < preview->plan.count; i++) {
        count += is_todays_page(&preview->plan.outputs[i]) ? 1 : 0;
    }
    return count;
}

bool preview_changes(const struct preview *before, const struct preview *after, size_t *count)
{
    size_t same = 0;
    size_t kept = 0;
    if (!before->has_hashes || !after->has_hashes) {
        return false;
    }
    for (size_t i = 0; i < after->plan.count; i++) {
        const struct output *output = &after->plan.outputs[i];
        const struct output *old = map_get(&before->outputs, output->path);
        if (!is_todays_page(output) || old == NULL || !is_todays_page(old)) {
            continue;
        }
        kept++;
        same += before->hashes[old - before->plan.outputs] == after->hashes[i] ? 1 : 0;
    }
    *count = count_pages(after) - same + count_pages(before) - kept;
    return true;
}

/* --- other files ------------------------------------------------------------------------------ */

static bool is_file(const struct output *output)
{
    bool root = output->renderer != NULL && output->renderer->prefix.size == 0;
    return root && (output->kind == OUTPUT_ASSET || output->kind == OUTPUT_THEME_FILE ||
                    output->kind == OUTPUT_STYLE);
}

static bool is_same_asset(const struct asset *a, const struct asset *b)
{
    return a->size == b->size && a->mtime_ns == b->mtime_ns && a->ctime_ns == b->ctime_ns;
}

/* The old bytes of a theme's file are gone, so what it was is told by its size and times. */
static bool is_same_theme_file(const struct look *before, const struct look *after,
                               struct str address)
{
    const struct fs_entry *then = map_get(&before->files, address);
    const struct fs_entry *now = map_get(&after->files, address);
    return before == after || (then != NULL && now != NULL && then->size == now->size &&
                               then->mtime_ns == now->mtime_ns && then->ctime_ns == now->ctime_ns);
}

static bool is_same_file(const struct preview *before, const struct preview *after,
                         const struct output *a, const struct output *b)
{
    if (a->kind != b->kind) {
        return false;
    }
    switch (a->kind) {
    case OUTPUT_ASSET:
        return is_same_asset(a->of.asset, b->of.asset);
    case OUTPUT_STYLE:
        return str_equal(a->renderer->theme->style, b->renderer->theme->style);
    default:
        return is_same_theme_file(before->look, after->look, a->of.file->name);
    }
}

void preview_changed_files(const struct preview *before, const struct preview *after,
                           struct arena *arena, struct vec *paths)
{
    for (size_t i = 0; i < after->plan.count; i++) {
        const struct output *output = &after->plan.outputs[i];
        const struct output *old = map_get(&before->outputs, output->path);
        if (is_file(output) && (old == NULL || !is_same_file(before, after, old, output))) {
            vec_add(paths, arena, struct str, str_copy(arena, output->path));
        }
    }
    for (size_t i = 0; i < before->plan.count; i++) {
        const struct output *output = &before->plan.outputs[i];
        if (is_file(output) && map_get(&after->outputs, output->path) == NULL) {
            vec_add(paths, arena, struct str, str_copy(arena, output->path));
        }
    }
}

/* --- handouts --------------------------------------------------------------------------------- */

static void add_size(struct preview *preview, struct str path, const struct handout_made *result)
{
    struct handout_made *copy = arena_alloc(&preview->sizes_arena, sizeof(*copy));
    *copy = *result;
    map_set(&preview->sizes, &preview->sizes_arena, str_copy(&preview->sizes_arena, path), copy);
}

/* What the last build wrote down of its handouts. */
static void read_sizes(struct preview *preview)
{
    struct arena scratch = {0};
    struct memory memory = {0};
    struct stage_tree tree = {0};
    if (preview->options.folder.size > 0) {
        memory_read(&memory, &scratch, stage_state_path(&scratch, preview->options.folder), &tree);
    }
    for (size_t i = 0; i < memory.rows.count; i++) {
        const struct memory_row *row = memory.rows.entries[i].value;
        if (row->kind == OUTPUT_HANDOUT) {
            add_size(preview, row->path, &(struct handout_made){row->pages, row->size});
        }
    }
    arena_finish(&scratch);
}

static void copy_sizes(struct preview *preview, struct preview *before)
{
    gate_enter(&before->gate);
    for (size_t i = 0; i < before->sizes.count; i++) {
        add_size(preview, before->sizes.entries[i].key, before->sizes.entries[i].value);
    }
    gate_leave(&before->gate);
}

void preview_part_take_sizes(struct preview *preview, struct preview *before)
{
    if (before != NULL) {
        copy_sizes(preview, before);
    } else {
        read_sizes(preview);
    }
    if (!preview->current.can_render) {
        return;
    }
    const struct handout_set *set = &preview->current.renderer.handouts;
    for (size_t i = 0; i < set->count; i++) {
        const struct handout_made *known = map_get(&preview->sizes, set->handouts[i]->address);
        if (known != NULL) {
            set->results[i] = *known;
        }
    }
}

bool preview_part_has_handout(struct preview *preview, struct str path, struct buf *out)
{
    gate_enter(&preview->gate);
    const struct str *bytes = map_get(&preview->handouts, path);
    if (bytes != NULL) {
        buf_add(out, *bytes);
    }
    gate_leave(&preview->gate);
    return bytes != NULL;
}

void preview_part_keep_handout(struct preview *preview, struct str path,
                               const struct handout_made *result, const struct buf *bytes)
{
    gate_enter(&preview->gate);
    struct arena *arena = &preview->sizes_arena;
    struct str *copy = arena_alloc(arena, sizeof(*copy));
    *copy = buf_copy(bytes, arena);
    map_set(&preview->handouts, arena, str_copy(arena, path), copy);
    add_size(preview, path, result);
    gate_leave(&preview->gate);
}
