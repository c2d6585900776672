#include "build/build.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/fs.h"
#include "build/edition.h"
#include "build/fingerprint.h"
#include "build/manifest.h"
#include "build/plan.h"
#include "build/stage.h"

#include <errno.h>
#include <inttypes.h>
#include <string.h>
#include <time.h>

/* All that one build holds. Each stage fills its part and later stages only read it. */
struct build {
    const struct build_options *options;
    struct arena *arena;
    struct diags *diags;
    struct build_result *result;
    struct workers workers;
    struct vec theme_folders;
    const struct theme *theme; /* NULL after faults in it */
    struct edition current;
    struct plan plan;
    struct stage stage;
    struct sha256 *hashes; /* per output */
    atomic_bool machine_failed;
    struct str fingerprint;
};

static double seconds_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* load: settings, theme, types, and the names of all files. False when there is nothing to go on with. */
static bool load(struct build *build)
{
    const struct build_options *options = build->options;
    struct edition *current = &build->current;
    if (!edition_load_config(current, &build->workers, options->site)) {
        return false;
    }
    const struct config *config = current->config;
    build->result->language = config->language;
    bool chained =
        theme_chain(build->arena, config->folder, options->theme_roots, options->theme_root_count,
                    config->theme, config->theme_place, build->diags, &build->theme_folders);
    if (chained) {
        build->theme = theme_load(build->arena, config->theme, &build->theme_folders, build->diags);
    }
    return edition_load_files(current, &build->workers, &build->theme_folders) && chained;
}

static void write_failed(struct build *build, struct str path, struct diags *diags)
{
    struct str args[] = {path, str_from(strerror(errno))};
    diag_add(diags, RULE_WRITE_FAILED, (struct place){.path = path}, args, countof(args));
    atomic_store(&build->machine_failed, true);
}

static void render_one(void *context, size_t worker, size_t index)
{
    struct build *build = context;
    struct workspace *own = &build->workers.items[worker];
    const struct output *output = &build->plan.outputs[index];
    struct buf bytes;
    buf_init(&bytes);
    arena_reset(&own->scratch);
    bool made = plan_render(output, &own->scratch, &own->diags, &bytes);
    if (made && build->options->write) {
        build->hashes[index] = sha256_of(buf_str(&bytes));
        if (!stage_put(&build->stage, &own->scratch, output->path, buf_str(&bytes))) {
            write_failed(build, output->path, &own->diags);
        }
    }
    buf_finish(&bytes);
}

/* render: every output by itself, straight into the new folder. */
static bool render(struct build *build)
{
    workers_run(&build->workers, build->plan.count, render_one, build);
    workers_gather(&build->workers, build->diags);
    return build->diags->errors == 0 && !atomic_load(&build->machine_failed);
}

static bool write_manifest(struct build *build)
{
    struct arena *scratch = workers_scratch(&build->workers);
    struct buf text;
    buf_init(&text);
    arena_reset(scratch);
    manifest_render(&build->plan, build->hashes, &text);
    bool written = stage_put(&build->stage, scratch, STR("manifest.json"), buf_str(&text));
    buf_finish(&text);
    if (!written) {
        write_failed(build, STR("manifest.json"), build->diags);
    }
    return written;
}

/* commit: the new folder takes the place of the old. */
static enum build_status commit(struct build *build)
{
    struct build_result *result = build->result;
    bool changed;
    /* A warning must be seen at every build, so then nothing counts as done. */
    bool quiet = build->diags->items.count == 0;
    struct str note = str_format(build->arena, "%zu %zu", build->plan.pages, build->plan.count + 1);
    if (!stage_commit(&build->stage, build->arena, quiet ? build->fingerprint : STR(""), note,
                      build->diags, &changed)) {
        return BUILD_MACHINE;
    }
    result->files = build->plan.count + 1;
    result->written = atomic_load(&build->stage.written);
    result->unchanged = !changed;
    return BUILD_OK;
}

static bool read_note(struct str note, struct build_result *result)
{
    size_t space = str_find_byte(note, ' ', 0);
    int64_t pages;
    int64_t files;
    if (!str_to_int(str_slice(note, 0, space), &pages) ||
        !str_to_int(str_slice(note, space + 1, note.size), &files)) {
        return false;
    }
    result->pages = (size_t)pages;
    result->files = (size_t)files;
    return true;
}

/* Takes the output folder, and looks whether anything was changed since it was made. */
static enum build_status open_stage(struct build *build, bool *current)
{
    *current = false;
    enum stage_opening opening =
        stage_open(build->arena, build->options->output, build->diags, &build->stage);
    if (opening != STAGE_OPEN) {
        return opening == STAGE_FAILED ? BUILD_MACHINE : BUILD_CONTENT;
    }
    build->fingerprint =
        fingerprint_make(build->arena, build->current.config->folder, &build->theme_folders);
    struct str note;
    *current = !build->options->force && build->diags->items.count == 0 &&
               stage_is_current(&build->stage, build->arena, build->fingerprint, &note) &&
               read_note(note, build->result);
    if (*current) {
        stage_abandon(&build->stage);
        build->result->unchanged = true;
    }
    return BUILD_OK;
}

/* The middle of the pipeline, which needs no output folder. */
static bool understand(struct build *build)
{
    edition_understand(&build->current, &build->workers, build->theme);
    if (build->current.can_render) {
        const struct renderer *renderers[] = {&build->current.renderer};
        build->plan = plan_make(build->arena, renderers, countof(renderers), build->diags);
        build->result->pages = build->plan.pages;
        build->hashes = arena_array(build->arena, build->plan.count, sizeof(*build->hashes));
    }
    return build->diags->errors == 0;
}

static enum build_status run(struct build *build)
{
    bool current = false;
    if (!load(build)) {
        return BUILD_CONTENT;
    }
    if (build->options->write) {
        enum build_status status = open_stage(build, &current);
        if (status != BUILD_OK || current) {
            return status;
        }
    }
    bool rendered = understand(build);
    if (rendered && build->options->plan != NULL) {
        plan_print(&build->plan, workers_scratch(&build->workers), build->options->plan);
        return BUILD_OK;
    }
    rendered = rendered && render(build);
    bool whole = rendered && (!build->options->write || write_manifest(build));
    if (whole) {
        return build->options->write ? commit(build) : BUILD_OK;
    }
    if (build->options->write) {
        stage_abandon(&build->stage);
    }
    return atomic_load(&build->machine_failed) ? BUILD_MACHINE : BUILD_CONTENT;
}

enum build_status build_site(struct arena *arena, const struct build_options *options,
                             struct diags *diags, struct build_result *result)
{
    double start = seconds_now();
    *result = (struct build_result){.output = options->output};
    struct build build = {.options = options, .arena = arena, .diags = diags, .result = result};
    build.current.diags = diags;
    workers_start(&build.workers, arena, options->jobs);
    enum build_status status = run(&build);
    workers_gather(&build.workers, diags);
    workers_finish(&build.workers);
    diags_sort(diags);
    result->seconds = seconds_now() - start;
    return status;
}
