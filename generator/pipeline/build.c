#include "pipeline/build.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/clock.h"
#include "base/fs.h"
#include "pipeline/comparisons.h"
#include "pipeline/editions.h"
#include "pipeline/fingerprint.h"
#include "pipeline/handouts.h"
#include "pipeline/manifest.h"
#include "pipeline/output.h"
#include "pipeline/plan.h"
#include "pipeline/press.h"
#include "pipeline/published.h"
#include "pipeline/stage.h"

/* All that one build holds. Each stage fills its part and later stages only read it. */
struct build {
    const struct build_options *options;
    struct arena *arena;
    struct diags *diags;
    struct build_result *result;
    struct workers workers;
    struct vec theme_folders;
    bool chained;              /* the theme's parents are known */
    const struct theme *theme; /* NULL when its templates have faults */
    struct edition current;
    struct editions editions; /* the current one among them */
    struct comparisons comparisons;
    struct handouts handouts;
    struct plan plan;
    struct stage stage;
    struct press press;
    struct str fingerprint;
};

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
    build->chained = chained;
    return edition_load_files(current, &build->workers, &build->theme_folders);
}

static bool write_manifest(struct build *build)
{
    struct arena *scratch = workers_scratch(&build->workers);
    struct buf text;
    buf_init(&text);
    arena_reset(scratch);
    manifest_render(&build->plan, build->press.files, &text);
    bool written = stage_put(&build->stage, scratch, STR(MANIFEST_NAME), buf_str(&text));
    buf_finish(&text);
    if (!written) {
        diag_add_unwritable(build->diags, STR(MANIFEST_NAME));
    }
    return written;
}

/* commit: the new folder takes the place of the old. */
static enum build_status commit(struct build *build)
{
    struct build_result *result = build->result;
    bool changed;
    /* A warning must be seen at every build, so then nothing counts as done. */
    bool quiet = build->diags->errors == 0 && build->diags->warnings == 0;
    struct str note = str_format(build->arena, "%zu %zu", build->plan.pages, build->plan.count + 1);
    if (!stage_commit(&build->stage, build->arena, quiet ? build->fingerprint : STR(""), note,
                      build->diags, &changed)) {
        return BUILD_CONTENT;
    }
    struct vec files = {build->press.files, build->plan.count, build->plan.count};
    editions_note(&build->editions, build->arena, &files);
    stage_close(&build->stage);
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

/* Takes the output folder, and looks whether anything was changed since it was made. False after a report. */
static bool open_stage(struct build *build, bool *current)
{
    *current = false;
    if (!output_check(build->arena, build->current.config->folder, build->options->folder,
                      build->diags) ||
        !stage_open(build->arena, build->options->folder, build->diags, &build->stage)) {
        return false;
    }
    struct fs_fault unused;
    build->fingerprint = fingerprint_make(build->arena, build->current.config->folder,
                                          &build->theme_folders, &unused);
    struct str note;
    *current = !build->options->force && build->diags->items.count == 0 &&
               stage_is_current(&build->stage, build->arena, build->fingerprint, &note) &&
               read_note(note, build->result);
    if (*current) {
        stage_abandon(&build->stage);
        build->result->unchanged = true;
        return true;
    }
    bool read = stage_read_old(&build->stage, build->arena, build->diags);
    if (!read) {
        stage_abandon(&build->stage);
    }
    return read;
}

/* plan: all outputs of all editions. */
static void plan(struct build *build)
{
    if (build->current.can_render) {
        build->plan = plan_make(build->arena, &build->editions.renderers,
                                &build->editions.taken_over, &build->comparisons, build->diags);
        build->result->pages = build->plan.pages;
    }
    if (build->options->mode == BUILD_SITE && build->diags->errors == 0) {
        published_check(build->arena, &build->stage.made, &build->editions, &build->plan,
                        build->diags);
    }
}

/* parse, assemble, check: the current edition, then the frozen ones, as far as something has changed. */
static void understand(struct build *build)
{
    const struct build_options *options = build->options;
    if (build->chained) {
        handouts_start(&build->handouts, &build->workers, &build->theme_folders,
                       &build->current.schema, build->diags);
    }
    build->current.whole = options->mode == BUILD_HANDOUT; /* nobody but who asks for it gets it */
    edition_understand(&build->current, &build->workers, build->theme, NULL);
    bool made = options->mode == BUILD_SITE;
    build->editions = (struct editions){.current = &build->current,
                                        .theme = build->theme,
                                        .theme_folders = &build->theme_folders,
                                        .stage = made ? &build->stage : NULL,
                                        .afresh = options->force,
                                        .verified_only = options->mode == BUILD_TO_FREEZE,
                                        .rendered = made || options->mode == BUILD_PLAN};
    if (options->folder.size > 0) {
        build->editions.kept_path = stage_kept_path(build->arena, options->folder);
    }
    editions_load(&build->editions, &build->workers);
    if (build->editions.rendered && build->diags->errors == 0) {
        comparisons_make(&build->comparisons, &build->editions, &build->workers);
    }
}

/* render: every output, straight into the new folder. */
static bool render(struct build *build)
{
    bool site = build->options->mode == BUILD_SITE;
    build->press = (struct press){.workers = &build->workers,
                                  .plan = &build->plan,
                                  .editions = &build->editions,
                                  .handouts = &build->handouts,
                                  .stage = site ? &build->stage : NULL,
                                  .diags = build->diags};
    bool made = press_run(&build->press);
    editions_report(&build->editions, build->arena);
    return made && (!site || write_manifest(build));
}

/* One handout on demand, with the choices made for it. */
static enum build_status make_handout(struct build *build)
{
    bool made = handouts_demand(&build->handouts, &build->workers, &build->current.renderer,
                                build->options->handout, build->diags);
    return made && build->diags->errors == 0 ? BUILD_OK : BUILD_CONTENT;
}

/* All but loading, when the output is not what it should be already. */
static enum build_status make(struct build *build)
{
    understand(build);
    plan(build);
    if (build->diags->errors > 0) {
        return BUILD_CONTENT;
    }
    switch (build->options->mode) {
    case BUILD_PLAN:
        plan_print(&build->plan, workers_scratch(&build->workers), build->options->plan);
        return BUILD_OK;
    case BUILD_HANDOUT:
        return make_handout(build);
    default:
        return render(build) ? BUILD_OK : BUILD_CONTENT;
    }
}

/* Up to the end. That the machine is at fault is told by what was reported. */
static enum build_status run(struct build *build)
{
    const struct build_options *options = build->options;
    bool current = false;
    if (options->folder.size > 0 && !stage_restore(build->arena, options->folder, build->diags)) {
        return BUILD_CONTENT;
    }
    if (!load(build)) {
        return BUILD_CONTENT;
    }
    if (options->mode != BUILD_SITE) {
        return make(build);
    }
    if (!open_stage(build, &current) || current) {
        return current ? BUILD_OK : BUILD_CONTENT;
    }
    enum build_status status = make(build);
    if (status == BUILD_OK) {
        return commit(build);
    }
    stage_abandon(&build->stage);
    return status;
}

enum build_status build_site(struct arena *arena, const struct build_options *options,
                             struct diags *diags, struct build_result *result)
{
    double start = clock_seconds();
    *result = (struct build_result){0};
    struct build build = {.options = options, .arena = arena, .diags = diags, .result = result};
    build.current.diags = diags;
    workers_start(&build.workers, arena, options->jobs);
    enum build_status status = run(&build);
    handouts_finish(&build.handouts);
    workers_gather(&build.workers, diags);
    workers_finish(&build.workers);
    diags_sort(diags);
    /* Whatever it was that could not be read or written, nothing of it is the user's fault. */
    status = diags->machine > 0 ? BUILD_MACHINE : status;
    result->seconds = clock_seconds() - start;
    return status;
}
