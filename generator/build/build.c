#include "build/build.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/fs.h"
#include "base/pool.h"
#include "build/anchors.h"
#include "build/fingerprint.h"
#include "build/manifest.h"
#include "build/plan.h"
#include "build/stage.h"
#include "site/assemble.h"
#include "site/check.h"
#include "site/config.h"
#include "site/load.h"
#include "site/parse.h"

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
    size_t jobs;
    struct workspace *workspaces; /* one a thread */
    struct config *config;
    struct schema schema;
    struct vec theme_folders;
    const struct theme *theme; /* NULL after faults in it */
    struct site site;
    struct vec *parsed; /* per source: of struct record * */
    struct renderer renderer;
    bool can_render;
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

static void start_workspaces(struct build *build)
{
    build->jobs = build->options->jobs > 0 ? build->options->jobs : pool_default_jobs();
    build->jobs = build->jobs > POOL_MOST_JOBS ? POOL_MOST_JOBS : build->jobs;
    build->workspaces = arena_array(build->arena, build->jobs, sizeof(*build->workspaces));
    for (size_t w = 0; w < build->jobs; w++) {
        arena_init(&build->workspaces[w].keep);
        arena_init(&build->workspaces[w].scratch);
        diags_init(&build->workspaces[w].diags, &build->workspaces[w].keep);
    }
}

/* Reports outlive the workspaces they were made in, so they are copied. */
static void gather_reports(struct build *build)
{
    for (size_t w = 0; w < build->jobs; w++) {
        struct diags *own = &build->workspaces[w].diags;
        const struct diag *items = own->items.items;
        for (size_t i = 0; i < own->items.count; i++) {
            struct place place = items[i].place;
            place.path = str_copy(build->arena, place.path);
            diag_add(build->diags, items[i].rule, place, items[i].args, DIAG_ARGS);
        }
        diags_init(own, &build->workspaces[w].keep);
    }
}

static void finish_workspaces(struct build *build)
{
    gather_reports(build);
    for (size_t w = 0; w < build->jobs; w++) {
        arena_finish(&build->workspaces[w].keep);
        arena_finish(&build->workspaces[w].scratch);
    }
}

static void load_schema(struct build *build)
{
    struct vec paths = {0};
    const struct str *folders = build->theme_folders.items;
    for (size_t i = 0; i < build->theme_folders.count; i++) {
        struct str parts[] = {folders[i], STR("/typer.yaml")};
        *(struct str *)vec_push(&paths, build->arena, sizeof(struct str)) =
            str_join(build->arena, parts, countof(parts));
    }
    bool here = str_equal(build->config->folder, STR("."));
    struct str own[] = {here ? STR("") : build->config->folder,
                        here ? STR("typer.yaml") : STR("/typer.yaml")};
    *(struct str *)vec_push(&paths, build->arena, sizeof(struct str)) =
        str_join(build->arena, own, countof(own));
    schema_load(build->arena, paths.items, paths.count, build->diags, &build->schema);
}

/* load: settings, theme, types, and the names of all files. False when there is nothing to go on with. */
static bool load(struct build *build)
{
    const struct build_options *options = build->options;
    struct arena *scratch = &build->workspaces[0].scratch;
    build->config = config_load(build->arena, scratch, options->site, build->diags);
    if (build->config == NULL) {
        return false;
    }
    build->result->language = build->config->language;
    bool chained = theme_chain(build->arena, build->config->folder, options->theme_roots,
                               options->theme_root_count, build->config->theme,
                               build->config->theme_place, build->diags, &build->theme_folders);
    load_schema(build);
    if (chained) {
        build->theme =
            theme_load(build->arena, build->config->theme, &build->theme_folders, build->diags);
    }
    build->site.schema = &build->schema;
    return site_load(build->arena, scratch, build->config, build->diags, &build->site) && chained;
}

static void parse_one(void *context, size_t worker, size_t index)
{
    struct build *build = context;
    struct workspace *own = &build->workspaces[worker];
    const struct site_file *sources = build->site.sources.items;
    parse_file(&own->keep, &own->scratch, &build->site, &sources[index], &own->diags,
               &build->parsed[index]);
}

/* parse: every source file by itself; the records then stand in the order of the files. */
static void parse(struct build *build)
{
    size_t count = build->site.sources.count;
    build->parsed = arena_array(build->arena, count, sizeof(*build->parsed));
    pool_run(build->jobs, count, parse_one, build);
    for (size_t i = 0; i < count; i++) {
        struct record *const *records = build->parsed[i].items;
        for (size_t r = 0; r < build->parsed[i].count; r++) {
            *(struct record **)vec_push(&build->site.records, build->arena,
                                        sizeof(struct record *)) = records[r];
        }
    }
}

static void check_one(void *context, size_t worker, size_t index)
{
    struct build *build = context;
    struct workspace *own = &build->workspaces[worker];
    struct record *const *records = build->site.records.items;
    arena_reset(&own->scratch);
    check_record(&own->scratch, &build->site, records[index], &own->diags);
}

/* check: blocks, settings, templates, and anchors in finished pages. */
static void check(struct build *build)
{
    check_config(&build->site, build->config, build->diags);
    pool_run(build->jobs, build->site.records.count, check_one, build);
    if (build->theme != NULL) {
        build->can_render =
            renderer_init(build->arena, &build->site, build->theme, build->diags, &build->renderer);
    }
    gather_reports(build);
    anchors_check(build->can_render ? &build->renderer : NULL, &build->site,
                  &build->workspaces[0].scratch, &build->workspaces[0].diags);
    gather_reports(build);
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
    struct workspace *own = &build->workspaces[worker];
    const struct output *output = &build->plan.outputs[index];
    struct buf bytes;
    buf_init(&bytes);
    arena_reset(&own->scratch);
    bool made = plan_render(&build->plan, output, &own->scratch, &own->diags, &bytes);
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
    pool_run(build->jobs, build->plan.count, render_one, build);
    gather_reports(build);
    return build->diags->errors == 0 && !atomic_load(&build->machine_failed);
}

static bool write_manifest(struct build *build)
{
    struct arena *scratch = &build->workspaces[0].scratch;
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
        fingerprint_make(build->arena, build->config->folder, &build->theme_folders);
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
    parse(build);
    assemble(build->arena, &build->site, build->config, build->workspaces, build->jobs,
             build->diags);
    check(build);
    if (build->can_render) {
        build->plan = plan_make(build->arena, &build->renderer, build->diags);
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
        plan_print(&build->plan, &build->workspaces[0].scratch, build->options->plan);
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
    start_workspaces(&build);
    enum build_status status = run(&build);
    finish_workspaces(&build);
    diags_sort(diags);
    result->seconds = seconds_now() - start;
    return status;
}
