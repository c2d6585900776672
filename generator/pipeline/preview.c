#include "pipeline/preview.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/fs.h"
#include "base/heap.h"
#include "pipeline/comparisons.h"
#include "pipeline/editions.h"
#include "pipeline/look.h"
#include "pipeline/preview_part.h"
#include "pipeline/stage.h"

/* --- reading the site ------------------------------------------------------------------------- */

/* The types need not be read again, nor files be parsed again. (The preview of all editions is made
 * beside others, so it keeps away from the shelf.) */
static void use_look(struct preview *preview)
{
    struct edition *current = &preview->current;
    current->schema = preview->look->schema;
    current->site.schema = &current->schema;
    diags_merge(&preview->diags, &preview->look->schema_diags);
    if (!preview->is_whole) {
        look_lend(preview->look, current);
    }
}

/* The settings, and the look that they name. False when there is nothing to go on with. */
static bool load_look(struct preview *preview, struct preview *before)
{
    const struct preview_options *options = &preview->options;
    if (!edition_load_config(&preview->current, &preview->workers, options->site)) {
        return false;
    }
    struct config *config = preview->current.config;
    struct vec folders = {0};
    bool chained = theme_chain(&preview->arena, config->folder, options->theme_roots,
                               options->theme_root_count, config->theme, config->theme_place,
                               &preview->diags, &folders);
    const struct str *items = folders.items;
    for (size_t i = 0; i < folders.count; i++) {
        vec_add(&preview->folders, &preview->arena, struct str, items[i]);
    }
    preview->theme_folders = folders;
    if (chained) {
        preview->look = look_get(before != NULL ? before->look : NULL, config, &folders);
        diags_merge(&preview->diags, &preview->look->diags);
        use_look(preview);
    }
    return true;
}

/* The other editions; what the last preview knew of them need not be found out again. */
static void load_editions(struct preview *preview, const struct preview *before)
{
    struct editions *editions = &preview->editions;
    *editions = (struct editions){.current = &preview->current,
                                  .theme = preview->look != NULL ? preview->look->theme : NULL,
                                  .theme_folders = &preview->theme_folders,
                                  .rendered = preview->is_whole};
    if (before != NULL && before->notes.size > 0) {
        editions->kept = str_copy(&preview->arena, before->notes);
    } else if (preview->options.folder.size > 0) {
        editions->kept_path = stage_state_path(&preview->arena, preview->options.folder);
    }
    editions_load(editions, &preview->workers);
    struct buf notes;
    buf_init(&notes);
    editions_note_indexes(editions, &preview->arena, &notes);
    preview->notes = buf_copy(&notes, &preview->arena);
    buf_finish(&notes);
    if (preview->is_whole && preview->diags.errors == 0) {
        comparisons_make(&preview->comparisons, editions, &preview->workers);
    }
}

static void plan(struct preview *preview)
{
    if (!preview->current.can_render) {
        return;
    }
    preview->plan =
        plan_make(&preview->arena, &preview->editions.renderers, &preview->editions.taken_over,
                  &preview->comparisons, &preview->diags);
    for (size_t i = 0; i < preview->plan.count; i++) {
        map_set(&preview->outputs, &preview->arena, preview->plan.outputs[i].path,
                &preview->plan.outputs[i]);
    }
}

static void understand(struct preview *preview, struct preview *before)
{
    vec_add(&preview->folders, &preview->arena, struct str, preview->options.site);
    if (!load_look(preview, before) ||
        !edition_load_files(&preview->current, &preview->workers, &preview->theme_folders)) {
        return;
    }
    const struct theme *theme = preview->look != NULL ? preview->look->theme : NULL;
    edition_understand(&preview->current, &preview->workers, theme, NULL);
    load_editions(preview, before);
    plan(preview);
}

static struct preview *create(const struct preview_options *options, struct preview *before,
                              bool whole)
{
    struct preview *preview = heap_take(sizeof(*preview));
    atomic_init(&preview->holders, 1);
    gate_init(&preview->gate);
    preview->options = *options;
    preview->is_whole = whole;
    diags_init(&preview->diags, &preview->arena);
    preview->current.diags = &preview->diags;
    workers_start(&preview->workers, &preview->arena, options->jobs);
    understand(preview, before);
    workers_gather(&preview->workers, &preview->diags);
    diags_drop_notes(&preview->diags);
    diags_sort(&preview->diags);
    preview->is_good = preview->diags.errors == 0 && preview->current.can_render;
    return preview;
}

struct preview *preview_make(const struct preview_options *options, struct preview *before)
{
    struct preview *preview = create(options, before, false);
    preview_part_take_sizes(preview, before);
    return preview;
}

struct preview *preview_hold(struct preview *preview)
{
    if (preview != NULL) {
        atomic_fetch_add(&preview->holders, 1);
    }
    return preview;
}

void preview_release(struct preview *preview)
{
    if (preview == NULL || atomic_fetch_sub(&preview->holders, 1) > 1) {
        return;
    }
    preview_release(preview->whole);
    edition_let_go(&preview->current);
    look_release(preview->look);
    workers_finish(&preview->workers);
    gate_finish(&preview->gate);
    arena_finish(&preview->sizes_arena);
    arena_finish(&preview->arena);
    heap_give(preview);
}

/* --- asking ----------------------------------------------------------------------------------- */

bool preview_is_good(const struct preview *preview)
{
    return preview->is_good;
}

struct diags *preview_diags(struct preview *preview)
{
    return &preview->diags;
}

struct str preview_language(const struct preview *preview)
{
    const struct config *config = preview->current.config;
    return config != NULL ? config->language : (struct str){0};
}

struct str preview_url_path(const struct preview *preview)
{
    const struct config *config = preview->current.config;
    return config != NULL ? config->url_path : (struct str){0};
}

const struct vec *preview_folders(const struct preview *preview)
{
    return &preview->folders;
}

size_t preview_pages(const struct preview *preview)
{
    return preview->plan.pages;
}

/* Frozen editions and what is told of the differences between them. */
static bool is_in_whole(const struct preview *preview, struct str path)
{
    return !preview->is_whole && preview->editions.frozen_count > 0 &&
           (str_starts(path, STR(HISTORY_FOLDER)) || str_starts(path, STR("andringar/")));
}

/* The preview of all editions, made the first time that somebody wants it. */
static struct preview *whole_of(struct preview *preview)
{
    gate_enter(&preview->gate);
    if (preview->whole == NULL) {
        preview->whole = create(&preview->options, preview, true);
    }
    struct preview *whole = preview->whole;
    gate_leave(&preview->gate);
    return whole;
}

const struct output *preview_find(struct preview *preview, struct str path)
{
    const struct output *output = map_get(&preview->outputs, path);
    if (output != NULL || !is_in_whole(preview, path)) {
        return output;
    }
    struct preview *whole = whole_of(preview);
    return whole->is_good ? map_get(&whole->outputs, path) : NULL;
}

static bool render_handout(struct preview *preview, const struct output *output,
                           struct diags *diags, struct buf *out)
{
    const struct handout *handout = output->of.handout;
    struct handout_made result = {0};
    if (preview_part_has_handout(preview, output->path, out)) {
        return true;
    }
    if (!look_make_handout(preview->look, output->renderer, handout, diags, out, &result)) {
        return false;
    }
    preview_part_keep_handout(preview, output->path, &result, out);
    return true;
}

bool preview_render(struct preview *preview, const struct output *output, struct diags *diags,
                    struct buf *out)
{
    if (output->kind == OUTPUT_HANDOUT) {
        return render_handout(preview, output, diags, out);
    }
    struct arena scratch = {0};
    bool made = plan_render(output, &scratch, NULL, diags, out);
    arena_finish(&scratch);
    return made;
}
